import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filmMoments } from './film-moments';

const overview = (all: readonly number[], width = 1_000) => ({
  start: 5_000,
  end: 5_000 + all.length * width,
  events: 0,
  markers: [],
  seats: [],
  density: { width, all, bySeat: {}, byImage: {} },
});

test('a time-lapse stays where much happens and leaves out where nothing does', () => {
  expect(filmMoments(overview([2, 0, 0, 0, 4, 0]), 100)).toEqual([5_500, 6_000, 9_250, 9_500, 9_750, 10_000, 11_000]);
  expect(filmMoments(overview([2, 0, 0, 0, 4, 0]), 3)).toEqual([6_000, 9_500, 10_000, 11_000]);
  expect(filmMoments(overview([0, 0]), 3)).toEqual([7_000]);
});

test('whatever a class did, its moments ascend, lie within it, and are as many as may be', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(500), { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 1, max: 200 }),
      (all, most) => {
        const { start, end } = overview(all);
        const moments = filmMoments(overview(all), most);
        expect(moments).toEqual([...moments].sort((a, b) => a - b));
        expect(moments.every((at) => at > start && at <= end)).toBe(true);
        expect(moments.at(-1)).toBe(end);
        expect(moments.length).toBeLessThanOrEqual(most + 1);
        const events = all.reduce((sum, count) => sum + count, 0);
        expect(moments.length).toBeGreaterThanOrEqual(Math.min(most, events));
      },
    ),
  );
});
