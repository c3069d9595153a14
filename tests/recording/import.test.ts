import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test, vi } from 'vitest';
import { AddressLimits } from '#server/http/address-limits';
import { Refusal } from '#server/http/refusal';
import type { SeatGrant } from '#server/protocol/messages';
import type { ImportedRecording, RecordingManifest, RecordingSharing } from '#server/protocol/recordings';
import { MemoryRoomStore } from '#server/store/memory-room-store';
import { type AppendBatch, StoreError } from '#server/store/room-store';
import { RawScreen, type TestServer, testServer } from '../protocol/test-server';
import { blobsOf } from '../simulation/blobs-of';
import { fileOf, headerOf, shortClass, storedEvents } from './file-of-class';
import { recordedText } from './recorded-text';

const played = shortClass();
const events = storedEvents(played);
const blobs = blobsOf(played);
const whole = Buffer.concat(await fileOf(events, blobs));

const BEARER = ({ seat, secret }: SeatGrant) => ({ Authorization: `Bearer ${seat}:${secret}` });

async function imported(server: TestServer, file: Uint8Array, headers: Record<string, string> = {}) {
  const response = await fetch(`${server.url}/api/recordings`, {
    method: 'POST',
    body: file as Uint8Array<ArrayBuffer>,
    headers,
  });
  const body = (await response.json()) as ImportedRecording & { code: string; mistake: { reason: string } };
  return { status: response.status, body };
}

const fileFrom = async (server: TestServer, { id, grant }: ImportedRecording) =>
  new Uint8Array(await (await server.get(`/api/recordings/${id}/file`, BEARER(grant))).arrayBuffer());
const linesOf = (file: Uint8Array) => gunzipSync(file).toString().trimEnd().split('\n');
const checkpoints = (file: Uint8Array) => linesOf(file).filter((line) => line.startsWith('{"seq"'));

test('R28 a file becomes a recording of another server that is the same at every checkpoint', async () => {
  const store = new MemoryRoomStore();
  await using server = await testServer({ store });
  const { status, body } = await imported(server, whole);
  expect(status).toBe(201);
  expect(await store.readEvents(body.id, 0, 100_000)).toEqual(events);
  expect(await store.listExpired(Date.now() * 2)).toEqual([]);
  expect(await store.readBlobs(body.id)).toEqual([...blobs].sort((a, b) => (a.digest < b.digest ? -1 : 1)));
  expect(await store.findRoom(body.id)).toMatchObject({
    title: 'Played',
    createdAt: events[0]?.at,
    closedAt: expect.any(Number),
  });

  const again = await fileFrom(server, body);
  expect(checkpoints(again).at(-1)).toBe(checkpoints(whole).at(-1));
  const manifest = (await (
    await server.get(`/api/recordings/${body.id}`, BEARER(body.grant))
  ).json()) as RecordingManifest;
  expect(manifest).toMatchObject({ manages: true, live: false, header: { privates: 'all', desk: true } });
  // And once more, from what was made of it.
  await using other = await testServer();
  const further = await imported(other, again);
  expect(checkpoints(await fileFrom(other, further.body))).toEqual(checkpoints(again));
  // Nobody comes into it by its code.
  expect((await other.join(further.body.grant.room.code, 'Ana')) as unknown).toMatchObject({ code: 'room/closed' });
});

test('R28 what was somebody’s own and is not in a file is nobody’s in what becomes of it', async () => {
  await using server = await testServer();
  const teacher = await server.open();
  const [ana, ben] = [await server.join(teacher.room.code, 'Ana'), await server.join(teacher.room.code, 'Ben')];
  for (const grant of [ana, ben]) {
    using bench = await RawScreen.of(server.url, grant);
    await bench.type(`docker logs words-of-${grant.name}`);
    await bench.until(() => bench.screenText().includes('No such container'));
  }
  const path = `/api/recordings/${teacher.room.id}`;
  const hers = await fileFrom(server, { id: teacher.room.id, grant: ana });
  await using other = await testServer();
  const { status, body } = await imported(other, hers);
  expect(status).toBe(201);
  const as = (it: string) => other.get(it, BEARER(body.grant));
  const text = await recordedText(as, `/api/recordings/${body.id}`);
  const own = await recordedText((it) => server.get(it, BEARER(ana)), path);
  const closing = /\[\d+,\d+,\{"type":"room.closed"\}\]\n$/;
  expect(text).toMatch(closing);
  expect(text.replace(closing, '')).toBe(own);
  expect(text).toContain('words-of-Ana');
  const manifest = (await (await as(`/api/recordings/${body.id}`)).json()) as RecordingManifest;
  expect(manifest.header).toMatchObject({ privates: [ana.seat], desk: false });
  const first = (file: Uint8Array) => JSON.parse(checkpoints(file)[0] ?? '').hash;
  expect(checkpoints(await fileFrom(other, body))).toHaveLength(1);
  expect(first(hers)).toMatch(/^sha256:/);
});

test('R28 a file with a mistake in it leaves nothing behind, and the mistake is told', async () => {
  const store = new MemoryRoomStore();
  await using server = await testServer({ store });
  const flipped = Buffer.from(whole);
  flipped[1_000] = (flipped[1_000] ?? 0) ^ 0x10;
  const nobody = events.filter(({ body }) => !body.includes('"role":"instructor"'));
  const wrong: [string, Uint8Array][] = [
    [expect.stringMatching(/^(damaged|not-json)$/), flipped],
    ['cut', whole.subarray(0, whole.length - 100)],
    ['not-a-recording', Buffer.from('nothing of the kind')],
    ['not-a-recording', Buffer.alloc(0)],
    ['nobody-leads', Buffer.concat(await fileOf(nobody.slice(0, 1), [], headerOf([])))],
  ];
  for (const [reason, file] of wrong) {
    const { status, body } = await imported(server, file);
    expect([status, body.code, body.mistake.reason]).toEqual([422, 'recording/damaged', reason]);
  }
  expect(await store.listRooms(10)).toEqual([]);
});

test('R28 a file of a few bytes does not become millions of rows', async () => {
  await using server = await testServer();
  const lines = linesOf(whole).slice(0, 3);
  const far = '[2000000,1e0,{"type":"room.closed"}]'.replace('1e0', String(events.at(-1)?.at));
  const end = JSON.stringify({ ...JSON.parse(linesOf(whole).at(-1) ?? ''), end: { events: 3 } });
  const { status, body } = await imported(server, gzipSync([...lines, far, end, ''].join('\n')));
  expect([status, body.mistake.reason]).toEqual([413, 'too-large']);
});

test('R28 a file of a few bytes does not become more than the server can hold, nor more at once than its store takes', async () => {
  const appended: number[] = [];
  const store = new (class extends MemoryRoomStore {
    override append(batch: AppendBatch) {
      appended.push(batch.events.reduce((sum, { body }) => sum + body.length, 0));
      return super.append(batch);
    }
  })();
  await using server = await testServer({ store });
  const lines = linesOf(whole).slice(0, 3);
  const after = (bodies: readonly string[]) => {
    const more = bodies.map((body, index) => `[${index + 3},${events.at(-1)?.at},${body}]`);
    const end = JSON.stringify({ ...JSON.parse(linesOf(whole).at(-1) ?? ''), end: { events: more.length + 2 } });
    return gzipSync([...lines, ...more, end, ''].join('\n'));
  };
  const kept = JSON.stringify({
    type: 'image.stored',
    image: { id: 'x', of: Array.from({ length: 900_000 }, () => 0) },
  });
  const { status, body } = await imported(server, after(Array.from({ length: 12 }, () => kept)));
  expect([status, body.mistake]).toEqual([413, expect.objectContaining({ detail: expect.stringContaining('values') })]);
  expect(appended).toEqual([]);

  const long = JSON.stringify({ type: 'class.hinted', text: 'x'.repeat(2_000_000) });
  expect(await imported(server, after([long, long, long, long, long, long]))).toMatchObject({ status: 201 });
  expect(appended.length).toBeGreaterThan(2);
  expect(Math.max(...appended)).toBeLessThan(7_000_000);
});

test('R28 an event that is nested deeper than anybody goes through is refused, wherever it stands', async () => {
  const store = new MemoryRoomStore();
  await using server = await testServer({ store });
  const lines = linesOf(whole);
  const at = events.at(-1)?.at;
  const nested = (times: number) =>
    `[${events.length + 1},${at},{"type":"class.marked","seat":"s0","text":"]\\"","in":${'['.repeat(times)}${']'.repeat(times)}}]`;
  const withEvent = (event: string) => {
    const index = JSON.parse(lines.at(-1) ?? '');
    const kept = lines.slice(0, -1).filter((line) => !line.startsWith('{"blob"'));
    return gzipSync([...kept, event, JSON.stringify({ ...index, end: { events: events.length + 1 } }), ''].join('\n'));
  };
  const { status, body } = await imported(server, withEvent(nested(200_000)));
  expect([status, body.mistake.reason]).toEqual([413, 'too-large']);
  expect(await store.listRooms(10)).toEqual([]);
  expect(await imported(server, withEvent(nested(400)))).toMatchObject({ status: 201 });
});

test('R28 nobody fills the disk with files: after so many bytes it is said, and whoever knows the key goes on', async () => {
  const counted: [string, number][] = [];
  using _ = vi.spyOn(AddressLimits.prototype, 'admitStored').mockImplementation(async (_, bytes) => {
    counted.push(['admit', bytes]);
    if (bytes > 0) throw new Refusal('recording/too-much');
  });
  const store = new MemoryRoomStore();
  await using server = await testServer({ store });
  expect(await imported(server, whole)).toMatchObject({ status: 429, body: { code: 'recording/too-much' } });
  const bytes = [...events.map(({ body }) => body.length), ...blobs.map((blob) => blob.bytes.length)];
  expect(counted).toEqual([
    ['admit', 0],
    ['admit', bytes.reduce((sum, more) => sum + more, 0)],
  ]);
  expect(await store.listRooms(10)).toEqual([]);
  await using school = await testServer({ teacherKey: 'k' });
  expect(await imported(school, whole, { 'Drydock-Teacher-Key': 'k' })).toMatchObject({ status: 201 });
});

test('R28 what is stored for one address, and for all, has a bound', async () => {
  const from = (remoteAddress: string) => ({ socket: { remoteAddress } }) as IncomingMessage;
  const limits = new AddressLimits();
  await limits.admitStored(from('1.1.1.1'), 1_500_000_000);
  await limits.noteStored(from('1.1.1.1'), 600_000_000);
  await expect(limits.admitStored(from('1.1.1.1'), 0)).rejects.toMatchObject({ code: 'recording/too-much' });
  for (const address of ['2', '3', '4']) await limits.admitStored(from(address), 1_900_000_000);
  await expect(limits.admitStored(from('5'), 300_000_000)).rejects.toMatchObject({ code: 'recording/too-much' });
});

test('R28 no name of a file that is being imported stays on the disk', async () => {
  await using server = await testServer();
  const names = async () => (await readdir(tmpdir())).filter((name) => name.endsWith('.drydock'));
  const before = await names();
  const { port } = new URL(server.url);
  const sending = connect(Number(port), '127.0.0.1');
  sending.write(`POST /api/recordings HTTP/1.1\r\nHost: x\r\nContent-Length: ${whole.length}\r\n\r\n`);
  sending.write(whole.subarray(0, -1));
  // Another one that is answered has come after it.
  await imported(server, whole);
  expect((await names()).filter((name) => !before.includes(name))).toEqual([]);
  sending.write(whole.subarray(-1));
  const [answer] = (await once(sending, 'data')) as [Buffer];
  expect(answer.toString()).toMatch(/^HTTP\/1.1 201/);
  sending.destroy();
});

test('R28 recordings are imported by whoever may open rooms', async () => {
  await using server = await testServer({ teacherKey: 'schlüssel-9' });
  expect(await imported(server, whole)).toMatchObject({ status: 403, body: { code: 'room/teacher-key' } });
  const key = { 'Drydock-Teacher-Key': encodeURIComponent('schlüssel-9') };
  expect(await imported(server, whole, key)).toMatchObject({ status: 201 });
});

/** A store that is killed in the middle of an import, before a call that changes something. */
class Killed extends MemoryRoomStore {
  constructor(private left: number) {
    super();
  }

  override async append(batch: AppendBatch): Promise<void> {
    this.live();
    await super.append(batch);
  }

  override async saveSharing(roomId: string, sharing: RecordingSharing): Promise<void> {
    this.live();
    await super.saveSharing(roomId, sharing);
  }

  override async deleteRoom(): Promise<boolean> {
    throw new StoreError('unavailable', 'killed');
  }

  private live(): void {
    this.left -= 1;
    if (this.left < 0) throw new StoreError('unavailable', 'killed');
  }
}

test.each([0, 1])(
  'R28 what was not stored whole when the server was killed is deleted within a day or two: after %i calls',
  async (calls) => {
    const store = new Killed(calls);
    await using server = await testServer({ store });
    expect(await imported(server, whole)).toMatchObject({ status: 503 });
    const [room] = await store.listRooms(10);
    expect(room).toMatchObject({ title: 'Played', closedAt: expect.any(Number) });
    expect(await store.listExpired(Date.now())).toEqual([]);
    expect(await store.listExpired(Date.now() + 2 * 24 * 60 * 60 * 1000)).toEqual([room?.id]);
  },
);
