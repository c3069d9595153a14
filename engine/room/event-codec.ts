import type { Container } from '../model/container';
import type { RoomEvent } from './events';

/**
 * Reads an event as it was stored. Logs are never rewritten, so what older ones lack is added here: before volumes,
 * networks and health checks a container had none of their fields.
 */
export function readEvent(body: string): RoomEvent {
  return upcast(JSON.parse(body) as RoomEvent);
}

/** An event of any age in today's shape. */
export function upcast(event: RoomEvent): RoomEvent {
  if (event.type !== 'container.created' || event.container.networks) return event;
  const older: Omit<Container, 'mounts' | 'networks' | 'health'> = event.container;
  return { ...event, container: { ...older, mounts: [], networks: [], health: null } };
}
