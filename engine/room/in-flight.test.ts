import { expect, test } from 'vitest';
import { InFlight } from './in-flight';

test('what is in flight is found by its ID and by its seat, in order, until it is over', () => {
  const live = new InFlight<number, { id: number; seat: string }>();
  const [first, other, second] = [
    { id: 1, seat: 's1' },
    { id: 2, seat: 's2' },
    { id: 3, seat: 's1' },
  ] as const;
  for (const one of [first, other, second]) live.add(one);
  expect([...live.of('s1')]).toEqual([first, second]);
  expect([...live.of('s3')]).toEqual([]);
  expect(live.delete(1)).toBe(true);
  expect(live.delete(1)).toBe(false);
  expect(live.get(1)).toBeUndefined();
  expect([...live.of('s1')]).toEqual([second]);
  expect(live.ids()).toEqual([2, 3]);
});

test('what begins while a seat is looked through is seen, what ends is not', () => {
  const live = new InFlight<number, { id: number; seat: string }>();
  for (const id of [1, 2]) live.add({ id, seat: 's1' });
  const seen: number[] = [];
  for (const { id } of live.of('s1')) {
    seen.push(id);
    if (id === 1) {
      live.delete(2);
      live.add({ id: 3, seat: 's1' });
    }
  }
  expect(seen).toEqual([1, 3]);
});
