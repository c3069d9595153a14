import type { Digest } from '#engine/model/digest';
import { decodeListing } from '#engine/model/layer-listing';
import { listingKey } from '#engine/model/memory-blob-store';
import type { SeatId } from '#engine/model/room-state';
import { WeightedCache } from '#engine/model/weighted-cache';
import { namedContents } from '#engine/recording/named-contents';
import { readEvent } from '#engine/room/event-codec';
import type { ReadingTurns } from '#server/store/reading-turns';
import type { RoomStore } from '#server/store/room-store';

/** Seats whose blobs are kept; the one asked for longest ago goes first. */
const MOST = 60;
const PAGE = 200;
/** Events that the store looks through in a turn, of which it answers few. */
const STRETCH = 2_000;

interface Book {
  words: number;
  /** Number of the last event that was looked at. */
  seq: number;
  /** Images that were ever on the host. */
  images: Set<Digest>;
  layers: Map<Digest, readonly Digest[]>;
  blobs: Set<string>;
  last: Promise<void>;
}

/**
 * Which blobs a seat's own host has ever had: the contents of its files, and the layers of its images. Whoever was in a class
 * knows the layers of all images, and may not look into those that others built for themselves.
 */
export class OwnBlobs {
  private readonly books = new WeightedCache<string, Book>(MOST);

  constructor(
    private readonly store: RoomStore,
    private readonly turns: ReadingTurns,
  ) {}

  /** @param words counts up when the log has been put into other words, and all is read again */
  async hold(roomId: string, seat: SeatId, words: number, digest: string): Promise<boolean> {
    const key = `${roomId}/${seat}`;
    const kept = this.books.get(key);
    const book = kept?.words === words ? kept : emptyBook(words);
    if (book.blobs.has(digest)) return true;
    this.books.set(key, book);
    const reading = book.last.then(() => this.readOn(roomId, seat, book));
    book.last = reading.catch(() => {
      if (this.books.get(key) === book) this.books.delete(key);
    });
    await reading;
    return book.blobs.has(digest);
  }

  private async readOn(roomId: string, seat: SeatId, book: Book): Promise<void> {
    const upTo = await this.store.lastSeq(roomId);
    if (upTo === book.seq) return;
    for (let after = book.seq; after < upTo; after += STRETCH) {
      await this.turns.take(async () => {
        const last = Math.min(after + STRETCH, upTo);
        for (const { body } of await this.store.readEventsAbout(roomId, ['image.stored'], after, last)) {
          const event = readEvent(body);
          if (event.type === 'image.stored') book.layers.set(event.image.id, event.image.diffIds);
        }
      });
    }
    const fresh = new Set<Digest>();
    for (let after = book.seq; ; ) {
      const page = await this.turns.take(async () => {
        const events = await this.store.readSeatEvents(roomId, seat, after, upTo, PAGE);
        for (const { body } of events) {
          const event = readEvent(body);
          if (!('seat' in event) || event.seat !== seat) continue;
          for (const content of namedContents(event)) book.blobs.add(content);
          if (event.type === 'image.added' && !book.images.has(event.image)) fresh.add(event.image);
        }
        return events;
      });
      const last = page.at(-1);
      if (!last || page.length < PAGE) break;
      after = last.seq;
    }
    for (const image of fresh) {
      for (const diffId of book.layers.get(image) ?? [])
        await this.turns.take(() => this.takeLayer(roomId, book, diffId));
      book.images.add(image);
    }
    book.seq = upTo;
  }

  private async takeLayer(roomId: string, { blobs }: Book, diffId: Digest): Promise<void> {
    // Older rooms kept listings under the diffID itself.
    for (const key of [listingKey(diffId), diffId]) {
      if (blobs.has(key)) continue;
      const listing = await this.store.readBlob(roomId, key);
      if (!listing) continue;
      blobs.add(key);
      for (const change of decodeListing(listing)?.values() ?? []) {
        if (change.kind === 'file' && change.content) blobs.add(change.content);
      }
    }
  }
}

function emptyBook(words: number): Book {
  return { words, seq: 0, images: new Set(), layers: new Map(), blobs: new Set(), last: Promise.resolve() };
}
