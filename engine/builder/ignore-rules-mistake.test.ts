import { expect, test } from 'vitest';
import { ignoreRulesMistake } from './ignore-rules-mistake';
import { ignoredPaths } from './ignored-paths';

test.each(['[', '\\', 'a[]', '[^a', '[a-]', '[]a]', '**[', 'a\\', '[b-a]', 'ok\n[a', '[/]/..', '[[-.]'])(
  'K85 %j is no pattern',
  (rules) => {
    expect(ignoreRulesMistake(rules)).toBe('syntax error in pattern');
    // The daemon, which reads the rules once more, leaves such a line out.
    expect(ignoredPaths(rules)('some/file')).toBe(false);
  },
);

test.each([
  '',
  '# [',
  '(',
  '{a',
  'a(b',
  '+?',
  '[[]',
  '[a^]',
  '[.-[]',
  '[\\[-\\]]',
  '[a-z]*',
  '!keep',
  '\\[',
  '**/*.log',
])('K85 %j is one', (rules) => {
  expect(ignoreRulesMistake(rules)).toBeNull();
  ignoredPaths(rules)('some/file');
});

test.each([
  ['a(b', 'a(b'],
  ['{a}|b', '{a}|b'],
  ['*+?', 'c++x'],
  ['x$', 'x$'],
  ['\\\\(*', '\\(a'],
  ['a\\(b', 'a(b'],
])('K85 %s leaves out %s', (rules, path) => {
  expect(ignoredPaths(rules)(path)).toBe(true);
});

test('K85 an exclamation mark alone', () => {
  expect(ignoreRulesMistake('!')).toBe('illegal exclusion pattern: "!"');
});
