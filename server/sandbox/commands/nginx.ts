import type { Command } from 'just-bash';
import type { RunContext } from '../thread/run-context';
import { failed } from './outcome';

/** `nginx -v`, `-t`, `-s reload`: the server itself is the container's main process. */
export function nginxCommand(context: RunContext): Command['execute'] {
  return async (args, ctx) => {
    const config = '/etc/nginx/nginx.conf';
    if (args[0] === '-v' || args[0] === '-V')
      return failed(`nginx version: nginx/${ctx.env.get('NGINX_VERSION') ?? '1.27.5'}\n`, 0);
    if (args[0] === '-t') {
      if (!context.fs.entry(config))
        return failed(
          `nginx: [emerg] open() "${config}" failed (2: No such file or directory)\nnginx: configuration file ${config} test failed\n`,
        );
      return failed(
        `nginx: the configuration file ${config} syntax is ok\nnginx: configuration file ${config} test is successful\n`,
        0,
      );
    }
    if (args[0] === '-s') {
      const signal = { reload: 'HUP', quit: 'QUIT', stop: 'TERM', reopen: 'USR1' }[args[1] ?? ''];
      if (!signal) return failed(`nginx: invalid option: "-s ${args[1] ?? ''}"\n`);
      await context.call((callId) => ({ type: 'kill', callId, pid: 1, signal }));
    }
    if (args[0] === '-s') return failed('2026/01/15 09:00:00 [notice] 30#30: signal process started\n', 0);
    return failed('nginx: [emerg] bind() to 0.0.0.0:80 failed (98: Address already in use)\n');
  };
}
