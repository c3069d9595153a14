import { WeightedCache } from '#engine/model/weighted-cache';
import { PeopleFold } from '#engine/recording/people-fold';
import { readEvent } from '#engine/room/event-codec';
import type { ReadingTurns } from '#server/store/reading-turns';
import type { RoomStore } from '#server/store/room-store';

/** Rooms whose people are kept; the one asked for longest ago goes first. */
const MOST = 40;
/** Events that the store looks through in a turn, of which it answers few. */
const STRETCH = 2_000;

interface Book {
  edition: number;
  people: PeopleFold;
  /** One reading at a time. */
  last: Promise<void>;
}

/** Who was in which room under which names, read from the logs as they grow. */
export class PeopleOfRooms {
  private readonly books = new WeightedCache<string, Book>(MOST);

  constructor(
    private readonly store: RoomStore,
    private readonly turns: ReadingTurns,
  ) {}

  /** @param edition of the recording: its words may have changed with it, and all is read again */
  async of(roomId: string, edition: number): Promise<PeopleFold> {
    const kept = this.books.get(roomId);
    const book = kept?.edition === edition ? kept : { edition, people: new PeopleFold(), last: Promise.resolve() };
    this.books.set(roomId, book);
    const reading = book.last.then(() => this.readOn(roomId, book.people));
    book.last = reading.catch(() => {
      if (this.books.get(roomId) === book) this.books.delete(roomId);
    });
    await reading;
    return book.people;
  }

  private async readOn(roomId: string, people: PeopleFold): Promise<void> {
    const upTo = await this.store.lastSeq(roomId);
    while (people.seq < upTo) {
      await this.turns.take(async () => {
        const last = Math.min(people.seq + STRETCH, upTo);
        for (const { seq, body } of await this.store.readEventsAbout(roomId, PeopleFold.READS, people.seq, last)) {
          people.note(seq, readEvent(body));
        }
        people.seq = last;
      });
    }
  }
}
