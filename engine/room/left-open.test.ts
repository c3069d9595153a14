import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leftOpen } from './left-open';

test.each([
  ['for i in 1 2 3; do', 'done'],
  ['for i in 1 2 3; do echo $i', 'done'],
  ['while true; do if [ -e x ]; then', 'fi'],
  ['if true; then echo a; else', 'fi'],
  ['case $x in\na) echo 1;;', 'esac'],
  ['f() {', '}'],
  ['(cd /tmp', ')'],
  ['echo $(ls', ')'],
  ['echo $((1 +', '))'],
  ['docker ps |', '|'],
  ['docker build . &&', '&&'],
  ['docker build . ||\n', '||'],
  ['cat <<EOF', 'EOF'],
  ['cat <<EOF\na', 'EOF'],
  ['echo "a', '"'],
  ["echo it's", "'"],
  ['docker run \\', '\\'],
])('K64 %j waits for %j', (text, waits) => {
  expect(leftOpen(text)).toBe(waits);
});

test.each([
  'for i in 1 2 3; do echo $i; done',
  'for i in 1 2 3\ndo\necho $i\ndone',
  'for ((i=0; i<3; i++)); do echo $i; done',
  'while read x; do echo $x; done < file',
  'if [ -e x ]; then echo a; elif true; then echo b; else echo c; fi',
  'case $x in a) echo 1;; (b|c) echo 2;; esac',
  'f() { echo a; }; f',
  '{ echo a; echo b; } | wc -l',
  '(cd /tmp && ls)',
  'echo $(docker ps -q) for all of $(ls) if done',
  'echo for if while case { done fi',
  'docker ps --format {{.Names}}',
  'docker rm -f $(docker ps -aq) 2>&1 | tail -n 1 &',
  'find . -name x -exec ls {} \\;',
  `x=(for if); echo $\{x[0]} $\{y:-z} $((1 << 2))`,
  'echo a # for what it is',
  'docker exec c sh -c "for i in 1 2; do echo $i"',
  'cat <<< EOF',
  'cat <<EOF | tr a b\nfor\nEOF\nls',
  'a \\\n  b',
  // The shell says what is wrong with these.
  'done',
  'if true; done',
  'echo :)',
  '}',
  'constructor',
  '__proto__; toString',
])('K64 %j is carried out', (text) => {
  expect(leftOpen(text)).toBeNull();
});

test('K64 whatever is typed, one can tell whether the line goes on', () => {
  const piece = fc.constantFrom(
    ...'\'"\\#$(){}<>|&;=\n\t ab',
    '<<',
    '<<-',
    '$((',
    '))',
    'for ',
    'done',
    'case ',
    'esac',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const waits = leftOpen(pieces.join(''));
      expect(waits === null || typeof waits === 'string').toBe(true);
    }),
    { numRuns: 2_000 },
  );
});
