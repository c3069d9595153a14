import { expect, test } from 'vitest';
import { joinedPatterns } from './joined-patterns';

test.each([
  ['-e a -e b', '-e a\nb'],
  ['-ea --regexp=b --regexp c f', '-e a\nb\nc f'],
  ['-vie a -A 2 -e b f', '-e a\nb -vi -A 2 f'],
  ['-f -e f', '-f -e f'],
  ['-c -- -e f', '-c -- -e f'],
  ['-e a -- -e', '-e a -- -e'],
  ['-m1 x f', '-m1 x f'],
  ['--color=auto -n x', '--color=auto -n x'],
])('grep %s', (given, expected) => {
  expect(joinedPatterns(given.split(' '))).toEqual(expected.split(' '));
});
