import type { Container, ContainerState } from '#engine/model/container';
import type { RoomState, SeatId } from '#engine/model/room-state';
import type { PublicEvent } from '#engine/room/events';
import type { HappeningView } from '../ui/room/happening-view';

/** Something that everybody may know has happened; `happeningWords` puts it into words. */
export interface Happening extends HappeningView {
  /** The event's number in the log. */
  seq: number;
  /** Milliseconds since 1970. */
  at: number;
  seat: SeatId;
  /** True when the seat did not do it: it happened to something of theirs. */
  theirs?: true;
  /** The container that this line tells the creation or the start of. */
  creates?: string;
  starts?: string;
}

type Told = Pick<Happening, 'what' | 'values' | 'theirs' | 'creates' | 'starts'>;
type SeatEvent = Extract<PublicEvent, { seat: SeatId }>;

/**
 * What there is to tell of an event; null for what is not worth a line. `state` is the room just before it, or any
 * later one: a container that has been removed since cannot be named any more, so its line is left out.
 */
export function happening(state: RoomState, seq: number, at: number, event: PublicEvent): Happening | null {
  if (event.type === 'seat.joined') {
    const { id, role } = event.seat;
    return role === 'student' ? { seq, at, seat: id, what: 'joined', values: {} } : null;
  }
  if (!('seat' in event)) return null;
  // That is how a room begins that goes on from a recording.
  if (event.type === 'host.restored' && state.room.branch && at === state.room.openedAt) return null;
  const told = tell(state, event as Exclude<SeatEvent, { type: 'seat.joined' }>);
  return told && { seq, at, seat: event.seat, ...told };
}

/** How many happenings are remembered for the ticker, live and in a recording. */
const REMEMBERED = 20;

/** The list with one more line, `most` at the most. Creating and starting, as `docker run` does, become one line. */
export function withHappening(list: readonly Happening[], next: Happening, most = REMEMBERED): readonly Happening[] {
  const before = next.starts === undefined ? undefined : list.find(({ creates }) => creates === next.starts);
  if (!before) return [...list.slice(-(most - 1)), next];
  const { seq, at, seat } = next;
  return [...list.filter((line) => line !== before), { seq, at, seat, what: 'runs', values: before.values }];
}

function tell(state: RoomState, event: Exclude<SeatEvent, { type: 'seat.joined' }>): Told | null {
  switch (event.type) {
    case 'registry.pushed':
      return { what: 'published', values: { image: `${event.repository}:${event.tag}` } };
    case 'registry.deleted':
      return { what: 'unpublished', values: { repository: event.repository } };
    case 'image.tagged':
      return tagged(event.reference);
    case 'image.untagged':
      return { what: 'untagged', values: { image: shortReference(event.reference) } };
    case 'host.cleared':
      return { what: 'cleared', values: {}, theirs: true };
    case 'host.restored':
      return { what: 'wentBack', values: {} };
    case 'volume.created':
      return event.volume.anonymous ? null : { what: 'volume', values: { volume: event.volume.name } };
    case 'volume.removed':
      return ANONYMOUS.test(event.name) ? null : { what: 'volumeGone', values: { volume: event.name } };
    case 'network.created':
      return STANDARD_NETWORKS.has(event.network.name)
        ? null
        : { what: 'network', values: { network: event.network.name } };
    case 'network.removed':
      return { what: 'networkGone', values: {} };
    case 'container.created': {
      const { id, name, imageRef, intermediate } = event.container;
      if (intermediate) return null;
      return { what: 'created', values: { container: name, image: shortReference(imageRef) }, creates: id };
    }
    case 'container.started':
      return about(state, event, ({ id, name }) =>
        event.restarted
          ? { what: 'restarted', values: { container: name }, theirs: true }
          : { what: 'started', values: { container: name }, starts: id },
      );
    case 'container.renamed':
      return about(state, event, ({ name: before }): Told => {
        const after = event.name;
        return before === after
          ? { what: 'namedAnew', values: { after } }
          : { what: 'renamed', values: { before, after } };
      });
    case 'container.removed':
      return about(state, event, ({ name }) => ({ what: 'removed', values: { container: name } }));
    case 'container.changed':
      return about(state, event, ({ name }) => changed(name, event.state, event.stoppedByHand));
    case 'container.health':
      return about(state, event, ({ name, health }) => {
        const now = event.health?.status;
        if (now === undefined || now === 'starting' || now === health?.status) return null;
        return { what: now, values: { container: name }, theirs: true };
      });
    default:
      return null;
  }
}

const ANONYMOUS = /^[0-9a-f]{64}$/;
const STANDARD_NETWORKS: ReadonlySet<string> = new Set(['bridge', 'host', 'none']);

/** Names that lead into the registry are only given in order to push. */
function tagged(reference: string): Told {
  const image = shortReference(reference);
  return { what: image === reference ? 'hasImage' : 'tagged', values: { image } };
}

/** `byHand`: its owner stopped or killed it. A change to `running` without that is the end of a pause. */
function changed(container: string, after: ContainerState, byHand: boolean): Told | null {
  switch (after.status) {
    case 'paused':
      return { what: 'paused', values: { container } };
    case 'running':
      return byHand ? null : { what: 'unpaused', values: { container } };
    case 'created':
      return { what: 'notStarted', values: { container } };
    case 'exited':
      if (after.error !== '') return { what: 'notStarted', values: { container } };
      return byHand
        ? { what: 'stopped', values: { container, code: after.exitCode } }
        : { what: 'ended', values: { container, code: after.exitCode }, theirs: true };
    case 'dead':
      return { what: 'dead', values: { container }, theirs: true };
    case 'restarting':
      return { what: 'restarting', values: { container, code: after.exitCode }, theirs: true };
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
