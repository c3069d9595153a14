import type { Volume } from '../../model/volume';
import type { DaemonContext } from '../context';
import { listVolumes } from './find-volume';
import { discardVolume } from './remove-volume';

/**
 * `POST /volumes/prune`: removes volumes that no container mentions; of those that somebody named only with `all`
 * (API 1.42 and later). `fits` are the label filters.
 */
export function pruneVolumes(
  ctx: DaemonContext,
  { all, fits }: { all: boolean; fits: (volume: Volume) => boolean },
): { deleted: string[]; reclaimed: number } {
  const unused = listVolumes(ctx)
    .filter(({ volume, users }) => users === 0 && (all || volume.anonymous) && fits(volume))
    .map(({ volume }) => volume);
  let reclaimed = 0;
  for (const { name, holds } of unused) {
    discardVolume(ctx, name);
    reclaimed += holds.bytes;
  }
  ctx.tx.note(ctx.seat, { type: 'volume', action: 'prune', id: '', attributes: { reclaimed: String(reclaimed) } });
  return { deleted: unused.map(({ name }) => name), reclaimed };
}
