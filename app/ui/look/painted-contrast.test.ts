import { expect, test } from 'vitest';
import { paintedContrast } from './painted-contrast';

test('black on white is 21, a colour on itself 1', () => {
  expect(paintedContrast({ color: 'rgb(0, 0, 0)', backgroundColor: 'rgb(255, 255, 255)' })).toBeCloseTo(21);
  expect(paintedContrast({ color: 'rgb(9, 99, 200)', backgroundColor: 'rgb(9, 99, 200)' })).toBe(1);
});

test('what is seen through cannot be told', () => {
  expect(paintedContrast({ color: 'rgba(0, 0, 0, 0.5)', backgroundColor: 'rgb(255, 255, 255)' })).toBeNull();
});
