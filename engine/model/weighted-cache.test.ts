import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WeightedCache } from './weighted-cache';

test('what was used last is kept, as much as has room, and the newest whatever it weighs', () => {
  const key = fc.integer({ min: 0, max: 8 });
  const use = fc.record({ key, weight: fc.option(fc.integer({ min: 0, max: 12 }), { nil: null }) });
  fc.assert(
    fc.property(fc.array(use, { maxLength: 60 }), (uses) => {
      const most = 10;
      const cache = new WeightedCache<number, number>(most);
      // Those used last stand last.
      let kept: { key: number; weight: number }[] = [];
      for (const { key, weight } of uses) {
        const known = kept.find((one) => one.key === key);
        if (weight === null) {
          expect(cache.get(key)).toBe(known?.weight);
          if (known) kept = [...kept.filter((one) => one !== known), known];
          continue;
        }
        cache.set(key, weight, weight);
        kept = [...kept.filter((one) => one !== known), { key, weight }];
        while (kept.length > 1 && kept.reduce((sum, one) => sum + one.weight, 0) > most) kept.shift();
      }
      for (const { key, weight } of kept) expect(cache.get(key)).toBe(weight);
      const gone = [0, 1, 2, 3, 4, 5, 6, 7, 8].filter((one) => !kept.some(({ key }) => key === one));
      for (const key of gone) expect(cache.get(key)).toBeUndefined();
    }),
  );
});

test('without weights so many are kept', () => {
  const cache = new WeightedCache<string, string>(2);
  for (const name of ['a', 'b', 'c']) cache.set(name, name);
  expect(['a', 'b', 'c'].map((name) => cache.get(name))).toEqual([undefined, 'b', 'c']);
  cache.delete('b');
  cache.set('d', 'd');
  expect([cache.get('c'), cache.get('d')]).toEqual(['c', 'd']);
});
