import type { Container } from '../../model/container';
import type { DaemonContext } from '../context';

/** What is told besides, as `docker events` shows it. */
export type Attributes = readonly (readonly [key: string, value: string])[];

const NONE: Attributes = [];

/**
 * Tells `docker events` of a container, with its labels, its image as it was named and its name (docker-facts §3.3).
 * Helpers of a build are told of like others.
 * @param action `start`, `exec_create: ls -l` …
 */
export function noteContainer(
  { tx, seat }: DaemonContext,
  { id, image, imageRef, name, config }: Pick<Container, 'id' | 'image' | 'imageRef' | 'name' | 'config'>,
  action: string,
  more: Attributes = NONE,
): void {
  const attributes = [...config.Labels, ['image', imageRef || image] as const, ['name', name] as const, ...more];
  tx.note(seat, { type: 'container', action, id, attributes });
}
