import { assert, constantFrom, nat, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { type EditedLine, editLine } from './edit-line';

/** `|` is the cursor. */
function at(marked: string, cut = ''): EditedLine {
  const cursor = marked.indexOf('|');
  return { line: marked.replace('|', ''), cursor, cut };
}

test.each([
  ['a', 'docker ps| -a', '|docker ps -a', ''],
  ['e', 'docker| ps -a', 'docker ps -a|', ''],
  ['k', 'docker ps| -a', 'docker ps|', ' -a'],
  ['u', 'docker ps| -a', '| -a', 'docker ps'],
  ['w', 'docker stop web1|', 'docker stop |', 'web1'],
  ['w', 'docker stop  | x', 'docker | x', 'stop  '],
  ['a', 'for i in 1 2; do\n  echo| $i', 'for i in 1 2; do\n|  echo $i', ''],
  ['k', 'a| b\nc', 'a|\nc', ' b'],
])('Ctrl-%s: %j becomes %j', (letter, before, after, cut) => {
  expect(editLine(at(before), letter)).toEqual(at(after, cut));
});

test('what was cut comes back', () => {
  const cut = editLine(at('docker stop |web1'), 'k');
  expect(cut && editLine(cut, 'y')).toEqual(at('docker stop web1|', 'web1'));
});

test('no letter puts the cursor outside of the line, and cutting and putting back changes nothing', () => {
  assert(
    property(string(), nat(), constantFrom(...'aekuwy'), (line, place, letter) => {
      const cursor = place % (line.length + 1);
      const edited = editLine({ line, cursor, cut: '' }, letter);
      if (!edited) throw new Error(letter);
      expect(edited.cursor).toBeGreaterThanOrEqual(0);
      expect(edited.cursor).toBeLessThanOrEqual(edited.line.length);
      if ('kuw'.includes(letter)) expect(editLine(edited, 'y')?.line).toBe(line);
    }),
  );
});
