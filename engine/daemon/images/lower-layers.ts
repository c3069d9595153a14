import type { LayerFiles } from '../../model/file-tree';
import type { Image } from '../../model/image';
import type { DaemonContext } from '../context';

/** The files of an image's layers, bottom first. */
export function lowerLayers(ctx: Pick<DaemonContext, 'tx'>, image: Image): LayerFiles[] {
  return image.diffIds.map((diffId) => {
    const files = ctx.tx.blobs.layer(diffId);
    if (!files) throw new Error(`layer ${diffId} is not stored`);
    return files;
  });
}
