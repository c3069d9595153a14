import type { RemovedImage } from '../../../daemon/api/removed-image';
import { command, none } from '../../command';
import { confirm } from '../../confirm';
import { daemonError } from '../../daemon-error';
import { pruneFilters } from '../../filters/prune-filters';
import { truthOf } from '../../filters/truth-of';
import { toggle } from '../../flags/kinds';
import { PRUNE_FLAGS } from './prune-flags';
import { deletedBlock, reclaimedLine } from './prune-output';

export const imagePrune = command({
  summary: 'Remove unused images',
  usage: '[OPTIONS]',
  flags: { ...PRUNE_FLAGS, all: toggle('Remove all unused images, not just dangling ones', { short: 'a' }) },
  takes: none,
  *run({ cli, flags }) {
    const what = flags.all ? 'all images without at least one container associated to them' : 'all dangling images';
    if (!flags.force && !(yield* confirm(cli, `WARNING! This will remove ${what}.\n`))) return 0;
    // The client asks for dangling ones or all; the filter of that name says the same.
    const dangling = truthOf(flags.filter, 'dangling');
    if (!dangling.ok) return daemonError(cli, dangling.error);
    const fits = pruneFilters(
      flags.filter.filter(([name]) => name !== 'dangling'),
      cli.now,
    );
    if (!fits.ok) return daemonError(cli, fits.error);
    const all = flags.all || dangling.value === false;
    const { deleted, reclaimed } = cli.daemon.imagePrune({ all, fits: fits.value });
    deletedBlock(cli, 'Deleted Images', deleted.map(deletedImage));
    reclaimedLine(cli, reclaimed);
    return 0;
  },
});

/** As prunes write it; `rmi` begins with capitals. */
export function deletedImage(removed: RemovedImage): string {
  return 'deleted' in removed ? `deleted: ${removed.deleted}` : `untagged: ${removed.untagged}`;
}
