import { expect, test } from 'vitest';
import { BackOff } from './back-off';

test('waits double up to half a minute and start again after two quiet minutes', () => {
  const backOff = new BackOff();
  expect(backOff.left('a', 0)).toBe(0);
  const waits: number[] = [];
  let now = 0;
  for (let strike = 0; strike < 7; strike += 1) {
    backOff.strike('a', now);
    waits.push(backOff.left('a', now));
    now += backOff.left('a', now);
    expect(backOff.left('a', now)).toBe(0);
  }
  expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
  expect(backOff.left('b', now)).toBe(0);
  backOff.strike('a', now + 120_000);
  expect(backOff.left('a', now + 120_000)).toBe(1_000);
});
