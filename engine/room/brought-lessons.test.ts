import { expect, test } from 'vitest';
import { LIMITS } from './limits';
import { TestClass } from './testing-class';

test('of what a device tells of lessons done alone each lesson is kept once, and no more of it than it has', () => {
  const room = new TestClass();
  const told = (lesson: string, done: number) => ({ lesson, done, steps: 3, at: 1 });
  room.send('s1', { type: 'seat.bring', lessons: [told('one', 1), told('constructor', 60), told('one', 2)] });
  expect(room.seat('s1').brought).toEqual([told('one', 2), told('constructor', 3)]);
  const many = Array.from({ length: LIMITS.broughtLessons + 1 }, (_, n) => told(`l${n}`, 1));
  expect(room.send('s1', { type: 'seat.bring', lessons: many }).reply).toEqual({ ok: false, code: 'files/too-large' });
  expect(room.seat('s1').brought).toHaveLength(2);
});
