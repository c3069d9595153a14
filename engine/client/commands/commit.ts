import { parseReference } from '../../model/reference';
import { command } from '../command';
import { daemonError } from '../daemon-error';
import { list, text, toggle } from '../flags/kinds';

export const commit = command({
  summary: "Create a new image from a container's changes",
  usage: '[OPTIONS] CONTAINER [REPOSITORY[:TAG]]',
  aliases: 'docker container commit, docker commit',
  flags: {
    author: text('Author (e.g., "John Hannibal Smith <hannibal@a-team.com>")', { short: 'a' }),
    change: list('Apply Dockerfile instruction to the created image', { short: 'c' }),
    message: text('Commit message', { short: 'm' }),
    pause: toggle('Pause container during commit', { short: 'p', initial: true }),
  },
  takes: { kind: 'between', least: 1, most: 2 },
  completes: ['container', 'image'],
  run: ({ cli, flags, args: [name = '', reference = ''] }) => {
    if (reference !== '') {
      const parsed = parseReference(reference);
      if (!parsed.ok) {
        cli.err(`${parsed.error}\n`);
        return 1;
      }
    }
    const made = cli.daemon.containerCommit(name, {
      reference: reference === '' ? null : reference,
      author: flags.author,
      message: flags.message,
      changes: flags.change,
      pause: flags.pause,
    });
    if (!made.ok) return daemonError(cli, made.error);
    cli.out(`${made.value.id}\n`);
    return 0;
  },
});
