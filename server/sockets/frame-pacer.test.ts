import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FramePacer } from './frame-pacer';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('R30 the first thing leaves at once, what follows leaves together', () => {
  const flush = vi.fn();
  const pacer = new FramePacer(flush, () => Date.now());
  pacer.nudge();
  expect(flush).toHaveBeenCalledTimes(1);
  pacer.nudge();
  pacer.nudge();
  expect(flush).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(33);
  expect(flush).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(1_000);
  expect(flush).toHaveBeenCalledTimes(2);
  pacer.nudge();
  expect(flush).toHaveBeenCalledTimes(3);
});

test('a constant stream makes about thirty frames a second', () => {
  const flush = vi.fn();
  const pacer = new FramePacer(flush, () => Date.now());
  for (let t = 0; t < 1_000; t += 1) {
    pacer.nudge();
    vi.advanceTimersByTime(1);
  }
  expect(flush.mock.calls.length).toBeGreaterThanOrEqual(29);
  expect(flush.mock.calls.length).toBeLessThanOrEqual(32);
});
