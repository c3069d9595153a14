import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { digestOf } from '#engine/model/digest';
import { gzipMember } from '#engine/recording/gzip-member';
import { apply } from '#engine/room/apply';
import { emptyRoom } from '#engine/room/empty-room';
import { EVENT_VERSION } from '#engine/room/event-version';
import { LIMITS } from '#engine/room/limits';
import { hashPublic, hashRoom } from '#engine/room/state-hash';
import { ENGINE_VERSION } from '#engine/version';
import { type FileOutcome, RecordingReader } from '#server/protocol/recording-file/recording-reader';
import { blobsOf } from '../simulation/blobs-of';
import { fileOf, headerOf, shortClass, storedEvents } from './file-of-class';

const played = shortClass();
const events = storedEvents(played);
const blobs = blobsOf(played);

/** Reads a file in pieces of so many bytes. */
function read(file: Uint8Array, piece = 4_096): FileOutcome & { bodies: string[]; blobs: string[] } {
  const bodies: string[] = [];
  const digests: string[] = [];
  const reader = new RecordingReader(
    { event: ([seq, at], body) => bodies.push(`${seq} ${at} ${body}`), blob: (digest) => digests.push(digest) },
    { fold: true },
  );
  for (let at = 0; at < file.length; at += piece) if (!reader.push(file.subarray(at, at + piece))) break;
  return { ...reader.finish(), bodies, blobs: digests };
}

const whole = (members: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(members));
/** A member of these lines. */
const packed = (...lines: readonly unknown[]) =>
  gzipMember(gzipSync(lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('')));
const HEADER = { ...headerOf(), engine: ENGINE_VERSION };

test('Z11 a file holds the class: every event as it was stored, every content, and what the class came to at each checkpoint', async () => {
  const members = await fileOf(events, blobs);
  expect(blobs.length).toBeGreaterThan(5);
  for (const piece of [1 << 20, 4_096, 977]) {
    const outcome = read(whole(members), piece);
    if (!outcome.ok) expect.unreachable(JSON.stringify(outcome.mistake));
    expect(outcome.cut).toBeNull();
    expect(outcome.bodies).toEqual(events.map(({ seq, at, body }) => `${seq} ${at} ${body}`));
    expect(outcome.blobs).toEqual(blobs.map(({ digest }) => digest));
    // What the class had come to is larger than some of these segments.
    expect(outcome.checked).toBeGreaterThan(1);
    expect(outcome.checked).toBeLessThanOrEqual(outcome.segments.length);
    expect(outcome.segments.length).toBeGreaterThan(3);
    expect(outcome.index?.segments).toEqual(outcome.segments);
    expect(outcome.index?.overview.markers.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['joined', 'own', 'published', 'first-run', 'errors', 'ended']),
    );
  }
  // Any gzip reads it, and any member of it alone.
  const text = gunzipSync(whole(members)).toString();
  expect(text.split('\n').filter((line) => line.startsWith('['))).toHaveLength(events.length);
  const outcome = read(whole(members));
  const { offset = 0, length = 0, first } = (outcome.ok && outcome.segments[2]) || {};
  expect(
    gunzipSync(whole(members).subarray(offset, offset + length))
      .toString()
      .startsWith(`[${first},`),
  ).toBe(true);
});

test('Z11 the checkpoints are what the class came to live', async () => {
  const text = gunzipSync(whole(await fileOf(events))).toString();
  const told = [...text.matchAll(/^\{"seq":(\d+),"hash":"([^"]+)"/gm)].map(([, seq, hash]) => [Number(seq), hash]);
  const state = emptyRoom('all');
  const live = new Map<number, string>();
  for (const [index, { at, event }] of played.events.entries()) {
    apply(state, index + 1, at, event);
    live.set(index + 1, hashPublic(state));
  }
  expect(told).toEqual(told.map(([seq]) => [seq, live.get(Number(seq))]));
  expect(told.at(-1)?.[0]).toBe(events.length);
  expect(hashRoom(state)).toBe(hashRoom(played.state));
});

test('Z12 a cut file is what there is up to the cut, and says so', async () => {
  const file = whole(await fileOf(events, blobs));
  for (const length of [file.length - 1, file.length - 5_000, Math.floor(file.length / 2), 700]) {
    const outcome = read(file.subarray(0, length));
    if (!outcome.ok) expect.unreachable(JSON.stringify(outcome.mistake));
    expect(outcome.cut).toMatchObject({ member: expect.any(Number), byte: expect.any(Number) });
    expect(outcome.bodies).toEqual(events.slice(0, outcome.events).map(({ seq, at, body }) => `${seq} ${at} ${body}`));
    expect(outcome.segments.reduce((sum, { count }) => sum + count, 0)).toBe(outcome.events);
  }
});

test('Z12 a file that ends between two members is cut, too', async () => {
  const outcome = read(whole((await fileOf(events)).slice(0, -1)));
  expect(outcome).toMatchObject({ ok: true, index: null, cut: { member: expect.any(Number) }, events: events.length });
});

test('Z13 what is wrong with a file is told with its place', async () => {
  const [, first = new Uint8Array()] = await fileOf(events);
  const header = packed(HEADER);
  const opened = `[1,1,${events[0]?.body}]`;
  const wrong = (...members: readonly Uint8Array[]) => {
    const outcome = read(whole(members));
    return outcome.ok ? expect.unreachable('it was read') : outcome.mistake;
  };
  const second = (...lines: readonly unknown[]) => wrong(header, packed(...lines));
  const at = { member: 2, byte: header.length };

  expect(wrong(new TextEncoder().encode('PK\u0003\u0004 a zip'))).toMatchObject({ reason: 'not-a-recording', byte: 0 });
  expect(wrong(packed({ drydock: 'take-home', version: 1 }))).toMatchObject({
    reason: 'not-a-recording',
    member: 1,
    line: 1,
  });
  expect(wrong(packed({ ...HEADER, version: 3 }))).toMatchObject({ reason: 'newer' });
  expect(wrong(packed({ ...HEADER, events: EVENT_VERSION + 1 }))).toMatchObject({ reason: 'newer' });
  expect(wrong(packed({ ...HEADER, privates: 7 }))).toMatchObject({
    reason: 'not-a-recording',
    detail: expect.stringContaining('privates'),
  });
  expect(second(opened, '[2,2,{"type":"seat.joined"')).toMatchObject({ ...at, reason: 'not-json', line: 2 });
  expect(second(opened, '[2,2,{"type":"seat.gone","seat":"s1"}]')).toMatchObject({
    ...at,
    reason: 'unknown-event',
    line: 2,
  });
  expect(second(opened, '[2,2,{"type":"image.stored"}]')).toMatchObject({
    ...at,
    reason: 'does-not-fit',
    line: 2,
  });
  expect(second('[2,2,[]]')).toMatchObject({ reason: 'not-an-event' });
  expect(second('[1,2]')).toMatchObject({ reason: 'not-an-event' });
  expect(second(opened, opened)).toMatchObject({ ...at, reason: 'out-of-order', line: 2 });
  for (const seq of ['0', '-1', '1.5', '1e999', '99999999999', '"1"', 'null']) {
    expect(second(`[${seq},1,{"type":"room.closed"}]`).reason).toMatch(/out-of-order|not-an-event|not-json/);
  }
  for (const time of ['-1', '1.5', '1e999', '"1"', 'null', '1e17']) {
    expect(second(`[1,${time},{"type":"room.closed"}]`)).toMatchObject({ ...at, reason: 'not-an-event', line: 1 });
  }
  const seat = { id: 's1', role: 'student', name: 'Ana', look: 1, joinedAt: 1 };
  for (const other of [
    { id: '__proto__' },
    { id: 'constructor' },
    { id: 1 },
    { name: {} },
    { role: 'x' },
    { look: '' },
  ]) {
    const joined = { type: 'seat.joined', seat: { ...seat, ...other } };
    expect(second(opened, `[2,2,${JSON.stringify(joined)}]`)).toMatchObject({ ...at, reason: 'not-an-event', line: 2 });
  }
  for (const other of [
    { type: 'seat.renamed', seat: 'toString', name: 'x' },
    { type: 'seat.renamed', seat: 's0', name: {} },
    { type: 'class.marked', seat: 's0', text: null },
    { type: 'lesson.opened', sheet: { title: [], steps: [] }, pace: 'all' },
  ]) {
    expect(second(opened, `[2,2,${JSON.stringify(other)}]`)).toMatchObject({ ...at, reason: 'not-an-event', line: 2 });
  }
  expect(second(opened, { seq: 1, hash: digestOf('x') })).toMatchObject({ ...at, reason: 'wrong-hash', line: 2 });
  expect(second(opened, { blob: digestOf('x'), bytes: 'eQ==' })).toMatchObject({
    ...at,
    reason: 'wrong-blob',
    line: 2,
  });
  expect(second(opened, { blob: digestOf('x'), bytes: '%' })).toMatchObject({ reason: 'wrong-blob' });
  expect(second(opened, { blob: digestOf('x'), bytes: 'eA==' }, '[2,2,{"type":"room.closed"}]')).toMatchObject({
    reason: 'out-of-order',
  });
  expect(second(opened, { end: { events: 5 }, segments: [], blobs: [] })).toMatchObject({ reason: 'wrong-index' });
  expect(second(opened, 'null')).toMatchObject({ reason: 'not-json' });
  expect(second(opened, '\ud800')).toMatchObject({ reason: 'not-json' });
  expect(wrong(header, gzipMember(gzipSync(Buffer.from([0x5b, 0xff, 0xfe, 0x0a]))))).toMatchObject({
    ...at,
    reason: 'not-json',
  });

  const flipped = first.slice();
  flipped[flipped.length - 6] = (flipped.at(-6) ?? 0) ^ 1;
  expect(wrong(header, flipped)).toMatchObject({ ...at, reason: 'damaged' });
  expect(wrong(header, new TextEncoder().encode('nothing of the kind'))).toMatchObject({ ...at, reason: 'damaged' });
  expect(Object.keys({})).toEqual([]);
});

test('Z13 nothing in a file is too much for its reader', () => {
  const bomb = gzipMember(gzipSync(Buffer.alloc(60_000_000, 0x5b)));
  expect(bomb.length).toBeLessThan(200_000);
  const outcome = read(whole([packed(HEADER), bomb]), 65_536);
  expect(outcome).toMatchObject({ ok: false, mistake: { reason: 'too-large', member: 2, line: 1 } });

  const deep = `[1,1,{"type":"room.opened","room":${'['.repeat(200_000)}${']'.repeat(200_000)}}]`;
  const end = { seq: 1, hash: digestOf('x') };
  expect(read(whole([packed(HEADER), packed(deep, end)])).ok).toBe(false);

  const many = `[1,1,{"type":"room.opened","room":[${'{},'.repeat(1_000_000)}{}]}]`;
  expect(read(whole([packed(HEADER), packed(many)]))).toMatchObject({ mistake: { reason: 'too-large', member: 2 } });

  // What stands behind the packed data is not collected, whether the member tells its length or not.
  const junk = new Uint8Array(200_000).fill(1);
  for (const member of [gzipMember(gzipSync('x')), new Uint8Array(gzipSync('x'))]) {
    const first = whole([packed(HEADER), member, junk]);
    new DataView(first.buffer).setUint32(packed(HEADER).length + 16, 1_000_000, true);
    expect(read(first, 1_000)).toMatchObject({ mistake: { reason: 'damaged', member: 2 } });
  }

  const opened = `[1,1,${events[0]?.body}]`;
  const join = (seq: number) =>
    `[${seq},1,{"type":"seat.joined","seat":{"id":"s${seq}","role":"student","name":"Ana","look":0,"joinedAt":1}}]`;
  const crowd = Array.from({ length: LIMITS.seats + 1 }, (_, n) => join(n + 2));
  expect(read(whole([packed(HEADER), packed(opened, ...crowd)]))).toMatchObject({
    mistake: { reason: 'does-not-fit', line: crowd.length + 1 },
  });

  // What takes long to hash is hashed no oftener than it takes to tell it.
  const large = JSON.stringify({ type: 'room.opened', room: { id: 'r', code: 'A', title: 'x'.repeat(1_000_000) } });
  const state = emptyRoom('all');
  apply(state, 1, 1, JSON.parse(large));
  const checkpoint = { seq: 1, hash: hashPublic(state) };
  const often = packed(`[1,1,${large}]`, ...Array.from({ length: 13 }, () => checkpoint));
  expect(read(whole([packed(HEADER), often]))).toMatchObject({ mistake: { reason: 'too-large', member: 2 } });
  const once = packed(`[1,1,${large}]`, checkpoint);
  expect(read(whole([packed(HEADER), once]))).toMatchObject({ ok: true, checked: 1 });

  const proto =
    '[1,1,{"type":"room.opened","room":{"__proto__":{"polluted":1},"id":"r","constructor":{"prototype":{"polluted":1}}}}]';
  read(whole([packed(HEADER), packed(proto, '[2,2,{"type":"seat.renamed","seat":"__proto__","name":"x"}]')]));
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

test('Z14 files of the first version are read', () => {
  const first = { drydock: 'recording', version: 1, room: HEADER.room, privates: 'all' };
  const lines = events.map(({ seq, at, body }) => `[${seq},${at},${body}]`);
  const file = new Uint8Array(gzipSync(`${[JSON.stringify(first), ...lines].join('\n')}\n`));
  const outcome = read(file);
  expect(outcome).toMatchObject({
    ok: true,
    events: events.length,
    cut: null,
    index: null,
    header: { version: 2, desk: true },
  });
  expect(read(file.subarray(0, file.length / 2))).toMatchObject({ ok: true, cut: { member: 1 } });
});

test('Z14 a file that another tool has packed anew is read', async () => {
  const text = gunzipSync(whole(await fileOf(events, blobs)));
  const outcome = read(new Uint8Array(gzipSync(text)));
  expect(outcome).toMatchObject({
    ok: true,
    events: events.length,
    cut: null,
    index: null,
  });
});
