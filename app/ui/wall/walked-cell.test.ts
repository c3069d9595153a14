import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CrowdRows, heirOf, walkedCell } from './walked-cell';

/**
 * ```
 *  0  1  2  3
 *  4  5
 *  6
 *  7  8  9 10
 * 11
 * ```
 */
const ROWS: CrowdRows = { sizes: [6, 1, 5], columns: 4 };

function walk(from: number, ...keys: string[]): number | null {
  return keys.reduce<number | null>((at, key) => (at === null ? null : walkedCell(ROWS, at, key)), from);
}

test('left and right go through all cells in their order and stop at both ends', () => {
  expect(walk(0, 'ArrowLeft')).toBe(0);
  expect(walk(3, 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight')).toBe(7);
  expect(walk(7, 'ArrowLeft')).toBe(6);
  expect(walk(11, 'ArrowRight')).toBe(11);
});

test('up and down follow the column, over whatever does not reach it', () => {
  expect(walk(1, 'ArrowDown')).toBe(5);
  expect(walk(5, 'ArrowDown')).toBe(8);
  expect(walk(3, 'ArrowDown')).toBe(10);
  expect(walk(10, 'ArrowUp')).toBe(3);
  expect(walk(8, 'ArrowUp')).toBe(5);
  expect(walk(7, 'ArrowUp')).toBe(6);
  expect(walk(6, 'ArrowUp')).toBe(4);
});

test('where nobody stands straight there, down leads to the end of the next row, and stays in the last', () => {
  expect(walk(10, 'ArrowDown')).toBe(11);
  expect(walk(11, 'ArrowDown')).toBe(11);
  expect(walk(2, 'ArrowUp')).toBe(2);
  const narrowing: CrowdRows = { sizes: [4, 2], columns: 4 };
  expect(walkedCell(narrowing, 3, 'ArrowDown')).toBe(5);
  const widening: CrowdRows = { sizes: [2, 4], columns: 4 };
  expect(walkedCell(widening, 5, 'ArrowUp')).toBe(1);
});

test('Page Up and Page Down go to the beginnings of bands, Home and End to the ends of all', () => {
  expect(walk(2, 'PageDown')).toBe(6);
  expect(walk(2, 'PageDown', 'PageDown')).toBe(7);
  expect(walk(8, 'PageDown')).toBe(11);
  expect(walk(9, 'PageUp')).toBe(7);
  expect(walk(9, 'PageUp', 'PageUp', 'PageUp')).toBe(0);
  expect(walk(0, 'PageUp')).toBe(0);
  expect(walk(5, 'Home')).toBe(0);
  expect(walk(5, 'End')).toBe(11);
});

test('a key that does not walk is left to others', () => {
  for (const key of ['Enter', 'Tab', 'a', 'Escape']) expect(walkedCell(ROWS, 3, key)).toBeNull();
});

test('who has gone is followed by whoever stands in that place, at the end of the band, or next to it', () => {
  expect(heirOf(ROWS, 0, 3, 3)).toBe(3);
  expect(heirOf(ROWS, 0, 6, 6)).toBe(5);
  expect(heirOf(ROWS, 2, 4, 12)).toBe(11);
  expect(heirOf(ROWS, -1, 0, 6)).toBe(6);
  expect(heirOf(ROWS, -1, 2, 14)).toBe(11);
  expect(heirOf({ sizes: [], columns: 4 }, -1, 0, 3)).toBe(0);
});

const rows = fc.record({
  sizes: fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 5 }),
  columns: fc.integer({ min: 1, max: 9 }),
});
const keys = fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown');

test('every key leads to a cell that exists, in its direction, and who stays is at an edge', () => {
  fc.assert(
    fc.property(rows, keys, fc.nat(), (crowd, key, seed) => {
      const count = crowd.sizes.reduce((sum, size) => sum + size, 0);
      fc.pre(count > 0);
      const from = seed % count;
      const to = walkedCell(crowd, from, key) ?? -1;
      expect(to).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThan(count);
      const forward = ['ArrowRight', 'ArrowDown', 'End', 'PageDown'].includes(key);
      if (forward) expect(to).toBeGreaterThanOrEqual(from);
      else expect(to).toBeLessThanOrEqual(from);
      if (key === 'ArrowDown' && to === from) expect(count - from).toBeLessThanOrEqual(crowd.columns);
      if (key === 'ArrowUp' && to === from) expect(from).toBeLessThan(crowd.columns);
    }),
  );
});
