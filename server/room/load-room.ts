import { catalogueBlobs } from '#engine/catalogue/catalogue';
import type { Digest } from '#engine/model/digest';
import { MemoryBlobStore } from '#engine/model/memory-blob-store';
import type { RoomState, SeatId } from '#engine/model/room-state';
import { apply } from '#engine/room/apply';
import { emptyRoom } from '#engine/room/empty-room';
import { readEvent } from '#engine/room/event-codec';
import { decodeState } from '#engine/room/state-codec';
import { ENGINE_VERSION } from '#engine/version';
import { readLog } from '#server/store/read-log';
import type { RoomStore, SeatCredential } from '#server/store/room-store';

export interface LoadedRoom {
  state: RoomState;
  blobs: MemoryBlobStore;
  credentials: Map<SeatId, SeatCredential>;
  /** Counts up when the log is put into other words: what screens have of the old ones is not to be gone on with. */
  words: number;
}

/** A room as its log says it is: the newest snapshot of this engine version, if there is one, and the events after it. */
export async function loadRoom(store: RoomStore, roomId: string): Promise<LoadedRoom> {
  const [snapshot, blobs, credentials, terms] = await Promise.all([
    store.loadSnapshot(roomId, ENGINE_VERSION),
    store.readBlobs(roomId),
    store.readCredentials(roomId),
    store.readRecordingTerms(roomId),
  ]);
  const state = snapshot ? decodeState<RoomState>(snapshot.body) : emptyRoom('all');
  for await (const events of readLog(store, roomId, state.seq)) {
    for (const { seq, at, body } of events) apply(state, seq, at, readEvent(body));
  }
  const contents = new MemoryBlobStore(catalogueBlobs);
  for (const { digest, bytes } of blobs) contents.restore(digest as Digest, bytes);
  return {
    state,
    blobs: contents,
    credentials: new Map(credentials.map((credential) => [credential.seatId, credential])),
    words: terms?.edition ?? 0,
  };
}
