import { expect, test } from 'vitest';
import { LongTurns } from './long-turns';

const RESET = { type: 'host.reset', seats: 'all' } as const;

test('a seat has one long turn at a time, others have theirs, and what is short waits for none', async () => {
  const turns = new LongTurns(() => 0);
  const ends: (() => void)[] = [];
  const long = () => new Promise<string>((end) => ends.push(() => end('done')));
  const first = turns.take('s1', RESET, long);
  expect(await turns.take('s1', { type: 'lesson.set-up', step: 'one', to: ['s1'] }, long)).toBeNull();
  expect(await turns.take('s1', { type: 'seat.raise-hand', up: true }, async () => 'short')).toBe('short');
  const other = turns.take('s2', RESET, long);
  for (const end of ends) end();
  expect(await Promise.all([first, other])).toEqual(['done', 'done']);
  expect(await turns.take('s1', RESET, async () => 'again')).toBe('again');
});

test('a seat that has had many long turns waits for its next, also when they have failed', async () => {
  let now = 0;
  const turns = new LongTurns(() => now);
  const long = async () => {
    now += 4_000;
    throw new Error('the store is gone');
  };
  for (let times = 0; times < 3; times += 1) await expect(turns.take('s1', RESET, long)).rejects.toThrow('gone');
  expect(await turns.take('s1', RESET, async () => 'too soon')).toBeNull();
  expect(await turns.take('s2', RESET, async () => 'another')).toBe('another');
  now += 5_000;
  expect(await turns.take('s1', RESET, async () => 'later')).toBe('later');
});
