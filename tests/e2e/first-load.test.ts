import { beforeAll, expect, test } from 'vitest';
import { FIRST_LOAD_BUDGETS, firstLoad } from '../../server/start/first-load.mjs';
import { prepare } from '../../server/start/prepare.mjs';

beforeAll(() => prepare({ devDependencies: true, build: true }));

test.each(Object.entries(FIRST_LOAD_BUDGETS))(
  '%s loads with at most %i bytes beyond the framework',
  (screen, budget) => {
    const load = firstLoad().find((one) => one.screen === screen);
    expect(load?.framework).toBeGreaterThan(50_000);
    // Were the manifest read wrongly, nothing would be counted.
    expect(load?.scripts).toBeGreaterThan(40_000);
    expect(load?.styles).toBeGreaterThan(3_000);
    expect((load?.scripts ?? 0) + (load?.styles ?? 0)).toBeLessThanOrEqual(budget);
  },
);
