import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { RoomStore } from '#server/store/room-store';
import { batch, storeOn } from './store-on';
import { type StoreUnderTest, stores } from './stores';

describe.each(Object.keys(stores))('RoomStore on %s', (name) => {
  const on = storeOn(name);
  let underTest: StoreUnderTest;
  let store: RoomStore;
  beforeAll(() => {
    ({ underTest, store } = on);
  });
  const { room } = on;

  describe('rooms', () => {
    test('a room is found as it was made, by id and by code', async () => {
      const made = await room({ title: 'Ünïcødé 🐳 שלום <b>', createdAt: 1_790_000_000_123 });
      expect(await store.findRoom(made.id)).toEqual({ ...made, closedAt: null, inviteHash: null });
      expect(await store.findRoomByCode(made.code)).toEqual({ ...made, closedAt: null, inviteHash: null });
    });

    test('what is not there is null, 0 or empty', async () => {
      const id = randomUUID();
      expect(await store.findRoom(id)).toBeNull();
      expect(await store.findRoomByCode('NOROOM')).toBeNull();
      expect(await store.lastSeq(id)).toBe(0);
      expect(await store.readEvents(id, 0, 10)).toEqual([]);
      expect(await store.readBlobs(id)).toEqual([]);
      expect(await store.readCredentials(id)).toEqual([]);
      expect(await store.loadSnapshot(id, 'v1')).toBeNull();
    });

    test('a code belongs to one open room, and is free again when that is closed', async () => {
      const first = await room({ code: 'CODE22' });
      await expect(room({ code: 'CODE22' })).rejects.toMatchObject({ name: 'StoreError', code: 'code-taken' });
      await store.append(batch(first.id, 1, ['{}'], { closedAt: 5 }));
      expect(await store.findRoomByCode('CODE22')).toEqual({ ...first, closedAt: 5, inviteHash: null });
      const second = await room({ code: 'CODE22' });
      expect(await store.findRoomByCode('CODE22')).toMatchObject({ id: second.id, closedAt: null });
    });

    test('of closed rooms with one code, the one closed last is found', async () => {
      for (const closedAt of [70, 90, 80]) {
        const { id } = await room({ code: 'CODE33' });
        await store.append(batch(id, 1, ['{}'], { closedAt }));
      }
      expect(await store.findRoomByCode('CODE33')).toMatchObject({ closedAt: 90 });
    });

    test('of two that take one code at once, one gets it', async () => {
      const results = await Promise.allSettled([1, 2, 3, 4].map(() => room({ code: 'CODE44' })));
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    });

    test('rooms are listed newest first, those of one moment by id', async () => {
      const future = 1_990_000_000_000;
      const ids = ['list-a', 'list-B', 'list-c', 'list-_'];
      for (const id of ids) await room({ id, createdAt: future });
      await room({ id: 'list-newest', createdAt: future + 1 });
      const listed = (await store.listRooms(5)).map(({ id }) => id);
      expect(listed).toEqual(['list-newest', 'list-c', 'list-a', 'list-_', 'list-B']);
    });

    test('a title that not every database can keep is a bug of the caller', async () => {
      await expect(async () => room({ title: 'a\0b' })).rejects.toThrow(TypeError);
      await expect(async () => room({ title: 'a\ud83db' })).rejects.toThrow(TypeError);
    });
  });

  describe('append', () => {
    test('events are numbered from 1 and read in order, in pages', async () => {
      const { id } = await room();
      await store.append(batch(id, 1, ['"a"', '"b"']));
      await store.append(batch(id, 3, ['"c"']));
      expect(await store.lastSeq(id)).toBe(3);
      expect(await store.readEvents(id, 0, 10)).toEqual([
        { seq: 1, at: 1_790_000_000_001, body: '"a"' },
        { seq: 2, at: 1_790_000_000_002, body: '"b"' },
        { seq: 3, at: 1_790_000_000_003, body: '"c"' },
      ]);
      expect((await store.readEvents(id, 1, 1)).map(({ seq }) => seq)).toEqual([2]);
      expect(await store.readEvents(id, 3, 10)).toEqual([]);
      const seqs = async (after: number, limit: number, bytes: number) =>
        (await store.readEvents(id, after, limit, bytes)).map(({ seq }) => seq);
      expect(await seqs(0, 10, 1)).toEqual([1]);
      expect(await seqs(0, 10, 4)).toEqual([1, 2]);
      expect(await seqs(1, 10, 4)).toEqual([2, 3]);
      expect(await seqs(0, 2, 1_000)).toEqual([1, 2]);
      expect(await seqs(3, 10, 1)).toEqual([]);
    });

    test.each([1, 2, 4, 5])(
      'a batch that starts at %i after two events is a conflict and leaves nothing',
      async (seq) => {
        const { id } = await room();
        await store.append(batch(id, 1, ['1', '2']));
        const wrong = batch(id, seq, ['3'], {
          blobs: [{ digest: 'sha256:x', bytes: new Uint8Array(1) }],
          credentials: [{ seatId: 's', secretHash: 'h', resumeHash: null, deviceHash: null }],
          closedAt: 9,
        });
        await expect(store.append(wrong)).rejects.toMatchObject({ name: 'StoreError', code: 'conflict' });
        expect(await store.lastSeq(id)).toBe(2);
        expect(await store.readEvents(id, 0, 10)).toHaveLength(2);
        expect(await store.readBlobs(id)).toEqual([]);
        expect(await store.readCredentials(id)).toEqual([]);
        expect(await store.findRoom(id)).toMatchObject({ closedAt: null });
      },
    );

    test('an unknown room is told from a conflict', async () => {
      await expect(store.append(batch(randomUUID(), 1, ['1']))).rejects.toMatchObject({ code: 'unknown-room' });
    });

    test('a batch of 500 is stored whole', async () => {
      const { id } = await room();
      const bodies = Array.from({ length: 500 }, (_, index) => JSON.stringify({ index, text: 'x'.repeat(index * 7) }));
      await store.append(batch(id, 1, bodies));
      expect((await store.readEvents(id, 0, 1000)).map(({ body }) => body)).toEqual(bodies);
    });

    test('a batch without events can carry credentials', async () => {
      const { id } = await room();
      await store.append(
        batch(id, 1, [], { credentials: [{ seatId: 's', secretHash: 'h', resumeHash: 'r', deviceHash: 'd' }] }),
      );
      expect(await store.lastSeq(id)).toBe(0);
      expect(await store.readCredentials(id)).toHaveLength(1);
    });

    test.each([
      ['all of Unicode', 'é 🐳 👩🏽‍🏫 שלום \u202e ﷽ \u{10FFFF} \u2028'],
      ['NUL and control characters', 'a\0b\u0001\u001f\u007f'],
      ['half a surrogate pair', '\ud83d'],
      ['quotes and backslashes', `'"\\ $1 {} {"a"} \\u0000 NULL , ; --`],
    ])('a body keeps %s', async (_what, text) => {
      const { id } = await room();
      const body = JSON.stringify({ text });
      await store.append(batch(id, 1, [body]));
      expect(await store.readEvents(id, 0, 1)).toMatchObject([{ body }]);
    });

    test('a body keeps keys, their order and numbers to the letter', async () => {
      const { id } = await room();
      const body = '{"__proto__":{"x":1},"b":1.0,"a":12345678901234567890,"a":2, "constructor":null}';
      await store.append(batch(id, 1, [body]));
      expect(await store.readEvents(id, 0, 1)).toMatchObject([{ body }]);
    });

    test('R7 of writers at one place exactly one gets it, and no event is lost or doubled', async () => {
      const { id } = await room();
      const other = (await underTest.another?.()) ?? store;
      async function write(writer: RoomStore, mark: string): Promise<number> {
        let stored = 0;
        for (let turn = 0; turn < 40; turn++) {
          const next = (await writer.lastSeq(id)) + 1;
          try {
            await writer.append(batch(id, next, [`"${mark}${turn}"`, `"${mark}${turn}+"`]));
            stored += 2;
          } catch (error) {
            expect(error).toMatchObject({ code: 'conflict' });
          }
        }
        return stored;
      }
      const stored = await Promise.all([write(store, 'a'), write(other, 'b'), write(store, 'c')]);
      const events = await store.readEvents(id, 0, 1000);
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
      expect(events).toHaveLength(stored.reduce((sum, count) => sum + count));
      expect(new Set(events.map(({ body }) => body)).size).toBe(events.length);
      if (other !== store) await other.close();
    });

    test('the events of one seat are read in order, in pages and up to a number', async () => {
      const { id } = await room();
      const of = (seat: string, n: number) => JSON.stringify({ type: 'x', seat, n });
      const said = JSON.stringify({ type: 'x', seat: 's2', text: of('s1', 0) });
      await store.append(batch(id, 1, [of('s1', 1), of('s11', 2), of('s1', 3), said, of('s1', 5), of('s1', 6)]));
      const seqs = async (after: number, upTo: number, limit: number) =>
        (await store.readSeatEvents(id, 's1', after, upTo, limit)).map(({ seq }) => seq);
      expect(await seqs(0, 6, 10)).toEqual([1, 3, 5, 6]);
      expect(await seqs(0, 5, 2)).toEqual([1, 3]);
      expect(await seqs(3, 5, 10)).toEqual([5]);
      expect(await seqs(6, 6, 10)).toEqual([]);
      expect(await store.readSeatEvents(id, 's1', 2, 3, 1)).toEqual([
        { seq: 3, at: 1_790_000_000_003, body: of('s1', 3) },
      ]);
    });

    test('rooms do not see each other', async () => {
      const one = await room();
      const two = await room();
      await store.append(batch(one.id, 1, ['1', '2']));
      await store.append(batch(two.id, 1, ['3']));
      expect(await store.readEvents(two.id, 0, 9)).toMatchObject([{ seq: 1, body: '3' }]);
    });
  });

  describe('beside the log', () => {
    test('blobs are kept once by digest, byte for byte', async () => {
      const { id } = await room();
      const bytes = Uint8Array.from({ length: 256 }, (_, value) => value);
      const blob = { digest: 'sha256:b', bytes };
      await store.append(batch(id, 1, ['1'], { blobs: [blob, { digest: 'sha256:a', bytes: new Uint8Array() }, blob] }));
      await store.append(batch(id, 2, ['2'], { blobs: [{ digest: 'sha256:b', bytes: new Uint8Array([9]) }] }));
      const blobs = await store.readBlobs(id);
      expect(blobs.map(({ digest, bytes: kept }) => [digest, [...kept]])).toEqual([
        ['sha256:a', []],
        ['sha256:b', [...bytes]],
      ]);
    });

    test('a credential is replaced as a whole; in one batch the last one counts', async () => {
      const { id } = await room();
      const seats = (secretHash: string, resumeHash: string | null) => ({
        seatId: 'ana',
        secretHash,
        resumeHash,
        deviceHash: resumeHash && `${resumeHash}-device`,
      });
      const ben = { seatId: 'ben', secretHash: 'b', resumeHash: null, deviceHash: null };
      await store.append(batch(id, 1, ['1'], { credentials: [ben, seats('one', null), seats('two', 'r')] }));
      expect(await store.readCredentials(id)).toEqual([seats('two', 'r'), ben]);
      await store.append(batch(id, 2, ['2'], { credentials: [seats('three', null)] }));
      expect(await store.readCredentials(id)).toEqual([seats('three', null), ben]);
    });

    test('an invitation stays until it is replaced, and a refused batch does not replace it', async () => {
      const { id, code } = await room();
      await store.append(batch(id, 1, [], { inviteHash: 'one' }));
      await store.append(batch(id, 1, ['1']));
      await expect(store.append(batch(id, 1, ['2'], { inviteHash: 'lost' }))).rejects.toMatchObject({
        code: 'conflict',
      });
      expect(await store.findRoom(id)).toMatchObject({ inviteHash: 'one' });
      await store.append(batch(id, 2, ['3'], { inviteHash: 'two' }));
      expect(await store.findRoomByCode(code)).toMatchObject({ inviteHash: 'two' });
    });

    test('the newest snapshot of each engine version is kept', async () => {
      const { id } = await room();
      const snapshot = (seq: number, engineVersion = 'v1') => ({ seq, engineVersion, body: `{"seq":${seq}}` });
      await store.saveSnapshot(id, snapshot(10));
      await store.saveSnapshot(id, snapshot(30));
      await store.saveSnapshot(id, snapshot(20));
      await store.saveSnapshot(id, snapshot(5, 'v2'));
      expect(await store.loadSnapshot(id, 'v1')).toEqual(snapshot(30));
      expect(await store.loadSnapshot(id, 'v2')).toEqual(snapshot(5, 'v2'));
      expect(await store.loadSnapshot(id, 'v3')).toBeNull();
      await expect(store.saveSnapshot(randomUUID(), snapshot(1))).rejects.toMatchObject({ code: 'unknown-room' });
    });

    test('what is given back or passed in is a copy', async () => {
      const { id } = await room();
      const bytes = new Uint8Array([1]);
      await store.append(batch(id, 1, ['1'], { blobs: [{ digest: 'sha256:c', bytes }] }));
      bytes[0] = 2;
      const events = await store.readEvents(id, 0, 1);
      for (const event of events) event.body = 'changed';
      expect((await store.readBlobs(id))[0]?.bytes[0]).toBe(1);
      expect(await store.readEvents(id, 0, 1)).toMatchObject([{ body: '1' }]);
    });
  });

  test('close waits for what is under way; later calls fail as unavailable', async () => {
    const own = await stores[name]?.();
    if (own === undefined) throw new Error(name);
    await own.store.createRoom({ id: 'r', code: 'LAST22', title: '', createdAt: 1 });
    const appends = Array.from({ length: 20 }, (_, index) => own.store.append(batch('r', index + 1, ['1'])));
    const settled = Promise.allSettled(appends);
    await own.store.close();
    const outcomes = (await settled).map((result) => (result.status === 'rejected' ? result.reason.code : 'stored'));
    expect(outcomes.every((outcome) => outcome === 'stored' || outcome === 'conflict')).toBe(true);
    expect(outcomes).toContain('stored');
    await expect(own.store.lastSeq('r')).rejects.toMatchObject({ name: 'StoreError', code: 'unavailable' });
    await expect(own.store.append(batch('r', 1, ['1']))).rejects.toMatchObject({ code: 'unavailable' });
    await own.stop();
  });
});
