import type { RoomState, SeatId, SeatPrivate } from '../model/room-state';
import { apply } from '../room/apply';
import { applyPrivate } from '../room/apply-private';
import { emptyPrivate, emptyRoom } from '../room/empty-room';
import { isPrivate } from '../room/events';
import { forkHost, forkPrivate, forkRoom } from './fork-room';
import type { RecordedEvent } from './recorded-event';

/** How a state is built up by events. */
export interface Folding<S> {
  /** Folds an event into the state, in place. */
  readonly apply: (state: S, event: RecordedEvent) => void;
  /** A copy that can be changed while the first stays as it is. */
  readonly fork: (state: S) => S;
}

interface Kept<S> {
  readonly position: number;
  readonly state: S;
}

/**
 * A state that goes forwards by the events of a recording, and back to where it has been kept.
 *
 * Invariant: `state` is the fold of the events before `position`; of what is kept nothing is changed any more.
 */
export class Rewind<S> {
  state: S;
  /** The place in the recording of the event that comes next. */
  position = 0;
  private readonly folding: Folding<S>;
  /** What is kept and still is as the state is. */
  private same: S | null;

  private constructor(
    private readonly makeFolding: () => Folding<S>,
    private readonly kept: Kept<S>[],
    first: S,
  ) {
    this.folding = makeFolding();
    this.state = this.folding.fork(first);
    this.same = first;
  }

  /** @param makeFolding a folding may remember what of its state is its own, so each state has one */
  static from<S>(first: S, makeFolding: () => Folding<S>): Rewind<S> {
    return new Rewind(makeFolding, [{ position: 0, state: first }], first);
  }

  /** Another state over the same events, at their beginning; what either keeps, both can go to. */
  beside(): Rewind<S> {
    const [first] = this.kept;
    if (!first) throw new Error('the first state is always kept');
    return new Rewind(this.makeFolding, this.kept, first.state);
  }

  /** Applies the event at `position`, after skipping those before it that do not concern this state. */
  step(event: RecordedEvent, position = this.position): void {
    this.folding.apply(this.state, event);
    this.position = position + 1;
    this.same = null;
  }

  /** There is nothing for this state before `position`. */
  skip(position: number): void {
    this.position = position;
  }

  /** An event could not be applied, and the state may be half of what it was to be: it is not gone on from. */
  discard(): void {
    this.position = Number.POSITIVE_INFINITY;
  }

  /** Keeps the state as it is here, unless a later one is kept already. */
  keep(): void {
    if (this.keptUpTo >= this.position) return;
    this.same ??= this.folding.fork(this.state);
    this.kept.push({ position: this.position, state: this.same });
  }

  /** The last place where the state is kept. */
  get keptUpTo(): number {
    return this.kept.at(-1)?.position ?? 0;
  }

  /** How many states are kept. */
  get keptCount(): number {
    return this.kept.length;
  }

  /** Forgets every other state that is kept. */
  thin(): void {
    let at = 0;
    for (let from = 0; from < this.kept.length; from += 2) {
      const kept = this.kept[from];
      if (kept) this.kept[at++] = kept;
    }
    this.kept.length = at;
  }

  /** Goes to where `position` is reached by the fewest steps: it stays, or goes back or on to what is kept. */
  approach(position: number): void {
    const nearest = this.kept.findLast((kept) => kept.position <= position);
    if (!nearest || (this.position <= position && nearest.position <= this.position)) return;
    this.state = this.folding.fork(nearest.state);
    this.position = nearest.position;
    this.same = nearest.state;
  }
}

/**
 * The room as everybody sees it, with the private parts of all seats if `follows` says so. What is kept shares with the
 * state every host and private part that no event has touched since, and such a one is copied before the next event
 * changes it: what is kept costs little, and a host that stays as it was stays the same object.
 */
export function rewindRoom(follows: RoomState['follows']): Rewind<RoomState> {
  return Rewind.from(emptyRoom(follows), foldingOfRoom);
}

/** How {@link rewindRoom} folds, for what is folded beside the room. */
export function foldingOfRoom(): Folding<RoomState> {
  const owned = new Set<SeatId>();
  const own = ({ hosts, privates }: RoomState, seat: SeatId) => {
    if (owned.has(seat)) return;
    const host = hosts.get(seat);
    const part = privates.get(seat);
    if (host) hosts.set(seat, forkHost(host));
    if (part) privates.set(seat, forkPrivate(part));
    if (host || part) owned.add(seat);
  };
  return {
    apply: (state, [seq, at, event]) => {
      if ('seat' in event && typeof event.seat === 'string') own(state, event.seat);
      apply(state, seq, at, event);
    },
    fork: (state) => {
      owned.clear();
      return forkRoom(state);
    },
  };
}

/** The private part of one seat, which only its private events change. */
export function rewindSeat(seat: SeatId): Rewind<SeatPrivate> {
  return Rewind.from(emptyPrivate(seat), () => ({
    apply: (own, [, at, event]) => {
      if (isPrivate(event) && event.seat === seat) applyPrivate(own, at, event);
    },
    fork: forkPrivate,
  }));
}
