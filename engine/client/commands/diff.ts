import { command, exactly } from '../command';
import { daemonError } from '../daemon-error';

export const diff = command({
  summary: "Inspect changes to files or directories on a container's filesystem",
  usage: 'CONTAINER',
  aliases: 'docker container diff, docker diff',
  takes: exactly(1),
  completes: ['container'],
  run: ({ cli, args: [name = ''] }) => {
    const changes = cli.daemon.containerChanges(name);
    if (!changes.ok) return daemonError(cli, changes.error);
    cli.out(changes.value.map(({ kind, path }) => `${kind} ${path}\n`).join(''));
    return 0;
  },
});
