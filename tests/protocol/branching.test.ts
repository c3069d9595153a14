import { expect, test, vi } from 'vitest';
import { DESK } from '#engine/model/desk';
import type { SeatId } from '#engine/model/room-state';
import { hashPrivate } from '#engine/room/state-hash';
import type { SeatGrant } from '#server/protocol/messages';
import type { RecordingSharing } from '#server/protocol/recordings';
import { MemoryRoomStore } from '#server/store/memory-room-store';
import { SHORT_LESSON } from './short-lesson';
import { RawScreen, type TestServer, testServer } from './test-server';

const DAYS = 3 * 86_400_000;
const INSTANT = { speed: 'instant', hub: 'open', pullLimit: null, accounts: false } as const;
const BEARER = ({ seat, secret }: SeatGrant) => ({ Authorization: `Bearer ${seat}:${secret}` });

/** A class in which Ana and Ben have each done something, and a clock that can be set. */
class Recorded implements AsyncDisposable {
  /** By how many milliseconds the server's clock is ahead of this machine's. */
  late = 0;
  private tabs = 0;
  readonly store = new MemoryRoomStore();
  server!: TestServer;
  teacher!: SeatGrant;
  ana!: SeatGrant;
  ben!: SeatGrant;

  static async open(): Promise<Recorded> {
    const it = new Recorded();
    it.server = await testServer({ store: it.store, clock: () => Date.now() + it.late });
    it.teacher = await it.server.open();
    const { code } = it.teacher.room;
    it.ana = await it.server.join(code, 'Ana');
    it.ben = await it.server.join(code, 'Ben');
    using deck = await RawScreen.of(it.server.url, it.teacher);
    await deck.send({ type: 'class.set-registry', rules: INSTANT });
    return it;
  }

  /** Types lines at a bench; answers the number of the last event then. */
  async typed(grant: SeatGrant, ...lines: string[]): Promise<number> {
    this.tabs += 1;
    using bench = await RawScreen.of(this.server.url, grant, `tab-1000${this.tabs}`);
    for (const line of lines) await typed(bench, line);
    return bench.replica.state.seq;
  }

  branch(seat: SeatId, seq: number, as?: SeatGrant) {
    const path = `/api/recordings/${this.teacher.room.id}/branch`;
    return this.server.post(path, { seat, seq }, undefined, as && BEARER(as));
  }

  async share(sharing: Partial<RecordingSharing>): Promise<void> {
    const terms = { visibility: 'link', names: 'own', benches: true, keepDays: null, ...sharing } as const;
    await this.store.saveSharing(this.teacher.room.id, terms);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.server[Symbol.asyncDispose]();
  }
}

async function typed(bench: RawScreen, line: string): Promise<void> {
  const terminal = () => bench.replica.state.privates.get(bench.welcomes.at(-1)?.you?.seat ?? '')?.terminals.get('t1');
  const next = terminal()?.nextJob ?? 1;
  expect(await bench.type(line)).toMatchObject({ ok: true });
  await bench.until(() => terminal()?.job === null && terminal()?.nextJob === next + 1);
}

const namesOf = (screen: RawScreen, seat: SeatId) => [...(screen.replica.state.hosts.get(seat)?.names.keys() ?? [])];

test('Z30 Z34 days later somebody goes on from the middle of a class, at the time of that class', async () => {
  await using it = await Recorded.open();
  const seq = await it.typed(
    it.ana,
    'docker run -d --name web -p 8080:80 nginx',
    'docker run -d --name short busybox sleep 60',
  );
  await it.typed(it.ana, 'docker rm -f web', 'docker run -d --name later nginx');
  it.late = DAYS;
  const { status, body: grant } = await it.branch(it.ana.seat, seq, it.ana);
  expect(status).toBe(201);
  expect(grant).toMatchObject({ seat: it.ana.seat, name: 'Ana', role: 'student' });
  expect(grant.room.id).not.toBe(it.ana.room.id);
  using bench = await RawScreen.of(it.server.url, grant);
  const { room } = bench.replica.state;
  expect(room).toMatchObject({ kind: 'solo', branch: { recording: it.ana.room.id, seq, seat: it.ana.seat } });
  expect(Math.abs((bench.welcomes[0]?.now ?? 0) - Date.now())).toBeLessThan(DAYS / 2);
  expect(namesOf(bench, it.ana.seat)).toEqual(['web', 'short']);
  await typed(bench, 'docker ps');
  expect(bench.screenText()).toMatch(/nginx .*Up (Less than a|\d+) seconds? .*8080/);
  await typed(bench, 'docker rm -f web');
  await typed(bench, 'docker run -d --name web2 nginx');
  expect(namesOf(bench, it.ana.seat)).toEqual(['short', 'web2']);
});

test('Z32 the room is there again after the server was started anew, with its time and what runs', async () => {
  await using it = await Recorded.open();
  const seq = await it.typed(it.ana, 'docker run -d --name web nginx', 'docker run -d --name short busybox sleep 600');
  it.late = DAYS;
  const { body: grant } = await it.branch(it.ana.seat, seq, it.ana);
  const before = await stateOf(it.server, grant);
  await using again = await testServer({ store: it.store, clock: () => Date.now() + it.late });
  expect(await stateOf(again, grant)).toEqual(before);
  using bench = await RawScreen.of(again.url, grant);
  await typed(bench, 'docker ps -q');
  const { hosts } = bench.replica.state;
  expect([...(hosts.get(grant.seat)?.containers.values() ?? [])].map(({ state }) => state.status)).toEqual([
    'running',
    'running',
  ]);
});

async function stateOf(server: TestServer, { room, seat }: SeatGrant): Promise<unknown> {
  const actor = await server.rooms.byId(room.id);
  return actor?.read(({ hosts, privates }) => {
    const own = privates.get(seat);
    return [JSON.stringify([...(hosts.get(seat)?.containers ?? [])]), own && hashPrivate(own)];
  });
}

test('Z30 who may see a seat’s terminals may go on from it, and nobody else', async () => {
  await using it = await Recorded.open();
  const seq = await it.typed(it.ana, 'docker volume create mine');
  const codeOf = async (seat: SeatId, as?: SeatGrant, at = seq) => {
    const { status, body } = await it.branch(seat, at, as);
    return status === 201 ? 'opened' : body.code;
  };
  expect(await codeOf(it.ana.seat, it.teacher)).toBe('opened');
  expect(await codeOf(it.ana.seat, it.ben)).toBe('command/not-allowed');
  expect(await codeOf(it.ana.seat)).toBe('recording/not-found');
  await it.share({ benches: false });
  expect(await codeOf(it.ana.seat)).toBe('command/not-allowed');
  await it.share({});
  expect(await codeOf(it.ana.seat)).toBe('opened');
  expect(await codeOf(DESK)).toBe('message/malformed');
  expect(await codeOf('s9')).toBe('seat/unknown');
  expect(await codeOf(it.ben.seat, it.ben, 2)).toBe('seat/unknown');
  expect(await codeOf(it.ana.seat, it.ana, 100_000)).toBe('seat/unknown');
});

test('R78 with the class, or with somebody who is erased from it, the rooms go that went on from its recording', async () => {
  await using it = await Recorded.open();
  const seq = await it.typed(it.ana, 'docker volume create mine');
  const { body: first } = await it.branch(it.ana.seat, seq, it.teacher);
  const { body: next } = await it.server.post(
    `/api/recordings/${first.room.id}/branch`,
    { seat: first.seat, seq: 3 },
    undefined,
    BEARER(first),
  );
  const path = `/api/recordings/${it.teacher.room.id}`;
  using bench = await RawScreen.of(it.server.url, first);
  const erased = await it.server.ask('POST', `${path}/erase`, BEARER(it.ana), { seat: it.ana.seat });
  expect(erased.status).toBe(200);
  for (const { room } of [first, next]) expect(await it.store.findRoom(room.id)).toBeNull();
  await bench.until(() => !bench.socket.connected);

  const { body: last } = await it.branch(it.ben.seat, seq, it.ben);
  using deck = await RawScreen.of(it.server.url, it.teacher, 'tab-30001');
  await deck.send({ type: 'room.close' });
  expect((await it.server.ask('DELETE', path, BEARER(it.teacher))).status).toBe(200);
  expect(await it.store.findRoom(last.room.id)).toBeNull();
});

test('R78 of a recording that is told otherwise while a room goes on from it, no room stays', async () => {
  await using it = await Recorded.open();
  const seq = await it.typed(it.ana, 'docker volume create of-ana');
  const rooms = await it.store.listRooms(10);
  const append = it.store.append.bind(it.store);
  vi.spyOn(it.store, 'append').mockImplementationOnce(async (batch) => {
    // Whoever erases looks for such rooms before this one is stored.
    await it.share({});
    await append(batch);
  });
  expect(await it.branch(it.ana.seat, seq, it.ana)).toMatchObject({ status: 409, body: { code: 'recording/changed' } });
  expect(await it.store.listRooms(10)).toEqual(rooms);
  expect((await it.branch(it.ana.seat, seq, it.ana)).status).toBe(201);
});

test('Z30 where names are hidden they are in what goes on from there', async () => {
  await using it = await Recorded.open();
  const seq = await it.typed(it.ana, 'echo "by Ana" > note', 'docker volume create of-ana', 'docker pull -q busybox');
  await it.share({ names: 'hidden' });
  const { body: grant } = await it.branch(it.ana.seat, seq);
  expect(grant.name).not.toContain('Ana');
  using bench = await RawScreen.of(it.server.url, grant);
  await typed(bench, 'cat note');
  expect(bench.screenText()).not.toMatch(/\bAna\b/);
  expect(bench.replica.state.seats.get(grant.seat)?.namespace).not.toBe('ana');
});

test('Z33 a student goes on in the lesson without its key, and while the class goes on without what it is asked', async () => {
  await using it = await Recorded.open();
  using deck = await RawScreen.of(it.server.url, it.teacher, 'tab-20001');
  await deck.sendUntilTaken({ type: 'lesson.open', text: SHORT_LESSON, pace: 'instructor' });
  await deck.send({ type: 'class.show-step', lesson: 'first', index: 0 });
  // What a command has led to comes after its answer.
  await deck.until(() => deck.replica.state.class.lesson !== null);
  const { seq } = deck.replica.state;
  const questions = async (as: SeatGrant, seat = it.ana.seat) => {
    const { body: grant } = await it.branch(seat, seq, as);
    using bench = await RawScreen.of(it.server.url, grant);
    await typed(bench, 'docker run -d --name web nginx');
    const { state } = bench.replica;
    const { lesson } = state.class;
    expect(bench.welcomes[0]?.follows.map((one) => one.seat)).toEqual([seat]);
    expect(JSON.stringify([...state.privates])).not.toMatch(/SECRET/);
    expect(Object.values(lesson?.progress.get(seat)?.goals ?? {})[0]?.[0]).toEqual(expect.any(Number));
    return lesson?.sheet.steps.map(({ question }) => question !== null);
  };
  expect(await questions(it.ana)).toEqual([false, false]);
  expect(await questions(it.teacher)).toEqual([true, false]);
  await deck.send({ type: 'room.close' });
  expect(await questions(it.ana)).toEqual([true, false]);
});
