import { UtcTime } from '../../model/utc-time';
import { reasonOf } from '../http-answer';
import { err, type IncomingRequest, out, type Printed, type Surroundings } from '../program';
import type { Serving } from './library/serving';
import { strftime } from './library/time-modules';

/** What a server says when it begins to serve. */
export function announcement({ manner, about, port }: Serving, around: Surroundings): Printed[] {
  const { name, debug, host } = about;
  if (manner === 'http.server') return [];
  if (manner === 'uvicorn') {
    const lines = ['Started server process [1]', 'Waiting for application startup.', 'Application startup complete.'];
    const last = `Uvicorn running on http://${host}:${port} (Press CTRL+C to quit)`;
    return [...lines, last].map((line) => err(`INFO:     ${line}\n`));
  }
  if (manner === 'gunicorn') {
    const at = `[${strftime(around.now, '%Y-%m-%d %H:%M:%S')} +0000]`;
    const lines = ['Starting gunicorn 23.0.0', `Listening at: http://${host}:${port} (1)`, 'Using worker: sync'];
    return [
      ...lines.map((line) => err(`${at} [1] [INFO] ${line}\n`)),
      err(`${at} [7] [INFO] Booting worker with pid: 7\n`),
    ];
  }
  const warning =
    'WARNING: This is a development server. Do not use it in a production deployment. Use a production WSGI server instead.';
  const places =
    host === '0.0.0.0' || host === '::'
      ? [
          ` * Running on all addresses (${host})`,
          ` * Running on http://127.0.0.1:${port}`,
          ` * Running on http://${around.ipAddress || '127.0.0.1'}:${port}`,
        ]
      : [` * Running on http://${host}:${port}`];
  const restarts = debug
    ? [' * Restarting with stat\n', ' * Debugger is active!\n', ' * Debugger PIN: 142-573-628\n']
    : [];
  return [
    out(` * Serving Flask app '${name}'\n * Debug mode: ${debug ? 'on' : 'off'}\n`),
    err(`\x1b[31m\x1b[1m${warning}\x1b[0m\n${places.join('\n')}\n\x1b[33mPress CTRL+C to quit\x1b[0m\n`),
    ...restarts.map(err),
  ];
}

/** The line that a server writes for a request. */
export function requestLine(manner: string, request: IncomingRequest, status: number, now: number): Printed[] {
  const { method, target, from } = request;
  if (manner === 'gunicorn') return [];
  if (manner === 'uvicorn')
    return [
      out(
        `INFO:     ${from}:${40_000 + (now % 20_000)} - "${method} ${target} HTTP/1.1" ${status} ${reasonOf(status)}\n`,
      ),
    ];
  const { day, monthName, year, clock } = new UtcTime(now);
  const line = `"${method} ${target} HTTP/1.1"`;
  const coloured =
    manner !== 'flask' || status < 300 ? `${line} ${status}` : `${colourOf(status)}${line}\x1b[0m ${status}`;
  return [err(`${from} - - [${day}/${monthName}/${year} ${clock}] ${coloured} -\n`)];
}

function colourOf(status: number): string {
  if (status === 304) return '\x1b[36m';
  if (status < 400) return '\x1b[32m';
  if (status === 404) return '\x1b[33m';
  return status < 500 ? '\x1b[31m\x1b[1m' : '\x1b[35m\x1b[1m';
}
