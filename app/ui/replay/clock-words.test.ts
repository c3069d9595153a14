import { expect, test } from 'vitest';
import { clockWords } from './clock-words';

test('minutes and seconds, hours only when there are any', () => {
  expect([0, 7_400, 247_000, 3_723_000].map(clockWords)).toEqual(['0:00', '0:07', '4:07', '1:02:03']);
});
