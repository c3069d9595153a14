import type { Digest } from '../../model/digest';
import type { Host } from '../../model/room-state';

/** The images of a host as `docker images` lists them: without those that a build has left between its steps. */
export function listedImages({ images, tags }: Host): Digest[] {
  const named = new Set(tags.values());
  const parents = new Set([...images.values()].map(({ parent }) => parent));
  return [...images.keys()].filter((id) => named.has(id) || !parents.has(id));
}
