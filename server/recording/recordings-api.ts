import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressLimits } from '#server/http/address-limits';
import { bearerToken } from '#server/http/bearer-seat';
import { Refusal } from '#server/http/refusal';
import { urlOf } from '#server/http/url-of';
import type { Rooms } from '#server/room/rooms';
import type { ReadingTurns } from '#server/store/reading-turns';
import type { RoomRecord, RoomStore, StoredEvent } from '#server/store/room-store';
import { OwnBlobs } from './own-blobs';
import { type RecordingBook, SEGMENT_EVENTS } from './recording-book';
import { RecordingBooks } from './recording-books';
import { RecordingManifests } from './recording-manifests';
import { RecordingReaders } from './recording-readers';
import type { RecordingScope } from './recording-scope';
import type { RecordingScopes } from './recording-scopes';
import { RecordingSegments, scopeKey } from './recording-segments';

/** What is at such an address never changes; it is one reader's, and nobody's for longer than a day. */
const FOR_A_DAY = 'private, max-age=86400, immutable';

/** How often a recording is looked at anew that is changed while it is looked at. */
const TRIES = 3;

type Reach = number | 'begun' | 'whole';

interface Ports {
  store: RoomStore;
  rooms: Rooms;
  limits: AddressLimits;
  scopes: Pick<RecordingScopes, 'of' | 'edition'>;
  turns: ReadingTurns;
}

/** A recording for whoever plays it: what it is, its events, its contents. Methods reject with a {@link Refusal}. */
export class RecordingsApi {
  readonly books: RecordingBooks;
  private readonly readers: RecordingReaders;
  private readonly segments: RecordingSegments;
  private readonly ownBlobs: OwnBlobs;
  private readonly manifests = new RecordingManifests();

  constructor(private readonly ports: Ports) {
    const { store, turns } = ports;
    this.readers = new RecordingReaders(ports);
    this.books = new RecordingBooks(store, turns);
    this.segments = new RecordingSegments(store, turns);
    this.ownBlobs = new OwnBlobs(store, turns);
  }

  /** `GET /api/recordings/ID`, `?early` for what there is of it at once: a {@link RecordingManifest}. */
  async manifest(request: IncomingMessage, response: ServerResponse, roomId: string): Promise<void> {
    const isEarly = urlOf(request).searchParams.has('early');
    const reader = await this.reader(request, roomId, isEarly ? 'begun' : 'whole');
    const bytes = await this.manifests.of(reader, isEarly ? await this.last(reader) : null);
    response
      .writeHead(200, {
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Encoding': 'gzip',
        'Cache-Control': 'no-store',
      })
      .end(bytes);
  }

  /** `GET /api/recordings/ID/segments/INDEX?edition=…`: lines of events, packed. */
  async segment(request: IncomingMessage, response: ServerResponse, roomId: string, index: string): Promise<void> {
    const { edition, seq: upTo } = namedEdition(request);
    const { scope, book } = await this.reader(request, roomId, upTo);
    if (edition !== scopeKey(scope) || upTo > book.seq) throw new Refusal('recording/changed');
    if (Number(index) * SEGMENT_EVENTS >= upTo) throw new Refusal('query/not-found');
    const bytes = await this.segments.of({ roomId, scope, index: Number(index), upTo });
    response
      .writeHead(200, {
        'Content-Type': 'application/gzip',
        'Content-Length': bytes.length,
        'Cache-Control': FOR_A_DAY,
        Vary: 'Authorization',
      })
      .end(bytes);
  }

  /** `GET /api/recordings/ID/blobs/DIGEST`: a content that events name. */
  async blob(request: IncomingMessage, response: ServerResponse, roomId: string, hex: string): Promise<void> {
    const digest = `sha256:${hex}`;
    const { scope } = await this.reader(request, roomId, 1);
    const read = (stored: string) => this.ports.store.readBlob(roomId, stored);
    const bytes = (await this.isGivenBlob(roomId, scope, digest))
      ? await (scope.reword ? scope.reword.blob(digest, read) : read(digest))
      : null;
    if (!bytes) throw new Refusal('query/not-found');
    response
      .writeHead(200, {
        'Content-Type': 'application/octet-stream',
        'Content-Length': bytes.length,
        // A layer's listing may be told in other words later, under the same address.
        'Cache-Control': isContentOf(bytes, hex) ? FOR_A_DAY : 'no-store',
        // Whatever it is, it is nothing to be shown as a page.
        'Content-Disposition': 'attachment',
        'X-Content-Type-Options': 'nosniff',
        Vary: 'Authorization',
      })
      .end(bytes);
  }

  /** Digests can be guessed, and those of layers' listings follow from what everybody knows. */
  private async isGivenBlob(roomId: string, { privates, terms }: RecordingScope, digest: string): Promise<boolean> {
    if (privates === 'all') return true;
    const [seat] = privates;
    return seat !== undefined && this.ownBlobs.hold(roomId, seat, terms, digest);
  }

  /** The last event of the log when the book has not come to it; null when it has. */
  private async last({ record, book }: RecordingReader): Promise<StoredEvent | null> {
    const seq = await this.ports.store.lastSeq(record.id);
    return seq > book.seq ? ((await this.ports.store.readEvents(record.id, seq - 1, 1))[0] ?? null) : null;
  }

  /**
   * Who asks, and for what; refused the same way whether there is no such recording or it is not for this reader.
   * @param reach how far the book is to be read: up to an event, to the end, or as far as it comes in a moment
   */
  async reader(request: IncomingMessage, roomId: string, reach: Reach = 'whole'): Promise<RecordingReader> {
    const { scopes, limits } = this.ports;
    await limits.admit('recording', request);
    for (let tries = 1; tries <= TRIES; tries += 1) {
      const edition = await scopes.edition(roomId);
      const reader = edition === null ? null : await this.given(request, roomId, edition, reach);
      if (!reader) {
        await limits.admit('guess', request);
        throw new Refusal('recording/not-found');
      }
      // Words of one edition, kept as those of the next, would be told for as long as they are kept.
      if (reader.scope.terms === edition) return reader;
    }
    throw new Refusal('recording/changed');
  }

  private async given(
    request: IncomingMessage,
    roomId: string,
    edition: number,
    reach: Reach,
  ): Promise<RecordingReader | null> {
    const { store, scopes } = this.ports;
    const record = await store.findRoom(roomId);
    // For strangers nothing is read that is not shared with them.
    const mayBeGiven = record && (bearerToken(request) || (await scopes.of(roomId, null)));
    if (!mayBeGiven) return null;
    const seat = await this.readers.seat(roomId, edition, request);
    const book = await this.book(roomId, edition, reach);
    // After the book: whoever is in it is known to those who hide names.
    const scope = await scopes.of(roomId, seat);
    return scope ? { record, book, scope } : null;
  }

  private book(roomId: string, edition: number, reach: Reach): Promise<RecordingBook> {
    if (reach === 'whole') return this.books.of(roomId, edition);
    return this.books.begun(roomId, edition, reach === 'begun' ? undefined : reach);
  }
}

function isContentOf(bytes: Uint8Array, hex: string): boolean {
  return createHash('sha256').update(bytes).digest('hex') === hex;
}

/** Who reads a recording, and what there is of it. */
export interface RecordingReader {
  record: RoomRecord;
  book: RecordingBook;
  scope: RecordingScope;
}

/** What the reader knows of the recording: in which words, and up to which event. */
function namedEdition(request: IncomingMessage): { edition: string; seq: number } {
  const named = urlOf(request).searchParams.get('edition') ?? '';
  const [, edition = '', seq = '0'] = /^(.{1,100})\.(\d{1,9})$/.exec(named) ?? [];
  return { edition, seq: Number(seq) };
}
