import { expect, test } from 'vitest';
import { readInTurns } from './read-in-turns';
import { ReadingTurns } from './reading-turns';
import type { RoomStore } from './room-store';

test('R27 one has a turn at a time, in the order of asking, and one that fails holds nobody up', async () => {
  const turns = new ReadingTurns();
  const seen: string[] = [];
  let within = 0;
  const work = (name: string, fails = false) =>
    turns.take(async () => {
      within += 1;
      expect(within).toBe(1);
      await new Promise((others) => setImmediate(others));
      within -= 1;
      seen.push(name);
      if (fails) throw new Error(name);
      return name;
    });
  const all = await Promise.allSettled([work('a'), work('b', true), work('c')]);
  expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(seen).toEqual(['a', 'b', 'c']);
});

test.each([
  [0, 0, 1_200],
  [700, 300, 1_000],
  [700, 0, 500],
  [499, 0, 499],
])('R27 of %i events after %i up to %i each is read once, in pages', async (length, after, upTo) => {
  const asked: number[] = [];
  const store: Pick<RoomStore, 'readEvents'> = {
    readEvents: async (_, from, limit) => {
      asked.push(limit);
      const last = Math.min(length, from + limit);
      return Array.from({ length: Math.max(last - from, 0) }, (_, n) => ({ seq: from + n + 1, at: 0, body: '{}' }));
    },
  };
  const read: number[] = [];
  const stretch = { roomId: 'r', after, upTo };
  for await (const seqs of readInTurns(store as RoomStore, new ReadingTurns(), stretch, (page) =>
    page.map(({ seq }) => seq),
  )) {
    expect(seqs).not.toEqual([]);
    read.push(...seqs);
  }
  const last = Math.min(length, upTo);
  expect(read).toEqual(Array.from({ length: Math.max(last - after, 0) }, (_, n) => after + n + 1));
  expect(Math.max(...asked)).toBeLessThanOrEqual(500);
});
