import { expect, test } from 'vitest';
import { TooLarge } from '#engine/recording/line-splitter';
import { KeptLines } from './kept-lines';

test('lines are kept in their order, however long they are', () => {
  const kept = new KeptLines(10_000_000);
  const lines = [1, 700_000, 2, 700_000, 1_400_000, 3].map((length, n) => `${n}${'\u00e4'.repeat(length)}\n`);
  for (const line of lines) kept.add(line);
  expect(new TextDecoder().decode(kept.bytes())).toBe(lines.join(''));
  expect(new KeptLines(1).bytes()).toHaveLength(0);
});

test('more than may be kept is too large, and found while it comes', () => {
  const kept = new KeptLines(5_000_000);
  const line = 'x'.repeat(900_000);
  const add = (count: number) => {
    for (let n = 0; n < count; n += 1) kept.add(line);
  };
  add(5);
  expect(() => add(3)).toThrow(TooLarge);
});
