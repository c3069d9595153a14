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
  /** What the seat did, beginning with a verb: `started web1`. */
  text: string;
  /** True when it happened to something of theirs instead: the text then begins with its name, `web1 ended …`. */
  theirs?: true;
  /** The container that this line tells the creation or the start of. */
  creates?: string;
  starts?: string;
}

type Told = Pick<Happening, 'text' | 'theirs' | 'creates' | 'starts'>;
type SeatEvent = Extract<PublicEvent, { seat: SeatId }>;

/**
 * Words for an event; null for what is not worth a line. `state` is the room just before it, or any later one: a
 * container that has been removed since cannot be named any more, so its line is left out.
 */
export function happening(state: RoomState, seq: number, at: number, event: PublicEvent): Happening | null {
  if (!('seat' in event)) return null;
  if (event.type === 'seat.joined') {
    const { id, role } = event.seat;
    return role === 'student' ? { seq, at, seat: id, text: 'joined the class' } : null;
  }
  const told = tell(state, event);
  return told && { seq, at, seat: event.seat, ...told };
}

/** The list with one more line, `most` at the most. Creating and starting, as `docker run` does, become one line. */
export function withHappening(list: readonly Happening[], next: Happening, most: number): readonly Happening[] {
  const before = next.starts === undefined ? undefined : list.find(({ creates }) => creates === next.starts);
  if (!before) return [...list.slice(-(most - 1)), next];
  const { seq, at, seat } = next;
  return [...list.filter((line) => line !== before), { seq, at, seat, text: before.text.replace('created', 'runs') }];
}

function tell(state: RoomState, event: Exclude<SeatEvent, { type: 'seat.joined' }>): Told | null {
  switch (event.type) {
    case 'registry.pushed':
      return { text: `published ${event.repository}:${event.tag} for everybody` };
    case 'image.tagged':
      return tagged(event.reference);
    case 'image.untagged':
      return { text: `took the name ${shortReference(event.reference)} off an image` };
    case 'container.created': {
      const { id, name, imageRef, intermediate } = event.container;
      return intermediate ? null : { text: `created ${name} from ${shortReference(imageRef)}`, creates: id };
    }
    case 'container.started':
      return about(state, event, ({ id, name }) =>
        event.restarted
          ? { text: `${name} was started again by its restart policy`, theirs: true }
          : { text: `started ${name}`, starts: id },
      );
    case 'container.renamed':
      return about(state, event, ({ name }) => ({
        text: name === event.name ? `renamed a container to ${name}` : `renamed ${name} to ${event.name}`,
      }));
    case 'container.removed':
      return about(state, event, ({ name }) => ({ text: `removed ${name}` }));
    case 'container.changed':
      return about(state, event, ({ name }) => changed(name, event.state, event.stoppedByHand));
    default:
      return null;
  }
}

/** Names that lead into the registry are only given in order to push. */
function tagged(reference: string): Told {
  const short = shortReference(reference);
  return { text: short === reference ? `has the image ${short}` : `tagged ${short} for the registry` };
}

/** `byHand`: its owner stopped or killed it. A change to `running` without that is the end of a pause. */
function changed(name: string, after: ContainerState, byHand: boolean): Told | null {
  switch (after.status) {
    case 'paused':
      return { text: `paused ${name}` };
    case 'running':
      return byHand ? null : { text: `unpaused ${name}` };
    case 'created':
      return { text: `could not start ${name}` };
    case 'exited':
      if (after.error !== '') return { text: `could not start ${name}` };
      return byHand
        ? { text: `stopped ${name} (exit code ${after.exitCode})` }
        : { text: `${name} ended by itself (exit code ${after.exitCode})`, theirs: true };
    case 'dead':
      return { text: `${name} is dead`, theirs: true };
    case 'restarting':
      return { text: `${name} ended (exit code ${after.exitCode}) and is about to start again`, theirs: true };
    case 'removing':
      return null;
  }
}

function about(
  state: RoomState,
  event: { seat: SeatId; id: string },
  say: (container: Container) => Told | null,
): Told | null {
  const container = state.hosts.get(event.seat)?.containers.get(event.id);
  return container && !container.intermediate ? say(container) : null;
}

function shortReference(reference: string): string {
  return reference.replace(/^(registry|localhost):5000\//, '');
}
