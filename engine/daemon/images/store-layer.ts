import type { Change, LayerFiles } from '../../model/file-tree';
import type { LayerMeta } from '../../model/image';
import { packLayer } from '../../model/layer-archive';
import { canonicalChange } from '../../model/layer-listing';
import type { DaemonContext } from '../context';

/** Packs files into a layer and keeps it; a layer that the room has already is not told of again. */
export function storeLayer(ctx: DaemonContext, files: LayerFiles): LayerMeta {
  const canonical = new Map<string, Change>();
  for (const [path, change] of files) canonical.set(path, canonicalChange(change));
  const layer = packLayer(canonical, (digest) => ctx.tx.blobs.get(digest));
  ctx.tx.blobs.putLayer(layer.diffId, canonical);
  noteLayer(ctx, layer);
  return layer;
}

/** Tells the room of a layer unless it knows it. */
export function noteLayer(ctx: DaemonContext, layer: LayerMeta): void {
  if (!ctx.state.layers.has(layer.diffId)) ctx.tx.emit({ type: 'layer.stored', layer });
}
