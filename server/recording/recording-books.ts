import { setTimeout as pause } from 'node:timers/promises';
import { WeightedCache } from '#engine/model/weighted-cache';
import { readInTurns } from '#server/store/read-in-turns';
import type { ReadingTurns } from '#server/store/reading-turns';
import type { RoomStore } from '#server/store/room-store';
import { RecordingBook } from './recording-book';

/** Rooms whose books are kept; the one asked for longest ago goes first. */
const MOST = 12;
/** How long whoever cannot wait for all waits, in milliseconds. */
const SOON = 250;

interface Kept {
  edition: number;
  book: RecordingBook;
  /** One reading at a time. */
  last: Promise<void>;
  /** The reading that has not begun: whoever asks meanwhile waits for the same. */
  next: Promise<void> | null;
}

/** What there is to know of rooms' recordings, read from their logs beside their writers, in turns, and read on when asked again. */
export class RecordingBooks {
  private readonly kept = new WeightedCache<string, Kept>(MOST);

  constructor(
    private readonly store: RoomStore,
    private readonly turns: ReadingTurns,
  ) {}

  /**
   * The book of a room up to what is stored now; to be looked at before anything else is waited for.
   * @param edition of the recording: its words may have changed with it, and all is read again. Of one that is older than
   *   the log's present words, some may be newer.
   */
  async of(roomId: string, edition: number): Promise<RecordingBook> {
    const known = this.kept.get(roomId);
    const kept: Kept =
      known?.edition === edition ? known : { edition, book: new RecordingBook(), last: Promise.resolve(), next: null };
    this.kept.set(roomId, kept);
    kept.next ??= this.reading(roomId, kept);
    await kept.next;
    return kept.book;
  }

  /**
   * The same as soon as there is something in it, whether or not all has been read: what is in it stays.
   * @param seq number of an event up to which it is enough to have it, at once
   */
  async begun(roomId: string, edition: number, seq = Number.POSITIVE_INFINITY): Promise<RecordingBook> {
    const known = this.kept.get(roomId);
    if (known?.edition === edition && known.book.seq >= seq) return known.book;
    const whole = this.of(roomId, edition);
    const book = this.kept.get(roomId)?.book;
    let read = false;
    const reading = whole.finally(() => {
      read = true;
    });
    do await Promise.race([reading, pause(SOON)]);
    while (!read && book?.seq === 0);
    return read || !book ? whole : book;
  }

  /** The log has been put into other words, or is gone. */
  forget(roomId: string): void {
    this.kept.delete(roomId);
  }

  private reading(roomId: string, kept: Kept): Promise<void> {
    const reading = kept.last.then(() => {
      kept.next = null;
      return this.readOn(roomId, kept.book);
    });
    kept.last = reading.catch(() => {
      // An event may have been taken by half: the next one to ask has all of it read again.
      if (this.kept.get(roomId) === kept) this.kept.delete(roomId);
    });
    return reading;
  }

  private async readOn(roomId: string, book: RecordingBook): Promise<void> {
    const pages = readInTurns(this.store, this.turns, { roomId, after: book.seq }, (page) => {
      for (const event of page) book.note(event);
    });
    for await (const _ of pages);
  }
}
