import { expect, test } from 'vitest';
import { wordsIn } from '../language/words-in';
import { spokenOutput } from './spoken-output';
import type { TerminalItem } from './terminal-model';

const words = wordsIn('en', 'terminal');
const typed = (text: string, by?: string): TerminalItem => ({
  n: 1,
  kind: 'input',
  prompt: '$ ',
  text,
  ...(by && { by }),
});
const out = (text: string, kind: 'stdout' | 'stderr' = 'stdout'): TerminalItem => ({ n: 2, kind, text });
const ended = { exitCode: 0, question: null };

test('short output is read as it is, without colours', () => {
  expect(spokenOutput(words, [typed('ls'), out('a  \u001b[32mb\u001b[0m\n')], ended)).toBe('a  b');
});

test('of long output the first lines are read and the rest is counted', () => {
  const spoken = spokenOutput(words, [out(Array.from({ length: 48 }, (_, n) => `line ${n}\n`).join(''))], ended);
  expect(spoken).toContain('line 7 … and 40 more lines');
  expect(spoken).not.toContain('line 8\n');
});

test('of a single endless line only its beginning is read', () => {
  expect(spokenOutput(words, [out('x'.repeat(100_000))], ended).length).toBeLessThan(1_000);
});

test('a failure is told as such', () => {
  const spoken = spokenOutput(words, [typed('docker stop x'), out('No such container: x\n', 'stderr')], {
    ...ended,
    exitCode: 1,
  });
  expect(spoken).toBe('Failed with exit code 1. No such container: x');
});

test('a command that printed nothing has ended; while it runs nothing is said', () => {
  expect(spokenOutput(words, [typed('cd web-app')], ended)).toBe('Done, nothing printed.');
  expect(spokenOutput(words, [typed('sleep 9')], { ...ended, exitCode: null })).toBe('');
});

test('a question is asked aloud', () => {
  const question = 'Are you sure you want to continue? [y/N]';
  expect(spokenOutput(words, [typed('docker system prune')], { exitCode: null, question })).toBe(question);
});

test('what a program drew over is not read', () => {
  expect(spokenOutput(words, [out('10 %\r50 %\rdone\n')], ended)).toBe('done');
});

test('lines that somebody else typed are told with their name', () => {
  const spoken = spokenOutput(words, [typed('docker ps', 's0'), out('CONTAINER ID\n')], {
    ...ended,
    whoTyped: () => 'Ms Lee',
  });
  expect(spoken).toBe('Ms Lee typed: docker ps CONTAINER ID');
});
