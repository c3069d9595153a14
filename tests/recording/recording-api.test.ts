import { gunzipSync } from 'node:zlib';
import { expect, test, vi } from 'vitest';
import type { SeatGrant } from '#server/protocol/messages';
import { RecordingReader } from '#server/protocol/recording-file/recording-reader';
import type { RecordingManifest } from '#server/protocol/recordings';
import { MemoryRoomStore } from '#server/store/memory-room-store';
import { FIRST_SHARING } from '#server/store/recording-store';
import type { StoredEvent } from '#server/store/room-store';
import { RawScreen, type TestServer, testServer } from '../protocol/test-server';
import { recordedText } from './recorded-text';

const BEARER = ({ seat, secret }: SeatGrant) => ({ Authorization: `Bearer ${seat}:${secret}` });
const pathOf = ({ room }: SeatGrant) => `/api/recordings/${room.id}`;

async function manifestOf(server: TestServer, grant: SeatGrant): Promise<RecordingManifest> {
  return (await server.get(pathOf(grant), BEARER(grant))).json();
}

/** A class in which Ana and Ben have each typed something. */
async function begun() {
  const store = new MemoryRoomStore();
  const server = await testServer({ store });
  const teacher = await server.open();
  const [ana, ben] = [await server.join(teacher.room.code, 'Ana'), await server.join(teacher.room.code, 'Ben')];
  for (const grant of [ana, ben]) {
    using bench = await RawScreen.of(server.url, grant);
    await bench.type(`docker logs words-of-${grant.name}`);
    await bench.until(() => bench.screenText().toLowerCase().includes('no such container'));
    const path = `/home/student/${grant.name}.txt`;
    await bench.send({ type: 'files.save', host: grant.seat, path, content: `file of ${grant.name}` });
  }
  return { store, server, teacher, ana, ben };
}

test('R23 everybody is given what everybody saw, and their own; who leads is given all', async () => {
  const { server, teacher, ana } = await begun();
  await using _ = server;
  const text = (grant: SeatGrant) => recordedText((path) => server.get(path, BEARER(grant)), pathOf(teacher));
  expect(await text(ana)).toContain('words-of-Ana');
  expect(await text(ana)).not.toContain('words-of-Ben');
  for (const name of ['Ana', 'Ben']) expect(await text(teacher)).toContain(`words-of-${name}`);
  for (const grant of [teacher, ana]) {
    const { segments, overview, header } = await manifestOf(server, grant);
    const lines = (await text(grant)).trimEnd().split('\n');
    expect(segments.reduce((sum, { count }) => sum + count, 0)).toBe(lines.length);
    expect(overview.seats.map(({ name }) => name)).toEqual(['Instructor', 'Ana', 'Ben']);
    expect(header).toMatchObject(
      grant === teacher ? { privates: 'all', desk: true } : { privates: [ana.seat], desk: false },
    );
    // Ana is not told when others typed.
    expect(Object.keys(overview.density.bySeat)).toEqual(grant === teacher ? ['s1', 's2'] : []);
  }
});

test('R24 what an edition names never changes, however the class goes on', async () => {
  const { server, teacher, ana } = await begun();
  await using _ = server;
  const before = await manifestOf(server, teacher);
  expect(before.live).toBe(true);
  const segment = async (edition: string, grant = teacher) =>
    server.get(`${pathOf(teacher)}/segments/0?edition=${encodeURIComponent(edition)}`, BEARER(grant));
  const bytes = async (edition: string) => gunzipSync(await (await segment(edition)).arrayBuffer()).toString();
  const first = await bytes(before.edition);
  using deck = await RawScreen.of(server.url, teacher);
  await deck.send({ type: 'class.mark', text: 'later' });
  const after = await manifestOf(server, teacher);
  expect(after.edition).not.toBe(before.edition);
  expect(await bytes(before.edition)).toBe(first);
  expect(await bytes(after.edition)).toContain('later');
  expect(after.overview.markers.at(-1)).toMatchObject({ kind: 'own', text: 'later' });
  // Nor does it open anything to another reader, or go further than the class.
  for (const [edition, grant] of [
    [after.edition, ana],
    ['', teacher],
    [`${after.edition}9`, teacher],
  ] as const) {
    const refused = await segment(edition, grant);
    expect([refused.status, (await refused.json()).code]).toEqual([409, 'recording/changed']);
  }
});

test('R25 files that events name are given to whoever is given the events', async () => {
  const { store, server, teacher, ana, ben } = await begun();
  await using _ = server;
  const stored = await store.readEvents(teacher.room.id, 0, 10_000);
  const of = (name: string) =>
    /"content":"(sha256:[0-9a-f]{64})"/.exec(
      stored.find(({ body }) => body.includes(`${name}.txt`) && body.includes('sha256'))?.body ?? '',
    )?.[1];
  const blob = (grant: SeatGrant | null, digest = '') =>
    server.get(`${pathOf(teacher)}/blobs/${encodeURIComponent(digest)}`, grant ? BEARER(grant) : {});
  expect(await (await blob(ana, of('Ana'))).text()).toBe('file of Ana');
  expect(await (await blob(teacher, of('Ben'))).text()).toBe('file of Ben');
  expect((await blob(ana, of('Ana'))).headers.get('cache-control')).toContain('immutable');
  // As of a layer, whose listing stands under what says nothing of it.
  const [firstSeq, closedAt] = [(await store.lastSeq(teacher.room.id)) + 1, null];
  const listing = { digest: `sha256:${'1'.repeat(64)}`, bytes: new TextEncoder().encode('[]') };
  await store.append({ roomId: teacher.room.id, firstSeq, events: [], blobs: [listing], credentials: [], closedAt });
  expect((await blob(teacher, listing.digest)).headers.get('cache-control')).toBe('no-store');
  expect((await blob(ben, `sha256:${'0'.repeat(64)}`)).status).toBe(404);
  expect((await blob(null, of('Ana'))).status).toBe(404);
});

test('R79 who says the digest of somebody else’s file is given nothing by it: no blob, none in a file, none in a room from there', async () => {
  const { store, server, teacher, ben } = await begun();
  await using _ = server;
  const { digest, bytes } = await contentOf(store, teacher, 'file of Ana');
  using bench = await RawScreen.of(server.url, ben, 'tab-00009');
  await bench.type(`docker run -d --name told -e OF=${digest} busybox sleep ${digest}`);
  await bench.until(() => bench.replica.state.hosts.get(ben.seat)?.names.has('told') === true);
  const blob = async (grant: SeatGrant) => (await server.get(`${pathOf(grant)}/blobs/${digest}`, BEARER(grant))).status;
  expect(await blob({ ...ben, room: teacher.room })).toBe(404);
  const file = await server.get(`${pathOf(teacher)}/file`, BEARER(ben));
  expect(gunzipSync(await file.arrayBuffer()).toString()).not.toContain(Buffer.from(bytes).toString('base64'));
  const asked = { seat: ben.seat, seq: await store.lastSeq(teacher.room.id) };
  const { status, body: branch } = await server.post(`${pathOf(teacher)}/branch`, asked, undefined, BEARER(ben));
  expect([status, await blob(branch)]).toEqual([201, 404]);
  expect(await store.readBlob(branch.room.id, digest)).toBeNull();
});

async function contentOf(store: MemoryRoomStore, { room }: SeatGrant, text: string) {
  for (const digest of await store.blobDigests(room.id)) {
    const bytes = await store.readBlob(room.id, digest);
    if (bytes && Buffer.from(bytes).toString() === text) return { digest, bytes };
  }
  return expect.unreachable(text);
}

test('R26 the file of a recording is all that its reader is given', async () => {
  const { server, teacher, ana } = await begun();
  await using _ = server;
  for (const grant of [teacher, ana]) {
    const response = await server.get(`${pathOf(teacher)}/file`, BEARER(grant));
    expect(response.headers.get('content-disposition')).toMatch(/filename="Docker-class-\d{4}-\d\d-\d\d\.drydock"/);
    const lines: string[] = [];
    const contents: string[] = [];
    const reader = new RecordingReader(
      {
        event: ([seq, at], body) => lines.push(`[${seq},${at},${body}]`),
        blob: (_digest, bytes) => contents.push(Buffer.from(bytes).toString()),
      },
      { fold: true },
    );
    reader.push(new Uint8Array(await response.arrayBuffer()));
    const outcome = reader.finish();
    if (!outcome.ok) expect.unreachable(JSON.stringify(outcome.mistake));
    expect(outcome).toMatchObject({ cut: null, checked: 1 });
    expect(`${lines.join('\n')}\n`).toBe(
      await recordedText((path) => server.get(path, BEARER(grant)), pathOf(teacher)),
    );
    expect(contents).toContain('file of Ana');
    if (grant === ana) expect(contents).not.toContain('file of Ben');
  }
  expect((await server.get(`${pathOf(teacher)}/file`)).status).toBe(404);
});

test('R75 a file is broken off when the recording is told otherwise while it is downloaded', async () => {
  const { store, server, teacher } = await begun();
  await using _ = server;
  const download = async () => (await server.get(`${pathOf(teacher)}/file`, BEARER(teacher))).arrayBuffer();
  expect((await download()).byteLength).toBeGreaterThan(1_000);
  // All events have been read by then.
  const digests = await store.blobDigests(teacher.room.id);
  vi.spyOn(store, 'blobDigests').mockImplementationOnce(async () => {
    await store.saveSharing(teacher.room.id, FIRST_SHARING);
    return digests;
  });
  await expect(download()).rejects.toThrow();
  expect((await download()).byteLength).toBeGreaterThan(1_000);
});

/** A store whose logs are read no further than this event until somebody lets them be. */
class HeldStore extends MemoryRoomStore {
  letRead = () => {};
  private readonly mayRead = new Promise<void>((resolve) => {
    this.letRead = resolve;
  });
  holdsAfter = Number.POSITIVE_INFINITY;

  override async readEvents(roomId: string, after: number, limit: number): Promise<StoredEvent[]> {
    // The last event alone is no reading of a log.
    if (after >= this.holdsAfter && limit > 1) await this.mayRead;
    return super.readEvents(roomId, after, limit);
  }
}

test('R27 a player does not wait for a long log to be read: it is given what there is, and then the rest', async () => {
  const store = new HeldStore();
  await using server = await testServer({ store });
  const teacher = await server.open();
  const actor = await server.rooms.byId(teacher.room.id);
  if (actor) await server.rooms.unload(actor);
  const firstSeq = (await store.lastSeq(teacher.room.id)) + 1;
  const body = JSON.stringify({ type: 'class.marked', seat: teacher.seat, text: 'here' });
  const events = Array.from({ length: 1_500 }, (_, n) => ({ at: Date.now() + n * 1_000, body }));
  await store.append({ roomId: teacher.room.id, firstSeq, events, blobs: [], credentials: [], closedAt: null });
  store.holdsAfter = 400;
  const early: RecordingManifest = await (await server.get(`${pathOf(teacher)}?early`, BEARER(teacher))).json();
  expect(early).toMatchObject({ partial: true, segments: [{ first: 1, last: 400, count: 400 }] });
  store.letRead();
  const whole = await manifestOf(server, teacher);
  expect(whole.partial).toBeUndefined();
  expect(whole.segments.map(({ last }) => last)).toEqual([1_000, firstSeq + 1_499]);
  const segment = `${pathOf(teacher)}/segments/0?edition=${encodeURIComponent(early.edition)}`;
  const lines = gunzipSync(Buffer.from(await (await server.get(segment, BEARER(teacher))).arrayBuffer())).toString();
  expect(lines.trimEnd().split('\n')).toHaveLength(400);
  // The line of time is the same from the beginning.
  for (const of of ['start', 'end'] as const) expect(early.overview[of]).toBe(whole.overview[of]);
  expect(early.overview.density.width).toBe(whole.overview.density.width);
  expect(early.edition.replace(/\d+$/, '')).toBe(whole.edition.replace(/\d+$/, ''));
});

test('R27 whoever asks over and over waits for the others, and a room that has ended is not changed by being looked at', async () => {
  const { store, server, teacher } = await begun();
  await using _ = server;
  using deck = await RawScreen.of(server.url, teacher);
  await deck.type('docker run -d --name db postgres');
  await deck.type('docker run -d --name shell busybox sleep 3');
  await deck.send({ type: 'room.close' });
  const actor = await server.rooms.byId(teacher.room.id);
  if (actor) await server.rooms.unload(actor);
  const log = await store.readEvents(teacher.room.id, 0, 100_000);
  const file = () => server.get(`${pathOf(teacher)}/file`, BEARER(teacher));
  const answers = await Promise.all(Array.from({ length: 20 }, file));
  const statuses = answers.map(({ status }) => status);
  expect(new Set(statuses)).toEqual(new Set([200, 429]));
  const bodies = await Promise.all(
    answers.filter(({ ok }) => ok).map(async (answer) => Buffer.from(await answer.arrayBuffer()).toString('hex')),
  );
  expect(new Set(bodies).size).toBe(1);
  expect((await file()).status).toBe(200);
  expect(await manifestOf(server, teacher)).toMatchObject({ live: false });
  expect(server.rooms.inMemory(teacher.room.id)).toBeNull();
  // Nor when somebody comes back into it.
  await server.rooms.byId(teacher.room.id);
  expect(await store.readEvents(teacher.room.id, 0, 100_000)).toEqual(log satisfies StoredEvent[]);
});
