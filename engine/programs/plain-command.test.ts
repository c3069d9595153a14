import { expect, test } from 'vitest';
import { plainCommand } from './plain-command';

test.each([
  ["nginx -g 'daemon off;'", ['nginx', '-g', 'daemon off;']],
  ['exec node server.js', ['node', 'server.js']],
  ['  sleep   5 ', ['sleep', '5']],
  ['echo "a b"', ['echo', 'a b']],
])('C102 %j is one plain command', (text, words) => {
  expect(plainCommand(text)).toEqual(words);
});

test.each([
  'exit 42',
  'exec cd /x',
  'wait',
  'while true',
  'a && b',
  'a; b',
  'a | b',
  'a > b',
  'echo $X',
  'A=1 b',
  'a &',
  'ls *',
  "it's",
  '',
  '`a`',
  'a\nb',
  '# a',
])('C103 %j needs a shell', (text) => {
  expect(plainCommand(text)).toBeNull();
});
