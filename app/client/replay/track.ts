import type { Rewind } from '#engine/recording/rewind';
import type { RecordedSegment } from './recorded-segment';
import type { RecordingLog } from './recording-log';

/** Events between two kept states at first; seeking folds at most so many. */
const KEEP_EVERY = 250;
/** When more are kept, every other one is forgotten and the space between them doubles. */
const MOST_KEPT = 160;
/** How many events are folded between two looks at the clock. */
const STRIDE = 32;

/** How far a track has come: as far as asked, as far as its time allowed, or as far as the events are there. */
export type Reached = 'there' | 'late' | 'missing';

interface TrackOptions<S> {
  /** The part of the recording that the state is made of. */
  readonly concerns: (segment: RecordedSegment, index: number) => boolean;
  /** Called after the last event of a segment. */
  readonly passed?: (segment: RecordedSegment, state: S) => void;
}

/**
 * A state at any moment of a recording. It goes forwards by the events, and back by way of states that are kept; those
 * are made in passing, and by a scout that goes ahead.
 */
export class Track<S> {
  private readonly ahead: Rewind<S>;
  private spacing = KEEP_EVERY;

  constructor(
    private readonly rewind: Rewind<S>,
    private readonly log: RecordingLog,
    private readonly options: TrackOptions<S>,
  ) {
    this.ahead = rewind.beside();
  }

  get state(): S {
    return this.rewind.state;
  }

  /** Goes to a position. @param late whether there is no time left */
  reach(position: number, late: () => boolean): Reached {
    return this.run(this.rewind, Math.min(position, this.log.count), late);
  }

  /** Makes states to go back to, up to the end of the recording. */
  scout(late: () => boolean): Reached {
    return this.run(this.ahead, this.log.count, late);
  }

  private run(head: Rewind<S>, position: number, late: () => boolean): Reached {
    head.approach(position);
    while (head.position < position) {
      const place = this.log.placeOf(head.position);
      const segment = place && this.log.segment(place.index);
      // What cannot be read ends the recording, which may be why there is no segment.
      if (!segment) return place && !this.log.damage ? 'missing' : this.run(head, this.log.count, late);
      const end = Math.min(place.start + segment.count, position);
      while (head.position < end) {
        const stop = Math.min(head.position + STRIDE, end);
        if (!this.stride(head, segment, place.start, stop)) return this.run(head, this.log.count, late);
        if (head.position < position && late()) return 'late';
      }
      if (end === place.start + segment.count) this.options.passed?.(segment, head.state);
    }
    return 'there';
  }

  /** Folds the events of a segment before the position `stop`; false when one of them could not be. */
  private stride(head: Rewind<S>, segment: RecordedSegment, start: number, stop: number): boolean {
    for (let at = head.position; at < stop; at += 1) {
      try {
        if (this.options.concerns(segment, at - start)) head.step(segment.event(at - start), at);
        else head.skip(at + 1);
      } catch (error) {
        head.discard();
        this.log.end(at, error);
        return false;
      }
      if (head.position - head.keptUpTo >= this.spacing) this.keep(head);
    }
    return true;
  }

  private keep(head: Rewind<S>): void {
    head.keep();
    if (head.keptCount <= MOST_KEPT) return;
    head.thin();
    this.spacing *= 2;
  }
}
