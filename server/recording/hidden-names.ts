import { createHash } from 'node:crypto';
import { type Digest, digestOf } from '#engine/model/digest';
import { WeightedCache } from '#engine/model/weighted-cache';
import { type HiddenPerson, Pseudonyms } from '#engine/recording/pseudonyms';
import { readEvent } from '#engine/room/event-codec';
import type { ReadingTurns } from '#server/store/reading-turns';
import type { RoomStore } from '#server/store/room-store';
import { PeopleOfRooms } from './people-of-rooms';
import type { Rewording } from './recording-scope';
import { toldToStrangers } from './told-to-strangers';

/** Rooms whose names are kept; the one asked for longest ago goes first. */
const MOST = 8;
/** How long contents are looked into in one turn, in milliseconds. */
const TURN_MS = 5;

interface Book {
  edition: number;
  /** Which names were looked for. */
  names: string;
  /** Number of the last event whose blobs were looked into. */
  seq: number;
  /** Digests of all blobs that were looked into. */
  seen: Set<string>;
  /** Where files have gone whose contents name somebody. */
  contents: Map<Digest, Digest>;
  /** What has come of it, for all who ask before there is more; null before. */
  words: Rewording | null;
  last: Promise<void>;
}

/** Recordings with pseudonyms for everybody who was ever in the room, as they grow. */
export class HiddenNames {
  private readonly books = new WeightedCache<string, Book>(MOST);
  private readonly people: PeopleOfRooms;

  constructor(
    private readonly store: RoomStore,
    private readonly turns: ReadingTurns,
  ) {
    this.people = new PeopleOfRooms(store, turns);
  }

  /** @param edition of the recording: its words may have changed with it, and all is read again */
  async of(roomId: string, edition: number): Promise<Rewording> {
    const kept = this.books.get(roomId);
    const book = kept?.edition === edition ? kept : emptyBook(edition);
    this.books.set(roomId, book);
    const people = await this.people.of(roomId, edition);
    const { seq } = people;
    const hidden = people.people();
    const reading = book.last.then(() => this.words(roomId, book, seq, hidden));
    book.last = reading.then(
      () => {},
      () => {
        if (this.books.get(roomId) === book) this.books.delete(roomId);
      },
    );
    return reading;
  }

  /** Of the room up to an event; of one that is read further already, up to there. */
  private async words(roomId: string, book: Book, seq: number, people: readonly HiddenPerson[]): Promise<Rewording> {
    if (book.words && seq <= book.seq) return book.words;
    const { words, contents } = book;
    const named = contents.size;
    const names = keyOf(people);
    const isNamedAnew = names !== book.names;
    // Those of before are no more when what follows fails.
    book.words = null;
    if (isNamedAnew) {
      // Files that were looked into may name who has come since.
      book.seen.clear();
      book.contents.clear();
      book.names = names;
    }
    await this.lookInto(roomId, book, new Pseudonyms(people));
    book.words = words && !isNamedAnew && named === contents.size ? words : rewording(people, contents);
    book.seq = seq;
    return book.words;
  }

  private async lookInto(roomId: string, book: Book, pseudonyms: Pseudonyms): Promise<void> {
    const stored = await this.store.blobDigests(roomId);
    const left = stored.filter((digest) => !book.seen.has(digest)).values();
    const some = async () => {
      const began = performance.now();
      for (const digest of left) {
        const bytes = await this.store.readBlob(roomId, digest);
        if (bytes) lookAt(book, digest, bytes, pseudonyms);
        if (performance.now() - began > TURN_MS) return true;
      }
      return false;
    };
    while (await this.turns.take(some));
  }
}

function lookAt({ seen, contents }: Book, digest: string, bytes: Uint8Array, pseudonyms: Pseudonyms): void {
  seen.add(digest);
  const told = pseudonyms.bytes(bytes);
  // A layer's listing is kept under a digest that says nothing of what is in it.
  if (told !== bytes && digestOf(bytes) === digest) contents.set(digest as Digest, digestOf(told));
}

function emptyBook(edition: number): Book {
  return { edition, names: '', seq: 0, seen: new Set(), contents: new Map(), words: null, last: Promise.resolve() };
}

function rewording(people: readonly HiddenPerson[], growing: ReadonlyMap<Digest, Digest>): Rewording {
  const contents = new Map(growing);
  const stored = new Map([...contents].map(([from, to]) => [to, from]));
  const pseudonyms = new Pseudonyms(people, contents);
  return {
    key: `hidden-${keyOf(people)}`,
    apply(body) {
      const withheld = toldToStrangers.apply(body);
      if (!pseudonyms.mayTell(withheld)) return withheld;
      const event = readEvent(withheld);
      const told = pseudonyms.event(event);
      return told === event ? withheld : JSON.stringify(told);
    },
    text: (text) => pseudonyms.text(text),
    overview: (overview) => pseudonyms.overview(overview),
    digest: (digest) => contents.get(digest as Digest) ?? digest,
    async blob(digest, read) {
      // Under the digest of what names somebody there is nothing any more.
      if (contents.has(digest as Digest)) return null;
      const from = stored.get(digest as Digest);
      const bytes = await read(from ?? digest);
      if (!bytes) return null;
      if (from !== undefined) return pseudonyms.bytes(bytes);
      return digestOf(bytes) === digest ? bytes : pseudonyms.listing(bytes);
    },
  };
}

function keyOf(people: readonly HiddenPerson[]): string {
  const names = people.map(({ seat, names: of }) => [seat, of]);
  return createHash('sha256').update(JSON.stringify(names)).digest('hex').slice(0, 12);
}
