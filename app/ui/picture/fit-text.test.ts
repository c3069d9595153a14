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
