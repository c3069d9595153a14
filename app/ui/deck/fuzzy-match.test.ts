import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fuzzyMatch } from './fuzzy-match';

const best = (typed: string, names: string[]) =>
  names.filter((name) => fuzzyMatch(typed, name) > 0).sort((a, b) => fuzzyMatch(typed, b) - fuzzyMatch(typed, a));

test.each([
  ['lock', ['Unlock', 'Lock'], 'Lock'],
  ['ew', ['Eyes here', 'End the class', 'Open the wall', 'Empty window'], 'Empty window'],
  ['zoe', ['Open the seat of Zoë', 'Zones'], 'Open the seat of Zoë'],
  ['lowha', ['Show my host', 'Lower all hands'], 'Lower all hands'],
])('%j finds first what was meant', (typed, names, first) => {
  expect(best(typed, names)[0]).toBe(first);
});

test('a name is found by any of its parts, in any case, and nothing by letters it has not', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z ]{1,20}$/), fc.nat(20), fc.nat(20), (name, from, length) => {
      expect(fuzzyMatch(name.slice(from, from + length).toUpperCase(), name)).toBeGreaterThan(0);
      expect(fuzzyMatch(`${name}7`, name)).toBe(0);
    }),
  );
});
