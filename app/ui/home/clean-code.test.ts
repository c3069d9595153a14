import { expect, test } from 'vitest';
import { cleanCode } from './clean-code';

test('a code may be typed in any way, or pasted as an address', () => {
  for (const typed of [
    'k7m4xq',
    'K7M-4XQ',
    ' k7m 4xq ',
    'http://192.168.1.20:3000/r/K7M4XQ',
    'http://192.168.1.20:3000/r/K7M-4XQ/wall',
    'http://x/?code=K7M4XQ',
    'http://x/?code=K7M4XQ&invite=abcdef123456',
    'https://x/?resume=&code=k7m4xq#top',
  ]) {
    expect(cleanCode(typed)).toBe('K7M4XQ');
  }
});

test('more than six are cut', () => {
  expect(cleanCode('K7M4XQZZ')).toBe('K7M4XQ');
});
