import { type Digest, digestOf } from '../../model/digest';
import { inflateArchive } from '../../model/inflate-archive';
import { layerTar } from '../../model/layer-archive';
import { LIMITS } from '../../room/limits';
import type { DaemonContext } from '../context';

/**
 * The archive of a layer, whose digest is the diffID. Layers are made again from their records; one that another
 * program has packed differently was kept as it came (decision 053).
 */
export function layerBytes({ tx, state }: DaemonContext, diffId: Digest): Uint8Array {
  const blob = state.layers.get(diffId)?.blob;
  const kept = blob && tx.blobs.get(blob);
  if (kept) {
    const inflated = inflateArchive(kept, LIMITS.archive);
    if (inflated.ok && digestOf(inflated.value) === diffId) return inflated.value;
  }
  const files = tx.blobs.layer(diffId);
  if (!files) throw new Error(`layer ${diffId} is not stored`);
  return layerTar(files, (digest) => tx.blobs.get(digest));
}
