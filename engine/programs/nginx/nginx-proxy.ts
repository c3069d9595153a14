import { UtcTime } from '../../model/utc-time';
import type { HttpRequest, HttpResult } from '../../room/effects';
import type { Forward, IncomingRequest, Surroundings } from '../program';
import type { Directive } from './parse-config';

/** Where a location passes its requests on, looked up when the configuration was read. */
export interface NginxProxy {
  /** The name in `proxy_pass`, which is the Host header unless that is set. */
  host: string;
  /** What replaces the location's path, null to keep it. */
  uri: string | null;
  /** `address:port`, as often as its weight says. */
  servers: readonly string[];
  /** Asked only when all others fail. */
  backups: readonly string[];
  headers: readonly (readonly [name: string, value: string])[];
}

interface UpstreamServer {
  host: string;
  port: number;
  weight: number;
  backup: boolean;
  /** As nginx names it when it is not found, and where it is written. */
  name: string;
  place: string;
}

export type Upstreams = ReadonlyMap<string, readonly UpstreamServer[]>;

const PASS = /^http:\/\/([^/:$]+)(?::(\d+))?(\/[^$]*)?$/;

/** The `upstream` blocks of an `http` block. */
export function upstreamsOf(http: readonly Directive[]): Upstreams {
  const found = new Map<string, readonly UpstreamServer[]>();
  for (const { name, args, block } of http) {
    if (name !== 'upstream' || !block || args[0] === undefined) continue;
    found.set(
      args[0],
      block.flatMap((directive) => (directive.name === 'server' ? serverOf(directive) : [])),
    );
  }
  return found;
}

function serverOf({ args, file, line }: Directive): UpstreamServer[] {
  const [name = '', ...options] = args;
  const [host = '', port] = name.split(':');
  if (options.includes('down')) return [];
  const weight = Number(/^weight=(\d+)$/.exec(options.find((it) => it.startsWith('weight=')) ?? '')?.[1] ?? 1);
  const place = `${file ?? ''}:${line}`;
  const server = { host, port: Number(port ?? 80), weight: Math.min(Math.max(weight, 1), 100), name, place };
  return [{ ...server, backup: options.includes('backup') }];
}

/**
 * What `proxy_pass` in a block comes to; null without one, a string for nginx's complaint about a name that nobody
 * has, `unplayed` for what this room does not play (variables, TLS).
 * @param inherited `proxy_set_header` of the block around, which counts where the block has none of its own
 */
export function proxyOf(
  around: Surroundings,
  block: readonly Directive[],
  upstreams: Upstreams,
  inherited: readonly Directive[],
): NginxProxy | { unplayed: true } | { complaint: string } | null {
  const pass = block.find(({ name }) => name === 'proxy_pass');
  if (!pass) return null;
  const [, host = '', port, uri] = PASS.exec(pass.args[0] ?? '') ?? [];
  if (host === '') return { unplayed: true };
  const place = `${pass.file ?? ''}:${pass.line}`;
  const named = port === undefined ? upstreams.get(host) : undefined;
  const servers = named ?? [{ host, port: Number(port ?? 80), weight: 1, backup: false, name: host, place }];
  const own = block.filter(({ name }) => name === 'proxy_set_header');
  const proxy = { servers: [] as string[], backups: [] as string[] };
  for (const server of servers) {
    const addresses = around.resolve?.(server.host) ?? [];
    if (addresses.length === 0 && around.resolve) {
      return { complaint: `host not found in upstream "${server.name}" in ${server.place}` };
    }
    for (const address of addresses) {
      const to = server.backup ? proxy.backups : proxy.servers;
      to.push(...Array.from({ length: server.weight }, () => `${address}:${server.port}`));
    }
  }
  return {
    ...proxy,
    host: port === undefined ? host : `${host}:${port}`,
    uri: uri ?? null,
    headers: (own.length > 0 ? own : inherited).map(({ args }): [string, string] => [args[0] ?? '', args[1] ?? '']),
  };
}

/**
 * The requests that nginx sends on: to the server whose turn it is, then to the others in turn should that one fail.
 * @param path the prefix that the location is for
 */
export function forwarded(proxy: NginxProxy, request: IncomingRequest, path: string, turn: number): Forward {
  const { servers, backups, uri } = proxy;
  const first = servers.length > 0 ? turn % servers.length : 0;
  const order = [...new Set([...servers.slice(first), ...servers.slice(0, first), ...backups])];
  const target = uri === null ? request.target : `${uri}${request.target.slice(path.length)}`;
  const headers = headersFor(proxy, request);
  const { method, body } = request;
  return { forward: order.map((server): HttpRequest => ({ method, url: `http://${server}${target}`, headers, body })) };
}

function headersFor({ host, headers }: NginxProxy, request: IncomingRequest): [string, string][] {
  const sent = new Map(request.headers);
  sent.set('host', host);
  sent.set('connection', 'close');
  for (const [name, value] of headers) {
    const text = substituted(value, host, request);
    if (text === '') sent.delete(name.toLowerCase());
    else sent.set(name.toLowerCase(), text);
  }
  return [...sent];
}

function substituted(text: string, proxyHost: string, { headers, from, target, port }: IncomingRequest): string {
  const host = headers.get('host') ?? '';
  const before = headers.get('x-forwarded-for');
  const known: Readonly<Record<string, string>> = {
    host: host.replace(/:\d+$/, ''),
    http_host: host,
    proxy_add_x_forwarded_for: before === undefined ? from : `${before}, ${from}`,
    proxy_host: proxyHost,
    remote_addr: from,
    request_uri: target,
    scheme: 'http',
    server_port: String(port),
    uri: target.split('?', 1)[0] ?? '/',
  };
  return text.replace(/\$\{?(\w+)\}?/g, (_, name: string) =>
    name.startsWith('http_') && !(name in known)
      ? (headers.get(name.slice(5).replaceAll('_', '-')) ?? '')
      : (known[name] ?? ''),
  );
}

const FAILURES: Readonly<Record<string, string>> = {
  'connection-refused': 'connect() failed (111: Connection refused) while connecting to upstream',
  'no-route': 'connect() failed (113: Host is unreachable) while connecting to upstream',
  'network-unreachable': 'connect() failed (101: Network is unreachable) while connecting to upstream',
  timeout: 'upstream timed out (110: Operation timed out) while connecting to upstream',
  'connection-reset': 'recv() failed (104: Connection reset by peer) while reading response header from upstream',
  'empty-reply': 'upstream prematurely closed connection while reading response header from upstream',
};

/** A line of the error log about a server that failed. */
export function upstreamError(
  now: number,
  result: HttpResult & { ok: false },
  request: IncomingRequest,
  url: string,
): string {
  const { year, month, day, clock } = new UtcTime(now);
  const { from, method, target, headers } = request;
  const what = FAILURES[result.failure] ?? 'no live upstreams while connecting to upstream';
  const asked = `client: ${from}, server: , request: "${method} ${target} HTTP/1.1", upstream: "${url}"`;
  return `${year}/${month}/${day} ${clock} [error] 29#29: *1 ${what}, ${asked}, host: "${headers.get('host') ?? ''}"\n`;
}
