import { expect, test } from 'vitest';
import { networkLook } from './network-look';

test('the first six networks differ in colour and in dash, the first 36 in one of them', () => {
  const looks = Array.from({ length: 36 }, (_, index) => networkLook(index + 1));
  expect(new Set(looks.slice(0, 6).map(({ colour }) => colour)).size).toBe(6);
  expect(new Set(looks.slice(0, 6).map(({ dash }) => dash)).size).toBe(6);
  expect(new Set(looks.map(({ colour, dash }) => `${colour} ${dash}`)).size).toBe(36);
});
