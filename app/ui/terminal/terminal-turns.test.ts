import { expect, test } from 'vitest';
import type { TerminalItem } from './terminal-model';
import { terminalTurns } from './terminal-turns';

const out = (n: number, text: string): TerminalItem => ({ n, kind: 'stdout', text });
const typed = (n: number, text: string): TerminalItem => ({ n, kind: 'input', prompt: '$ ', text });

test('each typed line begins a block', () => {
  const turns = terminalTurns([typed(1, 'ls'), out(2, 'a\n'), typed(3, 'pwd'), out(4, '/\n')]);
  expect(turns.map((turn) => turn.items.map((item) => item.n))).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

test('input typed behind unfinished output stays on its line', () => {
  expect(terminalTurns([typed(1, 'sh'), out(2, 'name? '), typed(3, 'Ana')])).toHaveLength(1);
});

test('long output is cut, but only at line ends', () => {
  const items = Array.from({ length: 350 }, (_, n) => out(n, n % 2 === 0 ? 'half ' : 'line\n'));
  const turns = terminalTurns(items);
  expect(turns.length).toBeGreaterThan(2);
  for (const turn of turns.slice(0, -1)) expect(turn.items.at(-1)?.text).toBe('line\n');
  expect(turns.flatMap((turn) => turn.items)).toEqual(items);
});
