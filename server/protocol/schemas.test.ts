import { expect, test } from 'vitest';
import { CAPTIONS, FIRST_SETTINGS } from '#engine/model/class-state';
import { LIMITS } from '#engine/room/limits';
import { commandEnvelope, query } from './schemas';

const taken = (command: unknown) => commandEnvelope.safeParse({ clientSeq: 1, command }).success;

test('L25 settings are known values, as a whole or not at all', () => {
  const set = (settings: unknown) => taken({ type: 'class.set', settings });
  expect(set(FIRST_SETTINGS)).toBe(true);
  for (const captions of CAPTIONS) expect(set({ ...FIRST_SETTINGS, captions })).toBe(true);
  for (const lateJoining of ['takes-part', 'watches', 'refused'])
    expect(set({ ...FIRST_SETTINGS, lateJoining })).toBe(true);
  for (const wrong of [
    { captions: 'pizza' },
    { lateJoining: 'never' },
    { watchOnly: 'yes' },
    { namesVisible: undefined },
    { more: true },
  ]) {
    expect(set({ ...FIRST_SETTINGS, ...wrong })).toBe(false);
  }
  expect(set(null)).toBe(false);
});

test('R40 what leads a class is strict and bounded', () => {
  const start = { fresh: false, files: [], images: [], lines: [] };
  const give = (more: object, to: unknown = 'all') =>
    taken({ type: 'class.give', to, gift: { kind: 'start', start: { ...start, ...more } } });
  expect(give({})).toBe(true);
  expect(give({}, ['s1', 's300'])).toBe(true);
  expect(give({}, 'everyone')).toBe(false);
  expect(give({}, ['__proto__'])).toBe(false);
  expect(
    give(
      {},
      Array.from({ length: LIMITS.seats + 1 }, (_, n) => `s${n}`),
    ),
  ).toBe(false);
  expect(give({ lines: Array.from({ length: LIMITS.gift + 1 }, () => 'docker ps') })).toBe(false);
  expect(give({ files: [{ path: '/a', content: 'x'.repeat(LIMITS.file + 2) }] })).toBe(false);
  expect(give({ images: [''] })).toBe(false);
  expect(taken({ type: 'class.hint', to: 'all', text: 'x'.repeat(10_000) })).toBe(false);
  expect(taken({ type: 'class.hint', to: 'all' })).toBe(false);
  expect(taken({ type: 'class.freeze', message: 5 })).toBe(false);
  expect(taken({ type: 'seat.flag', flag: 'bored' })).toBe(false);
  expect(taken({ type: 'seat.send-out', seat: 's1', how: 'gently' })).toBe(false);
  expect(taken({ type: 'seat.raise-hand', up: true, seat: 's2' })).toBe(false);
  expect(query.safeParse({ type: 'invite' }).success).toBe(true);
  expect(query.safeParse({ type: 'invite', seat: 's1' }).success).toBe(false);
});
