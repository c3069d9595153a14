import { expect, test } from 'vitest';
import type { PublicEvent } from '#engine/room/events';
import { RecentEvents } from './recent-events';

const removed: PublicEvent = { type: 'container.removed', seat: 's1', id: 'c1' };
const event = (seq: number): [number, number, { type: 'room.closed' }] => [seq, 0, { type: 'room.closed' }];

test('answers what came after, and null once that is forgotten', () => {
  const recent = new RecentEvents(10, 4);
  for (const seq of [11, 13, 14, 17, 18, 19, 20]) recent.add(event(seq));
  expect(recent.after(10)?.map(([seq]) => seq)).toEqual([11, 13, 14, 17, 18, 19, 20]);
  expect(recent.after(14)?.map(([seq]) => seq)).toEqual([17, 18, 19, 20]);
  expect(recent.after(15)?.map(([seq]) => seq)).toEqual([17, 18, 19, 20]);
  expect(recent.after(20)).toEqual([]);
  expect(recent.after(9)).toBeNull();
  recent.add(event(21));
  expect(recent.after(11)).toBeNull();
  expect(recent.after(recent.oldest)?.map(([seq]) => seq)).toEqual([18, 19, 20, 21]);
});

test('the latest of some kinds, oldest first', () => {
  const recent = new RecentEvents(0);
  for (let seq = 1; seq <= 6; seq += 1) recent.add(seq % 2 === 0 ? event(seq) : [seq, 0, removed]);
  expect(recent.latest(2, new Set(['room.closed'])).map(([seq]) => seq)).toEqual([4, 6]);
  expect(recent.latest(9, new Set(['container.removed'])).map(([seq]) => seq)).toEqual([1, 3, 5]);
});
