import type { RecordingSharing, RecordingSizes } from '#server/protocol/recordings';
import { FIRST_SHARING, type RecordingTerms, type Rewriting } from './recording-store';
import { requireStorable } from './require-storable';
import {
  type AppendBatch,
  type Ended,
  type NewRoom,
  type RoomRecord,
  type RoomStore,
  type SeatCredential,
  type Snapshot,
  type StoredBlob,
  type StoredEvent,
  StoreError,
} from './room-store';

interface Room {
  record: RoomRecord;
  events: StoredEvent[];
  blobs: Map<string, Uint8Array>;
  credentials: Map<string, SeatCredential>;
  snapshots: Map<string, Snapshot>;
  terms: RecordingTerms;
}

const DAY = 24 * 60 * 60 * 1000;

/** Rooms that are forgotten with the process: for tests and throw-away classes. Answers a microtask later, as a port must. */
export class MemoryRoomStore implements RoomStore {
  readonly #rooms = new Map<string, Room>();
  #closed = false;

  async createRoom(room: NewRoom, ended?: Ended): Promise<void> {
    requireStorable(room.title);
    this.#requireOpen();
    const taken = [...this.#rooms.values()].some(
      ({ record }) => record.id === room.id || (!ended && record.code === room.code && record.closedAt === null),
    );
    if (taken) throw new StoreError('code-taken', `an open room has the code ${room.code}`);
    const { id, code, title, createdAt } = room;
    this.#rooms.set(id, {
      record: { id, code, title, createdAt, closedAt: ended?.closedAt ?? null, inviteHash: null },
      events: [],
      blobs: new Map(),
      credentials: new Map(),
      snapshots: new Map(),
      terms: { sharing: { ...FIRST_SHARING, keepDays: ended?.keepDays ?? null }, edition: 1 },
    });
  }

  async findRoom(roomId: string): Promise<RoomRecord | null> {
    this.#requireOpen();
    const room = this.#rooms.get(roomId);
    return room ? { ...room.record } : null;
  }

  async findRoomByCode(code: string): Promise<RoomRecord | null> {
    const open = Number.POSITIVE_INFINITY;
    const found = this.#records()
      .filter((record) => record.code === code)
      .sort((a, b) => (b.closedAt ?? open) - (a.closedAt ?? open) || descending(a.id, b.id));
    return found[0] ?? null;
  }

  async listRooms(limit: number): Promise<RoomRecord[]> {
    return this.#records()
      .sort((a, b) => b.createdAt - a.createdAt || descending(a.id, b.id))
      .slice(0, limit);
  }

  async append(batch: AppendBatch): Promise<void> {
    for (const event of batch.events) requireStorable(event.body);
    const room = this.#requireRoom(batch.roomId);
    if (batch.firstSeq !== room.events.length + 1) {
      throw new StoreError('conflict', `room ${batch.roomId} does not go on with event ${batch.firstSeq}`);
    }
    for (const { at, body } of batch.events) room.events.push({ seq: room.events.length + 1, at, body });
    for (const { digest, bytes } of batch.blobs) {
      if (!room.blobs.has(digest)) room.blobs.set(digest, bytes.slice());
    }
    for (const credential of batch.credentials) room.credentials.set(credential.seatId, { ...credential });
    if (batch.closedAt !== null) room.record.closedAt = batch.closedAt;
    room.record.inviteHash = batch.inviteHash ?? room.record.inviteHash;
  }

  async readEvents(roomId: string, after: number, limit: number, bytes = Infinity): Promise<StoredEvent[]> {
    this.#requireOpen();
    const found: StoredEvent[] = [];
    let size = 0;
    for (const event of this.#rooms.get(roomId)?.events.slice(after, after + limit) ?? []) {
      if (size >= bytes) break;
      found.push({ ...event });
      size += Buffer.byteLength(event.body);
    }
    return found;
  }

  async readSeatEvents(
    roomId: string,
    seatId: string,
    after: number,
    upTo: number,
    limit: number,
  ): Promise<StoredEvent[]> {
    this.#requireOpen();
    const found: StoredEvent[] = [];
    const events = this.#rooms.get(roomId)?.events ?? [];
    for (let at = after; at < Math.min(upTo, events.length) && found.length < limit; at += 1) {
      const event = events[at];
      if (event?.body.includes(`"seat":"${seatId}"`)) found.push({ ...event });
    }
    return found;
  }

  async lastSeq(roomId: string): Promise<number> {
    this.#requireOpen();
    return this.#rooms.get(roomId)?.events.length ?? 0;
  }

  async readBlobs(roomId: string): Promise<StoredBlob[]> {
    this.#requireOpen();
    const blobs = [...(this.#rooms.get(roomId)?.blobs ?? [])];
    return blobs
      .map(([digest, bytes]) => ({ digest, bytes: bytes.slice() }))
      .sort((a, b) => descending(b.digest, a.digest));
  }

  async readCredentials(roomId: string): Promise<SeatCredential[]> {
    this.#requireOpen();
    const credentials = [...(this.#rooms.get(roomId)?.credentials.values() ?? [])];
    return credentials.map((credential) => ({ ...credential })).sort((a, b) => descending(b.seatId, a.seatId));
  }

  async saveSnapshot(roomId: string, snapshot: Snapshot): Promise<void> {
    requireStorable(snapshot.body);
    const { snapshots } = this.#requireRoom(roomId);
    const kept = snapshots.get(snapshot.engineVersion);
    if (kept === undefined || kept.seq <= snapshot.seq) snapshots.set(snapshot.engineVersion, { ...snapshot });
  }

  async loadSnapshot(roomId: string, engineVersion: string): Promise<Snapshot | null> {
    this.#requireOpen();
    const snapshot = this.#rooms.get(roomId)?.snapshots.get(engineVersion);
    return snapshot ? { ...snapshot } : null;
  }

  async readRecordingTerms(roomId: string): Promise<RecordingTerms | null> {
    this.#requireOpen();
    const room = this.#rooms.get(roomId);
    return room ? { sharing: { ...room.terms.sharing }, edition: room.terms.edition } : null;
  }

  async saveSharing(roomId: string, sharing: RecordingSharing): Promise<void> {
    const room = this.#requireRoom(roomId);
    room.terms = { sharing: { ...sharing }, edition: room.terms.edition + 1 };
  }

  async listShared(limit: number): Promise<RoomRecord[]> {
    const isShown = ({ id }: RoomRecord) => {
      const room = this.#rooms.get(id);
      return room?.terms.sharing.visibility === 'listed' && room.events.length > 0;
    };
    return (await this.listRooms(Number.POSITIVE_INFINITY)).filter(isShown).slice(0, limit);
  }

  async listExpired(now: number): Promise<string[]> {
    const isOver = ({ id, closedAt }: RoomRecord) => {
      const keepDays = this.#rooms.get(id)?.terms.sharing.keepDays ?? null;
      return closedAt !== null && keepDays !== null && closedAt + keepDays * DAY <= now;
    };
    return this.#records()
      .filter(isOver)
      .map(({ id }) => id)
      .sort();
  }

  async recordingSizes(roomId: string): Promise<RecordingSizes> {
    this.#requireOpen();
    const room = this.#rooms.get(roomId);
    const bytesOf = (texts: Iterable<{ body: string }>) =>
      [...texts].reduce((sum, { body }) => sum + Buffer.byteLength(body), 0);
    return {
      events: room?.events.length ?? 0,
      eventBytes: bytesOf(room?.events ?? []),
      snapshotBytes: bytesOf(room?.snapshots.values() ?? []),
      blobBytes: [...(room?.blobs.values() ?? [])].reduce((sum, { length }) => sum + length, 0),
    };
  }

  async roomsFrom(roomId: string): Promise<string[]> {
    this.#requireOpen();
    const isFrom = ({ events }: { events: StoredEvent[] }) =>
      events[0]?.body.includes(`"recording":${JSON.stringify(roomId)}`);
    return [...this.#rooms].flatMap(([id, room]) => (isFrom(room) ? [id] : [])).sort();
  }

  async readEventsAbout(roomId: string, types: readonly string[], after: number, upTo: number): Promise<StoredEvent[]> {
    this.#requireOpen();
    const events = this.#rooms.get(roomId)?.events.slice(after, upTo) ?? [];
    const isAbout = ({ body }: StoredEvent) => types.some((type) => body.includes(`"type":"${type}"`));
    return events.filter(isAbout).map((event) => ({ ...event }));
  }

  async blobDigests(roomId: string): Promise<string[]> {
    this.#requireOpen();
    return [...(this.#rooms.get(roomId)?.blobs.keys() ?? [])].sort();
  }

  async readBlob(roomId: string, digest: string): Promise<Uint8Array | null> {
    this.#requireOpen();
    return this.#rooms.get(roomId)?.blobs.get(digest)?.slice() ?? null;
  }

  async rewriteLog({ roomId, lastSeq, events, title, blobs, dropped }: Rewriting): Promise<void> {
    requireStorable(title);
    for (const { body } of events) requireStorable(body);
    const room = this.#requireRoom(roomId);
    if (room.events.length !== lastSeq) {
      throw new StoreError('conflict', `room ${roomId} has gone on after event ${lastSeq}`);
    }
    for (const { seq, body } of events) {
      const event = room.events[seq - 1];
      if (event) event.body = body;
    }
    for (const digest of dropped) room.blobs.delete(digest);
    for (const { digest, bytes } of blobs) room.blobs.set(digest, bytes.slice());
    room.snapshots.clear();
    room.record.title = title;
    room.terms = { ...room.terms, edition: room.terms.edition + 1 };
  }

  async deleteRoom(roomId: string): Promise<boolean> {
    this.#requireOpen();
    return this.#rooms.delete(roomId);
  }

  async tidy(): Promise<void> {
    this.#requireOpen();
  }

  async close(): Promise<void> {
    this.#closed = true;
  }

  #records(): RoomRecord[] {
    this.#requireOpen();
    return [...this.#rooms.values()].map(({ record }) => ({ ...record }));
  }

  #requireRoom(roomId: string): Room {
    this.#requireOpen();
    const room = this.#rooms.get(roomId);
    if (room === undefined) throw new StoreError('unknown-room', `there is no room ${roomId}`);
    return room;
  }

  #requireOpen(): void {
    if (this.#closed) throw new StoreError('unavailable', 'the room store is closed');
  }
}

/** By code point order of the ASCII identifiers used here, as the SQL tables compare them. */
function descending(a: string, b: string): number {
  return a < b ? 1 : a > b ? -1 : 0;
}
