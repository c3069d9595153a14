import type { Command, ExecResult } from 'just-bash';
import {
  ALPINE_BASE,
  type ApkDatabase,
  alpineFiles,
  alpineNames,
  alpinePackage,
  apkDatabase,
  BASE_MEBIBYTES,
  placeAlpinePackage,
  removeAlpinePackage,
  saveApkDatabase,
} from '../packages/alpine-archive';
import { type Package, withDependencies } from '../packages/package';
import type { RunContext } from '../thread/run-context';
import { hasNetwork } from './has-network';
import { failed, printed } from './outcome';

const CACHE = '/var/cache/apk';
const MIB = 1_048_576;
const INDEX_SIZE = { main: 480_000, community: 2_160_000 };
const LOCKED = `ERROR: Unable to lock database: Permission denied
ERROR: Failed to open apk database: Permission denied
`;

/** What an `apk` command line asks for. */
interface ApkOptions {
  action: string;
  names: string[];
  cache: boolean;
  update: boolean;
  quiet: boolean;
  /** `--virtual NAME`. */
  group: string | null;
  flags: readonly string[];
}

/** `apk add`, `del`, `update`, `upgrade`, `info`, `list`, `search`, `policy`, `--print-arch` (SPEC T27 to T29). */
export function apkCommand(context: RunContext): Command['execute'] {
  return async (args) => {
    if (args.includes('--version') || args.includes('-V')) return printed('apk-tools 2.14.9, compiled for x86_64.\n');
    if (args.includes('--print-arch')) return printed('x86_64\n');
    const options = apkOptions(args);
    const changes = ['add', 'del', 'update', 'upgrade', 'fix'].includes(options.action);
    if (context.run.user.uid !== 0 && changes) return failed(LOCKED, 99);
    const result = await perform(context, options);
    return options.quiet ? { ...result, stdout: options.action === 'info' ? result.stdout : '' } : result;
  };
}

async function perform(context: RunContext, options: ApkOptions): Promise<ExecResult> {
  const database = await apkDatabase(context.fs);
  switch (options.action) {
    case 'update':
      return update(context);
    case 'upgrade':
      return withIndex(context, options, async (fetched) => printed(`${fetched}${total(database)}`));
    case 'add':
      return withIndex(context, options, (fetched) => add(context, options, database, fetched));
    case 'del':
      return del(context, options, database);
    case 'info':
      return info(context, options, database);
    case 'list':
      return printed(list(options, database));
    case 'search':
      return printed(search(options));
    case 'policy':
      return printed(options.names.map((name) => policy(name, database)).join(''));
    case 'cache':
    case 'fix':
    case 'verify':
    case 'audit':
      return printed('');
    case '':
      return failed(
        'apk-tools 2.14.9, compiled for x86_64.\n\nusage: apk [<OPTIONS>...] COMMAND [<ARGUMENTS>...]\n',
        1,
      );
    default:
      return failed(`apk: unrecognized command '${options.action}'\n`, 1);
  }
}

function apkOptions(args: readonly string[]): ApkOptions {
  const options: ApkOptions = {
    ...{ action: '', names: [], cache: true, update: false, quiet: false, group: null },
    flags: args.filter((arg) => arg.startsWith('-')),
  };
  const words: string[] = [];
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '--virtual' || arg === '-t') options.group = rest.shift() ?? null;
    else if (arg.startsWith('--virtual=')) options.group = arg.slice('--virtual='.length);
    else if (['--repository', '-X', '--root', '-p', '--arch', '--cache-dir'].includes(arg)) rest.shift();
    else if (arg === '--no-cache') options.cache = false;
    else if (arg === '--update' || arg === '-U' || arg === '--update-cache') options.update = true;
    else if (arg === '-q' || arg === '--quiet') options.quiet = true;
    else if (!arg.startsWith('-')) words.push(arg);
  }
  const [action = '', ...names] = words;
  return { ...options, action, names };
}

function mirror(branch: string): string {
  return `https://dl-cdn.alpinelinux.org/alpine/v${branch}`;
}

async function branchOf({ fs }: RunContext): Promise<string> {
  const release = await fs.readFile('/etc/alpine-release').catch(() => '3.22.1');
  return release.trim().split('.').slice(0, 2).join('.');
}

/** Fetches the index unless it is kept, and keeps it unless told not to. */
async function withIndex(
  context: RunContext,
  options: ApkOptions,
  then: (fetched: string) => Promise<ExecResult>,
): Promise<ExecResult> {
  const { fs } = context;
  const { cache, update: asked } = options;
  const kept = fs.entry(`${CACHE}/APKINDEX.main.tar.gz`) !== null;
  if (kept && cache && !asked) return then('');
  const from = mirror(await branchOf(context));
  const urls = ['main', 'community'].map((name) => `${from}/${name}`);
  const fetched = urls.map((url) => `fetch ${url}/x86_64/APKINDEX.tar.gz\n`).join('');
  if (!hasNetwork(context)) {
    const warnings = urls.map((url) => `WARNING: fetching ${url}: temporary error (try again later)\n`).join('');
    return notSelected(options.names, fetched, warnings);
  }
  if (cache) await keepIndex(context);
  return then(fetched);
}

function notSelected(names: readonly string[], fetched: string, warnings = ''): ExecResult {
  const lines = names.map(
    (text) => `  ${text.split(/[=<>~@]/)[0]} (no such package):\n    required by: world[${text}]\n`,
  );
  return {
    stdout: fetched,
    stderr: `${warnings}ERROR: unable to select packages:\n${lines.sort().join('')}`,
    exitCode: names.length,
  };
}

async function keepIndex({ fs }: RunContext): Promise<void> {
  await fs.mkdir(CACHE, { recursive: true });
  for (const [name, bytes] of Object.entries(INDEX_SIZE)) fs.declare(`${CACHE}/APKINDEX.${name}.tar.gz`, bytes, 0o644);
}

async function update(context: RunContext): Promise<ExecResult> {
  const branch = await branchOf(context);
  const from = mirror(branch);
  const urls = ['main', 'community'].map((name) => `${from}/${name}`);
  const fetched = urls.map((url) => `fetch ${url}/x86_64/APKINDEX.tar.gz\n`).join('');
  if (!hasNetwork(context)) {
    const warnings = urls.map((url) => `WARNING: fetching ${url}: temporary error (try again later)\n`).join('');
    return {
      stdout: fetched,
      stderr: `${warnings}2 unavailable, 0 stale; 16 distinct packages available\n`,
      exitCode: 2,
    };
  }
  await keepIndex(context);
  const lines = urls.map((url) => `v${branch}.1-80-g1e4f2a5b6c7 [${url}]\n`).join('');
  return printed(`${fetched}${lines}OK: 26322 distinct packages available\n`);
}

async function add(
  { fs }: RunContext,
  { names, group }: ApkOptions,
  database: ApkDatabase,
  fetched: string,
): Promise<ExecResult> {
  const asked = names.map((text) => ({ text, name: text.split(/[=<>~@]/)[0] ?? text }));
  const missing = asked.filter(({ name }) => !alpinePackage(name));
  if (missing.length > 0) {
    return notSelected(
      missing.map(({ text }) => text),
      fetched,
    );
  }
  const wanted = asked.flatMap(({ name }) => alpinePackage(name) ?? []);
  const fresh = withDependencies(wanted, alpinePackage, (name) => database.installed.has(name), false);
  const virtual: Package | null =
    group === null
      ? null
      : {
          ...{ name: group, version: '20250721.101500', architecture: 'noarch', download: 0, installed: 0 },
          ...{ depends: wanted.map(({ name }) => name), recommends: [] },
        };
  const all = virtual ? [...fresh, virtual] : fresh;
  for (const one of fresh) await placeAlpinePackage(fs, one);
  for (const one of all) database.installed.set(one.name, one);
  database.world = [...new Set([...database.world, ...(group === null ? wanted.map(({ name }) => name) : [group])])];
  await saveApkDatabase(fs, database);
  const steps = all.map(({ name, version }, at) => `(${at + 1}/${all.length}) Installing ${name} (${version})\n`);
  return printed(`${fetched}${steps.join('')}${triggers(fresh)}${total(database)}`);
}

function triggers(changed: readonly Package[]): string {
  if (changed.length === 0) return '';
  const certificates = changed.some(({ name }) => name === 'ca-certificates');
  return `Executing busybox-1.37.0-r18.trigger\n${certificates ? 'Executing ca-certificates-20250619-r0.trigger\n' : ''}`;
}

async function del({ fs }: RunContext, { names }: ApkOptions, database: ApkDatabase): Promise<ExecResult> {
  const { installed } = database;
  const unknown = names.filter((name) => !database.world.includes(alpinePackage(name)?.name ?? name));
  database.world = database.world.filter((name) => !names.some((gone) => (alpinePackage(gone)?.name ?? gone) === name));
  const kept = new Set<string>();
  const keep = (name: string) => {
    const one = installed.get(name);
    if (!one || kept.has(one.name)) return;
    kept.add(one.name);
    for (const need of one.depends) keep(alpinePackage(need)?.name ?? need);
  };
  for (const name of [...database.world, ...ALPINE_BASE]) keep(name);
  const gone = [...installed.values()].filter(({ name }) => !kept.has(name)).reverse();
  const still = unknown.filter((name) => installed.has(name) && kept.has(name));
  for (const one of gone) {
    await removeAlpinePackage(fs, one);
    installed.delete(one.name);
  }
  await saveApkDatabase(fs, database);
  const steps = gone.map(({ name, version }, at) => `(${at + 1}/${gone.length}) Purging ${name} (${version})\n`);
  const needed = still.map(
    (name) => `World updated, but the following packages are not removed due to:\n  ${name}: needed by others\n\n`,
  );
  return printed(`${needed.join('')}${steps.join('')}${triggers(gone)}${total(database)}`);
}

async function info({ fs }: RunContext, { names, flags }: ApkOptions, { installed }: ApkDatabase): Promise<ExecResult> {
  const [first] = names;
  if (first === undefined) {
    const version = flags.some((flag) => /^-v+$/.test(flag));
    return printed(
      [...installed.values()]
        .map(({ name, version: at }) => `${version ? `${name}-${at}` : name}\n`)
        .sort()
        .join(''),
    );
  }
  if (flags.includes('-e') || flags.includes('--installed')) {
    const there = names.filter((name) => installed.has(name));
    return {
      stdout: there.map((name) => `${name}\n`).join(''),
      stderr: '',
      exitCode: there.length === names.length ? 0 : 1,
    };
  }
  const one = installed.get(first) ?? alpinePackage(first);
  if (!one) return failed('', 1);
  const title = `${one.name}-${one.version}`;
  if (flags.includes('-L') || flags.includes('--contents')) {
    const paths = await alpineFiles(fs, one.name);
    return printed(`${title} contains:\n${(paths ?? []).map((path) => `${path.slice(1)}\n`).join('')}\n`);
  }
  if (flags.includes('-R') || flags.includes('--depends')) {
    return printed(`${title} depends on:\n${one.depends.map((name) => `${name}\n`).join('')}\n`);
  }
  return printed(
    `${title} description:\n${one.name} of Alpine Linux\n\n${title} webpage:\nhttps://pkgs.alpinelinux.org/package/edge/main/x86_64/${one.name}\n\n${title} installed size:\n${mebibytes(one.installed)}\n\n`,
  );
}

function list({ names, flags }: ApkOptions, { installed }: ApkDatabase): string {
  const only = flags.some((flag) => flag === '-I' || flag === '--installed');
  const chosen = only ? [...installed.values()] : names.flatMap((name) => alpinePackage(name) ?? []);
  return chosen
    .filter(({ name }) => names.length === 0 || names.some((pattern) => name.startsWith(pattern.replace('*', ''))))
    .map(
      ({ name, version, architecture }) =>
        `${name}-${version} ${architecture} {${name}} (MIT)${installed.has(name) ? ' [installed]' : ''}\n`,
    )
    .sort()
    .join('');
}

function search({ names }: ApkOptions): string {
  const word = names[0]?.replaceAll('*', '') ?? '';
  return alpineNames()
    .filter((name) => name.includes(word))
    .flatMap((name) => alpinePackage(name) ?? [])
    .map(({ name, version }) => `${name}-${version}\n`)
    .join('');
}

function policy(name: string, { installed }: ApkDatabase): string {
  const one = alpinePackage(name);
  if (!one) return '';
  return `${one.name} policy:\n  ${one.version}:\n${installed.has(one.name) ? '    lib/apk/db/installed\n' : ''}    ${mirror('3.22')}/main\n`;
}

function total({ installed }: ApkDatabase): string {
  const added = [...installed.values()].filter(({ name }) => !ALPINE_BASE.includes(name));
  const bytes = added.reduce((sum, one) => sum + one.installed, 0);
  return `OK: ${BASE_MEBIBYTES + Math.round(bytes / MIB)} MiB in ${installed.size} packages\n`;
}

function mebibytes(bytes: number): string {
  return bytes < MIB ? `${Math.round(bytes / 1_024)} KiB` : `${Math.round(bytes / MIB)} MiB`;
}
