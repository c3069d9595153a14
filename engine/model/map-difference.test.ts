import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyDifference, mapDifference } from './map-difference';

const maps = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...'abcdefgh'), fc.nat(2)), { selector: ([key]) => key })
  .map((entries) => new Map(entries));

test('a difference makes of one map the other, with its order, and is null between equal ones', () => {
  fc.assert(
    fc.property(maps, maps, (from, to) => {
      const difference = mapDifference(from, to);
      expect(difference === null).toBe(JSON.stringify([...from]) === JSON.stringify([...to]));
      const changed = new Map(from);
      if (difference) applyDifference(changed, difference);
      expect([...changed]).toEqual([...to]);
    }),
  );
});
