import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { leftOpen } from '#engine/room/left-open';
import type { KnownNames } from './known-names';
import { chipsFor, isWhole } from './next-chips';

const names: KnownNames = {
  images: ['nginx:latest'],
  local: ['nginx:latest'],
  exposed: {},
  containers: ['web1'],
  states: { web1: 'running' },
  freePort: 8080,
  openPorts: [],
  volumes: [],
  networks: [],
};
const PROMPT = { prompt: 'student@host:~$ ', busy: false, shell: true };
const after = (draft: string, ...pieces: string[]) =>
  pieces.reduce((line, piece) => {
    const chips = chipsFor(PROMPT, line, names);
    const chip = chips.find(({ text }) => text === piece);
    expect(chip, `${piece} after "${line}" among ${chips.map(({ text }) => text)}`).toBeDefined();
    return chip?.draft ?? '';
  }, draft);

test('a loop is put together by thumb, from its first word to its last', () => {
  const line = after('', 'for', 'docker', 'run', '-d', 'nginx:latest', '; done');
  expect(line).toBe('for i in 1 2 3; do docker run -d nginx:latest; done');
  expect(leftOpen(line)).toBeNull();
});

test('what another command answers is put into a command', () => {
  const line = after('docker rm -f ', '$(', 'docker', 'ps', '-q', ')');
  expect(line).toBe('docker rm -f $(docker ps -q)');
  expect(leftOpen(line)).toBeNull();
});

test('a loop is closed once its command is whole, and not ready before', () => {
  const first = (line: string) => chipsFor(PROMPT, line, names)[0]?.text;
  expect(first('for i in 1 2 3; do docker run --rm ')).not.toBe('; done');
  expect(first('for i in 1 2 3; do docker run --rm nginx ')).toBe('; done');
  expect(isWhole('for i in 1 2 3; do docker run --rm nginx ')).toBe(false);
  expect(isWhole('for i in 1 2 3; do docker run --rm nginx; done')).toBe(true);
});

test('an open quote is closed first', () => {
  expect(chipsFor(PROMPT, 'docker exec web1 sh -c "echo hi', names)[0]).toMatchObject({
    text: '"',
    draft: 'docker exec web1 sh -c "echo hi" ',
  });
});

test('chips only ever add to a line', () => {
  assert(
    property(string({ maxLength: 40 }), (typed) => {
      for (const { draft } of chipsFor(PROMPT, `${typed};`, names)) {
        if (!draft.startsWith(typed)) throw new Error(`"${draft}" does not begin with "${typed}"`);
      }
    }),
  );
});
