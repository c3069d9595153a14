import type { Digest } from '../model/digest';
import type { Image, LayerMeta } from '../model/image';
import type { Reference } from '../model/reference';
import type { RoomState } from '../model/room-state';

/** An image as a registry offers it. */
export interface Offer {
  /** Digest of the manifest. */
  digest: Digest;
  image: Image;
  /** Bottom first. */
  layers: readonly LayerMeta[];
  /** What comes from the room's registry is no pull from the hub, even where that was asked. */
  from: 'room' | 'hub';
}

/** What a repository of the room has by tag or digest; null is nothing, or something that has lost layers there. */
export function roomOffer(
  state: RoomState,
  repository: string,
  { tag, digest }: Pick<Reference, 'tag' | 'digest'>,
): Offer | null {
  const wanted = digest ?? state.registry.repositories.get(repository)?.get(tag ?? 'latest');
  const manifest = wanted && state.registry.manifests.get(wanted);
  const image = manifest && state.images.get(manifest.image);
  if (!image) return null;
  const held = state.registry.layers.get(repository);
  const layers: LayerMeta[] = [];
  for (const diffId of image.diffIds) {
    const layer = state.layers.get(diffId);
    if (!layer || !held?.has(diffId)) return null;
    layers.push(layer);
  }
  return { digest: manifest.digest, image, layers, from: 'room' };
}
