import { expect, test } from 'vitest';
import { openWish, type Wish } from './wish';

test('a wish counts until the room has said something else, and then no more', () => {
  let wish: Wish<boolean> | null = { value: true, over: false };
  const stands = (truth: boolean) => {
    wish = openWish(wish, truth);
    return wish === null ? truth : wish.value;
  };
  expect(stands(false)).toBe(true);
  expect(stands(true)).toBe(true);
  // An instructor has lowered the hand: it is as low as before the wish, and stays so.
  expect(stands(false)).toBe(false);
});

test('a wish over which somebody else has decided otherwise is over', () => {
  const wish: Wish<string | null> = { value: 'stuck', over: null };
  expect(openWish(wish, 'done')).toBeNull();
  expect(openWish(wish, null)).toBe(wish);
});
