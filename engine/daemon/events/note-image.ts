import type { Digest } from '../../model/digest';
import type { DaemonContext } from '../context';
import { labelsAsAttributes } from './labels-as-attributes';

/**
 * Tells `docker events` of an image, with its labels.
 * @param id who is told of: the image's ID, or for `pull` and `push` the reference
 * @param name the attribute `name`, where there is one to tell
 */
export function noteImage(
  { tx, seat, state }: DaemonContext,
  image: Digest | null,
  action: string,
  id: string,
  name: string,
): void {
  const attributes = labelsAsAttributes((image && state.images.get(image)?.config.Labels) ?? []);
  if (name !== '') attributes.name = name;
  tx.note(seat, { type: 'image', action, id, attributes });
}
