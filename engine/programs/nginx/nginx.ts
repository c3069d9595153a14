import { UtcTime } from '../../model/utc-time';
import type { HttpResponse } from '../../room/effects';
import { contentType } from '../content-type';
import { byteLength, httpAnswer, reasonOf } from '../http-answer';
import { lacksCapability } from '../lacks-capability';
import { err, type IncomingRequest, out, type Printed, type Program, type Surroundings } from '../program';
import { pathOf, staticFile } from '../static-files';
import { fileAnswer } from './file-answer';
import { forwarded, upstreamError } from './nginx-proxy';
import { type NginxLocation, type NginxSite, nginxConfig } from './nginx-site';

const ENDS: Readonly<Record<string, string>> = {
  QUIT: 'signal 3 (SIGQUIT) received, shutting down',
  TERM: 'signal 15 (SIGTERM) received, exiting',
  INT: 'signal 2 (SIGINT) received, exiting',
};

/** What `nginx -s` sends to the server. */
const ORDERS: Readonly<Record<string, string>> = { reload: 'HUP', quit: 'QUIT', stop: 'TERM', reopen: 'USR1' };

const ROOT = '/usr/share/nginx/html';

/** nginx as a file server. It reads its configuration when it starts and on HUP, and files at every request. */
export const nginx: Program = {
  name: 'nginx',
  start(around) {
    const { argv, env, now } = around;
    const version = env.get('NGINX_VERSION') ?? '1.27.3';
    if (argv.includes('-v')) return { kind: 'ends', code: 0, print: [err(`nginx version: nginx/${version}\n`)] };
    const config = nginxConfig(around);
    if ('complaint' in config) {
      const worker = argv.includes('-t') || argv.includes('-s') ? 30 : 1;
      const print = [err(notice(now, 'emerg', config.complaint, worker)), err(`nginx: [emerg] ${config.complaint}\n`)];
      if (argv.includes('-t')) print.push(err('nginx: configuration file /etc/nginx/nginx.conf test failed\n'));
      return { kind: 'ends', code: 1, print };
    }
    const order = argv[argv.indexOf('-s') + 1] ?? '';
    if (argv.includes('-s')) {
      const sends = ORDERS[order];
      if (!sends) return { kind: 'ends', code: 1, print: [err(`nginx: invalid option: "-s ${order}"\n`)] };
      return {
        kind: 'ends',
        code: 0,
        print: [err(notice(now, 'notice', 'signal process started', 30))],
        sends,
      };
    }
    if (argv.includes('-t')) {
      const file = 'nginx: the configuration file /etc/nginx/nginx.conf syntax is ok\n';
      return {
        kind: 'ends',
        code: 0,
        print: [err(file), err('nginx: configuration file /etc/nginx/nginx.conf test is successful\n')],
      };
    }
    const sealed = sealedFolder(around);
    if (sealed !== null) {
      const text = `${sealed} failed (30: Read-only file system)`;
      return { kind: 'ends', code: 1, print: [err(notice(now, 'emerg', text)), err(`nginx: [emerg] ${text}\n`)] };
    }
    if (lacksCapability(around, 'CHOWN')) {
      const text = 'chown("/var/cache/nginx/client_temp", 101) failed (1: Operation not permitted)';
      return { kind: 'ends', code: 1, print: [err(notice(now, 'emerg', text)), err(`nginx: [emerg] ${text}\n`)] };
    }
    const isMute = lacksCapability(around, 'SETGID', 'SETUID');
    const memory = { sites: config.sites as never, ...(isMute && { isMute }) };
    const played = { memory, wakeAt: null, ...doorsOf(config.sites) };
    // In the background, as it goes by default, the first process ends and with it the container.
    if (!config.foreground && !/daemon\s+off/.test(argv.join(' '))) {
      return { kind: 'ends', code: 0, print: [], leaves: played };
    }
    const say = noticesAt(now);
    const print = [
      'using the "epoll" event method',
      `nginx/${version}`,
      'built by gcc 12.2.0 (Debian 12.2.0-14+deb12u1) ',
      'OS: Linux 6.1.0-drydock',
      `getrlimit(RLIMIT_NOFILE): ${openFiles(around)}`,
      'start worker processes',
      'start worker process 29',
      'start worker process 30',
    ];
    return {
      kind: 'plays',
      ...played,
      print: [...print.map((text) => say(text)), ...(isMute ? withoutWorkers(around, say) : [])],
    };
  },
  signal(around, memory, name) {
    const say = noticesAt(around.now);
    const before = (memory as unknown as NginxMemory).sites;
    if (name === 'HUP') {
      const heard = [say('signal 1 (SIGHUP) received from 30, reconfiguring'), say('reconfiguring')];
      const config = nginxConfig(around);
      if ('complaint' in config) return { print: [...heard, say(config.complaint, 1, 'emerg')] };
      const workers = [
        'using the "epoll" event method',
        'start worker processes',
        'start worker process 31',
        'start worker process 32',
      ];
      const print = [
        ...heard,
        ...workers.map((text) => say(text)),
        say('gracefully shutting down', 29),
        say('exiting', 29),
        say('exit', 29),
      ];
      // Ports are opened at the start; a new one is not heard at until then.
      const sites = config.sites.length > 0 ? config.sites : before;
      return { memory: { ...(memory as unknown as NginxMemory), sites } as never, print };
    }
    if (name === 'USR1')
      return { print: [say('signal 10 (SIGUSR1) received from 30, reopening logs'), say('reopening logs')] };
    const gone = ENDS[name];
    if (!gone) return null;
    const worker = name === 'QUIT' ? [say('gracefully shutting down', 29)] : [];
    const last = [
      say('exiting', 29),
      say('exit', 29),
      say('signal 17 (SIGCHLD) received from 29'),
      say('worker process 29 exited with code 0'),
      say('exit'),
    ];
    return { exit: 0, print: [say(gone), ...worker, ...last] };
  },
  request(around, memory, request) {
    const { sites, isMute } = memory as unknown as NginxMemory;
    if (isMute) return { response: 'timeout' };
    const site = sites.find(({ ports }) => ports.includes(request.port)) ?? sites[0];
    const location = site && locationFor(site, pathOf(request.target));
    if (location?.proxy) {
      const { turns = {} } = memory as unknown as NginxMemory;
      const { host } = location.proxy;
      const turn = turns[host] ?? 0;
      const response = forwarded(location.proxy, request, location.path, turn);
      return { response, memory: { sites: sites as never, turns: { ...turns, [host]: turn + 1 } } };
    }
    const { response, error } = site
      ? withErrorPage(around, site, request, respond(around, site, request))
      : refusal(around, request, 404);
    return { response, print: [...(error ? [err(error)] : []), accessLine(around, request, response)] };
  },
  family: (argv) => {
    const worker = { user: 'nginx', command: 'nginx: worker process' };
    return { title: `nginx: master process ${argv.join(' ')}`, workers: [worker, worker] };
  },
  forwarded(around, _memory, request, tried) {
    const errors = tried.flatMap(({ url, result }) =>
      result.ok ? [] : [err(upstreamError(around.now, result, request, url))],
    );
    const last = tried.at(-1)?.result;
    const response = last?.ok
      ? passedBack(around, last.response)
      : page(around, request, last?.failure === 'timeout' ? 504 : 502);
    return { response, print: [...errors, accessLine(around, request, response)] };
  },
};

interface NginxMemory {
  sites: readonly NginxSite[];
  /** Its workers cannot become another user, and nobody answers. */
  isMute?: true;
  /** How many requests were passed on, by the name in `proxy_pass`. */
  turns?: Readonly<Record<string, number>>;
}

/** Another server's answer under nginx's own name. */
function passedBack(around: Surroundings, response: HttpResponse): HttpResponse {
  const headers = response.headers.filter(([name]) => !/^(server|date|connection)$/i.test(name));
  return {
    ...response,
    headers: [['Server', server(around)], ['Date', new UtcTime(around.now).http], ...headers],
  };
}

function doorsOf(sites: readonly NginxSite[]): { listens: readonly number[]; local?: readonly number[] } {
  const listens = [...new Set(sites.flatMap(({ ports }) => ports))];
  const local = listens.filter((port) => !sites.some(({ open }) => open.includes(port)));
  return { listens, ...(local.length > 0 && { local }) };
}

interface Answered {
  response: HttpResponse;
  /** A line for the error log. */
  error?: string;
}

function respond(around: Surroundings, site: NginxSite, request: IncomingRequest): Answered {
  const path = pathOf(request.target);
  const location = locationFor(site, path);
  const settings = { ...site.server, ...withoutNulls(location) };
  if (location.unplayed) return { response: page(around, request, 502) };
  const answer = location.answer ?? site.server.answer;
  if (answer) return { response: fixed(around, request, answer, settings.type) };
  if (request.method !== 'GET' && request.method !== 'HEAD') return { response: page(around, request, 405) };

  const index = location.index ?? site.server.index ?? ['index.html', 'index.htm'];
  const [root, within] =
    location.alias !== null
      ? [location.alias, path.slice(location.path.length - (location.path.endsWith('/') ? 1 : 0)) || '/']
      : [location.root ?? site.server.root ?? ROOT, path];
  const tries = location.tryFiles ?? site.server.tryFiles;
  const targets = tries ? tries.map((it) => it.replaceAll('$uri', within).replaceAll('$args', '')) : [within];
  for (const target of targets) {
    if (/^=\d+$/.test(target)) return refusal(around, request, Number(target.slice(1)));
    const found = staticFile(around, root, encodeURI(target), index);
    if (found.kind === 'file') {
      const type = contentType(found.path, settings.type ?? 'application/octet-stream');
      return { response: fileAnswer(request, around.now, server(around), found, type) };
    }
    if (found.kind === 'slash' && !tries) return { response: redirect(around, request, `${path}/`) };
    if (found.kind === 'directory' && !tries) {
      if (!settings.autoindex) {
        const text = `directory index of "${found.path === '/' ? '' : found.path}/" is forbidden`;
        return { ...refusal(around, request, 403), error: requestError(around, request, text) };
      }
      const body = listing(path, found.names);
      return {
        response: httpAnswer(request.method, around.now, {
          server: server(around),
          status: 200,
          type: 'text/html',
          body,
        }),
      };
    }
  }
  const missing = `open() "${root}${within}" failed (2: No such file or directory)`;
  const error = requestError(around, request, missing);
  return { response: page(around, request, 404), error };
}

function requestError(around: Surroundings, request: IncomingRequest, text: string): string {
  const client = `client: ${request.from}, server: localhost, request: "${request.method} ${request.target} HTTP/1.1"`;
  return notice(around.now, 'error', `${text}, ${client}, host: "${request.headers.get('host') ?? ''}"`, 29);
}

/** What `error_page` says instead of nginx's own page: a file of the site, under the status of the error. */
function withErrorPage(around: Surroundings, site: NginxSite, request: IncomingRequest, answered: Answered): Answered {
  const { status } = answered.response;
  const to = locationFor(site, pathOf(request.target)).errorPages[status] ?? site.server.errorPages[status];
  if (status < 400 || to === undefined || !to.startsWith('/')) return answered;
  const { response } = respond(around, site, { ...request, method: 'GET', target: to });
  if (response.status !== 200) return answered;
  return { ...answered, response: { ...response, status, reason: reasonOf(status) } };
}

function locationFor(site: NginxSite, path: string): NginxLocation {
  let best: NginxLocation | null = null;
  for (const location of site.locations) {
    if (location.exact) {
      if (location.path === path) return location;
    } else if (path.startsWith(location.path) && location.path.length >= (best?.path.length ?? 0)) best = location;
  }
  return best ?? site.server;
}

function withoutNulls(location: NginxLocation): Partial<NginxLocation> {
  return Object.fromEntries(Object.entries(location).filter(([, value]) => value !== null));
}

function fixed(
  around: Surroundings,
  request: IncomingRequest,
  answer: { status: number; text: string },
  type: string | null,
): HttpResponse {
  const { status } = answer;
  const text = answer.text
    .replaceAll('$hostname', around.hostname)
    .replaceAll('$request_uri', request.target)
    .replaceAll('$uri', pathOf(request.target))
    .replaceAll('$remote_addr', request.from);
  if (status >= 300 && status < 400) return redirect(around, request, text, status);
  if (text === '' && status >= 400) return page(around, request, status);
  return httpAnswer(request.method, around.now, {
    server: server(around),
    status,
    type: type ?? 'application/octet-stream',
    body: text,
  });
}

function redirect(around: Surroundings, request: IncomingRequest, to: string, status = 301): HttpResponse {
  const location = /^https?:/.test(to) ? to : `http://${request.headers.get('host') ?? 'localhost'}${to}`;
  const plain = page(around, request, status);
  return { ...plain, headers: [...plain.headers, ['Location', location]] };
}

function refusal(around: Surroundings, request: IncomingRequest, status: number): Answered {
  return { response: page(around, request, status) };
}

function page(around: Surroundings, request: IncomingRequest, status: number): HttpResponse {
  const title = `${status} ${reasonOf(status)}`;
  const body = [
    '<html>',
    `<head><title>${title}</title></head>`,
    '<body>',
    `<center><h1>${title}</h1></center>`,
    `<hr><center>${server(around)}</center>`,
    '</body>',
    '</html>',
    '',
  ].join('\r\n');
  return httpAnswer(request.method, around.now, { server: server(around), status, type: 'text/html', body });
}

function listing(path: string, names: readonly string[]): string {
  const rows = names.map((name) => `<a href="${name}">${name}</a>`).join('\n');
  return `<html>\n<head><title>Index of ${path}</title></head>\n<body>\n<h1>Index of ${path}</h1><hr><pre><a href="../">../</a>\n${rows}\n</pre><hr></body>\n</html>\n`;
}

function server({ env }: Surroundings): string {
  return `nginx/${env.get('NGINX_VERSION') ?? '1.27.3'}`;
}

/** @param now milliseconds since 1970 */
function notice(now: number, level: string, text: string, worker = 1): string {
  return noticesAt(now)(text, worker, level).text;
}

function openFiles({ openFiles: limit }: Surroundings): string {
  const shown = (value: number | null) => (value === null ? '18446744073709551615' : String(value));
  return limit ? `${shown(limit.soft)}:${shown(limit.hard)}` : '1048576:1048576';
}

/** Workers end at once that cannot become the user `nginx`, and the master waits alone. */
function withoutWorkers(around: Surroundings, say: ReturnType<typeof noticesAt>): Printed[] {
  const call = lacksCapability(around, 'SETGID') ? 'setgid' : 'setuid';
  return [29, 30].flatMap((pid) => [
    say(`${call}(101) failed (1: Operation not permitted)`, pid, 'emerg'),
    say(`worker process ${pid} exited with fatal code 2 and cannot be respawned`, 1, 'alert'),
  ]);
}

/** Lines of the error log at one moment, which is taken apart only once. */
function noticesAt(now: number): (text: string, worker?: number, level?: string) => Printed {
  const { year, month, day, clock } = new UtcTime(now);
  const time = `${year}/${month}/${day} ${clock}`;
  return (text, worker = 1, level = 'notice') => err(`${time} [${level}] ${worker}#${worker}: ${text}\n`);
}

/** nginx's `combined` format with the forwarded-for field that its image's configuration adds. */
function accessLine({ now }: Surroundings, request: IncomingRequest, response: HttpResponse): Printed {
  const { method, target, headers, from } = request;
  const referer = headers.get('referer') ?? '-';
  const agent = headers.get('user-agent') ?? '-';
  const forwarded = headers.get('x-forwarded-for') ?? '-';
  const sent = byteLength(response.body);
  const time = new UtcTime(now).accessLog;
  return out(
    `${from} - - [${time}] "${method} ${target} HTTP/1.1" ${response.status} ${sent} "${referer}" "${agent}" "${forwarded}"\n`,
  );
}

/** What nginx cannot do at its start in a container with `--read-only`, unless there is a tmpfs for it. */
function sealedFolder({ fs }: Surroundings): string | null {
  if (fs.isReadOnly('/var/cache/nginx/client_temp')) return 'mkdir() "/var/cache/nginx/client_temp"';
  return fs.isReadOnly('/run/nginx.pid') ? 'open() "/run/nginx.pid"' : null;
}
