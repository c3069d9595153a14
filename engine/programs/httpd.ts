import { UtcTime } from '../model/utc-time';
import type { HttpResponse } from '../room/effects';
import { contentType } from './content-type';
import { byteLength, httpAnswer, reasonOf } from './http-answer';
import { endsOn, err, type IncomingRequest, out, type Program, type Surroundings } from './program';
import { LONGEST_SETTINGS, pathOf, readText, staticFile } from './static-files';

const CONFIG = '/usr/local/apache2/conf/httpd.conf';
const ROOT = '/usr/local/apache2/htdocs';

/** Apache's HTTP server as a file server. */
export const httpd: Program = {
  name: 'httpd',
  start(around) {
    const { argv, now, ipAddress } = around;
    if (argv.includes('-v')) return { kind: 'ends', code: 0, print: [out(`Server version: ${server(around)}\n`)] };
    if (argv.includes('-V')) return { kind: 'unplayed' };
    const config = readText(around, CONFIG, LONGEST_SETTINGS) ?? '';
    const mistake = configMistake(config);
    if (mistake !== null) {
      const where = `AH00526: Syntax error on line ${mistake.line} of ${CONFIG}:\n${mistake.text}\n`;
      return { kind: 'ends', code: 1, print: [err(where)] };
    }
    const settings = new Map(config.split('\n').map((line) => pairOf(line)));
    const port = Number(/(\d+)$/.exec(settings.get('Listen') ?? '')?.[1] ?? 80);
    const root = settings.get('DocumentRoot')?.replaceAll('"', '') || ROOT;
    const qualified = settings.has('ServerName');
    const name = `Could not reliably determine the server's fully qualified domain name, using ${ipAddress || '127.0.0.1'}. Set the 'ServerName' directive globally to suppress this message`;
    const unnamed = qualified ? [] : [err(`AH00558: httpd: ${name}\n`)];
    if (argv.includes('-k')) {
      const sends = ORDERS[argv[argv.indexOf('-k') + 1] ?? ''];
      if (sends) return { kind: 'ends', code: 0, print: unnamed, sends };
    }
    if (argv.includes('-t')) return { kind: 'ends', code: 0, print: [...unnamed, err('Syntax OK\n')] };
    return {
      kind: 'plays',
      listens: [port],
      memory: { root },
      wakeAt: null,
      print: [
        // It reads its configuration twice, and says so each time.
        ...unnamed,
        ...unnamed,
        err(
          logLine(
            now,
            'mpm_event:notice',
            `AH00489: ${server(around)} (Unix) configured -- resuming normal operations`,
          ),
        ),
        err(logLine(now, 'core:notice', "AH00094: Command line: 'httpd -D FOREGROUND'")),
      ],
    };
  },
  signal(around, memory, name) {
    if (name === 'USR1' || name === 'HUP') {
      const config = readText(around, CONFIG, LONGEST_SETTINGS) ?? '';
      const root = /^\s*DocumentRoot\s+"?([^"\n]+?)"?\s*$/m.exec(config)?.[1] ?? ROOT;
      const heard =
        name === 'USR1'
          ? 'AH00493: SIGUSR1 received.  Doing graceful restart'
          : 'AH00494: SIGHUP received.  Attempting to restart';
      return { memory: { root }, print: [err(logLine(around.now, 'mpm_event:notice', heard))] };
    }
    const step = endsOn({ TERM: 0, WINCH: 0, INT: 0 })(around, memory, name);
    if (!step) return null;
    const text =
      name === 'WINCH'
        ? 'AH00492: caught SIGWINCH, shutting down gracefully'
        : `AH00491: caught SIG${name}, shutting down`;
    return { ...step, print: [err(logLine(around.now, 'mpm_event:notice', text))] };
  },
  request(around, memory, request) {
    const response = respond(around, (memory as { root: string }).root, request);
    const time = new UtcTime(around.now).accessLog;
    const line = `${request.from} - - [${time}] "${request.method} ${request.target} HTTP/1.1" ${response.status}`;
    return { response, print: [out(`${line} ${byteLength(response.body) || '-'}\n`)] };
  },
  family: () => {
    const worker = { user: 'www-data', command: 'httpd -DFOREGROUND' };
    return { title: 'httpd -DFOREGROUND', workers: [worker, worker, worker] };
  },
};

function respond(around: Surroundings, root: string, request: IncomingRequest): HttpResponse {
  const found = staticFile(around, root, request.target, ['index.html']);
  const path = pathOf(request.target);
  if (found.kind === 'missing') return page(around, request, 404, 'The requested URL was not found on this server.');
  if (found.kind === 'slash') {
    const host = request.headers.get('host') ?? 'localhost';
    const moved = page(around, request, 301, `The document has moved <a href="http://${host}${path}/">here</a>.`);
    return { ...moved, headers: [...moved.headers, ['Location', `http://${host}${path}/`]] };
  }
  const body = found.kind === 'file' ? found.text : listing(path, found.names);
  const type = found.kind === 'file' ? contentType(found.path, 'text/plain') : 'text/html;charset=ISO-8859-1';
  return httpAnswer(request.method, around.now, { server: server(around), status: 200, type, body });
}

function page(around: Surroundings, request: IncomingRequest, status: number, text: string): HttpResponse {
  const title = reasonOf(status);
  const body = `<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\n<html><head>\n<title>${status} ${title}</title>\n</head><body>\n<h1>${title}</h1>\n<p>${text}</p>\n</body></html>\n`;
  const type = 'text/html; charset=iso-8859-1';
  return httpAnswer(request.method, around.now, { server: server(around), status, type, body });
}

function listing(path: string, names: readonly string[]): string {
  const rows = names.map((name) => `<li><a href="${name}"> ${name}</a></li>\n`).join('');
  return `<html><head><title>Index of ${path}</title></head>\n<body><h1>Index of ${path}</h1>\n<ul>${rows}</ul>\n</body></html>\n`;
}

/** What `httpd -k` sends to the server. */
const ORDERS: Readonly<Record<string, string>> = {
  graceful: 'USR1',
  restart: 'HUP',
  'graceful-stop': 'WINCH',
  stop: 'TERM',
};

/** Directives that Apache's own configuration and lessons use; what else begins a line is taken for a mistake. */
const KNOWN =
  /^(ServerRoot|Listen|LoadModule|User|Group|ServerAdmin|ServerName|ServerAlias|ServerTokens|ServerSignature|DocumentRoot|Directory\w*|Options|AllowOverride|Require|ErrorLog|LogLevel|LogFormat|CustomLog|Alias\w*|ScriptAlias\w*|TypesConfig|Add\w+|Remove\w+|MIMEMagicFile|ErrorDocument|MaxRangesPer\w+|Enable\w+|Include\w*|SSL\w+|Header|RequestHeader|Rewrite\w+|Proxy\w*|Balancer\w+|Redirect\w*|Order|Allow|Deny|Satisfy|Auth\w+|SetEnv\w*|PassEnv|UnsetEnv|Timeout|KeepAlive\w*|MaxKeepAliveRequests|Hostname\w+|StartServers|Min\w+|Max\w+|Thread\w+|PidFile|Mutex|Define|UnDefine|Index\w+|Default\w+|HeaderName|ReadmeName|Fancy\w+|FileETag|Expires\w*|Deflate\w+|Filter\w*|SetHandler|SetOutputFilter|SetInputFilter|ForceType|UseCanonicalName|AccessFileName|Limit\w*|Cache\w+|Dav\w*|Session\w*|Substitute|TraceEnable|Protocols|H2\w+|LDAP\w+|Virtual\w+|Name\w+)$/i;

/** The first line that Apache would not take, or null. */
function configMistake(config: string): { line: number; text: string } | null {
  for (const [at, line] of config.split('\n').entries()) {
    const [word = ''] = line.trim().split(/[\s>]/, 1);
    if (word === '' || word.startsWith('#') || word.startsWith('<') || KNOWN.test(word)) continue;
    const text = `Invalid command '${word}', perhaps misspelled or defined by a module not included in the server configuration`;
    return { line: at + 1, text };
  }
  return null;
}

/** A line of the configuration as name and value. */
function pairOf(line: string): [string, string] {
  const [name = '', ...value] = line.trim().split(' ');
  return [name, value.join(' ').trim()];
}

function server({ env }: Surroundings): string {
  return `Apache/${env.get('HTTPD_VERSION') ?? '2.4.62'}`;
}

function logLine(now: number, module: string, text: string): string {
  const { dayName, monthName, day, clock, millis, year } = new UtcTime(now);
  return `[${dayName} ${monthName} ${day} ${clock}.${millis}000 ${year}] [${module}] [pid 1:tid 1] ${text}\n`;
}
