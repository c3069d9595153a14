import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRefusedName } from './name-filter';
import { cleanName } from './seat-name';
import { twoWordName } from './two-word-name';

const bytes = fc.uint8Array({ minLength: 4, maxLength: 4 });

test('L71 every two-word name is short, clean and never refused', () => {
  fc.assert(
    fc.property(bytes, (random) => {
      const name = twoWordName(random);
      expect(name).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/);
      expect(name.length).toBeLessThan(20);
      expect(cleanName(name)).toBe(name);
      expect(isRefusedName(name)).toBe(false);
    }),
    { numRuns: 2_000 },
  );
});

test('L71 there are enough of them for any class', () => {
  const names = new Set<string>();
  for (let first = 0; first < 256; first += 1) {
    for (let second = 0; second < 256; second += 1) names.add(twoWordName(Uint8Array.of(0, first, 0, second)));
  }
  expect(names.size).toBeGreaterThan(48 * 48);
});
