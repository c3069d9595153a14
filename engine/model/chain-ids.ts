import { type Digest, digestOf } from './digest';
import type { Image } from './image';

const known = new WeakMap<Image, readonly Digest[]>();

/**
 * For each layer of an image the digest that stands for it together with all below it (docker-facts §6.1), bottom
 * first. `docker rmi` names freed layers by these.
 */
export function chainIds(image: Image): readonly Digest[] {
  let chain = known.get(image);
  if (!chain) {
    chain = chainOf(image.diffIds);
    known.set(image, chain);
  }
  return chain;
}

/** The same of a list of layers, bottom first. */
export function chainOf(diffIds: readonly Digest[]): Digest[] {
  const ids: Digest[] = [];
  for (const diffId of diffIds) {
    const below = ids.at(-1);
    ids.push(below ? digestOf(`${below} ${diffId}`) : diffId);
  }
  return ids;
}
