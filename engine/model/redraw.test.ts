import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesAbove, redraw } from './redraw';

test('I140 a line above is written anew and the cursor comes back', () => {
  const two = 'a: waiting \nb: waiting \n';
  expect(redraw(two, '\u001b[2A\u001b[2K\ra: [=>] \r\u001b[2B')).toBe('a: [=>] \nb: waiting \n');
  expect(redraw(two, '\u001b[1A\u001b[2K\rb: done\r\u001b[1Bend\n')).toBe('a: waiting \nb: done\nend\n');
});

test('I140 what only goes on is appended; nothing is above the first line', () => {
  expect(linesAbove('plain\r\n\u001b[31mred\u001b[0m\u001b[2K')).toBe(0);
  expect(linesAbove('\u001b[2Ax\u001b[A')).toBe(2);
  expect(redraw('x', '\u001b[9A\ry')).toBe('y');
  expect(redraw('abcdef', '\rxy\u001b[K')).toBe('xy');
});

test('I140 text without movements is what a screen appends', () => {
  fc.assert(
    fc.property(fc.string(), fc.stringMatching(/^[a-z \n]*$/), (before, text) => {
      const clean = before.replaceAll('\r', '').replaceAll('\u001b', '');
      expect(redraw(clean, text)).toBe(clean + text);
    }),
  );
});
