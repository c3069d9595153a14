import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainDockerLine } from './plain-line';

test.each([
  ['docker ps', ['docker', 'ps']],
  [
    '  docker   run -d -p 8080:80 --name web1 web-app:v1.0 ',
    ['docker', 'run', '-d', '-p', '8080:80', '--name', 'web1', 'web-app:v1.0'],
  ],
  ["docker ps --format '{{.Names}} $HOME'", ['docker', 'ps', '--format', '{{.Names}} $HOME']],
  ['docker exec web sh -c "echo \'hi\' > /x"', ['docker', 'exec', 'web', 'sh', '-c', "echo 'hi' > /x"]],
  ["docker ps --format 'table {{.ID}}\\t{{.Names}}'", ['docker', 'ps', '--format', 'table {{.ID}}\\t{{.Names}}']],
  ['docker', ['docker']],
  ['sudo docker run -it ubuntu bash', ['docker', 'run', '-it', 'ubuntu', 'bash']],
])('K40 a simple command is split: %s', (line, argv) => {
  expect(plainDockerLine(line)).toEqual(argv);
});

test.each([
  'ls',
  'sudo ls',
  'sudo dockerx ps',
  'dockerx ps',
  'docker ps | wc -l',
  'docker ps; ls',
  'docker ps > f',
  'docker rm $(docker ps -aq)',
  'docker rm `x`',
  'docker run $X',
  'docker run "$X"',
  'docker run *.txt',
  'docker run ~/x',
  'docker run {a,b}',
  'docker ps &',
  'docker ps # all',
  'docker ps \\',
  'docker run a\\ b',
  "docker run 'a",
  'A=1 docker ps',
  'docker ps\nls',
  'docker run !x',
])('K40 a line for the shell is left to it: %s', (line) => {
  expect(plainDockerLine(line)).toBeNull();
});

const piece = fc.oneof(
  fc.constantFrom(
    'docker',
    ' ',
    '  ',
    '\t',
    "'",
    '"',
    'a',
    'b=c',
    '-p',
    '80:80',
    '{{.X}}',
    "'\\\\t'",
    '$X',
    '\\',
    '*',
    '~',
    '#',
    ';',
    '\n',
    'é',
    '\u00a0',
    '\u3000',
    '^',
    '!',
    '[a]',
    '|',
  ),
  fc.string({ unit: 'binary-ascii', maxLength: 3 }),
  fc.string({ unit: 'grapheme', maxLength: 2 }),
);
const line = fc.array(piece, { maxLength: 10 }).map((pieces) => `docker ${pieces.join('')}`.replaceAll('\0', ''));

test('K40 whenever it answers, a real shell splits the line the same', () => {
  const answered = fc.sample(line, { numRuns: 4000, seed: 7 }).flatMap((text) => {
    const argv = plainDockerLine(text);
    return argv ? [{ text, argv }] : [];
  });
  expect(answered.length).toBeGreaterThan(300);
  // One shell for all lines: each prints its words between zero bytes and ends with a marker.
  const script = answered
    .map(({ text }) => `docker() { printf '%s\\0' docker "$@"; }\n${text}\nprintf '\\036'\n`)
    .join('');
  const shell = spawnSync('/bin/sh', ['-s'], { input: script, encoding: 'utf8' });
  const split = shell.stdout
    .split('\x1e')
    .slice(0, -1)
    .map((words) => words.split('\0').slice(0, -1));
  expect(split).toEqual(answered.map(({ argv }) => argv));
});
