import { PrismaPg } from '@prisma/adapter-pg';
import type { RecordingSharing, RecordingSizes } from '#server/protocol/recordings';
import { Prisma, PrismaClient } from '../../prisma/generated/client';
import { type AppendRow, appendStatement } from './append-statement';
import type { RecordingTerms, Rewriting } from './recording-store';
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
import type { SqlDriver } from './sql-driver';
import * as recordings from './sql-recordings';

/**
 * Rooms in a migrated PostgreSQL or PGlite database. What runs while a class runs (append, read the tail, snapshot) is
 * one hand-written statement each; the rest goes through Prisma on the same connections.
 */
export class SqlRoomStore implements RoomStore {
  readonly #driver: SqlDriver;
  readonly #prisma: PrismaClient;
  readonly #underWay = new Set<Promise<unknown>>();
  #closed: Promise<void> | null = null;

  constructor(driver: SqlDriver) {
    this.#driver = driver;
    this.#prisma = new PrismaClient({ adapter: new PrismaPg(driver.pool) });
  }

  createRoom(room: NewRoom, ended?: Ended): Promise<void> {
    requireStorable(room.title);
    return this.#run(async () => {
      const { id, code, title, createdAt } = room;
      try {
        await this.#prisma.room.create({ data: { id, code, title, createdAt, ...ended } });
      } catch (error) {
        // Ids are random: what somebody else can have is the code.
        if (prismaCode(error) === 'P2002') throw new StoreError('code-taken', `an open room has the code ${code}`);
        throw error;
      }
    });
  }

  findRoom(roomId: string): Promise<RoomRecord | null> {
    return this.#run(async () => record(await this.#prisma.room.findUnique({ where: { id: roomId } })));
  }

  findRoomByCode(code: string): Promise<RoomRecord | null> {
    return this.#run(async () =>
      record(
        await this.#prisma.room.findFirst({
          where: { code },
          orderBy: [{ closedAt: { sort: 'desc', nulls: 'first' } }, { id: 'desc' }],
        }),
      ),
    );
  }

  listRooms(limit: number): Promise<RoomRecord[]> {
    return this.#run(async () => {
      const rows = await this.#prisma.room.findMany({ orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: limit });
      return rows.map((row) => record(row));
    });
  }

  append(batch: AppendBatch): Promise<void> {
    for (const event of batch.events) requireStorable(event.body);
    return this.#run(async () => {
      const { rows } = await this.#driver.pool.query<AppendRow>(appendStatement(batch));
      switch (rows[0]?.outcome) {
        case 'stored':
          return;
        case 'unknown-room':
          throw unknownRoom(batch.roomId);
        default:
          throw new StoreError('conflict', `room ${batch.roomId} does not go on with event ${batch.firstSeq}`);
      }
    });
  }

  readEvents(roomId: string, after: number, limit: number, bytes?: number): Promise<StoredEvent[]> {
    return this.#run(async () => {
      const tail = 'SELECT seq, at, body FROM room_events WHERE room_id = $1 AND seq > $2 ORDER BY seq LIMIT $3';
      // What is before each: its length is known without unpacking it.
      const weighed = `SELECT *, sum(octet_length(body)) OVER (ORDER BY seq) - octet_length(body) AS before FROM (${tail}) AS tail`;
      const { rows } = await this.#driver.pool.query<{ seq: number; at: string; body: string }>(
        bytes === undefined
          ? { name: 'tail', text: tail, values: [roomId, after, limit] }
          : {
              name: 'tail-by-bytes',
              text: `SELECT seq, at, body FROM (${weighed}) AS weighed WHERE before < $4 ORDER BY seq`,
              values: [roomId, after, limit, bytes],
            },
      );
      return rows.map(({ seq, at, body }) => ({ seq, at: Number(at), body }));
    });
  }

  readSeatEvents(roomId: string, seatId: string, after: number, upTo: number, limit: number): Promise<StoredEvent[]> {
    return this.#run(async () => {
      const { rows } = await this.#driver.pool.query<{ seq: number; at: string; body: string }>({
        name: 'seat-events',
        text: `SELECT seq, at, body FROM room_events
          WHERE room_id = $1 AND seq > $2 AND seq <= $3 AND position($4 IN body) > 0 ORDER BY seq LIMIT $5`,
        values: [roomId, after, upTo, `"seat":"${seatId}"`, limit],
      });
      return rows.map(({ seq, at, body }) => ({ seq, at: Number(at), body }));
    });
  }

  lastSeq(roomId: string): Promise<number> {
    return this.#run(async () => {
      const row = await this.#prisma.room.findUnique({ where: { id: roomId }, select: { lastSeq: true } });
      return row?.lastSeq ?? 0;
    });
  }

  readBlobs(roomId: string): Promise<StoredBlob[]> {
    return this.#run(() =>
      this.#prisma.roomBlob.findMany({
        where: { roomId },
        orderBy: { digest: 'asc' },
        select: { digest: true, bytes: true },
      }),
    );
  }

  readCredentials(roomId: string): Promise<SeatCredential[]> {
    return this.#run(() =>
      this.#prisma.seatCredential.findMany({
        where: { roomId },
        orderBy: { seatId: 'asc' },
        select: { seatId: true, secretHash: true, resumeHash: true, deviceHash: true },
      }),
    );
  }

  saveSnapshot(roomId: string, { seq, engineVersion, body }: Snapshot): Promise<void> {
    requireStorable(body);
    return this.#run(async () => {
      try {
        await this.#driver.pool.query({
          name: 'snapshot',
          text: `INSERT INTO room_snapshots AS kept (room_id, engine_version, seq, body) VALUES ($1, $2, $3, $4)
            ON CONFLICT (room_id, engine_version) DO UPDATE SET seq = excluded.seq, body = excluded.body
            WHERE excluded.seq >= kept.seq`,
          values: [roomId, engineVersion, seq, body],
        });
      } catch (error) {
        if (sqlState(error) === foreignKeyViolation) throw unknownRoom(roomId);
        throw error;
      }
    });
  }

  loadSnapshot(roomId: string, engineVersion: string): Promise<Snapshot | null> {
    return this.#run(() =>
      this.#prisma.roomSnapshot.findUnique({
        where: { roomId_engineVersion: { roomId, engineVersion } },
        select: { seq: true, engineVersion: true, body: true },
      }),
    );
  }

  readRecordingTerms(roomId: string): Promise<RecordingTerms | null> {
    return this.#run(() => recordings.readRecordingTerms(this.#driver.pool, roomId));
  }

  saveSharing(roomId: string, sharing: RecordingSharing): Promise<void> {
    return this.#run(() => recordings.saveSharing(this.#driver.pool, roomId, sharing));
  }

  listShared(limit: number): Promise<RoomRecord[]> {
    return this.#run(() => recordings.listShared(this.#driver.pool, limit));
  }

  listExpired(now: number): Promise<string[]> {
    return this.#run(() => recordings.listExpired(this.#driver.pool, now));
  }

  recordingSizes(roomId: string): Promise<RecordingSizes> {
    return this.#run(() => recordings.recordingSizes(this.#driver.pool, roomId));
  }

  roomsFrom(roomId: string): Promise<string[]> {
    return this.#run(() => recordings.roomsFrom(this.#driver.pool, roomId));
  }

  readEventsAbout(roomId: string, types: readonly string[], after: number, upTo: number): Promise<StoredEvent[]> {
    return this.#run(() => recordings.readEventsAbout(this.#driver.pool, { roomId, types, after, upTo }));
  }

  blobDigests(roomId: string): Promise<string[]> {
    return this.#run(() => recordings.blobDigests(this.#driver.pool, roomId));
  }

  readBlob(roomId: string, digest: string): Promise<Uint8Array | null> {
    return this.#run(() => recordings.readBlob(this.#driver.pool, roomId, digest));
  }

  rewriteLog(rewriting: Rewriting): Promise<void> {
    requireStorable(rewriting.title);
    for (const { body } of rewriting.events) requireStorable(body);
    return this.#run(() => recordings.rewriteLog(this.#driver.pool, rewriting));
  }

  deleteRoom(roomId: string): Promise<boolean> {
    return this.#run(() => recordings.deleteRoom(this.#driver.pool, roomId));
  }

  tidy(): Promise<void> {
    return this.#run(() => this.#driver.tidy());
  }

  close(): Promise<void> {
    this.#closed ??= this.#end();
    return this.#closed;
  }

  async #end(): Promise<void> {
    // The pool forgets queries that wait for a connection when it is ended, so it is ended only when none do.
    await Promise.allSettled(this.#underWay);
    await this.#prisma.$disconnect();
    await this.#driver.close();
  }

  /** Keeps count of what is under way, and makes every failure that has no meaning of its own `unavailable`. */
  #run<T>(operation: () => Promise<T>): Promise<T> {
    if (this.#closed !== null) return Promise.reject(new StoreError('unavailable', 'the room store is closed'));
    const running = operation().catch((cause: unknown) => {
      if (cause instanceof StoreError) throw cause;
      throw new StoreError('unavailable', `the room store failed: ${(cause as Error).message}`, { cause });
    });
    const counted = running.finally(() => this.#underWay.delete(counted));
    this.#underWay.add(counted);
    return counted;
  }
}

const foreignKeyViolation = '23503';

type RoomRow = {
  id: string;
  code: string;
  title: string;
  createdAt: bigint;
  closedAt: bigint | null;
  inviteHash: string | null;
};

function record(row: RoomRow): RoomRecord;
function record(row: RoomRow | null): RoomRecord | null;
function record(row: RoomRow | null): RoomRecord | null {
  if (row === null) return null;
  const { id, code, title, createdAt, closedAt, inviteHash } = row;
  return {
    id,
    code,
    title,
    createdAt: Number(createdAt),
    closedAt: closedAt === null ? null : Number(closedAt),
    inviteHash,
  };
}

function unknownRoom(roomId: string): StoreError {
  return new StoreError('unknown-room', `there is no room ${roomId}`);
}

function prismaCode(error: unknown): string | null {
  return error instanceof Prisma.PrismaClientKnownRequestError ? error.code : null;
}

function sqlState(error: unknown): string | undefined {
  return (error as { code?: string }).code;
}
