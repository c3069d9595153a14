import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitText } from './fit-text';

test('a label that fits stays as it is', () => {
  expect(fitText('Ana', 8)).toBe('Ana');
});

test('a long label ends in an ellipsis and has at most the columns', () => {
  expect(fitText('Maximiliane Musterfrau', 8)).toBe('Maximil…');
});

test('wide characters count twice', () => {
  expect(fitText('王小明同学', 7)).toBe('王小明…');
});

test('an emoji made of several code points is kept or dropped whole', () => {
  expect(fitText('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 3)).toBe('👩‍👩‍👧‍👦…');
});

test('letters with accents are cut between, whether written as one sign or as two', () => {
  expect(fitText('Ångström Müller', 6)).toBe('Ångst…');
  expect(fitText('A\u030angstro\u0308m', 6)).toBe('A\u030angst…');
});

test('whatever a label is made of, it fits, and what is kept of it is its beginning in whole characters', () => {
  const signs = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const label = fc.array(
    fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.constantFrom('Ä', 'ß', 'ž', '©', '\r\n')),
  );
  fc.assert(
    fc.property(label, fc.integer({ min: 1, max: 20 }), (parts, columns) => {
      const text = parts.join('');
      const whole = Array.from(signs.segment(text), ({ segment }) => segment);
      const fitted = fitText(text, columns, () => 1);
      expect(fitted).toBe(whole.length <= columns ? text : `${whole.slice(0, columns - 1).join('')}…`);
    }),
  );
});
