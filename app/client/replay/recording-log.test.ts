import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RecordedEvent } from '#engine/recording/recorded-event';
import { RecordingRefused } from './http-source';
import { RecordingLog } from './recording-log';
import { TestingSource } from './testing-source';

const log = Array.from({ length: 30 }, (_, index): RecordedEvent => {
  return [index + 1, 1_000 + index, { type: 'class.marked', seat: 's0', text: `moment ${index}` }];
});

/** A recording that its reader can come to be given in other words. */
class RewordedSource extends TestingSource {
  wording = 'own';

  override async manifest() {
    return { ...(await super.manifest()), edition: `${this.wording}.${this.log.length}` };
  }
}

async function opened(source: TestingSource): Promise<RecordingLog> {
  return new RecordingLog(source, await source.manifest());
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a recording that has grown is the same one, and that is told', async () => {
  const source = new RewordedSource(log.slice(0, 20), { segment: 10 });
  source.live = true;
  const recording = await opened(source);
  source.log.push(...log.slice(20));
  expect(await recording.refresh()).toBe(true);
  expect(recording).toMatchObject({ count: 30, replaced: false });
});

test('of a recording that the server is still reading, what is there is played and the rest is waited for', async () => {
  const source = new TestingSource(log, { segment: 10 });
  const whole = await source.manifest();
  const recording = new RecordingLog(source, {
    ...whole,
    segments: whole.segments.slice(0, 1),
    edition: 'test.10',
    partial: true,
  });
  const told = vi.fn();
  recording.subscribe(told);
  expect(recording.count).toBe(10);
  expect(recording.countBy({ seq: 10 })).toBe(10);
  expect(recording.countBy({ seq: 25 })).toBeNull();
  expect(recording.countBy({ at: 1_025 })).toBeNull();
  await vi.waitFor(() => expect(told).toHaveBeenCalled());
  expect(recording).toMatchObject({ count: 30, replaced: false, manifest: whole });
  expect(recording.countBy({ seq: 30 })).toBe(30);
});

test('what is given in other words is another recording, of which nothing is mixed into this one', async () => {
  const source = new RewordedSource(log.slice(0, 20), { segment: 10 });
  source.live = true;
  const recording = await opened(source);
  const told = vi.fn();
  recording.subscribe(told);
  source.wording = 'hidden';
  source.log.push(...log.slice(20));
  await recording.refresh();
  expect(recording).toMatchObject({ count: 20, replaced: true });
  expect(told).toHaveBeenCalled();
});

test('whoever cannot be given the next part any more learns whether it is another recording by now', async () => {
  const source = new RewordedSource([...log], { segment: 10 });
  const recording = await opened(source);
  source.reaches = 1;
  expect(recording.segment(1)).toBe(null);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(recording).toMatchObject({ offline: true, replaced: false });
  source.wording = 'hidden';
  recording.segment(1);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(recording.replaced).toBe(true);
});

test('a recording that is gone, or not shared any more, is not played on; one whose server is away is', async () => {
  const source = new TestingSource([...log], { segment: 10 });
  source.live = true;
  const recording = await opened(source);
  source.manifest = () => Promise.reject(new RecordingRefused('offline'));
  await expect(recording.refresh()).rejects.toThrow();
  expect(recording.replaced).toBe(false);
  const told = vi.fn();
  recording.subscribe(told);
  source.manifest = () => Promise.reject(new RecordingRefused('recording/not-found'));
  expect(await recording.refresh()).toBe(true);
  expect(recording.replaced).toBe(true);
  expect(told).toHaveBeenCalled();
});
