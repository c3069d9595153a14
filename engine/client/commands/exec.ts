import { atLeast, command } from '../command';
import { daemonError } from '../daemon-error';
import { refuseDetachKeys } from '../detach-keys';
import { list, text, toggle } from '../flags/kinds';
import { environment } from './run/environment';
import { environmentMistake } from './run/flag-checks';

export const exec = command({
  summary: 'Execute a command in a running container',
  usage: '[OPTIONS] CONTAINER COMMAND [ARG...]',
  aliases: 'docker container exec, docker exec',
  flags: {
    detach: toggle('Detached mode: run command in the background', { short: 'd' }),
    'detach-keys': text('Override the key sequence for detaching a container'),
    env: list('Set environment variables', { short: 'e', check: environmentMistake }),
    'env-file': list('Read in a file of environment variables', { completes: 'file' }),
    interactive: toggle('Keep STDIN open even if not attached', { short: 'i' }),
    privileged: toggle('Give extended privileges to the command'),
    tty: toggle('Allocate a pseudo-TTY', { short: 't' }),
    user: text('Username or UID (format: "<name|uid>[:<group|gid>]")', { short: 'u' }),
    workdir: text('Working directory inside the container', { short: 'w' }),
  },
  takes: atLeast(2),
  interspersed: false,
  completes: ['running container', null],
  *run({ cli, flags, args: [name = '', ...argv] }) {
    const env = environment(cli, flags['env-file'], flags.env);
    if (!env.ok) {
      cli.err(`${env.error}\n`);
      return 1;
    }
    const found = cli.daemon.containerFind(name);
    if (!found.ok) return daemonError(cli, found.error);
    if (!flags.detach && flags.interactive && flags.tty && !cli.isTerminal) {
      cli.err('the input device is not a TTY\n');
      return 1;
    }
    const typed = flags.interactive && cli.isTerminal;
    const refused = refuseDetachKeys(cli, flags['detach-keys'], 'escape', typed);
    if (refused !== null) return refused;
    const created = cli.daemon.execCreate(name, {
      argv,
      env: env.value,
      workingDir: flags.workdir === '' ? null : flags.workdir,
      user: flags.user === '' ? null : flags.user,
      tty: flags.tty,
      stdin: flags.interactive,
      ...(flags.privileged && { privileged: true }),
    });
    if (!created.ok) return daemonError(cli, created.error);
    const { id } = created.value;
    if (flags.detach) {
      const started = cli.daemon.execDetach(id);
      if (!started.ok) return daemonError(cli, started.error);
      return 0;
    }
    if (!flags.interactive) return yield* cli.daemon.execStart(id, cli);
    if (!cli.isTerminal) return yield* cli.daemon.execStart(id, cli, cli.stdin);
    cli.attach({ container: found.value.id, exec: id, stdin: true, tty: flags.tty });
    const code = yield* cli.daemon.execStart(id, cli);
    cli.detach();
    return code;
  },
});
