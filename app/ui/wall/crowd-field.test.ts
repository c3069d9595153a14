import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crowdField } from './crowd-field';

const counts = fc.record({ running: fc.integer({ min: 1, max: 900 }), exited: fc.integer({ min: 1, max: 900 }) });
const groups = ({ running, exited }: { running: number; exited: number }) => [
  { status: 'running' as const, count: running },
  { status: 'exited' as const, count: exited },
];

test('a crowd that keeps its size still fits, and is never much smaller than it could be', () => {
  fc.assert(
    fc.property(fc.array(counts, { minLength: 2, maxLength: 12 }), (moments) => {
      let half: number | null = null;
      for (const moment of moments) {
        const free = crowdField(1600, 700, 25, groups(moment));
        const kept = crowdField(1600, 700, 25, groups(moment), half);
        const last = kept.bands.at(-1);
        expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(700.001);
        expect(kept.half).toBeLessThanOrEqual(free.half);
        expect(kept.half * 1.15).toBeGreaterThanOrEqual(free.half * 0.94);
        half = kept.half;
      }
    }),
  );
});

test('blocks do not take another size for each one that changes its state', () => {
  const sizes = new Set<number>();
  let half: number | null = null;
  for (let exited = 1; exited <= 100; exited += 1) {
    half = crowdField(1600, 700, 25, groups({ running: 1000 - exited, exited }), half).half;
    sizes.add(half);
  }
  for (let exited = 100; exited >= 1; exited -= 1) {
    half = crowdField(1600, 700, 25, groups({ running: 1000 - exited, exited }), half).half;
    sizes.add(half);
  }
  expect(sizes.size).toBeLessThanOrEqual(3);
});
