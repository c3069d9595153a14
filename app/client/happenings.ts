import type { Container, ContainerState } from '#engine/model/container';
import type { RoomState, SeatId } from '#engine/model/room-state';
import type { PublicEvent } from '#engine/room/events';

/** Something that everybody may know has happened, in a few words. */
export interface Happening {
  /** The event's number in the log. */
  seq: number;
  /** Milliseconds since 1970. */
  at: number;
  seat: SeatId;
  text: string;
}

/** Words for an event, given the state before it; null for what is not worth a line. */
export function happening(state: RoomState, seq: number, at: number, event: PublicEvent): Happening | null {
  if (!('seat' in event)) return null;
  if (event.type === 'seat.joined') return { seq, at, seat: event.seat.id, text: 'joined' };
  const text = words(state, event);
  return text === null ? null : { seq, at, seat: event.seat, text };
}

function words(state: RoomState, event: Exclude<Extract<PublicEvent, { seat: SeatId }>, never>): string | null {
  switch (event.type) {
    case 'registry.pushed':
      return `pushed ${event.repository}:${event.tag}`;
    case 'image.tagged':
      return `has ${shortReference(event.reference)} now`;
    case 'image.untagged':
      return `untagged ${shortReference(event.reference)}`;
    case 'container.created':
      if (event.container.intermediate) return null;
      return `created ${event.container.name} from ${shortReference(event.container.imageRef)}`;
    case 'container.started':
      return about(state, event, ({ name }) => `${event.restarted ? 'restarted' : 'started'} ${name}`);
    case 'container.renamed':
      return about(state, event, ({ name }) => `renamed ${name} to ${event.name}`);
    case 'container.removed':
      return about(state, event, ({ name }) => `removed ${name}`);
    case 'container.changed':
      return about(state, event, ({ name, state: before }) => changed(name, before, event.state));
    default:
      return null;
  }
}

function changed(name: string, before: ContainerState, after: ContainerState): string | null {
  switch (after.status) {
    case 'paused':
      return `paused ${name}`;
    case 'running':
      return before.status === 'paused' ? `unpaused ${name}` : null;
    case 'exited':
      return `${name} exited with ${after.exitCode}`;
    case 'dead':
      return `${name} is dead`;
    case 'restarting':
      return `${name} is restarting`;
    default:
      return null;
  }
}

function about(
  state: RoomState,
  event: { seat: SeatId; id: string },
  say: (container: Container) => string | null,
): string | null {
  const container = state.hosts.get(event.seat)?.containers.get(event.id);
  return container && !container.intermediate ? say(container) : null;
}

function shortReference(reference: string): string {
  return reference.replace(/^(registry|localhost):5000\//, '');
}
