import { atLeast, command } from '../command';
import { daemonError } from '../daemon-error';
import { absent, toggle } from '../flags/kinds';

export const rmi = command({
  summary: 'Remove one or more images',
  usage: '[OPTIONS] IMAGE [IMAGE...]',
  aliases: 'docker image rm, docker image remove, docker rmi',
  flags: {
    force: toggle('Force removal of the image', { short: 'f' }),
    'no-prune': toggle('Do not delete untagged parents'),
    platform: absent(
      'strings',
      'Remove only the given platform variant. Formatted as "os[/arch[/variant]]" (e.g., "linux/amd64")',
      { missing: 'other platforms' },
    ),
  },
  takes: atLeast(1),
  completes: ['image'],
  run: ({ cli, flags, args }) => {
    const refusals: Parameters<typeof daemonError>[1][] = [];
    for (const reference of args) {
      const removed = cli.daemon.imageRemove(reference, { force: flags.force, prune: !flags['no-prune'] });
      if (!removed.ok) {
        refusals.push(removed.error);
        continue;
      }
      const lines = removed.value.map((line) =>
        'deleted' in line ? `Deleted: ${line.deleted}\n` : `Untagged: ${line.untagged}\n`,
      );
      cli.out(lines.join(''));
    }
    for (const refusal of refusals) daemonError(cli, refusal);
    const failed = refusals.some(({ status }) => !(flags.force && status === 404));
    return failed ? 1 : 0;
  },
});
