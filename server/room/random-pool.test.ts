import { expect, test } from 'vitest';
import { RandomPool } from './random-pool';

test('no byte of a pool is given out twice, and what was given stays', () => {
  const pool = new RandomPool();
  const taken = Array.from({ length: 1_000 }, () => pool.take(32));
  const texts = taken.map((bytes) => bytes.toString());
  expect(new Set(texts).size).toBe(1_000);
  expect(taken.every((bytes) => bytes.length === 32)).toBe(true);
  const places = taken.map(({ buffer, byteOffset }) => ({ buffer, byteOffset }));
  for (const [n, { buffer, byteOffset }] of places.entries()) {
    const before = places[n - 1];
    if (before?.buffer === buffer) expect(byteOffset).toBeGreaterThanOrEqual(before.byteOffset + 32);
  }
  expect(() => pool.take(5_000)).toThrow('5000 random bytes');
});
