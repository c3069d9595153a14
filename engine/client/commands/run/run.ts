import { begun, type Conversation, removed, stopped } from '../../../room/conversation';
import type { Cli } from '../../cli';
import { atLeast, type Call, command } from '../../command';
import { refuseDetachKeys } from '../../detach-keys';
import { text, toggle } from '../../flags/kinds';
import { tellSize } from '../../tell-size';
import { ABSENT_CONTAINER_FLAGS } from './absent-container-flags';
import { CONTAINER_FLAGS } from './container-flags';
import { createRequest } from './create-request';
import { createWithPull } from './create-with-pull';
import { pullPolicyMistake } from './pull-policy';

const FLAGS = {
  ...CONTAINER_FLAGS,
  ...ABSENT_CONTAINER_FLAGS,
  detach: toggle('Run container in background and print container ID', { short: 'd' }),
  'detach-keys': text('Override the key sequence for detaching a container'),
  pull: text('Pull image before running ("always", "missing", "never")', {
    initial: 'missing',
    completes: 'pull policy',
  }),
  'sig-proxy': toggle('Proxy received signals to the process', { initial: true }),
};

export const run = command({
  summary: 'Create and run a new container from an image',
  usage: '[OPTIONS] IMAGE [COMMAND] [ARG...]',
  aliases: 'docker container run, docker run',
  flags: FLAGS,
  takes: atLeast(1),
  interspersed: false,
  completes: ['image', null],
  run: runContainer,
});

function* runContainer(call: Call<typeof FLAGS>): Conversation<number> {
  const { cli, flags } = call;
  if (flags.detach && flags.attach.length > 0) {
    cli.err('conflicting options: cannot specify both --attach and --detach\n');
    return 1;
  }
  const policy = pullPolicyMistake(flags.pull);
  if (policy !== null) return failed(cli, policy);
  const request = createRequest(call);
  if (!request.ok) return failed(cli, request.error);
  if (!flags.detach && flags.tty && flags.interactive && !cli.isTerminal) {
    cli.err('the input device is not a TTY\n');
    return 1;
  }
  const created = yield* createWithPull(cli, request.value, flags);
  if (!created.ok) {
    const { error } = created;
    if (error.by === 'daemon') return failed(cli, `Error response from daemon: ${error.error.message}`);
    failed(cli, error.message);
    return statusOf(error.message);
  }
  const { id } = created.value;
  if (flags.detach) {
    // Docker has the ID on the screen even when the start then fails (docker-facts §4.1, port taken).
    cli.out(`${id}\n`);
    const started = cli.daemon.containerStart(id);
    if (!started.ok) return failedStart(cli, started.error.message);
    yield* begun(id);
    return 0;
  }
  return yield* foreground(cli, id, flags);
}

/** Attach, start, wait for the end (docker-facts §3.2). */
function* foreground(cli: Cli, id: string, flags: Call<typeof FLAGS>['flags']): Conversation<number> {
  const { interactive, tty, rm, attach } = flags;
  const chosen = attach.map((stream) => stream.toLowerCase());
  const streams = (['stdout', 'stderr'] as const).filter((stream) => chosen.includes(stream));
  const stdin = interactive && (chosen.length === 0 || chosen.includes('stdin'));
  const refused = refuseDetachKeys(cli, flags['detach-keys'], 'detach', stdin && cli.isTerminal);
  if (refused !== null) return refused;
  // Who sees nothing of it is told which one it is.
  if (chosen.length > 0 && streams.length === 0) cli.out(`${id}\n`);
  cli.daemon.containerAttach(id);
  cli.attach({
    ...{ container: id, exec: null, stdin, tty },
    ...(chosen.length > 0 && { streams }),
    ...(!flags['sig-proxy'] && { sigProxy: false as const }),
  });
  const started = cli.daemon.containerStart(id, stdin && !cli.isTerminal ? { stdin: cli.stdin } : {});
  if (!started.ok) {
    cli.detach();
    return failedStart(cli, started.error.message);
  }
  tellSize(cli, id, { tty });
  const code = (yield* stopped(id)) ?? 0;
  if (rm) yield* removed(id);
  cli.detach();
  return code;
}

/** The program was not found, could not be executed, or the engine failed before it (docker-facts §5.2). */
function failedStart(cli: Cli, message: string): number {
  failed(cli, `Error response from daemon: ${message}`);
  return statusOf(message);
}

function statusOf(message: string): number {
  if (/executable file not found|no such file or directory/.test(message)) return 127;
  if (/permission denied|is a directory/.test(message)) return 126;
  return 125;
}

function failed(cli: Cli, message: string): 125 {
  cli.err(`docker: ${message}\n\nRun 'docker run --help' for more information\n`);
  return 125;
}
