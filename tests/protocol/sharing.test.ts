import { gunzipSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import type { JsonValue } from '#engine/model/process';
import type { SeatGrant } from '#server/protocol/messages';
import type { RecordingManifest, RecordingSharing } from '#server/protocol/recordings';
import { MemoryRoomStore } from '#server/store/memory-room-store';
import { FIRST_SHARING } from '#server/store/recording-store';
import type { AppendBatch } from '#server/store/room-store';
import { RawScreen, type TestServer, testServer } from './test-server';

const DAY = 24 * 60 * 60 * 1000;
const bearer = ({ seat, secret }: SeatGrant) => ({ Authorization: `Bearer ${seat}:${secret}` });
const at = ({ room }: SeatGrant, rest = '') => `/api/recordings/${room.id}${rest}`;

/** A class in which Ana has typed and Ben looks on. */
async function begun(server: TestServer) {
  const teacher = await server.open();
  const { code } = teacher.room;
  const ana = await server.join(code, 'Ana');
  const ben = await server.join(code, 'Ben');
  using bench = await RawScreen.of(server.url, ana);
  for (const line of ['docker pull -q busybox', 'docker run --name mine busybox echo only Ana knows']) {
    const terminal = () => bench.replica.state.privates.get(ana.seat)?.terminals.get('t1');
    const next = terminal()?.nextJob ?? 1;
    expect(await bench.type(line)).toMatchObject({ ok: true });
    await bench.until(() => terminal()?.job === null && terminal()?.nextJob === next + 1);
  }
  return { teacher, ana, ben };
}

async function end(server: TestServer, teacher: SeatGrant): Promise<void> {
  using deck = await RawScreen.of(server.url, teacher);
  expect(await deck.send({ type: 'room.close' })).toMatchObject({ ok: true });
}

/** A store that takes its time to append until it is let. */
class HeldStore extends MemoryRoomStore {
  /** How many wait. */
  held = 0;
  private mayStore: Promise<void> | null = null;

  /** Answers how to let go on what is stored from now on. */
  hold(): () => void {
    let letStore = () => {};
    this.mayStore = new Promise((resolve) => {
      letStore = resolve;
    });
    return letStore;
  }

  override async append(batch: AppendBatch): Promise<void> {
    this.held += 1;
    await this.mayStore;
    this.held -= 1;
    await super.append(batch);
  }
}

const share = (server: TestServer, teacher: SeatGrant, change: Partial<RecordingSharing>, as = teacher) =>
  server.ask('PUT', at(teacher, '/sharing'), bearer(as), { ...FIRST_SHARING, ...change });

/** The recording as somebody is given it: what it says of itself, and its lines. */
async function recording(server: TestServer, of: SeatGrant, as?: SeatGrant) {
  const headers = as ? bearer(as) : {};
  const response = await server.get(at(of), headers);
  if (response.status !== 200) return { status: response.status, manifest: null, text: await response.text() };
  const manifest = (await response.json()) as RecordingManifest;
  let text = '';
  for (const index of manifest.segments.keys()) {
    const path = at(of, `/segments/${index}?edition=${encodeURIComponent(manifest.edition)}`);
    const part = await server.get(path, headers);
    expect(part.status).toBe(200);
    text += gunzipSync(Buffer.from(await part.arrayBuffer())).toString();
  }
  return { status: 200, manifest, text };
}

describe('who sees a recording', () => {
  test('R70 only who was in the class, until its instructor says otherwise; others hear of none', async () => {
    await using server = await testServer();
    const { teacher, ana, ben } = await begun(server);
    const [stranger, nowhere] = [await server.get(at(teacher)), await server.get('/api/recordings/nosuchroom')];
    expect([stranger.status, await stranger.json()]).toEqual([nowhere.status, await nowhere.json()]);
    expect(stranger.status).toBe(404);
    const whole = await recording(server, teacher, teacher);
    expect(whole.manifest).toMatchObject({ manages: true, header: { privates: 'all', desk: true, names: 'own' } });
    expect(whole.text).toContain('only Ana knows');
    expect((await recording(server, teacher, ana)).text).toContain('only Ana knows');
    const bens = await recording(server, teacher, ben);
    expect(bens.manifest).toMatchObject({ manages: false, header: { privates: [ben.seat], desk: false } });
    expect(bens.text).not.toContain('docker run --name mine');
    expect(bens.text).toContain('"Ana"');
  });

  test('R71 whoever has the link sees it as it is shared: with or without benches, with names or pseudonyms', async () => {
    await using server = await testServer();
    const { teacher } = await begun(server);
    expect((await share(server, teacher, { visibility: 'link' })).status).toBe(200);
    const hidden = await recording(server, teacher);
    expect(hidden.manifest).toMatchObject({ header: { privates: 'all', desk: false, names: 'hidden' } });
    expect(JSON.stringify(hidden)).not.toMatch(/\b(ana|ben)\b/i);
    expect(hidden.text).toContain('only Student-1 knows');
    expect(hidden.manifest?.overview.seats.map(({ name }) => name)).toEqual(['Instructor', 'Student 1', 'Student 2']);

    await share(server, teacher, { visibility: 'link', names: 'own', benches: false });
    const open = await recording(server, teacher);
    expect(open.manifest).toMatchObject({ header: { privates: [], names: 'own' } });
    expect(open.text).toContain('"Ana"');
    expect(open.text).not.toContain('terminal.entered');

    await share(server, teacher, { visibility: 'private' });
    expect((await server.get(at(teacher))).status).toBe(404);
  });

  test('R71 whoever has the link is not told the code by which people come in while the class goes on', async () => {
    await using server = await testServer();
    const { teacher, ana } = await begun(server);
    for (const names of ['own', 'hidden'] as const) {
      await share(server, teacher, { visibility: 'listed', names });
      const strangers = await recording(server, teacher);
      expect(strangers.manifest?.header.room).toMatchObject({ id: teacher.room.id, code: '' });
      expect(JSON.stringify(strangers)).not.toContain(teacher.room.code);
      const file = await server.get(at(teacher, '/file'));
      expect(gunzipSync(Buffer.from(await file.arrayBuffer())).toString()).not.toContain(teacher.room.code);
      expect(await (await server.get('/api/recordings')).text()).not.toContain(teacher.room.code);
    }
    expect((await recording(server, teacher, ana)).text).toContain(teacher.room.code);
  });

  test('R72 what is listed stands in the list, told as strangers are told of it', async () => {
    await using server = await testServer();
    const { teacher } = await begun(server);
    const list = async () =>
      ((await (await server.get('/api/recordings')).json()) as { recordings: JsonValue[] }).recordings;
    await share(server, teacher, { visibility: 'link' });
    expect(await list()).toEqual([]);
    await share(server, teacher, { visibility: 'listed' });
    expect(await list()).toMatchObject([{ id: teacher.room.id, title: 'Docker class', students: 2 }]);
  });

  test('R72 many who ask for the list at once have it read once; what is not shared any more is gone from it', async () => {
    const store = new MemoryRoomStore();
    await using server = await testServer({ store });
    const { teacher } = await begun(server);
    await share(server, teacher, { visibility: 'listed' });
    const read = vi.spyOn(store, 'listShared');
    const list = async () => (await (await server.get('/api/recordings')).json()) as { recordings: unknown[] };
    const all = await Promise.all(Array.from({ length: 20 }, list));
    expect(all.every(({ recordings }) => recordings.length === 1)).toBe(true);
    expect(read).toHaveBeenCalledTimes(1);
    await share(server, teacher, { visibility: 'private' });
    expect(await list()).toEqual({ recordings: [] });
  });

  test('R73 only who leads shares, measures and deletes', async () => {
    await using server = await testServer();
    const { teacher, ana } = await begun(server);
    expect((await share(server, teacher, { visibility: 'listed' }, ana)).status).toBe(403);
    expect((await server.ask('DELETE', at(teacher), bearer(ana))).status).toBe(403);
    expect((await server.get(at(teacher, '/sizes'), bearer(ana))).status).toBe(403);
    expect((await server.ask('PUT', at(teacher, '/sharing'), {}, FIRST_SHARING)).status).toBe(404);
    for (const wrong of [{}, { ...FIRST_SHARING, keepDays: 0 }, { ...FIRST_SHARING, visibility: 'all' }, [], null]) {
      expect((await server.ask('PUT', at(teacher, '/sharing'), bearer(teacher), wrong)).status).toBe(400);
    }
    const sizes = await (await server.get(at(teacher, '/sizes'), bearer(teacher))).json();
    expect(sizes).toMatchObject({ events: expect.any(Number), eventBytes: expect.any(Number), closedAt: null });
  });
});

describe('who is erased', () => {
  test('R74 a student is erased from a class that goes on: screens are given it anew, the host begins anew', async () => {
    const store = new MemoryRoomStore();
    await using server = await testServer({ store });
    const { teacher, ana, ben } = await begun(server);
    using wall = new RawScreen(server.url, {
      room: teacher.room.id,
      client: 'wall-tab-1',
      have: { seq: 0, counts: {} },
    });
    await wall.until(() => wall.replica.state.seats.get(ana.seat)?.name === 'Ana');
    expect((await server.post(at(teacher, '/erase'), { seat: ana.seat }, undefined, bearer(ben))).status).toBe(403);
    expect((await server.post(at(teacher, '/erase'), { seat: ana.seat })).status).toBe(404);
    const nobody = await server.post(at(teacher, '/erase'), { seat: 's77' }, undefined, bearer(teacher));
    expect([nobody.status, nobody.body.code]).toEqual([403, 'seat/unknown']);
    expect((await server.post(at(teacher, '/erase'), { seat: ana.seat }, undefined, bearer(ana))).status).toBe(200);
    expect((await server.post(at(teacher, '/erase'), { seat: ana.seat }, undefined, bearer(ana))).status).toBe(429);
    const rows = (await store.readEvents(teacher.room.id, 0, 1e6)).map(({ body }) => body).join('\n');
    expect(rows).not.toMatch(/\bana\b/i);
    expect(rows).not.toContain('knows');
    const wallAgain = { room: teacher.room.id, client: 'wall-tab-1', have: wall.replica.have() };
    using back = new RawScreen(server.url, wallAgain, undefined, wall.replica);
    await back.until(() => back.replica.state.seats.get(ana.seat)?.name === 'Student 1');
    using bench = await RawScreen.of(server.url, ana, 'tab-00002');
    await bench.until(() => bench.replica.state.privates.get(ana.seat)?.terminals.has('t1') === true);
    expect(bench.replica.state.hosts.get(ana.seat)?.containers.size).toBe(0);
    expect(await bench.type('docker ps')).toMatchObject({ ok: true });
    expect((await recording(server, teacher, teacher)).text).not.toContain('Ana');
  });

  test('R74 who looks at a recording while somebody is erased from it leaves nothing behind that is told later', async () => {
    const store = new MemoryRoomStore();
    await using server = await testServer({ store });
    const { teacher, ana } = await begun(server);
    await end(server, teacher);
    await share(server, teacher, { visibility: 'link', names: 'own' });
    const look = () => recording(server, teacher);
    expect((await look()).text).toContain('Ana');
    const { rewriteLog } = store;
    store.rewriteLog = async (rewriting) => {
      await rewriteLog.call(store, rewriting);
      // The rows are told otherwise; who has asked for it does not know yet.
      await look();
    };
    expect((await server.post(at(teacher, '/erase'), { seat: ana.seat }, undefined, bearer(teacher))).status).toBe(200);
    expect(JSON.stringify(await look())).not.toMatch(/\bana\b/i);
  });

  test('R74 what is just being stored is stored before the log is put into other words', async () => {
    const store = new HeldStore();
    await using server = await testServer({ store });
    const { teacher } = await begun(server);
    const actor = await server.rooms.byId(teacher.room.id);
    const letStore = store.hold();
    const marking = actor?.submit(
      { seat: teacher.seat, client: 'deck-tab', clientSeq: 1 },
      { type: 'class.mark', text: 'late' },
    );
    await vi.waitUntil(() => store.held === 1);
    let rows = '';
    const changing = server.rooms.apart(teacher.room.id, async () => {
      rows = JSON.stringify(await store.readEvents(teacher.room.id, 0, 1e6));
    });
    // Whatever does not wait for the store has happened by then.
    await new Promise((others) => setImmediate(others));
    expect(rows).toBe('');
    letStore();
    await changing;
    expect(await marking).toMatchObject({ ok: true });
    expect(rows).toContain('late');
  });

  test('R75 results that were read before tell nothing of who was erased', async () => {
    await using server = await testServer();
    const { teacher, ana } = await begun(server);
    await end(server, teacher);
    const results = async () =>
      (await server.get(`/api/rooms/${teacher.room.code}/results.json`, bearer(teacher))).text();
    expect(await results()).toContain('Ana');
    await server.post(at(teacher, '/erase'), { seat: ana.seat }, undefined, bearer(teacher));
    expect(await results()).not.toContain('Ana');
  });
});

describe('how long a recording is kept', () => {
  test('R76 a class that has ended is deleted with every row; one that goes on is not', async () => {
    const store = new MemoryRoomStore();
    await using server = await testServer({ store });
    const { teacher } = await begun(server);
    const live = await server.ask('DELETE', at(teacher), bearer(teacher));
    expect([live.status, ((await live.json()) as { code: string }).code]).toEqual([409, 'recording/live']);
    await end(server, teacher);
    expect((await server.ask('DELETE', at(teacher), bearer(teacher))).status).toBe(200);
    expect((await server.get(at(teacher), bearer(teacher))).status).toBe(404);
    const { id } = teacher.room;
    expect(await store.findRoom(id)).toBeNull();
    expect(await store.recordingSizes(id)).toEqual({ events: 0, eventBytes: 0, snapshotBytes: 0, blobBytes: 0 });
    expect(await store.readCredentials(id)).toEqual([]);
  });

  test('R77 what is to be kept for longer is kept, also when that is said while others are deleted', async () => {
    let now = Date.UTC(2026, 10, 22);
    const store = new MemoryRoomStore();
    await using server = await testServer({ store, clock: () => now });
    const classes = [await server.open(), await server.open()];
    for (const teacher of classes) {
      await share(server, teacher, { keepDays: 1 });
      await end(server, teacher);
    }
    now += DAY;
    const [first = '', second = ''] = await store.listExpired(now);
    const deleteRoom = store.deleteRoom.bind(store);
    vi.spyOn(store, 'deleteRoom').mockImplementationOnce(async (id) => {
      await store.saveSharing(second, FIRST_SHARING);
      return deleteRoom(id);
    });
    expect(await server.keeper.sweep()).toEqual([first]);
    expect(await store.findRoom(second)).not.toBeNull();
  });

  test('R77 days after its end a class is gone, and not before', async () => {
    let now = Date.UTC(2026, 10, 22);
    await using server = await testServer({ clock: () => now });
    const teacher = await server.open();
    await share(server, teacher, { keepDays: 30 });
    now += 400 * DAY;
    expect(await server.keeper.sweep()).toEqual([]);
    await end(server, teacher);
    now += 30 * DAY - 60_000;
    expect(await server.keeper.sweep()).toEqual([]);
    now += 60_000;
    expect(await server.keeper.sweep()).toEqual([teacher.room.id]);
    expect((await server.get(at(teacher), bearer(teacher))).status).toBe(404);
  });
});
