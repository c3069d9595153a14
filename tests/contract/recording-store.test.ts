import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { RoomStore } from '#server/store/room-store';
import { batch, storeOn } from './store-on';
import { stores } from './stores';

describe.each(Object.keys(stores))('RecordingStore on %s', (name) => {
  const on = storeOn(name);
  let store: RoomStore;
  beforeAll(() => {
    ({ store } = on);
  });
  const { room } = on;

  const sharing = { visibility: 'listed', names: 'own', benches: false, keepDays: 7 } as const;

  test('a room is private, names are hidden and it is kept until its instructor says otherwise', async () => {
    const { id } = await room();
    const first = await store.readRecordingTerms(id);
    expect(first?.sharing).toEqual({ visibility: 'private', names: 'hidden', benches: true, keepDays: null });
    await store.saveSharing(id, sharing);
    const second = await store.readRecordingTerms(id);
    expect(second?.sharing).toEqual(sharing);
    expect(second?.edition).toBeGreaterThan(first?.edition ?? Number.POSITIVE_INFINITY);
    expect(await store.readRecordingTerms(randomUUID())).toBeNull();
    await expect(store.saveSharing(randomUUID(), sharing)).rejects.toMatchObject({ code: 'unknown-room' });
  });

  test('rooms that are listed and have begun are shown, newest first', async () => {
    const [older, newer, empty, other] = await Promise.all(
      [1_990_000_000_010, 1_990_000_000_020, 1_990_000_000_030, 1_990_000_000_040].map((createdAt) =>
        room({ createdAt }),
      ),
    );
    for (const one of [older, newer, empty]) await store.saveSharing(`${one?.id}`, sharing);
    for (const one of [older, newer, other]) await store.append(batch(`${one?.id}`, 1, ['1']));
    await store.saveSharing(`${other?.id}`, { ...sharing, visibility: 'link' });
    const shown = (await store.listShared(10)).map(({ id }) => id);
    expect(shown.slice(0, 2)).toEqual([newer?.id, older?.id]);
    expect(shown).not.toContain(empty?.id);
    expect(await store.listShared(1)).toEqual([{ ...newer, closedAt: null, inviteHash: null }]);
  });

  test('a room is over its days when it has been closed for them', async () => {
    const day = 24 * 60 * 60 * 1000;
    const [closed, open, kept] = await Promise.all([room(), room(), room()]);
    for (const { id } of [closed, open]) await store.saveSharing(id, sharing);
    for (const { id } of [closed, kept]) await store.append(batch(id, 1, ['1'], { closedAt: 1000 }));
    expect(await store.listExpired(999 + 7 * day)).not.toContain(closed.id);
    const due = await store.listExpired(1000 + 7 * day);
    expect(due).toContain(closed.id);
    expect(due).not.toContain(open.id);
    expect(due).not.toContain(kept.id);
  });

  test('a room can have ended before it begins: it is kept for so long, and takes nobody’s code', async () => {
    const day = 24 * 60 * 60 * 1000;
    const open = await room();
    const ended = { id: randomUUID(), code: open.code, title: 'Imported', createdAt: 500 };
    await store.createRoom(ended, { closedAt: 1000, keepDays: 1 });
    expect(await store.findRoom(ended.id)).toEqual({ ...ended, closedAt: 1000, inviteHash: null });
    expect((await store.findRoomByCode(open.code))?.id).toBe(open.id);
    expect((await store.readRecordingTerms(ended.id))?.sharing).toMatchObject({ visibility: 'private', keepDays: 1 });
    expect(await store.listExpired(999 + day)).not.toContain(ended.id);
    expect(await store.listExpired(1000 + day)).toContain(ended.id);
  });

  test('sizes are of the bytes that are stored', async () => {
    const { id } = await room();
    expect(await store.recordingSizes(id)).toEqual({ events: 0, eventBytes: 0, snapshotBytes: 0, blobBytes: 0 });
    await store.append(batch(id, 1, ['"ü"', '2'], { blobs: [{ digest: 'sha256:d', bytes: new Uint8Array(300) }] }));
    await store.saveSnapshot(id, { seq: 2, engineVersion: 'v1', body: '{}' });
    expect(await store.recordingSizes(id)).toEqual({ events: 2, eventBytes: 5, snapshotBytes: 2, blobBytes: 300 });
    expect(await store.readBlob(id, 'sha256:d')).toHaveLength(300);
    expect(await store.readBlob(id, 'sha256:e')).toBeNull();
    expect(await store.blobDigests(id)).toEqual(['sha256:d']);
  });

  test('rooms are found that go on from a recording', async () => {
    const [from, branch, other, younger] = await Promise.all([room(), room(), room(), room()]);
    const opened = (recording: string) => JSON.stringify({ type: 'room.opened', room: { branch: { recording } } });
    await store.append(batch(branch.id, 1, [opened(from.id), '2']));
    await store.append(batch(younger.id, 1, [opened(from.id)]));
    await store.append(batch(other.id, 1, [JSON.stringify({ title: opened(from.id) }), opened(from.id)]));
    expect(await store.roomsFrom(from.id)).toEqual([branch.id, younger.id].sort());
    expect(await store.roomsFrom(branch.id)).toEqual([]);
  });

  test('events are found by what they are about', async () => {
    const { id } = await room();
    const bodies = ['seat.joined', 'other', 'seat.renamed', 'seat.joined'].map((type) => JSON.stringify({ type }));
    await store.append(batch(id, 1, bodies));
    const about = async (types: string[], after: number, upTo = bodies.length) =>
      (await store.readEventsAbout(id, types, after, upTo)).map(({ seq }) => seq);
    expect(await about(['seat.joined', 'seat.renamed'], 0)).toEqual([1, 3, 4]);
    expect(await about(['seat.joined'], 1)).toEqual([4]);
    expect(await about(['seat.joined', 'seat.renamed'], 1, 3)).toEqual([3]);
    expect(await about(['nothing'], 0)).toEqual([]);
  });

  test('a log gets other words in the same places, and nothing is left that was made of the old ones', async () => {
    const { id } = await room();
    const blob = (name: string) => ({ digest: `sha256:${name}`, bytes: new TextEncoder().encode(name) });
    await store.append(batch(id, 1, ['"a"', '"b"', '"c"'], { blobs: [blob('old'), blob('stays')] }));
    await store.saveSnapshot(id, { seq: 3, engineVersion: 'v1', body: '{}' });
    const before = await store.readRecordingTerms(id);
    const events = [{ seq: 2, body: '"other"' }];
    const rewriting = { roomId: id, events, title: 'New', blobs: [blob('new')], dropped: ['sha256:old'] };
    await expect(store.rewriteLog({ ...rewriting, lastSeq: 2 })).rejects.toMatchObject({ code: 'conflict' });
    expect((await store.readEvents(id, 1, 1))[0]?.body).toBe('"b"');
    await store.rewriteLog({ ...rewriting, lastSeq: 3 });
    const bodies = (await store.readEvents(id, 0, 9)).map(({ seq, at, body }) => [seq, at, body]);
    expect(bodies).toEqual(['"a"', '"other"', '"c"'].map((body, i) => [i + 1, 1_790_000_000_001 + i, body]));
    expect((await store.readBlobs(id)).map(({ digest }) => digest)).toEqual(['sha256:new', 'sha256:stays']);
    expect(await store.loadSnapshot(id, 'v1')).toBeNull();
    expect(await store.findRoom(id)).toMatchObject({ title: 'New' });
    expect((await store.readRecordingTerms(id))?.edition).toBeGreaterThan(before?.edition ?? 0);
    await expect(store.rewriteLog({ ...rewriting, roomId: randomUUID(), lastSeq: 3 })).rejects.toMatchObject({
      code: 'unknown-room',
    });
  });

  test('a deleted room leaves nothing anywhere, and other rooms everything', async () => {
    const [gone, other] = await Promise.all([room(), room()]);
    for (const { id } of [gone, other]) {
      const credentials = [{ seatId: 's1', secretHash: 'h', resumeHash: null, deviceHash: null }];
      const blobs = [{ digest: 'sha256:f', bytes: new Uint8Array(2) }];
      await store.append(batch(id, 1, ['1', '2'], { blobs, credentials, closedAt: 5 }));
      await store.saveSnapshot(id, { seq: 2, engineVersion: 'v1', body: '{}' });
    }
    expect(await store.deleteRoom(gone.id)).toBe(true);
    expect(await store.deleteRoom(gone.id)).toBe(false);
    const left = async (id: string) => [
      await store.findRoom(id),
      (await store.readEvents(id, 0, 9)).length,
      (await store.readBlobs(id)).length,
      (await store.readCredentials(id)).length,
      await store.loadSnapshot(id, 'v1'),
    ];
    expect(await left(gone.id)).toEqual([null, 0, 0, 0, null]);
    expect(await left(other.id)).toMatchObject([{ id: other.id }, 2, 1, 1, { seq: 2 }]);
    await expect(store.append(batch(gone.id, 3, ['3']))).rejects.toMatchObject({ code: 'unknown-room' });
  });
});
