import { command, none } from '../../command';
import { confirm } from '../../confirm';
import { daemonError } from '../../daemon-error';
import { prunedVolumes } from '../../filters/volume-filters';
import { filter, toggle } from '../../flags/kinds';
import { humanSize } from '../../format/human-size';

const ANONYMOUS = 'anonymous local volumes not used by at least one container';
const ALL = 'all local volumes not used by at least one container';

export const volumePrune = command({
  summary: 'Remove unused local volumes',
  usage: '[OPTIONS]',
  flags: {
    all: toggle('Remove all unused volumes, not just anonymous ones', { short: 'a' }),
    filter: filter('Provide filter values (e.g. "label=<label>")', { completes: { of: ['all=', 'label='] } }),
    force: toggle('Do not prompt for confirmation', { short: 'f' }),
  },
  takes: none,
  *run({ cli, flags }) {
    const filtersAll = flags.filter.some(([name]) => name === 'all');
    if (flags.all && filtersAll) {
      cli.err('conflicting options: cannot specify both --all and --filter all=1\n');
      return 1;
    }
    // The client does not look into the filter for what it asks.
    const what = flags.all ? ALL : ANONYMOUS;
    if (!flags.force && !(yield* confirm(cli, `WARNING! This will remove ${what}.\n`))) return 0;
    const chosen = prunedVolumes(flags.filter);
    if (!chosen.ok) return daemonError(cli, chosen.error);
    const { all, fits } = chosen.value;
    const { deleted, reclaimed } = cli.daemon.volumePrune({ all: all || flags.all, fits });
    if (deleted.length > 0) cli.out(`Deleted Volumes:\n${deleted.map((name) => `${name}\n`).join('')}\n`);
    cli.out(`Total reclaimed space: ${humanSize(reclaimed)}\n`);
    return 0;
  },
});
