import { UtcTime } from '../model/utc-time';
import { httpAnswer } from './http-answer';
import { endsOn, err, type Program } from './program';

/** traefik/whoami: answers who it is and what it was asked, which shows whose turn it was behind a balancer. */
export const whoami: Program = {
  name: 'whoami',
  start({ argv, env, now }) {
    const flag = argv.findIndex((arg) => /^--?port$/.test(arg));
    const text = flag >= 0 ? argv[flag + 1] : argv.map((arg) => /^--?port=(\d+)$/.exec(arg)?.[1]).find(Boolean);
    const port = Number(text ?? env.get('WHOAMI_PORT_NUMBER') ?? 80);
    const { year, month, day, clock } = new UtcTime(now);
    const hello = `${year}/${month}/${day} ${clock} Starting up on port ${port}\n`;
    return { kind: 'plays', listens: [port], memory: null, wakeAt: null, print: [err(hello)] };
  },
  // A Go program ends itself with code 2 when the default action of a signal does not end it, as for PID 1.
  signal: endsOn({ TERM: 2, INT: 2, QUIT: 2, HUP: 2 }),
  request({ env, hostname, ipAddress, now }, _memory, request) {
    const name = env.get('WHOAMI_NAME');
    const headers = [...request.headers]
      .filter(([header]) => header !== 'host')
      .map(([header, value]) => {
        const title = header.replace(/(^|-)[a-z]/g, (start) => start.toUpperCase());
        return `${title}: ${value}\n`;
      });
    const body = [
      name ? `Name: ${name}\n` : '',
      `Hostname: ${hostname}\n`,
      'IP: 127.0.0.1\nIP: ::1\n',
      ipAddress ? `IP: ${ipAddress}\n` : '',
      `RemoteAddr: ${request.from}:${40_000 + (Math.floor(now / 7) % 20_000)}\n`,
      `${request.method} ${request.target} HTTP/1.1\n`,
      `Host: ${request.headers.get('host') ?? ''}\n`,
      ...headers.sort(),
      '\n',
    ].join('');
    return { response: httpAnswer(request.method, now, { status: 200, type: 'text/plain; charset=utf-8', body }) };
  },
};
