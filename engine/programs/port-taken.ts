import { basename } from '../model/path';
import { UtcTime } from '../model/utc-time';
import { err, type Printed } from './program';

/** What a program says and ends with when somebody else listens at its port already. */
export function portTaken(
  program: string,
  argv: readonly string[],
  port: number,
  now: number,
): { code: number; print: Printed[] } {
  const { year, month, day, clock } = new UtcTime(now);
  const stamp = `${year}/${month}/${day} ${clock}`;
  switch (program) {
    case 'nginx': {
      const bind = `bind() to 0.0.0.0:${port} failed (98: Address already in use)`;
      const attempt = [
        `${stamp} [emerg] 1#1: ${bind}\n`,
        `nginx: [emerg] ${bind}\n`,
        `${stamp} [notice] 1#1: try again to bind() after 500ms\n`,
      ];
      const last = [`${stamp} [emerg] 1#1: still could not bind()\n`, 'nginx: [emerg] still could not bind()\n'];
      return { code: 1, print: [...Array.from({ length: 5 }, () => attempt).flat(), ...last].map(err) };
    }
    case 'httpd':
      return {
        code: 1,
        print: [
          err(`(98)Address already in use: AH00072: make_sock: could not bind to address 0.0.0.0:${port}\n`),
          err('no listening sockets available, shutting down\nAH00015: Unable to open logs\n'),
        ],
      };
    case 'redis':
      return {
        code: 1,
        print: [
          err(`Warning: Could not create server TCP listening socket *:${port}: bind: Address already in use\n`),
          err(`Failed listening on port ${port} (tcp), aborting.\n`),
        ],
      };
    case 'node':
      return {
        code: 1,
        print: [
          err(`node:events:497\n      throw er; // Unhandled 'error' event\n      ^\n\n`),
          err(`Error: listen EADDRINUSE: address already in use :::${port}\n`),
        ],
      };
    case 'python':
      return { code: 1, print: [err('OSError: [Errno 98] Address already in use\n')] };
    case 'whoami':
      return { code: 1, print: [err(`${stamp} listen tcp :${port}: bind: address already in use\n`)] };
    case 'busybox httpd':
      return { code: 1, print: [err('httpd: bind: Address already in use\n')] };
    default:
      return { code: 1, print: [err(`${basename(argv[0] ?? '')}: bind: Address already in use\n`)] };
  }
}
