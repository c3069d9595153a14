import { expect, test } from 'vitest';
import { lastAnswer } from './last-answer';
import type { TerminalItem } from './terminal-model';

function shown(...items: [TerminalItem['kind'], string][]): TerminalItem[] {
  return items.map(([kind, text], n) => ({ n, kind, text }));
}

test('before the first line there is none', () => {
  expect(lastAnswer([])).toBeNull();
  expect(lastAnswer(shown(['note', 'Welcome\n']))).toBeNull();
});

test('the last line that says something, put together from its pieces', () => {
  const items = shown(
    ['input', 'docker ps'],
    ['stdout', 'old\n'],
    ['input', 'docker pull nginx'],
    ['stdout', 'first\nlast '],
    ['stderr', 'of'],
    ['stdout', ' all\n'],
    ['stdout', '\n'],
  );
  expect(lastAnswer(items)).toEqual({ typed: 'docker pull nginx', answer: 'last of all' });
});

test('an answer of one line, of none, in colours, and one that was drawn over', () => {
  expect(lastAnswer(shown(['input', 'ls'], ['stdout', 'web-app\n']))?.answer).toBe('web-app');
  expect(lastAnswer(shown(['stdout', 'before\n'], ['input', 'cd']))?.answer).toBe('');
  expect(lastAnswer(shown(['input', 'ls'], ['stdout', '\u001b[32mok\u001b[0m\n']))?.answer).toBe('ok');
  expect(lastAnswer(shown(['input', 'get'], ['stdout', '10 %\r90 %\rdone\r\n']))?.answer).toBe('done');
});
