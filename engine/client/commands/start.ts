import { begun, type Conversation, stopped } from '../../room/conversation';
import type { Cli } from '../cli';
import { atLeast, command } from '../command';
import { daemonError } from '../daemon-error';
import { refuseDetachKeys } from '../detach-keys';
import { experimental, text, toggle } from '../flags/kinds';
import { tellSize } from '../tell-size';

export const start = command({
  summary: 'Start one or more stopped containers',
  usage: '[OPTIONS] CONTAINER [CONTAINER...]',
  aliases: 'docker container start, docker start',
  flags: {
    attach: toggle('Attach STDOUT/STDERR and forward signals', { short: 'a' }),
    checkpoint: experimental('checkpoint', 'string', 'Restore from this checkpoint'),
    'checkpoint-dir': experimental('checkpoint-dir', 'string', 'Use a custom checkpoint storage directory'),
    'detach-keys': text('Override the key sequence for detaching a container'),
    interactive: toggle("Attach container's STDIN", { short: 'i' }),
  },
  takes: atLeast(1),
  completes: ['stopped container'],
  run: ({ cli, flags, args }) => {
    if (!flags.attach && !flags.interactive) return startAll(cli, args);
    if (args.length > 1) {
      cli.err('you cannot start and attach multiple containers at once\n');
      return 1;
    }
    return startAttached(cli, args[0] ?? '', flags);
  },
});

function* startAll(cli: Cli, names: readonly string[]): Conversation<number> {
  const failed: string[] = [];
  for (const name of names) {
    const started = cli.daemon.containerStart(name);
    if (started.ok) cli.out(`${name}\n`);
    else {
      daemonError(cli, started.error);
      failed.push(name);
    }
  }
  for (const name of names) {
    const found = cli.daemon.containerFind(name);
    if (found.ok) yield* begun(found.value.id);
  }
  if (failed.length === 0) return 0;
  cli.err(`Error: failed to start containers: ${failed.join(', ')}\n`);
  return 1;
}

function* startAttached(
  cli: Cli,
  name: string,
  flags: { interactive: boolean; 'detach-keys': string },
): Conversation<number> {
  const found = cli.daemon.containerFind(name);
  if (!found.ok) return daemonError(cli, found.error);
  const { id, config } = found.value;
  const stdin = flags.interactive && config.OpenStdin;
  if (stdin && config.Tty && !cli.isTerminal) {
    cli.err('the input device is not a TTY\n');
    return 1;
  }
  const refused = refuseDetachKeys(cli, flags['detach-keys'], 'detach', stdin && cli.isTerminal);
  if (refused !== null) return refused;
  cli.daemon.containerAttach(id);
  cli.attach({ container: id, exec: null, stdin, tty: config.Tty });
  const started = cli.daemon.containerStart(id, stdin && !cli.isTerminal ? { stdin: cli.stdin } : {});
  if (started.ok) tellSize(cli, id, { tty: config.Tty });
  const code = started.ok ? ((yield* stopped(id)) ?? 0) : daemonError(cli, started.error);
  cli.detach();
  return code;
}
