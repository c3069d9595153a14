import type { Digest } from '../model/digest';
import type { Image, LayerMeta } from '../model/image';
import type { Host, RoomState } from '../model/room-state';

/** The images that a host and the registry name, and all layers of these and of the host's build cache. */
export function branchImages(
  { images, layers, registry }: RoomState,
  host: Host,
): { images: readonly Image[]; layers: readonly LayerMeta[] } {
  const named = new Set<Digest>([...host.images.keys(), ...host.tags.values(), ...host.digests.values()]);
  for (const { image } of host.containers.values()) named.add(image);
  for (const { image } of registry.manifests.values()) named.add(image);
  const carried = [...images.values()].filter(({ id }) => named.has(id));
  const stacked = new Set([...carried, ...host.buildCache.values()].flatMap(({ diffIds }) => diffIds));
  for (const held of registry.layers.values()) for (const diffId of held.keys()) stacked.add(diffId);
  return { images: carried, layers: [...layers.values()].filter(({ diffId }) => stacked.has(diffId)) };
}
