import { chainIds } from '../../model/chain-ids';
import type { Digest } from '../../model/digest';
import type { DaemonContext } from '../context';

/** Bytes of each layer that the host's images and containers are made of, by chain ID; a shared one is there once. */
export function layerSizes({ host, state }: DaemonContext): Map<Digest, number> {
  const sizes = new Map<Digest, number>();
  const ids = new Set([...host.images.keys(), ...[...host.containers.values()].map(({ image }) => image)]);
  for (const id of ids) {
    const image = state.images.get(id);
    if (!image) continue;
    const chain = chainIds(image);
    image.diffIds.forEach((diffId, n) => {
      sizes.set(chain[n] as Digest, state.layers.get(diffId)?.size ?? 0);
    });
  }
  return sizes;
}
