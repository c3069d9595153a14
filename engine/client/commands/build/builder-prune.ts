import { command, none } from '../../command';
import { confirm } from '../../confirm';
import { daemonError } from '../../daemon-error';
import { bytes, filter, toggle } from '../../flags/kinds';
import { humanSize } from '../../format/human-size';
import { parseMoment } from '../../format/parse-moment';

const FLAGS = {
  all: toggle('Remove all unused build cache, not just dangling ones', { short: 'a' }),
  filter: filter('Provide filter values (e.g. "until=24h")'),
  force: toggle('Do not prompt for confirmation', { short: 'f' }),
  'keep-storage': bytes('Amount of disk space to keep for cache'),
};

/** `docker builder prune`: BuildKit's cache only; what the classic builder finds again are images. */
export const builderPrune = command({
  summary: 'Remove build cache',
  usage: '',
  flags: FLAGS,
  takes: none,
  *run({ cli, flags }) {
    const what = flags.all ? 'all build cache' : 'all dangling build cache';
    if (!flags.force && !(yield* confirm(cli, `WARNING! This will remove ${what}. `))) return 0;
    let unusedSince: number | undefined;
    for (const [name, value] of flags.filter) {
      if (name !== 'until' && name !== 'unused-for') {
        return daemonError(cli, {
          status: 400,
          message: `failed to validate build cache prune filters: invalid filter '${name}'`,
        });
      }
      const moment = parseMoment(value, cli.now);
      if (moment === null) {
        return daemonError(cli, {
          status: 400,
          message: `"${name}" filter expects a duration (e.g., '24h') or a timestamp`,
        });
      }
      unusedSince = moment;
    }
    const { ids, reclaimed } = cli.daemon.buildCachePrune({
      all: flags.all,
      keepBytes: flags['keep-storage'],
      ...(unusedSince !== undefined && { unusedSince }),
    });
    if (ids.length > 0) cli.out(`Deleted build cache objects:\n${ids.map((id) => `${id}\n`).join('')}\n`);
    cli.out(`Total reclaimed space: ${humanSize(reclaimed)}\n`);
    return 0;
  },
});
