import { type Digest, digestOf } from '#engine/model/digest';
import { listingKey } from '#engine/model/memory-blob-store';
import type { SeatId } from '#engine/model/room-state';
import { erased } from '#engine/recording/erasure';
import { LineWords } from '#engine/recording/line-words';
import { OwnImages } from '#engine/recording/own-images';
import { PeopleFold } from '#engine/recording/people-fold';
import { Pseudonyms } from '#engine/recording/pseudonyms';
import { readEvent } from '#engine/room/event-codec';
import { readLog } from '#server/store/read-log';
import { type RoomStore, type StoredBlob, StoreError } from '#server/store/room-store';

/** How often it is begun anew when the class goes on meanwhile. */
const TRIES = 5;

const DIGEST = /sha256:[0-9a-f]{64}/g;

/** The events that tell who was there, and whose images were whose. */
const READS = [...PeopleFold.READS, ...OwnImages.READS];
/** Events that the store looks through at a time, of which it answers few. */
const STRETCH = 2_000;

interface Read {
  lastSeq: number;
  people: PeopleFold;
  images: OwnImages;
}

/**
 * Puts a room's log into words without one of its people: name, lines, output, files and answers are gone from every row,
 * and the rest still adds up. Nobody else may write to the room meanwhile.
 */
export class RecordingEraser {
  constructor(private readonly store: RoomStore) {}

  /**
   * Answers false when nobody of the room has this seat. Rejects as the store does.
   * @param before is waited for when somebody has, before a row is changed
   */
  async erase(roomId: string, seat: SeatId, before: () => Promise<void> = async () => {}): Promise<boolean> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.rewrite(roomId, seat, before);
      } catch (error) {
        const isBehind = error instanceof StoreError && error.code === 'conflict';
        if (!isBehind || tries === TRIES) throw error;
      }
    }
  }

  private async rewrite(roomId: string, seat: SeatId, before: () => Promise<void>): Promise<boolean> {
    const record = await this.store.findRoom(roomId);
    if (!record) return false;
    const { lastSeq, people, images } = await this.read(roomId, seat);
    const person = people.people().find((one) => one.seat === seat);
    if (!person) return false;
    await before();
    // Who is called by the pseudonym has been erased before, and may have been given words since.
    const names = person.names.filter((name) => name !== person.pseudonym);
    const others = people.people().flatMap((one) => (one.seat === seat ? [] : one.names));
    const named = new Pseudonyms([{ ...person, names }], new Map(), others);
    const blobs = await this.retold(roomId, named);
    const contents = new Map(blobs.flatMap(({ from, digest }) => (from === digest ? [] : [[from, digest] as const])));
    const telling = {
      seat,
      images: images.images(),
      pseudonyms: new Pseudonyms([{ ...person, names }], contents, others),
    };
    const digests = [...telling.images].map((image) => image.replace(/^sha256:/, ''));
    const concerned = new LineWords([seat, ...digests]);
    const wanted = new Set<string>();
    const events: { seq: number; body: string }[] = [];
    for await (const page of readLog(this.store, roomId, 0)) {
      for (const { seq, body } of page) {
        if (seq > lastSeq) break;
        const text = concerned.mayBeIn(body) || telling.pseudonyms.mayTell(body) ? erasedLine(body, telling) : body;
        if (text !== body) events.push({ seq, body: text });
        for (const [digest] of text.matchAll(DIGEST)) wanted.add(digest);
      }
    }
    const kept = await this.kept(roomId, { wanted, without: images.layers(), telling: telling.pseudonyms, blobs });
    const stored = await this.store.blobDigests(roomId);
    const dropped = stored.filter((digest) => !kept.wanted.has(digest));
    const title = named.text(record.title);
    await this.store.rewriteLog({ roomId, lastSeq, events, title, blobs: kept.blobs, dropped });
    return true;
  }

  private async read(roomId: string, seat: SeatId): Promise<Read> {
    const people = new PeopleFold();
    const images = new OwnImages(seat);
    const lastSeq = await this.store.lastSeq(roomId);
    // In stretches: the store has others to answer, too.
    for (let after = 0; after < lastSeq; after += STRETCH) {
      const upTo = Math.min(after + STRETCH, lastSeq);
      for (const { seq, body } of await this.store.readEventsAbout(roomId, READS, after, upTo)) {
        const event = readEvent(body);
        people.note(seq, event);
        images.note(event);
      }
    }
    return { lastSeq, people, images };
  }

  /** Contents in which somebody is named, as they are told, with the digests they had: several may be told as one. */
  private async retold(roomId: string, named: Pseudonyms): Promise<(StoredBlob & { from: Digest; digest: Digest })[]> {
    const blobs: (StoredBlob & { from: Digest; digest: Digest })[] = [];
    for (const digest of await this.store.blobDigests(roomId)) {
      const bytes = await this.store.readBlob(roomId, digest);
      const told = bytes && named.bytes(bytes);
      if (!told || told === bytes || digestOf(bytes) !== digest) continue;
      blobs.push({ from: digest as Digest, digest: digestOf(told), bytes: told });
    }
    return blobs;
  }

  /** Which blobs the new words name, with the layers they stand on, and those of them that are told otherwise. */
  private async kept(
    roomId: string,
    told: {
      wanted: ReadonlySet<string>;
      without: ReadonlySet<Digest>;
      telling: Pseudonyms;
      blobs: readonly StoredBlob[];
    },
  ): Promise<{ wanted: Set<string>; blobs: StoredBlob[] }> {
    const wanted = new Set([...told.wanted].filter((digest) => !told.without.has(digest as Digest)));
    const blobs = new Map<string, StoredBlob>();
    for (const digest of [...wanted]) {
      // Older rooms kept listings under the diffID itself.
      for (const key of [listingKey(digest as Digest), digest]) {
        const bytes = await this.store.readBlob(roomId, key);
        if (!bytes || digestOf(bytes) === key) continue;
        wanted.add(key);
        const listing = told.telling.listing(bytes);
        if (listing !== bytes) blobs.set(key, { digest: key, bytes: listing });
        for (const [content] of new TextDecoder().decode(listing).matchAll(DIGEST)) wanted.add(content);
      }
    }
    for (const { digest, bytes } of told.blobs) if (wanted.has(digest)) blobs.set(digest, { digest, bytes });
    return { wanted, blobs: [...blobs.values()] };
  }
}

function erasedLine(body: string, telling: Parameters<typeof erased>[1]): string {
  const event = readEvent(body);
  const told = erased(event, telling);
  return told === event ? body : JSON.stringify(told);
}
