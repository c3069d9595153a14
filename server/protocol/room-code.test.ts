import { expect, test } from 'vitest';
import { CODE_ALPHABET, readCode, showCode } from './room-code';

test('a code is shown in two groups and read back in any dress', () => {
  expect(showCode('K7M4XQ')).toBe('K7M-4XQ');
  for (const typed of ['K7M-4XQ', 'k7m 4xq', ' k7m4xq ', 'K7M—4XQ', 'k-7-m-4-x-q'])
    expect(readCode(typed)).toBe('K7M4XQ');
});

test('what cannot be a code is not one', () => {
  for (const typed of ['', 'K7M4X', 'K7M4XQQ', 'K7M-4X0', 'K7M4X1', '<b>K7M', '__proto__', '🙂🙂🙂🙂🙂🙂']) {
    expect(readCode(typed)).toBeNull();
  }
});

test('the alphabet has no look-alikes', () => {
  for (const pair of ['0O', '1I', '1L', '5S', 'IL']) {
    expect([...pair].filter((character) => CODE_ALPHABET.includes(character)).length).toBeLessThan(2);
  }
});
