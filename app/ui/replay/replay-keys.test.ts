import { expect, test } from 'vitest';
import { REPLAY_KEYS, replayDeed } from './replay-keys';

test('no key does two things', () => {
  const pressed = REPLAY_KEYS.flatMap(({ press, shift }) =>
    press.flatMap((key) => (shift === undefined ? [`${key} true`, `${key} false`] : [`${key} ${shift}`])),
  );
  expect(new Set(pressed).size).toBe(pressed.length);
});

test('brackets go from moment to moment wherever they are on a keyboard', () => {
  expect([replayDeed('[', false), replayDeed('[', true)]).toEqual(['momentBack', 'momentBack']);
  expect(replayDeed(']', false)).toBe('momentOn');
});

test('letters count with and without Shift, arrows mean another thing with it', () => {
  expect([replayDeed('K', true), replayDeed('k', false)]).toEqual(['play', 'play']);
  expect([replayDeed('ArrowLeft', false), replayDeed('ArrowLeft', true)]).toEqual(['seekBack', 'momentBack']);
  expect([replayDeed('?', true), replayDeed('7', false), replayDeed('x', false)]).toEqual(['help', 'part', null]);
});
