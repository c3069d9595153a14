import { DESK } from '#engine/model/desk';
import type { SeatId } from '#engine/model/room-state';
import { lineHead } from '#engine/recording/line-head';
import { OverviewFold } from '#engine/recording/overview-fold';
import { readEvent } from '#engine/room/event-codec';
import type { SegmentHead } from '#server/protocol/recordings';
import type { StoredEvent } from '#server/store/room-store';
import type { RecordingScope } from './recording-scope';

/** Numbers of events in a segment: the first one holds events 1 to 1 000. */
export const SEGMENT_EVENTS = 1_000;

/** How many events of a segment concern whom. */
interface Tally {
  from: number;
  to: number;
  publics: number;
  privates: Map<SeatId, number>;
  last: number;
}

/** Whose events stand in an imported log for those that its file did not hold. */
export const NOBODY = 'nobody';

/** What of a room's log is to be known before its recording is played. It takes the log from the first event on. */
export class RecordingBook {
  /** Number of the last event that was taken. */
  seq = 0;
  /** Whose private events there are. */
  private readonly owners = new Set<SeatId>();
  private at = 0;
  private readonly tallies: Tally[] = [];
  /** With all that is private in it, and without. */
  private readonly whole = new OverviewFold();
  private readonly seen = new OverviewFold();

  note({ seq, at, body }: StoredEvent): void {
    this.at = Math.max(this.at, at);
    const { type, owner } = lineHead(body);
    this.tally(seq, owner);
    if (OverviewFold.reads(type)) {
      const event = readEvent(body);
      this.whole.note(seq, this.at, event);
      if (owner === null) this.seen.note(seq, this.at, event);
    } else {
      this.whole.pass(this.at);
      if (owner === null) this.seen.pass(this.at);
    }
    this.seq = seq;
  }

  /** Up to and with the last event that was taken. */
  segments(scope: Pick<RecordingScope, 'privates' | 'desk'>): SegmentHead[] {
    return this.tallies.map(({ from, to, publics, privates, last }, index) => {
      let count = publics;
      for (const [seat, events] of privates) if (isGiven(scope, seat)) count += events;
      return { first: index * SEGMENT_EVENTS + 1, last, from, to, count };
    });
  }

  /** Seats whose private parts a reader is given: of an imported recording, those that there are. */
  privates(scope: Pick<RecordingScope, 'privates' | 'desk'>): RecordingScope['privates'] {
    if (!this.owners.has(NOBODY)) return scope.privates;
    return [...this.owners].filter((seat) => seat !== DESK && isGiven(scope, seat));
  }

  /** Whether what those see who lead was recorded, or is there in an imported recording. */
  get hasDesk(): boolean {
    return !this.owners.has(NOBODY) || this.owners.has(DESK);
  }

  /**
   * Of what the reader is given: somebody who is not given all that is private is told of nothing private.
   * @param end milliseconds since 1970 of the log's last event, when it has not been taken yet
   */
  overview({ privates }: Pick<RecordingScope, 'privates'>, end = 0) {
    return (privates === 'all' ? this.whole : this.seen).overview(end > this.at ? end : undefined);
  }

  private tally(seq: number, owner: SeatId | null): void {
    const index = Math.floor((seq - 1) / SEGMENT_EVENTS);
    const tally = this.tallies[index] ?? { from: this.at, to: this.at, publics: 0, privates: new Map(), last: seq };
    this.tallies[index] = tally;
    tally.to = this.at;
    tally.last = seq;
    if (owner === null) tally.publics += 1;
    else {
      this.owners.add(owner);
      tally.privates.set(owner, (tally.privates.get(owner) ?? 0) + 1);
    }
  }
}

/** Whether a reader is given the private events of a seat; `owner` is null for what everybody sees. */
export function isGiven({ privates, desk }: Pick<RecordingScope, 'privates' | 'desk'>, owner: SeatId | null): boolean {
  if (owner === null) return true;
  if (owner === DESK) return desk;
  return owner !== NOBODY && (privates === 'all' || privates.includes(owner));
}
