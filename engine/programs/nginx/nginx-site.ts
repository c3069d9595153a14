import { resolvePath } from '../../model/path';
import { isLoopbackAddress } from '../loopback-only';
import type { Surroundings } from '../program';
import { LONGEST_SETTINGS, namesIn, readText } from '../static-files';
import { directiveMistake } from './known-directives';
import { type NginxProxy, proxyOf, upstreamsOf } from './nginx-proxy';
import { type Directive, parseNginxConfig } from './parse-config';

export interface NginxLocation {
  /** Paths it is for: exactly this one, or all that begin with it. */
  path: string;
  exact: boolean;
  root: string | null;
  alias: string | null;
  index: readonly string[] | null;
  tryFiles: readonly string[] | null;
  /** A fixed answer (`return 200 "text"`, `return 301 /there`). */
  answer: { status: number; text: string } | null;
  /** Has something in it that this room does not play, such as `proxy_pass`. */
  unplayed: string | null;
  autoindex: boolean;
  /** Pages of one's own for errors, by status. */
  errorPages: Readonly<Record<string, string>>;
  /** Where its requests are passed on, null when it answers itself. */
  proxy: NginxProxy | null;
  /** The media type that `default_type` gives. */
  type: string | null;
}

export interface NginxSite {
  ports: readonly number[];
  /** Those of them that it opens at other addresses than the loopback. */
  open: readonly number[];
  server: NginxLocation;
  locations: readonly NginxLocation[];
}

export interface NginxConfig {
  sites: readonly NginxSite[];
  /** Whether it says `daemon off`. */
  foreground: boolean;
}

/** Where and why nginx refuses its configuration. */
export interface NginxComplaint {
  complaint: string;
  file: string;
}

const UNPLAYED = new Set(['fastcgi_pass', 'uwsgi_pass', 'grpc_pass', 'rewrite', 'auth_basic']);
const FOLDER = '/etc/nginx';
const MAIN = `${FOLDER}/nginx.conf`;

/** What was read from files that never change, by what stands for them. */
const remembered = new WeakMap<object, NginxConfig | NginxComplaint>();

/**
 * Reads /etc/nginx/nginx.conf with its includes, as far as this room plays nginx.
 *
 * What an image's own files say is remembered, so that a container of it starts fast: only if all of it stands in
 * /etc/nginx, as Docker lays files of its own over some others, and nothing is passed on, as names of upstreams mean
 * something else at each start.
 */
export function nginxConfig(around: Surroundings): NginxConfig | NginxComplaint {
  const { basis } = around.fs;
  const known = basis && remembered.get(basis);
  if (known) return known;
  const reading: Reading = { around, files: new Set(), asksForNames: false };
  const config = read(reading, MAIN);
  const lasting = !reading.asksForNames && [...reading.files].every((file) => file.startsWith(`${FOLDER}/`));
  if (basis && lasting) remembered.set(basis, config);
  return config;
}

/** What a reading has come across. */
interface Reading {
  around: Surroundings;
  files: Set<string>;
  asksForNames: boolean;
}

function read(reading: Reading, main: string): NginxConfig | NginxComplaint {
  const { around } = reading;
  const directives = load(reading, main, 0);
  if ('complaint' in directives) return directives;
  const mistake = directiveMistake(directives.directives, main);
  if (mistake !== null) return { complaint: mistake, file: main };
  const http = directives.directives.filter(({ name }) => name === 'http').flatMap(({ block }) => block ?? []);
  const upstreams = upstreamsOf(http);
  const complaints: string[] = [];
  const site = (block: readonly Directive[]) =>
    siteOf(block, (inner) => {
      const proxy = proxyOf(
        around,
        inner,
        upstreams,
        block.filter(({ name }) => name === 'proxy_set_header'),
      );
      if (proxy) reading.asksForNames = true;
      if (proxy && 'complaint' in proxy) complaints.push(proxy.complaint);
      return proxy;
    });
  const sites = http.filter(({ name }) => name === 'server').map(({ block }) => site(block ?? []));
  const [complaint] = complaints;
  if (complaint !== undefined) return { complaint, file: main };
  const foreground = directives.directives.some(({ name, args }) => name === 'daemon' && args[0] === 'off');
  return { sites: sites.length > 0 || readText(around, main) ? sites : [site([])], foreground };
}

function load(reading: Reading, file: string, depth: number): { directives: Directive[] } | NginxComplaint {
  reading.files.add(file);
  const text = readText(reading.around, file, LONGEST_SETTINGS) ?? '';
  const parsed = parseNginxConfig(text);
  if (typeof parsed === 'string') {
    const line = text.split('\n').length;
    return { complaint: `${parsed} in ${file}:${line}`, file };
  }
  return expand(reading, parsed, depth, file);
}

function expand(
  reading: Reading,
  directives: readonly Directive[],
  depth: number,
  file: string,
): { directives: Directive[] } | NginxComplaint {
  const out: Directive[] = [];
  for (const directive of directives) {
    if (directive.name === 'include' && depth < 8) {
      for (const other of included(reading.around, directive.args[0] ?? '')) {
        const inner = load(reading, other, depth + 1);
        if ('complaint' in inner) return inner;
        out.push(...inner.directives);
      }
    } else if (directive.block) {
      const inner = expand(reading, directive.block, depth, file);
      if ('complaint' in inner) return inner;
      out.push({ ...directive, file, block: inner.directives });
    } else out.push({ ...directive, file });
  }
  return { directives: out };
}

function included(around: Surroundings, pattern: string): string[] {
  const full = resolvePath(FOLDER, pattern);
  const slash = full.lastIndexOf('/');
  const name = full.slice(slash + 1);
  if (!name.includes('*')) return readText(around, full) === null ? [] : [full];
  const [before = '', after = ''] = name.split('*');
  const directory = full.slice(0, slash) || '/';
  const names = namesIn(around, directory) ?? [];
  return names.filter((it) => it.startsWith(before) && it.endsWith(after)).map((it) => `${directory}/${it}`);
}

type ProxyReader = (block: readonly Directive[]) => ReturnType<typeof proxyOf>;

function siteOf(block: readonly Directive[], proxyIn: ProxyReader): NginxSite {
  const ports = new Set<number>();
  const open = new Set<number>();
  for (const { name, args } of block) {
    if (name !== 'listen') continue;
    const port = /(?:^|:)(\d+)$/.exec(args[0] ?? '')?.[1];
    const number = port ? Number(port) : 80;
    ports.add(number);
    if (!isLoopbackAddress((args[0] ?? '').replace(/:\d+$/, ''))) open.add(number);
  }
  if (ports.size === 0) for (const each of [ports, open]) each.add(80);
  const locations = block
    .filter(({ name }) => name === 'location')
    .map(({ args, block: inner }) => {
      const exact = args[0] === '=';
      const path = args.at(-1) ?? '/';
      return { ...settingsOf(inner ?? [], proxyIn), path, exact, regex: args[0]?.startsWith('~') ?? false };
    });
  return {
    ports: [...ports],
    open: [...open],
    server: { ...settingsOf(block, proxyIn), path: '/', exact: false },
    // Regular expressions of students' making are not run on the classroom's server.
    locations: locations.filter(({ regex }) => !regex),
  };
}

function settingsOf(block: readonly Directive[], proxyIn: ProxyReader): Omit<NginxLocation, 'path' | 'exact'> {
  const of = (wanted: string) => block.find(({ name }) => name === wanted)?.args;
  const answer = of('return');
  const status = Number(answer?.[0]);
  const proxy = proxyIn(block);
  const passes = proxy !== null && 'servers' in proxy;
  return {
    root: of('root')?.[0] ?? null,
    alias: of('alias')?.[0] ?? null,
    index: of('index') ?? null,
    tryFiles: of('try_files') ?? null,
    answer: answer && Number.isInteger(status) ? { status, text: answer[1] ?? '' } : null,
    unplayed: block.find(({ name }) => UNPLAYED.has(name))?.name ?? (proxy && !passes ? 'proxy_pass' : null),
    proxy: passes ? proxy : null,
    autoindex: of('autoindex')?.[0] === 'on',
    errorPages: Object.fromEntries(
      block
        .filter(({ name }) => name === 'error_page')
        .flatMap(({ args }) => args.slice(0, -1).map((status) => [status, args.at(-1) ?? ''])),
    ),
    type: of('default_type')?.[0] ?? null,
  };
}
