import { command, none } from '../../command';
import { confirm } from '../../confirm';
import { daemonError } from '../../daemon-error';
import { prunedNetworks } from '../../filters/network-filters';
import { filter, toggle } from '../../flags/kinds';

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
    const pruned = prunedNetworks(cli.daemon, flags.filter, cli.now);
    if (!pruned.ok) return daemonError(cli, pruned.error);
    if (pruned.value.length > 0) cli.out(`Deleted Networks:\n${pruned.value.map((name) => `${name}\n`).join('')}\n`);
    return 0;
  },
});
