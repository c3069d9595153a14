import { UtcTime } from '../../model/utc-time';
import type { HttpResponse } from '../../room/effects';
import { byteLength, httpAnswer } from '../http-answer';
import { endsOn, err, type IncomingRequest, out, type Program, type Surroundings } from '../program';

/** A page of a site, or where it sends to. */
export type PhpPage = { status: number; body: string } | { location: string };

const SERVER = 'Apache/2.4.62 (Debian)';

/** A site written in PHP behind Apache, of which some pages are played. @param page null for a path that it does not have */
export function apachePhp(
  name: string,
  page: (around: Surroundings, request: IncomingRequest) => PhpPage | null,
): Program {
  return {
    name,
    start(around) {
      const { now, ipAddress, env } = around;
      const php = env.get('PHP_VERSION') ?? '8.2.28';
      const unnamed = err(
        `AH00558: apache2: Could not reliably determine the server's fully qualified domain name, using ${ipAddress || '127.0.0.1'}. Set the 'ServerName' directive globally to suppress this message\n`,
      );
      const ready = `AH00163: ${SERVER} PHP/${php} configured -- resuming normal operations`;
      return {
        kind: 'plays',
        listens: [80],
        memory: null,
        wakeAt: null,
        print: [
          // It reads its configuration twice, and says so each time.
          unnamed,
          unnamed,
          err(notice(now, 'mpm_prefork', ready)),
          err(notice(now, 'core', "AH00094: Command line: 'apache2 -D FOREGROUND'")),
        ],
      };
    },
    signal(around, memory, signal) {
      const step = endsOn({ TERM: 0, WINCH: 0, INT: 0 })(around, memory, signal);
      if (!step) return null;
      const text =
        signal === 'WINCH'
          ? 'AH00170: caught SIGWINCH, shutting down gracefully'
          : `AH00169: caught SIG${signal}, shutting down`;
      return { ...step, print: [err(notice(around.now, 'mpm_prefork', text))] };
    },
    request(around, _memory, request) {
      const response = answered(around, request, page(around, request));
      const agent = request.headers.get('user-agent') ?? '-';
      const head = `${request.from} - - [${new UtcTime(around.now).accessLog}] "${request.method} ${request.target} HTTP/1.1"`;
      const line = `${head} ${response.status} ${byteLength(response.body) + 300} "-" "${agent}"\n`;
      return { response, print: [out(line)] };
    },
    family: () => {
      const worker = { user: 'www-data', command: 'apache2 -DFOREGROUND' };
      return { title: 'apache2 -DFOREGROUND', workers: [worker, worker, worker, worker, worker] };
    },
  };
}

function answered({ now, env }: Surroundings, request: IncomingRequest, found: PhpPage | null): HttpResponse {
  const host = request.headers.get('host') ?? 'localhost';
  if (!found) {
    const place = `<address>${SERVER} Server at ${host.replace(/:\d+$/, '')} Port ${request.port}</address>`;
    const body = `<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\n<html><head>\n<title>404 Not Found</title>\n</head><body>\n<h1>Not Found</h1>\n<p>The requested URL was not found on this server.</p>\n<hr>\n${place}\n</body></html>\n`;
    return httpAnswer(request.method, now, {
      server: SERVER,
      status: 404,
      type: 'text/html; charset=iso-8859-1',
      body,
    });
  }
  const powered = ['X-Powered-By', `PHP/${env.get('PHP_VERSION') ?? '8.2.28'}`] as const;
  const type = 'text/html; charset=UTF-8';
  if ('location' in found) {
    const location = found.location.startsWith('/') ? `http://${host}${found.location}` : found.location;
    const headers = [powered, ['Location', location]] as const;
    return httpAnswer(request.method, now, { server: SERVER, status: 302, type, headers, body: '' });
  }
  const { status, body } = found;
  return httpAnswer(request.method, now, { server: SERVER, status, type, headers: [powered], body });
}

function notice(now: number, module: string, text: string): string {
  const { dayName, monthName, day, clock, millis, year } = new UtcTime(now);
  return `[${dayName} ${monthName} ${day} ${clock}.${millis}000 ${year}] [${module}:notice] [pid 1:tid 1] ${text}\n`;
}
