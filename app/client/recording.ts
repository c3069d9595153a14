import type { RoomState } from '#engine/model/room-state';
import { apply } from '#engine/room/apply';
import { emptyRoom } from '#engine/room/empty-room';
import { isPrivate, type RoomEvent } from '#engine/room/events';
import type { MarkerView } from '../ui/replay/marker-view';
import { type Happening, happening, withHappening } from './happenings';

/** An event of a recording: its number, its time in milliseconds since 1970, and what happened. */
export type RecordedEvent = readonly [seq: number, at: number, event: RoomEvent];

/** A moment to jump to; `markerWords` names it. */
export interface Marker extends MarkerView {
  /** Milliseconds from the start. */
  at: number;
}

/** How the class stood after so many events. */
interface Kept {
  position: number;
  state: RoomState;
  happenings: readonly Happening[];
}

/** Events between two kept states; seeking folds at most this many. */
const KEEP_EVERY = 400;
/** How many happenings are remembered for the ticker. */
const HAPPENINGS = 5;

/**
 * A class that can be looked at at any moment, by the same `apply` that made it.
 *
 * Invariant: `state` is the fold of the first `position` events. Kept states are copies, made when they are first
 * passed, and never handed out.
 */
export class Recording {
  state: RoomState = emptyRoom('all');
  happenings: readonly Happening[] = [];
  readonly start: number;
  readonly duration: number;
  readonly markers: readonly Marker[];
  private position = 0;
  private readonly kept: Kept[] = [{ position: 0, state: emptyRoom('all'), happenings: [] }];

  constructor(
    readonly title: string,
    private readonly events: readonly RecordedEvent[],
  ) {
    this.start = events[0]?.[1] ?? 0;
    this.duration = (events.at(-1)?.[1] ?? this.start) - this.start;
    this.markers = events.flatMap(([, at, event]) => marker(at - this.start, event));
  }

  /** Moves to a moment, in milliseconds from the start. */
  seek(at: number): void {
    const target = this.positionAt(this.start + at);
    const from = this.kept.findLast(({ position }) => position <= target);
    if (target < this.position || (from && from.position > this.position)) {
      this.state = structuredClone(from?.state ?? emptyRoom('all'));
      this.position = from?.position ?? 0;
      this.happenings = from?.happenings ?? [];
    }
    while (this.position < target) this.step();
  }

  /** When an event happened, by its number in the room; of one that this recording leaves out, when the next one did. */
  momentOf(seq: number): number {
    const event = this.events.find(([own]) => own >= seq);
    return event ? event[1] - this.start : this.duration;
  }

  /** The moment of the next event after `at`, or null at the end. */
  nextAfter(at: number): number | null {
    const next = this.events[this.positionAt(this.start + at)];
    return next ? next[1] - this.start : null;
  }

  private step(): void {
    const next = this.events[this.position];
    if (!next) return;
    const [seq, at, event] = next;
    if (!isPrivate(event)) {
      const happened = happening(this.state, seq, at, event);
      if (happened) this.happenings = withHappening(this.happenings, happened, HAPPENINGS);
    }
    apply(this.state, seq, at, event);
    this.position += 1;
    const last = this.kept.at(-1);
    if (last && this.position - last.position >= KEEP_EVERY) {
      const { position, happenings } = this;
      this.kept.push({ position, state: structuredClone(this.state), happenings });
    }
  }

  /** How many events have happened by a time (milliseconds since 1970). */
  private positionAt(time: number): number {
    let low = 0;
    let high = this.events.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.events[middle]?.[1] ?? 0) <= time) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function marker(at: number, event: RoomEvent): Marker[] {
  if (event.type === 'registry.pushed') {
    return [{ at, what: 'published', values: { image: `${event.repository}:${event.tag}` } }];
  }
  if (event.type === 'class.step-shown') return [{ at, what: 'step', values: { step: event.step.index + 1 } }];
  return [];
}
