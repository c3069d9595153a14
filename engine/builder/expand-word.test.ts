import { expect, test } from 'vitest';
import { expandWord, expandWords } from './expand-word';

const VARIABLES = new Map([
  ['X', 'value'],
  ['EMPTY', ''],
  ['TWO', 'a b'],
]);
const expand = (word: string) => {
  const expanded = expandWord(word, (name) => VARIABLES.get(name), '\\');
  return expanded.ok ? expanded.value : `error: ${expanded.error}`;
};
const brace = (inside: string) => `$\{${inside}}`;

test.each([
  ['plain', 'plain'],
  ['$X', 'value'],
  ['$X/y', 'value/y'],
  ['$NONE', ''],
  [brace('X'), 'value'],
  [`a${brace('X')}b`, 'avalueb'],
  [brace('NONE:-other'), 'other'],
  [brace('EMPTY:-other'), 'other'],
  [brace('EMPTY-other'), ''],
  [brace('X:+set'), 'set'],
  [brace('EMPTY:+set'), ''],
  [brace('EMPTY+set'), 'set'],
  [brace('NONE:-$X'), 'value'],
  [brace(`NONE:-${brace('EMPTY:-deep')}`), 'deep'],
  ['\\$X', '$X'],
  ["'$X'", '$X'],
  ['"$X y"', 'value y'],
  ['"a\\"b"', 'a"b'],
  ['"a\\nb"', 'a\\nb'],
  ['$', '$'],
  ['100$', '100$'],
])('I39 %s becomes %j', (word, value) => {
  expect(expand(word)).toBe(value);
});

test.each([
  ["'open", 'unexpected end of statement while looking for matching single-quote'],
  ['"open', 'unexpected end of statement while looking for matching double-quote'],
  ['$'.concat('{X'), "syntax error: missing '}'"],
  [brace('X:=y'), 'unsupported modifier (:=) in substitution'],
  [brace('NONE:?is needed'), 'NONE: is needed'],
])('I39 %s is refused', (word, why) => {
  expect(expand(word)).toBe(`error: failed to process ${JSON.stringify(word)}: ${why}`);
});

test('I39 EXPOSE takes a variable apart at white space, but not a quoted one', () => {
  const words = (word: string) => expandWords(word, (name) => VARIABLES.get(name), '\\');
  expect(words('$TWO')).toEqual({ ok: true, value: ['a', 'b'] });
  expect(words('"$TWO"')).toEqual({ ok: true, value: ['a b'] });
  expect(words('$EMPTY')).toEqual({ ok: true, value: [] });
});
