import type { RecordingSharing, RecordingSizes } from '#server/protocol/recordings';
import type { RoomRecord, StoredBlob, StoredEvent } from './room-store';

/**
 * The part of the {@link RoomStore} that is about rooms as recordings: who sees one, how long it is kept, what of it is
 * erased. Unknown rooms are refused with `unknown-room` where something is to be changed.
 */
export interface RecordingStore {
  /** Null for a room that is not there. */
  readRecordingTerms(roomId: string): Promise<RecordingTerms | null>;
  saveSharing(roomId: string, sharing: RecordingSharing): Promise<void>;
  /** Rooms whose recording is `listed` and that have events, newest first. */
  listShared(limit: number): Promise<RoomRecord[]>;
  /** Closed rooms whose time to be kept is over at this moment (milliseconds since 1970). */
  listExpired(now: number): Promise<string[]>;
  recordingSizes(roomId: string): Promise<RecordingSizes>;
  /** Rooms whose first event says that they go on from this one's recording, ascending. */
  roomsFrom(roomId: string): Promise<string[]>;
  /** Events with `after < seq <= upTo` whose JSON says one of these types; may also answer some that say it deeper inside. */
  readEventsAbout(roomId: string, types: readonly string[], after: number, upTo: number): Promise<StoredEvent[]>;
  /** Of all blobs of a room, ascending. */
  blobDigests(roomId: string): Promise<string[]>;
  readBlob(roomId: string, digest: string): Promise<Uint8Array | null>;
  /**
   * Puts other words into a log, whole or not at all, and forgets what was made of the old ones: all snapshots. Fails with
   * `conflict` unless the log is as long as the caller has read it.
   */
  rewriteLog(rewriting: Rewriting): Promise<void>;
  /** Every row of a room in every table. Answers whether there was such a room. */
  deleteRoom(roomId: string): Promise<boolean>;
  /** Lets what comes be written where deleted and erased rows were; else the files only grow. Of what is stored nothing changes. */
  tidy(): Promise<void>;
}

export interface RecordingTerms {
  sharing: RecordingSharing;
  /** Counts up whenever `sharing` or the log's words have changed. */
  edition: number;
}

export interface Rewriting {
  roomId: string;
  /** As the caller has read it. */
  lastSeq: number;
  /** Those that are told otherwise; their moments stay. */
  events: readonly Pick<StoredEvent, 'seq' | 'body'>[];
  /** The room's title from now on. */
  title: string;
  /** Blobs that the new words name, each once. */
  blobs: readonly StoredBlob[];
  /** Digests of blobs that nothing names any more. */
  dropped: readonly string[];
}

/** Of a room whose instructor has said nothing about it. */
export const FIRST_SHARING: RecordingSharing = {
  visibility: 'private',
  names: 'hidden',
  benches: true,
  keepDays: null,
};
