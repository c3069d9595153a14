import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { hashPrivate, hashPublic } from '#engine/room/state-hash';
import { LessonShelf } from '#server/lessons/lesson-shelf';
import type { SeatGrant } from '#server/protocol/messages';
import { Metrics } from '#server/room/metrics';
import type { RoomActor } from '#server/room/room-actor';
import { Rooms } from '#server/room/rooms';
import { WorkerSandbox } from '#server/sandbox/worker-sandbox';
import { ClassroomSockets } from '#server/sockets/classroom-sockets';
import { openRoomStore } from '#server/store/open-room-store';
import { serve } from '../../control/serve';
import { preparation, seatOf } from '../class-plan';
import { type ClassRecord, cpuMicroseconds, type ServerUnderTest } from '../server-under-test';

/** Drydock put together as server/main.ts does, without the pages. */
const log = pino({ level: 'warn' }, pino.destination({ fd: 2, sync: false }));
const metrics = new Metrics();
const store = await openRoomStore({
  dataDirectory: process.env.BENCH_DATA ?? '',
  databaseUrl: process.env.BENCH_DATABASE_URL ?? null,
});
const rooms = new Rooms({ store, sandbox: new WorkerSandbox(), log, metrics, clock: Date.now });
const http = createServer();
new ClassroomSockets({ http, rooms, store, lessons: new LessonShelf([]), metrics, log });
await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
const { port } = http.address() as AddressInfo;
let actor: RoomActor | null = null;

serve({
  async open({ students }) {
    const grant = await rooms.open('Bench', 'Instructor');
    if ('problem' in grant) throw new Error(grant.problem);
    const opened = await rooms.byId(grant.room.id);
    if (!opened) throw new Error('the room is gone');
    actor = opened;
    const grants = await Promise.all(
      Array.from({ length: students }, (_, student) => rooms.join(opened, 'student', `Student ${student}`)),
    );
    await prepare(opened, students);
    return { port, grants: grants.map((joined) => joined as SeatGrant) };
  },
  cpu: cpuMicroseconds,
  async close() {
    if (!actor) return null;
    const record = await recordOf(actor);
    await rooms.unload(actor);
    actor = null;
    return record;
  },
} satisfies ServerUnderTest);

async function prepare(room: RoomActor, students: number): Promise<void> {
  const lines = Array.from({ length: students }, (_, student) => preparation(student));
  for (let step = 0; lines.some((own) => step < own.length); step += 1) {
    const replies = await Promise.all(
      lines.map((own, student) => {
        const line = own[step];
        const seat = seatOf(student);
        if (line === undefined) return null;
        const origin = { seat, client: 'preparation', clientSeq: step + 1 };
        return room.submit(origin, { type: 'terminal.enter', host: seat, terminal: 't1', line });
      }),
    );
    if (replies.some((reply) => reply?.ok === false)) throw new Error('the class could not be prepared');
    while (await room.read(({ privates }) => [...privates.values()].some((own) => own.terminals.get('t1')?.job))) {
      await pause(20);
    }
  }
}

async function recordOf(room: RoomActor): Promise<ClassRecord> {
  const held = await room.read((state) => ({
    publicHash: hashPublic(state),
    privateHashes: Object.fromEntries([...state.privates].map(([seat, own]) => [seat, hashPrivate(own)])),
  }));
  const stored = await store.readEvents(room.record.id, 0, 1_000_000);
  return { ...held, log: stored };
}
