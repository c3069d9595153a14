import { command, none } from '../../command';
import { confirm } from '../../confirm';
import { daemonError } from '../../daemon-error';
import { pruneFilters } from '../../filters/prune-filters';
import { filter, toggle } from '../../flags/kinds';
import { deletedBlock } from '../prune/prune-output';

export const networkPrune = command({
  summary: 'Remove all unused networks',
  usage: '[OPTIONS]',
  flags: {
    filter: filter('Provide filter values (e.g. "until=<timestamp>")', { completes: { of: ['label=', 'until='] } }),
    force: toggle('Do not prompt for confirmation', { short: 'f' }),
  },
  takes: none,
  *run({ cli, flags }) {
    const warning = 'WARNING! This will remove all custom networks not used by at least one container.\n';
    if (!flags.force && !(yield* confirm(cli, warning))) return 0;
    const fits = pruneFilters(flags.filter, cli.now);
    if (!fits.ok) return daemonError(cli, fits.error);
    deletedBlock(cli, 'Deleted Networks', cli.daemon.networkPrune(fits.value).deleted);
    return 0;
  },
});
