import type { Container } from '../../model/container';
import type { Attributes } from '../../model/daemon-event';
import type { DaemonContext } from '../context';

/**
 * Tells `docker events` of a container, with its labels, its image as it was named and its name (docker-facts §3.3).
 * Helpers of a build are told of like others.
 * @param action `start`, `exec_create: ls -l` …
 */
export function noteContainer(
  { tx, seat }: DaemonContext,
  { id, image, imageRef, name, config }: Pick<Container, 'id' | 'image' | 'imageRef' | 'name' | 'config'>,
  action: string,
  more?: Attributes,
): void {
  // Written out as `{ ...labels, image, name }` it would take four times the memory, and a host remembers hundreds.
  const attributes = Object.assign(Object.fromEntries(config.Labels), { image: imageRef || image, name }, more);
  tx.note(seat, { type: 'container', action, id, attributes });
}
