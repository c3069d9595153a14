import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fittingSplit, LEAST_SPLIT, MOST_SPLIT } from './use-split';

test('whatever was kept or dragged, both halves have room', () => {
  expect(fittingSplit(Number.NaN)).toBe(50);
  fc.assert(
    fc.property(fc.double(), (percent) => {
      const split = fittingSplit(percent);
      expect(split).toBeGreaterThanOrEqual(LEAST_SPLIT);
      expect(split).toBeLessThanOrEqual(MOST_SPLIT);
      expect(Number.isInteger(split)).toBe(true);
    }),
  );
});
