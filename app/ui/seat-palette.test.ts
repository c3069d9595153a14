import { expect, test } from 'vitest';
import { contrast, seatLook } from './seat-palette';

const looks = Array.from({ length: 144 }, (_, index) => seatLook(index));

test('the first 144 seats all look different', () => {
  expect(new Set(looks.map((look) => `${look.colour} ${look.pattern}`)).size).toBe(144);
});

test('a class of twelve differs in colour and in pattern', () => {
  const table = looks.slice(0, 12);
  expect(new Set(table.map((look) => look.colour)).size).toBe(12);
  expect(new Set(table.map((look) => look.pattern)).size).toBe(12);
});

test('text on a seat colour is readable', () => {
  for (const look of looks) expect(contrast(look.colour, look.ink)).toBeGreaterThanOrEqual(4.5);
});

test('contrast is 21 for black on white', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
});
