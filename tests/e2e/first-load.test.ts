import { beforeAll, expect, test } from 'vitest';
import { BENCH_BUDGET, firstLoad } from '../../server/start/first-load.mjs';
import { prepare } from '../../server/start/prepare.mjs';

beforeAll(() => prepare({ devDependencies: true, build: true }));

test('the bench loads with at most its budget beyond the framework', () => {
  const loads = new Map(firstLoad().map((load) => [load.screen, load]));
  const bench = loads.get('bench');
  expect(bench?.framework).toBeGreaterThan(50_000);
  // Were the manifest read wrongly, nothing would be counted.
  expect(bench?.scripts).toBeGreaterThan(40_000);
  expect(bench?.styles).toBeGreaterThan(3_000);
  expect((bench?.scripts ?? 0) + (bench?.styles ?? 0)).toBeLessThanOrEqual(BENCH_BUDGET);
});
