import { digestOf } from '../model/digest';
import { UtcTime } from '../model/utc-time';
import type { HttpResponse } from '../room/effects';
import { byteLength } from './http-answer';
import { endsOn, err, type IncomingRequest, out, type Printed, type Program, type Surroundings } from './program';

const ROOM_REGISTRY = 'http://10.0.0.2:5000';
const UNSHARED_SECRET =
  'No HTTP secret provided - generated random secret. This may cause problems with uploads if multiple registries are ' +
  'behind a load-balancer. To provide a shared secret, fill in http.secret in the configuration file or set the ' +
  'REGISTRY_HTTP_SECRET environment variable.';

/**
 * Distribution's registry in a container of one's own. It stores nothing: what it is asked it asks the room's registry,
 * to which pushes go anyway (decision 065). Its log is the real one's.
 */
export const registry: Program = {
  name: 'registry',
  start(around) {
    const [, command = '', file] = around.argv;
    const { version, title } = releaseOf(around);
    if (command === '--version' || command === '-v') {
      return { kind: 'ends', code: 0, print: [out(`registry ${title} ${version}\n`)] };
    }
    if (command !== 'serve') return { kind: 'unplayed' };
    if (file === undefined || !around.fs.stat(file)) {
      const why = file === undefined ? 'configuration path unspecified' : `open ${file}: no such file or directory`;
      return { kind: 'ends', code: 1, print: [err(`configuration error: ${why}\n`)] };
    }
    const port = Number(/:(\d+)$/.exec(around.env.get('REGISTRY_HTTP_ADDR') ?? '')?.[1] ?? 5000);
    const line = (level: string, message: string) => note(around, level, message);
    const print = [
      ...(around.env.has('REGISTRY_HTTP_SECRET') ? [] : [line('warning', UNSHARED_SECRET)]),
      line('info', 'redis not configured'),
      line('info', 'Starting upload purge in 34m0s'),
      line('info', 'using inmemory blob descriptor cache'),
      line('info', `listening on [::]:${port}`),
    ];
    return { kind: 'plays', listens: [port], memory: null, wakeAt: null, print };
  },
  // A Go program without a handler of its own, as PID 1.
  signal: endsOn({ TERM: 2, INT: 2, QUIT: 2, HUP: 2 }),
  request(_around, _memory, request) {
    const headers = [...request.headers].filter(([name]) => name !== 'host');
    const { method, target, body } = request;
    return { response: { forward: [{ method, url: `${ROOM_REGISTRY}${target}`, headers, body }] } };
  },
  forwarded(around, _memory, request, tried) {
    const result = tried.at(-1)?.result;
    const response = result?.ok ? result.response : UNAVAILABLE;
    return { response, print: access(around, request, response) };
  },
};

const UNAVAILABLE: HttpResponse = {
  status: 503,
  reason: 'Service Unavailable',
  headers: [['Content-Type', 'application/json']],
  body: '{"errors":[{"code":"UNAVAILABLE","message":"service unavailable","detail":"health check failed: please see /debug/health"}]}\n',
};

function releaseOf({ fs }: Surroundings) {
  return fs.stat('/etc/distribution/config.yml')
    ? { version: '3.0.0', go: 'go1.23.7', title: 'github.com/distribution/distribution/v3' }
    : { version: '2.8.3', go: 'go1.20.8', title: 'github.com/docker/distribution' };
}

function note(around: Surroundings, level: string, message: string): Printed {
  const { version, go } = releaseOf(around);
  const fields = `go.version=${go} instance.id=${identity(around)} service=registry version=${version}`;
  return err(`time="${stamp(around.now)}" level=${level} msg=${quoted(message)} ${fields}\n`);
}

/** The line of the access log, and the one that the program itself writes of each answer. */
function access(around: Surroundings, request: IncomingRequest, { status, headers, body }: HttpResponse): Printed[] {
  const { now } = around;
  const { day, monthName, year, clock } = new UtcTime(now);
  const { method, target, from } = request;
  const agent = request.headers.get('user-agent') ?? '';
  const written = byteLength(body);
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  const fields = [
    `go.version=${releaseOf(around).go}`,
    `http.request.host=${quoted(request.headers.get('host') ?? '')}`,
    `http.request.id=${uuid(`${identity(around)}${now}${target}`)}`,
    `http.request.method=${method}`,
    `http.request.remoteaddr=${quoted(`${from}:${40_000 + (Math.floor(now / 7) % 20_000)}`)}`,
    `http.request.uri=${quoted(target)}`,
    `http.request.useragent=${quoted(agent)}`,
    `http.response.contenttype=${quoted(type)}`,
    'http.response.duration=1.284617ms',
    `http.response.status=${status}`,
    `http.response.written=${written}`,
  ];
  return [
    err(`time="${stamp(now)}" level=info msg="response completed" ${fields.join(' ')}\n`),
    out(
      `${from} - - [${day}/${monthName}/${year}:${clock} +0000] "${method} ${target} HTTP/1.1" ${status} ${written} "" "${agent}"\n`,
    ),
  ];
}

/** As logrus writes a value: in quotes only where it has other characters than these. */
function quoted(value: string): string {
  return /^[\w./@^+-]+$/.test(value) ? value : JSON.stringify(value);
}

function identity({ hostname }: Surroundings): string {
  return uuid(`registry ${hostname}`);
}

function uuid(seed: string): string {
  const hex = digestOf(seed).slice(7);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function stamp(now: number): string {
  const { year, month, day, clock, millis } = new UtcTime(now);
  return `${year}-${month}-${day}T${clock}.${millis}104729Z`;
}
