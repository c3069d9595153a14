import { DESK } from '#engine/model/desk';
import type { Digest } from '#engine/model/digest';
import type { LessonKey } from '#engine/model/lesson';
import type { RoomState, SeatId } from '#engine/model/room-state';
import { lineHead } from '#engine/recording/line-head';
import { namedContents } from '#engine/recording/named-contents';
import { apply } from '#engine/room/apply';
import { emptyPrivate, emptyRoom } from '#engine/room/empty-room';
import { readEvent } from '#engine/room/event-codec';
import type { StoredEvent } from '#server/store/room-store';
import type { Rewording } from './recording-scope';

/** Folds a log up to a moment: what everybody sees, one seat's private part, and the key to the lesson. */
export class BranchReading {
  /** With the private part of that seat, once it has been taken. */
  readonly state: RoomState = emptyRoom('given');
  key: LessonKey | null = null;
  /** Of all files that the seat has had of its own, in the words that the reader is given. */
  readonly contents = new Set<Digest>();
  /** In milliseconds since 1970, of the first event. */
  begun: number | null = null;
  /** All that happened at that moment has been read. */
  isDone = false;

  /**
   * @param seq number of an event; what else happened at its time belongs to the moment, too
   * @param reword into the words that the reader is given
   */
  constructor(
    private readonly seat: SeatId,
    private readonly seq: number,
    private readonly reword: Rewording | null,
  ) {}

  take(page: readonly StoredEvent[]): void {
    for (const { seq, at, body } of page) {
      if (seq > this.seq && at > this.state.at) {
        this.isDone = true;
        return;
      }
      this.begun ??= at;
      this.note(seq, at, body);
    }
  }

  private note(seq: number, at: number, body: string): void {
    const { state } = this;
    const { type, owner } = lineHead(body);
    if (owner === DESK && type === 'desk.keyed') {
      // It is told as lessons are: with explanations and hints.
      const event = readEvent(this.reword?.apply(body) ?? body);
      if (event.type === 'desk.keyed') this.key = event.key;
    }
    if (owner !== null && owner !== this.seat) {
      state.seq = seq;
      state.at = at;
      return;
    }
    const event = readEvent(this.reword?.apply(body) ?? body);
    if (event.type === 'seat.joined' && event.seat.id === this.seat) {
      state.privates.set(this.seat, emptyPrivate(this.seat));
    }
    if (owner !== null) for (const digest of namedContents(event)) this.contents.add(digest);
    apply(state, seq, at, event);
  }
}
