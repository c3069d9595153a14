import { atLeast, command } from '../../command';
import { eachTarget } from '../../each-target';
import { toggle } from '../../flags/kinds';

export const volumeRm = command({
  summary: 'Remove one or more volumes',
  description: 'Remove one or more volumes. You cannot remove a volume that is in use by a container.',
  usage: '[OPTIONS] VOLUME [VOLUME...]',
  aliases: 'docker volume rm, docker volume remove',
  flags: { force: toggle('Force the removal of one or more volumes', { short: 'f' }) },
  takes: atLeast(1),
  completes: ['volume'],
  run: ({ cli, flags, args }) => eachTarget(cli, args, (name) => cli.daemon.volumeRemove(name, { force: flags.force })),
});
