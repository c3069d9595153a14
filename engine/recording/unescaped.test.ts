import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unescaped } from './unescaped';

const pieces = fc.array(
  fc.oneof(
    fc.constantFrom('Ana', 'é', '🐳', ' ', '"', '\\', '%'),
    fc.constantFrom(
      '\\u00e9',
      '\\\\u00e9',
      '\\xc3\\xa9',
      '%C3%A9',
      '%zz',
      '&eacute;',
      '&#233;',
      '\\n',
      '\\033[1m',
      '\x1b[0m',
    ),
  ),
  { maxLength: 12 },
);

test('every letter that is read has its place in the text', () => {
  fc.assert(
    fc.property(pieces, (some) => {
      const text = some.join('');
      const read = unescaped(text);
      if (!read) return;
      let end = 0;
      for (let at = 0; at < read.text.length; at += 1) {
        const { from, to } = read.placeOf(at, at + 1);
        expect(from).toBeGreaterThanOrEqual(at === 0 ? 0 : Math.min(end, from));
        expect(to).toBeGreaterThan(from);
        if (to === from + 1) expect(text[from]).toBe(read.text[at]);
        end = to;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
  );
});

test.each([
  ['plain text', null],
  [String.raw`a\u0041b`, 'aAb'],
  [String.raw`\xc3\xa9\xe9%41`, 'ééA'],
  ['a\x1b[1mb', 'ab'],
  [String.raw`\e[1mb`, '\x1b[1mb'],
  ['&ouml;&#x41;', 'oA'],
])('%j is read as %j', (text, told) => {
  expect(unescaped(text)?.text ?? null).toBe(told);
});

test('a text of nothing but backslashes is read in time that goes with its length', () => {
  expect(unescaped('\\'.repeat(200_000))).toBeNull();
  expect(unescaped('\\x4'.repeat(20_000))?.text.length).toBe(40_000);
});
