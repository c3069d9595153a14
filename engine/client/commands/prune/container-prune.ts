import { command, none } from '../../command';
import { confirm } from '../../confirm';
import { daemonError } from '../../daemon-error';
import { pruneFilters } from '../../filters/prune-filters';
import { PRUNE_FLAGS } from './prune-flags';
import { deletedBlock, reclaimedLine } from './prune-output';

export const containerPrune = command({
  summary: 'Remove all stopped containers',
  usage: '[OPTIONS]',
  flags: PRUNE_FLAGS,
  takes: none,
  *run({ cli, flags }) {
    const warning = 'WARNING! This will remove all stopped containers.\n';
    if (!flags.force && !(yield* confirm(cli, warning))) return 0;
    const fits = pruneFilters(flags.filter, cli.now);
    if (!fits.ok) return daemonError(cli, fits.error);
    const { deleted, reclaimed } = cli.daemon.containerPrune(fits.value);
    deletedBlock(cli, 'Deleted Containers', deleted);
    reclaimedLine(cli, reclaimed);
    return 0;
  },
});
