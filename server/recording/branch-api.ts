import type { IncomingMessage, ServerResponse } from 'node:http';
import { catalogueBlobs } from '#engine/catalogue/catalogue';
import type { Digest } from '#engine/model/digest';
import { type BlobSource, MemoryBlobStore } from '#engine/model/memory-blob-store';
import type { SeatId } from '#engine/model/room-state';
import type { BranchPoint } from '#engine/recording/branch-point';
import type { AddressLimits } from '#server/http/address-limits';
import { deviceCookie, deviceOf } from '#server/http/device-cookie';
import { readJson } from '#server/http/read-json';
import { Refusal } from '#server/http/refusal';
import { sendJson } from '#server/http/send-json';
import * as schemas from '#server/protocol/schemas';
import type { Rooms } from '#server/room/rooms';
import { readInTurns } from '#server/store/read-in-turns';
import type { ReadingTurns } from '#server/store/reading-turns';
import type { RoomStore } from '#server/store/room-store';
import { BranchReading } from './branch-reading';
import { OneAtATime } from './one-at-a-time';
import { isGiven } from './recording-book';
import type { RecordingKeeper } from './recording-keeper';
import type { RecordingScope } from './recording-scope';
import type { RecordingScopes } from './recording-scopes';
import type { RecordingsApi } from './recordings-api';

interface Ports {
  store: RoomStore;
  rooms: Rooms;
  limits: AddressLimits;
  turns: ReadingTurns;
  recordings: Pick<RecordingsApi, 'reader'>;
  scopes: Pick<RecordingScopes, 'edition'>;
  keeper: Pick<RecordingKeeper, 'delete'>;
  /** Where a browser that sent this request reaches the server, without a trailing slash. */
  origin: (request: IncomingMessage) => string;
}

/** Going on alone from a moment of a recording. */
export class BranchApi {
  /** Each reads a class into memory. */
  private readonly opening = new OneAtATime();

  constructor(private readonly ports: Ports) {}

  /**
   * `POST /api/recordings/ID/branch` with `{seq, seat}`: opens a room for whoever may see that seat's terminals, in the
   * state of that moment. Answered like the opening of a room; rejects with a {@link Refusal}.
   */
  async open(request: IncomingMessage, response: ServerResponse, roomId: string): Promise<void> {
    const { limits, recordings, rooms, scopes, keeper, origin } = this.ports;
    await limits.admit('branch', request);
    await limits.admitStored(request, 0);
    const read = await readJson(request);
    const asked = schemas.branchRoom.safeParse(read === 'too-large' ? null : read.value);
    if (!asked.success) throw new Refusal('message/malformed');
    const { record, scope } = await recordings.reader(request, roomId);
    const { seq, seat } = asked.data;
    if (!isGiven(scope, seat)) throw new Refusal('command/not-allowed');
    const device = deviceOf(request);
    const grant = await this.opening.take(async () => {
      const point = await this.point({ id: roomId, isOver: record.closedAt !== null }, scope, seq, seat);
      if (!point) return { problem: 'seat/unknown' as const };
      const opened = await rooms.branch(point, device);
      // Somebody may have been erased from it, or all of it deleted, since it was read; from now on this room goes with that.
      if ('problem' in opened || (await scopes.edition(roomId)) === scope.terms) return opened;
      await keeper.delete(opened.room.id);
      return { problem: 'recording/changed' as const };
    });
    if ('problem' in grant) throw new Refusal(grant.problem);
    const { eventBytes, blobBytes } = await rooms.sizes(grant.room.id);
    await limits.noteStored(request, eventBytes + blobBytes);
    response.setHeader('Set-Cookie', deviceCookie(device, origin(request).startsWith('https:')));
    sendJson(response, 201, grant);
  }

  /** Null where there was no such moment, or no such seat at that moment. */
  private async point(
    { id: roomId, isOver }: { id: string; isOver: boolean },
    scope: RecordingScope,
    seq: number,
    seat: SeatId,
  ): Promise<BranchPoint | null> {
    const { store, turns, rooms } = this.ports;
    const reading = new BranchReading(seat, seq, scope.reword);
    for await (const _ of readInTurns(store, turns, { roomId, after: 0 }, (page) => reading.take(page))) {
      if (reading.isDone) break;
    }
    const { state, key, begun, contents } = reading;
    const held = state.seats.get(seat);
    if (begun === null || state.seq < seq || !held) return null;
    const { title } = state.room;
    const origin = { recording: roomId, title, seq: state.seq, at: state.at, into: state.at - begun, seat };
    return {
      origin: { ...origin, behind: rooms.now() - state.at },
      state,
      blobs: await this.blobs(roomId, scope),
      contents,
      // Whoever leads a room is sent the key to its lesson.
      key: held.role === 'student' || scope.desk ? key : null,
      tells: scope.desk || isOver,
    };
  }

  /** The contents of the recorded room, in the words that the reader is given. */
  private async blobs(roomId: string, { reword }: RecordingScope): Promise<BlobSource> {
    const { store, rooms } = this.ports;
    const inMemory = reword ? null : await rooms.inMemory(roomId)?.catch(() => null);
    if (inMemory) return inMemory.contents.held;
    const contents = new MemoryBlobStore(catalogueBlobs);
    for (const { digest, bytes } of await store.readBlobs(roomId)) {
      const told = reword?.digest(digest) ?? digest;
      const given = reword ? await reword.blob(told, async () => bytes) : bytes;
      if (given) contents.restore(told as Digest, given);
    }
    return contents.held;
  }
}
