import { expect, test } from 'vitest';
import { recordingPath } from './recording-path';

test.each([
  ['http://school.example:3000/replay/9f2c41ab77d0', '/replay/9f2c41ab77d0'],
  ['http://school.example/replay/9f2c41ab77d0?at=12#x', '/replay/9f2c41ab77d0?at=12#x'],
  [' 9f2c41ab77d0 ', '/replay/9f2c41ab77d0'],
  ['https://elsewhere.example/', null],
  ['javascript:alert(1)', null],
  ['../../etc/passwd', null],
  ['', null],
])('%j leads to %j', (typed, path) => {
  expect(recordingPath(typed)).toBe(path);
});
