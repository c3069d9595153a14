import { expect, test } from 'vitest';
import { addToLog } from './container-log';
import type { LogLine } from './room-state';

const line = (text: string): LogLine => ({ at: 0, stream: 'stdout', text });
const lengths = (log: readonly LogLine[]) => log.map(({ text }) => text.length);

test('H71 the last thousand lines of a log are kept', () => {
  const log: LogLine[] = [];
  for (let n = 0; n < 1_001; n += 1) addToLog(log, [line(`${n}\n`)]);
  expect(log).toHaveLength(1_000);
  expect(log[0]?.text).toBe('1\n');
});

test('H71 of long lines only a million characters are kept, and the last one whole', () => {
  const log: LogLine[] = [];
  const long = 'x'.repeat(300_000);
  for (let n = 0; n < 5; n += 1) addToLog(log, [line(long)]);
  expect(lengths(log)).toEqual([300_000, 300_000, 300_000]);
  addToLog(log, [line('short\n')]);
  expect(lengths(log)).toEqual([300_000, 300_000, 300_000, 6]);
  addToLog(log, [line('x'.repeat(2_000_000))]);
  expect(lengths(log)).toEqual([2_000_000]);
});
