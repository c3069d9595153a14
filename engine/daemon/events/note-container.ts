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
  container: Pick<Container, 'id' | 'image' | 'imageRef' | 'name' | 'config'>,
  action: string,
  more: Attributes = NONE,
): void {
  const own = attributesOf(container);
  const attributes = more.length > 0 ? [...own, ...more] : own;
  tx.note(seat, { type: 'container', action, id: container.id, attributes });
}

/**
 * What is told of a container each time. Hosts remember some hundred events, most of them of the same few containers,
 * so they share it; of what it is made only the name can change.
 */
const known = new WeakMap<Container['config'], { name: string; attributes: Attributes }>();

function attributesOf({
  image,
  imageRef,
  name,
  config,
}: Pick<Container, 'image' | 'imageRef' | 'name' | 'config'>): Attributes {
  const before = known.get(config);
  if (before?.name === name) return before.attributes;
  const attributes = [...config.Labels, ['image', imageRef || image] as const, ['name', name] as const];
  known.set(config, { name, attributes });
  return attributes;
}
