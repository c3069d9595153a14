import { ResultsFold } from '#engine/results/results-fold';
import { readEvent } from '#engine/room/event-codec';
import { readLog } from '#server/store/read-log';
import type { RoomStore } from '#server/store/room-store';

/** Classes whose books are kept; the one asked for longest ago goes first. */
const MOST = 6;

interface Book {
  fold: ResultsFold;
  /** One reading at a time. */
  last: Promise<void>;
}

/**
 * Results of classes, read from their logs beside the rooms' writers. A log is never rewritten, so a book that was read
 * once is read on from where it stands: thirty people who ask at the end of a class cost one reading.
 */
export class ClassBooks {
  private readonly books = new Map<string, Book>();

  constructor(private readonly store: RoomStore) {}

  /** The results of a room up to what is stored now; to be looked at before anything else is waited for. */
  async of(roomId: string): Promise<ResultsFold> {
    const book = this.books.get(roomId) ?? { fold: new ResultsFold(), last: Promise.resolve() };
    // Asked for last, dropped last.
    this.books.delete(roomId);
    this.books.set(roomId, book);
    for (const oldest of this.books.keys()) {
      if (this.books.size <= MOST) break;
      this.books.delete(oldest);
    }
    const reading = book.last.then(() => this.readOn(roomId, book.fold));
    book.last = reading.catch(() => {
      // An event may have been taken by half: the next one to ask has all of it read again.
      if (this.books.get(roomId) === book) this.books.delete(roomId);
    });
    await reading;
    return book.fold;
  }

  private async readOn(roomId: string, fold: ResultsFold): Promise<void> {
    for await (const events of readLog(this.store, roomId, fold.seq)) {
      for (const { seq, at, body } of events) fold.note(seq, at, readEvent(body));
    }
  }
}
