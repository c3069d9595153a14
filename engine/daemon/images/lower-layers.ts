import type { LayerFiles } from '../../model/file-tree';
import type { Image } from '../../model/image';
import type { DaemonContext } from '../context';

/** By image record: diffIDs are addresses of content, so an image never has other layers than it had. */
const known = new WeakMap<Image, readonly LayerFiles[]>();

/** The files of an image's layers, bottom first; the same list for the same image record. */
export function lowerLayers(ctx: Pick<DaemonContext, 'tx'>, image: Image): readonly LayerFiles[] {
  let layers = known.get(image);
  if (!layers) {
    layers = image.diffIds.map((diffId) => {
      const files = ctx.tx.blobs.layer(diffId);
      if (!files) throw new Error(`layer ${diffId} is not stored`);
      return files;
    });
    known.set(image, layers);
  }
  return layers;
}
