import type { Container } from '../../model/container';
import type { Attributes } from '../../model/daemon-event';
import type { DaemonContext } from '../context';
import { labelsAsAttributes } from './labels-as-attributes';

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
  const attributes = labelsAsAttributes(config.Labels);
  attributes.image = imageRef || image;
  attributes.name = name;
  if (more) Object.assign(attributes, more);
  tx.note(seat, { type: 'container', action, id, attributes });
}
