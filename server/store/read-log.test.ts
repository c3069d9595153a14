import { expect, test } from 'vitest';
import { MemoryRoomStore } from './memory-room-store';
import { readLog } from './read-log';
import type { RoomStore, StoredEvent } from './room-store';

/** A log of so many events. */
function log(length: number): Pick<RoomStore, 'readEvents'> {
  return {
    readEvents: async (_, after, limit) =>
      Array.from({ length: Math.min(limit, length - after) }, (_, n) => ({ seq: after + n + 1, at: 0, body: '{}' })),
  };
}

test.each([0, 1, 499, 500, 501, 1_000, 1_203])(
  'of %i events each is read once, in their order, and no page is empty',
  async (length) => {
    const read: StoredEvent[] = [];
    for await (const page of readLog(log(length) as RoomStore, 'r', 0)) {
      expect(page).not.toEqual([]);
      read.push(...page);
    }
    expect(read.map(({ seq }) => seq)).toEqual(Array.from({ length }, (_, n) => n + 1));
  },
);

test('it begins behind what is known', async () => {
  for await (const [first] of readLog(log(7) as RoomStore, 'r', 6)) expect(first?.seq).toBe(7);
});

test('events that are long come in pages of their own, and none is left out', async () => {
  const bodies = ['ä', '語', 'x'].flatMap((letter) => [1, 1_999_999, 2_000_000, 700_000].map((n) => letter.repeat(n)));
  const store = new MemoryRoomStore();
  await store.createRoom({ id: 'r', code: 'ABC234', title: '', createdAt: 0 });
  const events = bodies.map((body) => ({ at: 0, body }));
  await store.append({ roomId: 'r', firstSeq: 1, events, blobs: [], credentials: [], closedAt: null });
  const lengths: number[] = [];
  const read: string[] = [];
  for await (const page of readLog(store, 'r', 0)) {
    lengths.push(page.length);
    read.push(...page.map(({ body }) => body));
  }
  expect(read).toEqual(bodies);
  expect(Math.max(...lengths)).toBeLessThan(4);
});
