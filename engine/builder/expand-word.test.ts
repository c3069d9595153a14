import { expect, test } from 'vitest';
import { expandCommand, expandDocument, expandWord, expandWords } from './expand-word';

const VARIABLES = new Map([
  ['X', 'value'],
  ['EMPTY', ''],
  ['TWO', 'a b'],
  ['FILE', 'v1.2.3.tar.gz'],
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
  ['$$', ''],
  [brace('FILE#v'), '1.2.3.tar.gz'],
  [brace('FILE#*.'), '2.3.tar.gz'],
  [brace('FILE##*.'), 'gz'],
  [brace('FILE%.*'), 'v1.2.3.tar'],
  [brace('FILE%%.*'), 'v1'],
  [brace('FILE%.zip'), 'v1.2.3.tar.gz'],
  [brace('FILE%?z'), 'v1.2.3.tar.'],
  [brace('FILE/./-'), 'v1-2.3.tar.gz'],
  [brace('FILE//./-'), 'v1-2-3-tar-gz'],
  [brace('FILE/\\/x/y'), 'v1.2.3.tar.gz'],
  [brace('TWO/ /'), 'ab'],
  [brace('FILE/1*3/x'), 'vx.tar.gz'],
  [brace('FILE//[?]/x'), 'v1.2.3.tar.gz'],
  [brace('FILE//./'), 'v123targz'],
  [brace('NONE#v'), ''],
])('I39 %s becomes %j', (word, value) => {
  expect(expand(word)).toBe(value);
});

test.each([
  ["'open", 'unexpected end of statement while looking for matching single-quote'],
  ['"open', 'unexpected end of statement while looking for matching double-quote'],
  ['$'.concat('{X'), "syntax error: missing '}'"],
  ['$'.concat('{'), "syntax error: missing '}'"],
  [brace('X:=y'), 'unsupported modifier (:=) in substitution'],
  [brace('NONE:?is needed'), 'NONE: is needed'],
  [brace('NONE?'), 'NONE: is not allowed to be unset'],
  [brace('EMPTY:?'), 'EMPTY: is not allowed to be empty'],
  [brace('X:#v'), 'unsupported modifier (:#) in substitution'],
  [brace('X/v'), `syntax error: missing '/' in $\{}`],
  [brace('X#\\v'), "invalid pattern (\\v) in substitution: invalid escape '\\v'"],
])('I39 %s is refused', (word, why) => {
  expect(expand(word)).toBe(`error: failed to process ${JSON.stringify(word)}: ${why}`);
});

test('I39 EXPOSE takes a variable apart at white space, but not a quoted one', () => {
  const words = (word: string) => expandWords(word, (name) => VARIABLES.get(name), '\\');
  expect(words('$TWO')).toEqual({ ok: true, value: ['a', 'b'] });
  expect(words('"$TWO"')).toEqual({ ok: true, value: ['a b'] });
  expect(words('$EMPTY')).toEqual({ ok: true, value: [] });
});

test.each([
  [`echo '$X' "$X"`, `echo '$X' "value"`],
  [`for i in $X; do echo $i ${brace('i%.txt')}; done`, `for i in value; do echo $i ${brace('i%.txt')}; done`],
  [`echo $1 $$ $(date) ${brace('X:-y')} ${brace('NONE:-y')}`, `echo $1 $$ $(date) value ${brace('NONE:-y')}`],
  ['find . -exec ls {} \\;', 'find . -exec ls {} ;'],
])('I90 %s is shown as %s', (command, shown) => {
  expect(expandCommand(command, (name) => VARIABLES.get(name), '\\')).toEqual({ ok: true, value: shown });
});

test('I39 no pattern makes a long value take long', () => {
  const long = 'a'.repeat(2000);
  const stars = `${'*a'.repeat(30)}b`;
  for (const inside of [`X#${stars}`, `X%%${stars}`, `X//${stars}/-`]) {
    expect(expandWord(brace(inside), () => long, '\\')).toEqual({ ok: true, value: long });
  }
});

test('I95 in a here-document quotes are characters, and a backslash goes from before whatever follows it', () => {
  const expand = (text: string) => expandDocument(text, (name) => VARIABLES.get(name));
  expect(expand(`'$X' "${brace("NONE:-it's")}"\n`)).toEqual({ ok: true, value: `'value' "it's"\n` });
  expect(expand('echo \\$X \\.php$ a\\\\b\n')).toEqual({ ok: true, value: 'echo $X .php$ a\\b\n' });
  expect(expand(brace(''))).toMatchObject({ ok: false });
});
