import fc from 'fast-check';
import { expect, test } from 'vitest';
import { densityPath } from './density-path';

test('nothing draws nothing; a little can be seen; the most reaches the top', () => {
  expect(densityPath([0, 0, 0], 5)).toBe('');
  expect(densityPath([0, 4, 1], 4)).toBe('M1 1V0H2V1ZM2 1V0.621H3V1Z');
  expect(densityPath([1], 1_000_000)).toBe('M0 1V0.88H1V1Z');
});

test('every part with something has one bar, within the box', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(10_000), { maxLength: 50 }), fc.nat(10_000), (counts, most) => {
      const tops = [...densityPath(counts, most).matchAll(/V([\d.]+)H/g)].map(([, top]) => Number(top));
      expect(tops).toHaveLength(counts.filter((count) => count > 0).length);
      expect(tops.every((top) => top >= 0 && top < 1)).toBe(true);
    }),
  );
});
