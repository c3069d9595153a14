import fc from 'fast-check';
import { expect, test } from 'vitest';
import { flat } from './blocks';
import { appended, SCROLLBACK_CHARACTERS, SCROLLBACK_ITEMS, type Scrollback } from './scrollback';

function printed(texts: readonly string[]): Scrollback {
  return texts.reduce<Scrollback>((scrollback, text) => appended(scrollback, { kind: 'stdout', text }), []);
}

test('what was printed last stays, in order and counted on', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 0, max: 4_000 }), (count, length) => {
      const text = 'x'.repeat(length);
      const items = flat(printed(Array.from({ length: count }, () => text)));
      const first = count - items.length + 1;
      expect(items.map(({ n }) => n)).toEqual(Array.from({ length: items.length }, (_, at) => first + at));
      expect(items.length).toBeLessThanOrEqual(SCROLLBACK_ITEMS + 64);
      expect(items.length * length).toBeLessThanOrEqual(SCROLLBACK_CHARACTERS + 64 * length);
      const fits = Math.min(SCROLLBACK_ITEMS, Math.floor(SCROLLBACK_CHARACTERS / Math.max(1, length)));
      expect(items.length).toBeGreaterThanOrEqual(Math.min(count, fits));
    }),
    { numRuns: 30 },
  );
});

test('printing leaves what was there as it was', () => {
  const before = printed(['a', 'b']);
  const items = flat(before);
  const after = appended(before, { kind: 'stderr', text: 'c' });
  expect(flat(before)).toBe(items);
  expect(items.map(({ text }) => text)).toEqual(['a', 'b']);
  expect(flat(after).map(({ text }) => text)).toEqual(['a', 'b', 'c']);
});

test('a block that was full before is not copied by what is printed after it', () => {
  const full = printed(Array.from({ length: 200 }, (_, n) => `${n}`));
  const more = appended(full, { kind: 'stdout', text: 'more' });
  expect(more.slice(0, 3)).toEqual(full.slice(0, 3));
  expect(more.slice(0, 3).every((block, at) => block === full[at])).toBe(true);
});
