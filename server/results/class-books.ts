import { WeightedCache } from '#engine/model/weighted-cache';
import { ResultsFold } from '#engine/results/results-fold';
import { readEvent } from '#engine/room/event-codec';
import { readInTurns } from '#server/store/read-in-turns';
import type { ReadingTurns } from '#server/store/reading-turns';
import type { RoomStore } from '#server/store/room-store';

/** Classes whose books are kept; the one asked for longest ago goes first. */
const MOST = 6;

interface Book {
  fold: ResultsFold;
  /** One reading at a time. */
  last: Promise<void>;
}

/**
 * Results of classes, read from their logs beside the rooms' writers. A book that was read once is read on from where
 * it stands: thirty people who ask at the end of a class cost one reading.
 */
export class ClassBooks {
  private readonly books = new WeightedCache<string, Book>(MOST);

  constructor(
    private readonly store: RoomStore,
    private readonly turns: ReadingTurns,
  ) {}

  /** The results of a room up to what is stored now; to be looked at before anything else is waited for. */
  async of(roomId: string): Promise<ResultsFold> {
    const book = this.books.get(roomId) ?? { fold: new ResultsFold(), last: Promise.resolve() };
    this.books.set(roomId, book);
    const reading = book.last.then(() => this.readOn(roomId, book.fold));
    book.last = reading.catch(() => {
      // An event may have been taken by half: the next one to ask has all of it read again.
      if (this.books.get(roomId) === book) this.books.delete(roomId);
    });
    await reading;
    return book.fold;
  }

  /** The log has been put into other words, or is gone. */
  forget(roomId: string): void {
    this.books.delete(roomId);
  }

  private async readOn(roomId: string, fold: ResultsFold): Promise<void> {
    const pages = readInTurns(this.store, this.turns, { roomId, after: fold.seq }, (page) => {
      for (const { seq, at, body } of page) fold.note(seq, at, readEvent(body));
    });
    for await (const _ of pages);
  }
}
