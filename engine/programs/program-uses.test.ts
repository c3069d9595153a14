import { expect, test } from 'vitest';
import { PROGRAMS_WITH_USES } from './program-uses';
import { programNames } from './programs';

test('every program has numbers of its own, and no number is left of one that has gone', () => {
  expect([...PROGRAMS_WITH_USES].sort()).toEqual([...programNames()].sort());
});
