import { dirname } from '../../model/path';
import { out, type Printed, type ProgramFile, type Surroundings } from '../program';
import { LONGEST_SETTINGS, namesIn, readText } from '../static-files';

const SCRIPT = '/docker-entrypoint.sh:';
const SITE = '/etc/nginx/conf.d/default.conf';
const TEMPLATES = '/etc/nginx/templates';
/** Variables that the scripts read. */
const SETTINGS = [
  'NGINX_ENTRYPOINT_QUIET_LOGS',
  'NGINX_ENVSUBST_TEMPLATE_DIR',
  'NGINX_ENVSUBST_TEMPLATE_SUFFIX',
  'NGINX_ENVSUBST_OUTPUT_DIR',
];

interface Prepared {
  print: readonly Printed[];
  writes: readonly ProgramFile[];
}

/** What was said over files that never change, by what stands for them. */
const remembered = new WeakMap<object, Prepared>();

/**
 * What the scripts of the nginx image do and say before the server starts: templates become configuration.
 *
 * It is remembered where it follows from an image's own files alone, so that a container of it starts fast: no variable
 * has a say, no template is filled, and the site's file is where it seems to be and so is none of those that Docker lays
 * over others.
 */
export function prepareNginx(around: Surroundings): Prepared {
  const { env, fs } = around;
  const basis = SETTINGS.some((name) => env.has(name)) ? null : fs.basis;
  const known = basis && remembered.get(basis);
  if (known) return known;
  const prepared = prepare(around);
  const isPlain = (namesIn(around, TEMPLATES) ?? []).length === 0 && fs.stat(SITE) !== null;
  if (basis && isPlain && fs.realpath(SITE) === SITE) remembered.set(basis, prepared);
  return prepared;
}

function prepare(around: Surroundings): Prepared {
  const folder = '/docker-entrypoint.d';
  const names = namesIn(around, folder) ?? [];
  if (around.env.get('NGINX_ENTRYPOINT_QUIET_LOGS')) return { print: [], writes: templates(around).writes };
  if (names.length === 0) {
    return { print: [out(`${SCRIPT} No files found in /docker-entrypoint.d/, skipping configuration\n`)], writes: [] };
  }
  const filled = templates(around);
  const lines = [
    `${SCRIPT} /docker-entrypoint.d/ is not empty, will attempt to perform configuration`,
    `${SCRIPT} Looking for shell scripts in /docker-entrypoint.d/`,
    ...names.flatMap((name) => {
      if (name.endsWith('.envsh')) return [`${SCRIPT} Sourcing ${folder}/${name}`];
      if (!name.endsWith('.sh')) return [`${SCRIPT} Ignoring ${folder}/${name}`];
      const launching = `${SCRIPT} Launching ${folder}/${name}`;
      if (name.startsWith('10-listen-on-ipv6')) return [launching, `${name}: info: ${listensOnIpv6(around)}`];
      if (name.startsWith('20-envsubst')) return [launching, ...filled.lines];
      return [launching];
    }),
    `${SCRIPT} Configuration complete; ready for start up`,
  ];
  return { print: lines.map((line) => out(`${line}\n`)), writes: filled.writes };
}

function listensOnIpv6(around: Surroundings): string {
  const site = readText(around, SITE, LONGEST_SETTINGS);
  const file = SITE.slice(1);
  if (site === null) return `${SITE} is not a file or does not exist`;
  if (around.fs.isReadOnly(SITE)) return `can not modify ${SITE} (read-only file system?)`;
  return /listen\s+\[::\]:80;/.test(site)
    ? 'IPv6 listen already enabled'
    : `/${file} differs from the packaged version`;
}

/** `/etc/nginx/templates/*.template` with the variables of the environment in their places. */
function templates(around: Surroundings): { lines: string[]; writes: ProgramFile[] } {
  const { env } = around;
  const from = env.get('NGINX_ENVSUBST_TEMPLATE_DIR') ?? TEMPLATES;
  const suffix = env.get('NGINX_ENVSUBST_TEMPLATE_SUFFIX') ?? '.template';
  const to = env.get('NGINX_ENVSUBST_OUTPUT_DIR') ?? '/etc/nginx/conf.d';
  const lines: string[] = [];
  const writes: ProgramFile[] = [];
  for (const name of namesIn(around, from) ?? []) {
    const text = name.endsWith(suffix) ? readText(around, `${from}/${name}`, LONGEST_SETTINGS) : null;
    if (text === null) continue;
    const path = `${to}/${name.slice(0, -suffix.length)}`;
    if (around.fs.isReadOnly(dirname(path))) {
      lines.push(`20-envsubst-on-templates.sh: ERROR: ${from} exists, but ${to} is not writable`);
      continue;
    }
    lines.push(`20-envsubst-on-templates.sh: Running envsubst on ${from}/${name} to ${path}`);
    // Only variables that are there are replaced, so that nginx's own stay.
    const filled = text.replace(
      /\$\{(\w+)\}|\$(\w+)/g,
      (whole, a?: string, b?: string) => env.get(a ?? b ?? '') ?? whole,
    );
    writes.push({ path, text: filled });
  }
  return { lines, writes };
}
