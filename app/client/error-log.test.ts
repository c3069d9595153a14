import { expect, test } from 'vitest';
import { ErrorLog } from './error-log';

const failed = { seat: 's1', at: 5, line: 'docker run nope', exitCode: 125, error: 'no such image' };

test('an error is noted once, the newest first, and stays when the next command goes well', () => {
  const log = new ErrorLog();
  log.note([failed]);
  log.note([failed]);
  log.note([{ seat: 's1', at: 6, line: 'docker ps', exitCode: 0, error: null }]);
  log.note([{ ...failed, at: 9, line: 'docker rm nope' }]);
  expect(log.of('s1').map(({ line }) => line)).toEqual(['docker rm nope', 'docker run nope']);
  expect(log.of('s2')).toEqual([]);
});

test('a command that runs has not failed yet', () => {
  const log = new ErrorLog();
  log.note([{ ...failed, exitCode: null }]);
  expect(log.of('s1')).toEqual([]);
});

test('twenty are kept', () => {
  const log = new ErrorLog();
  for (let at = 0; at < 50; at++) log.note([{ ...failed, at }]);
  expect(log.of('s1').map(({ at }) => at)).toEqual(Array.from({ length: 20 }, (_, n) => 49 - n));
});
