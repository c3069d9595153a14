import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linearPattern } from './linear-pattern';

const letter = fc.constantFrom('a', 'b', 'c', '1', '-', '.');
const pattern = fc.letrec<{ all: string; atom: string }>((tie) => ({
  atom: fc.oneof(
    { depthSize: 'small', maxDepth: 3 },
    letter.map((character) => (character === '.' ? '\\.' : character)),
    fc.constantFrom('.', '[ab]', '[^a]', '[a-c1]', '\\d', '\\w', '^', '$'),
    tie('all').map((inside) => `(${inside})`),
  ),
  all: fc
    .array(
      fc
        .tuple(tie('atom'), fc.constantFrom('', '', '*', '+', '?'))
        .map(([atom, mark]) => atom + (/^[\^$]$/.test(atom) ? '' : mark)),
      { maxLength: 4 },
    )
    .map((parts) => parts.join('')),
})).all;

test('K24 a name filter finds what a regular expression finds', () => {
  fc.assert(
    fc.property(pattern, fc.array(letter, { maxLength: 8 }), (source, letters) => {
      const text = letters.join('');
      expect(linearPattern(source)?.(text)).toBe(new RegExp(source, 's').test(text));
    }),
    { numRuns: 2000 },
  );
});

test('K24 a pattern made to explode does not', () => {
  expect(linearPattern('^(a+)+$')?.(`${'a'.repeat(5000)}!`)).toBe(false);
});

test.each(['(', 'a{2}', '[a', '*a', '\\', 'a)'])('K24 what it cannot read it says so: %s', (source) => {
  expect(linearPattern(source)).toBeNull();
});
