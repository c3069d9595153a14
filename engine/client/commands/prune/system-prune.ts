import type { Cli } from '../../cli';
import { command, none } from '../../command';
import { confirm } from '../../confirm';
import { daemonError } from '../../daemon-error';
import { type PruneFits, pruneFilters } from '../../filters/prune-filters';
import { filter, toggle } from '../../flags/kinds';
import { parseMoment } from '../../format/parse-moment';
import { deletedImage } from './image-prune';
import { deletedBlock, reclaimedLine } from './prune-output';

interface Choice {
  all: boolean;
  volumes: boolean;
  filter: readonly (readonly [string, string])[];
}

export const systemPrune = command({
  summary: 'Remove unused data',
  usage: '[OPTIONS]',
  flags: {
    all: toggle('Remove all unused images not just dangling ones', { short: 'a' }),
    filter: filter('Provide filter values (e.g. "label=<key>=<value>")', {
      completes: { of: ['label=', 'until='] },
    }),
    force: toggle('Do not prompt for confirmation', { short: 'f' }),
    volumes: toggle('Prune anonymous volumes'),
  },
  takes: none,
  *run({ cli, flags }) {
    if (flags.volumes && flags.filter.some(([name]) => name === 'until')) {
      cli.err('ERROR: The "until" filter is not supported with "--volumes"\n');
      return 1;
    }
    if (!flags.force && !(yield* confirm(cli, warning(flags)))) return 0;
    const fits = pruneFilters(flags.filter, cli.now);
    if (!fits.ok) return daemonError(cli, fits.error);
    reclaimedLine(cli, pruneEverything(cli, flags, fits.value));
    return 0;
  },
});

/** docker-facts §2.6; the words were tried with the client of 28.2.2. */
function warning({ all, volumes, filter: filters }: Choice): string {
  const warnings = [
    'all stopped containers',
    'all networks not used by at least one container',
    ...(volumes ? ['all anonymous volumes not used by at least one container'] : []),
    all ? 'all images without at least one container associated to them' : 'all dangling images',
    all ? 'all build cache' : 'unused build cache',
  ];
  const lines = ['WARNING! This will remove:', ...warnings.map((line) => `  - ${line}`), ''];
  const known = filters.filter(([name]) => ['label', 'label!', 'until'].includes(name));
  if (known.length > 0) {
    const given = known.map(([name, value]) => `${name}=${value}`).sort();
    lines.push('  Items to be pruned will be filtered with:', ...given.map((line) => `  - ${line}`), '');
  }
  return `${lines.join('\n')}\n`;
}

/** Containers, networks, volumes, images, build cache, in this order (docker-facts §3.3). Answers the bytes. */
function pruneEverything(cli: Cli, { all, volumes, filter: filters }: Choice, fits: PruneFits): number {
  const { daemon } = cli;
  const containers = daemon.containerPrune(fits);
  deletedBlock(cli, 'Deleted Containers', containers.deleted);
  deletedBlock(cli, 'Deleted Networks', daemon.networkPrune(fits).deleted);
  let reclaimed = containers.reclaimed;
  if (volumes) {
    const pruned = daemon.volumePrune({ all: false, fits: ({ created, labels }) => fits(created, labels) });
    deletedBlock(cli, 'Deleted Volumes', pruned.deleted);
    reclaimed += pruned.reclaimed;
  }
  const images = daemon.imagePrune({ all, fits });
  deletedBlock(cli, 'Deleted Images', images.deleted.map(deletedImage));
  reclaimed += images.reclaimed;
  // Cache has no labels: with a filter for one it is left alone.
  if (filters.every(([name]) => name === 'until')) {
    const until = filters.find(([name]) => name === 'until')?.[1];
    const unusedSince = until === undefined ? null : parseMoment(until, cli.now);
    const cache = daemon.buildCachePrune({ all, ...(unusedSince !== null && { unusedSince }) });
    deletedBlock(cli, 'Deleted build cache objects', cache.ids);
    reclaimed += cache.reclaimed;
  }
  return reclaimed;
}
