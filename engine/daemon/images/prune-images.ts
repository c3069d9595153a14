import type { RemovedImage } from '../api/removed-image';
import type { DaemonContext } from '../context';
import { notePrune } from '../events/note-prune';
import type { Aged } from '../system/aged';
import { imageList } from './image-list';
import { layerSizes } from './layer-sizes';
import { removeImage } from './remove-image';

/**
 * `POST /images/prune`: removes dangling images, or with `all` every image that no container was made from. Bytes are
 * those of the layers that nothing on this host needs any more.
 */
export function pruneImages(
  ctx: DaemonContext,
  { all, fits }: { all: boolean; fits: Aged },
): { deleted: RemovedImage[]; reclaimed: number } {
  const sizes = layerSizes(ctx);
  const deleted: RemovedImage[] = [];
  for (const image of imageList(ctx, all ? { all: false } : { all: false, dangling: true })) {
    if (image.containers > 0 || !fits(image.created, image.labels)) continue;
    const names = [...image.repoTags, ...image.repoDigests];
    for (const name of names.length > 0 ? names : [image.id]) {
      const removed = removeImage(ctx, name, { force: false, prune: true });
      if (removed.ok) deleted.push(...removed.value);
    }
  }
  const reclaimed = deleted.reduce(
    (sum, record) => sum + ('deleted' in record ? (sizes.get(record.deleted as never) ?? 0) : 0),
    0,
  );
  notePrune(ctx, 'image', reclaimed);
  return { deleted, reclaimed };
}
