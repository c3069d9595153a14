import { stopped } from '../../room/conversation';
import { command, exactly } from '../command';
import { daemonError } from '../daemon-error';
import { refuseDetachKeys } from '../detach-keys';
import { text, toggle } from '../flags/kinds';
import { tellSize } from '../tell-size';

/** docker-facts §4.1. */
const REFUSALS: Readonly<Record<string, string>> = {
  paused: 'You cannot attach to a paused container, unpause it first',
  restarting: 'You cannot attach to a restarting container, wait until it is running',
};

export const attach = command({
  summary: 'Attach local standard input, output, and error streams to a running container',
  usage: '[OPTIONS] CONTAINER',
  aliases: 'docker container attach, docker attach',
  flags: {
    'detach-keys': text('Override the key sequence for detaching a container'),
    'no-stdin': toggle('Do not attach STDIN'),
    'sig-proxy': toggle('Proxy all received signals to the process', { initial: true }),
  },
  takes: exactly(1),
  completes: ['running container'],
  *run({ cli, flags, args: [name = ''] }) {
    const found = cli.daemon.containerFind(name);
    if (!found.ok) return daemonError(cli, found.error);
    const { id, config, state } = found.value;
    if (state.status !== 'running') {
      cli.err(`${REFUSALS[state.status] ?? 'You cannot attach to a stopped container, start it first'}\n`);
      return 1;
    }
    const stdin = config.OpenStdin && !flags['no-stdin'];
    if (stdin && config.Tty && !cli.isTerminal) {
      cli.err('the input device is not a TTY\n');
      return 1;
    }
    const refused = refuseDetachKeys(cli, flags['detach-keys'], 'detach', stdin && cli.isTerminal);
    if (refused !== null) return refused;
    cli.daemon.containerAttach(id);
    cli.attach({
      ...{ container: id, exec: null, stdin, tty: config.Tty },
      ...(!flags['sig-proxy'] && { sigProxy: false as const }),
    });
    tellSize(cli, id, { tty: config.Tty, anew: true });
    if (stdin && !cli.isTerminal) yield* cli.daemon.containerFeed(id, cli.stdin);
    const code = (yield* stopped(id)) ?? 0;
    cli.detach();
    return code;
  },
});
