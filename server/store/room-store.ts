import type { RecordingStore } from './recording-store';

/**
 * The port through which rooms are kept. Three adapters implement it (memory, PGlite, PostgreSQL) and one contract
 * suite (`tests/contract/room-store.test.ts`) says what they all have to do.
 *
 * Everything a room is, is its log: contiguous events numbered from 1, never rewritten but to erase (decision 102). Snapshots are a disposable cache of it;
 * blobs are file contents that events name by digest; credentials are kept beside the log, never in it, because the
 * log is the recording and may be shared.
 */
export interface RoomStore extends RecordingStore {
  /**
   * Makes a room without events. Fails with `code-taken` while another open room has the code.
   * @param ended of a room that has ended before it begins, such as one that is imported
   */
  createRoom(room: NewRoom, ended?: Ended): Promise<void>;
  findRoom(roomId: string): Promise<RoomRecord | null>;
  /** The open room with this code, else the most recently closed one, else null. */
  findRoomByCode(code: string): Promise<RoomRecord | null>;
  /** Newest first. */
  listRooms(limit: number): Promise<RoomRecord[]>;

  /**
   * Stores one batch whole or not at all, and answers only when it is stored.
   * Fails with `conflict` unless `firstSeq` is exactly the last stored seq + 1, so that two writers can never
   * interleave; with `unknown-room`; or with `unavailable`, after which the caller must assume nothing and reload.
   */
  append(batch: AppendBatch): Promise<void>;
  /**
   * Events with `seq > after`, ascending, at most `limit`. With `bytes`, none after those that have as many together: fewer
   * than `limit`, and one at least, though more may be stored.
   */
  readEvents(roomId: string, after: number, limit: number, bytes?: number): Promise<StoredEvent[]>;
  /**
   * Like `readEvents`, up to and with `upTo`, of one seat only: those whose JSON has `"seat":"<seatId>"` at its top. May
   * also answer events that have this deeper inside.
   */
  readSeatEvents(roomId: string, seatId: string, after: number, upTo: number, limit: number): Promise<StoredEvent[]>;
  /** 0 for a room without events. */
  lastSeq(roomId: string): Promise<number>;

  /** Ordered by digest. */
  readBlobs(roomId: string): Promise<StoredBlob[]>;
  /** Ordered by seat id. */
  readCredentials(roomId: string): Promise<SeatCredential[]>;

  /** Keeps only the newest snapshot of each (room, engine version); an older one is dropped. Fails with `unknown-room`. */
  saveSnapshot(roomId: string, snapshot: Snapshot): Promise<void>;
  loadSnapshot(roomId: string, engineVersion: string): Promise<Snapshot | null>;

  /** Waits for what is under way and frees everything; later calls fail with `unavailable`. */
  close(): Promise<void>;
}

export interface NewRoom {
  /** Random, so that no two rooms ever share one; ASCII, as are all ids and digests here. */
  id: string;
  /** Six characters of the room-code alphabet, without the dash it is shown with. */
  code: string;
  title: string;
  /** Milliseconds since 1970. */
  createdAt: number;
}

export interface Ended {
  /** Milliseconds since 1970. */
  closedAt: number;
  /** Until its instructor says otherwise. */
  keepDays: number;
}

export interface RoomRecord extends NewRoom {
  /** Milliseconds since 1970, null while the room is open. */
  closedAt: number | null;
  /** Lower-case hex SHA-256 of the token that seats a further instructor, null when there is none. */
  inviteHash: string | null;
}

export interface StoredEvent {
  seq: number;
  /** Milliseconds since 1970. */
  at: number;
  /** The event as JSON text (so without NUL characters; see require-storable), exactly as it was decided and as it is sent: stored once, encoded once. */
  body: string;
}

export interface StoredBlob {
  /** `sha256:…` of `bytes`, or the diffID of a layer whose listing `bytes` holds. */
  digest: string;
  bytes: Uint8Array;
}

export interface SeatCredential {
  seatId: string;
  /** Lower-case hex SHA-256 of the secret that the browser keeps. */
  secretHash: string;
  /** Lower-case hex SHA-256 of the short code that moves the seat to another device, null when there is none. */
  resumeHash: string | null;
  /** Lower-case hex SHA-256 of the room's ID and the random mark of the browser that took the seat last; null when unknown. */
  deviceHash: string | null;
}

export interface AppendBatch {
  roomId: string;
  firstSeq: number;
  events: readonly Omit<StoredEvent, 'seq'>[];
  /** Blobs first named by these events; one that is already stored is skipped. */
  blobs: readonly StoredBlob[];
  /** Inserted, or replaced for a seat that has one. */
  credentials: readonly SeatCredential[];
  /** Set when these events close the room. */
  closedAt: number | null;
  /** Replaces the room's invitation; absent: it stays. */
  inviteHash?: string;
}

export interface Snapshot {
  seq: number;
  engineVersion: string;
  body: string;
}

export type StoreErrorCode = 'code-taken' | 'conflict' | 'unknown-room' | 'unavailable' | 'directory-in-use';

export class StoreError extends Error {
  constructor(
    readonly code: StoreErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'StoreError';
  }
}
