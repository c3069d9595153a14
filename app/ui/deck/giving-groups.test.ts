import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Gift } from '#engine/model/class-state';
import { LIMITS } from '#engine/room/limits';
import { givingGroups } from './giving-groups';

const start = (lines: readonly string[]): Gift => ({
  kind: 'start',
  start: { fresh: false, files: [], images: [], lines },
});
const seats = fc.integer({ min: 0, max: 400 }).map((count) => Array.from({ length: count }, (_, n) => `s${n + 1}`));

test('everybody is given to once, in order, and no group keeps the room busy for long', () => {
  fc.assert(
    fc.property(seats, fc.integer({ min: 0, max: LIMITS.gift }), (all, count) => {
      const lines = Array.from({ length: count }, () => 'docker ps');
      const groups = givingGroups(all, start(lines));
      expect(groups.flat()).toEqual(all);
      for (const group of groups) expect(group.length * count).toBeLessThanOrEqual(LIMITS.giftRuns);
    }),
  );
});

test('what needs no command lines goes to all at once', () => {
  const all = ['s1', 's2', 's3'];
  expect(givingGroups(all, { kind: 'image', reference: 'nginx' })).toEqual([all]);
  expect(givingGroups(all, start([]))).toEqual([all]);
});
