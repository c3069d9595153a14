import { expect, test } from 'vitest';
import { lineRange } from './line-range';

const at = (line: number) => {
  const text = 'one\ntwo\n\nfour';
  const { from, to } = lineRange(text, line);
  return text.slice(from, to);
};

test('a line is found by its number, an empty one too', () => {
  expect([1, 2, 3, 4].map(at)).toEqual(['one', 'two', '', 'four']);
});

test('beyond the end is the last line', () => {
  expect(at(99)).toBe('four');
  expect(lineRange('', 3)).toEqual({ from: 0, to: 0 });
});
