import { flat } from '../model/blocks';
import type { Terminal } from '../model/terminal';

/** What a terminal shows of all that was printed since a line was typed at its prompt. */
export function printedSince(terminal: Terminal | undefined, line: string): string {
  const items = flat(terminal?.scrollback ?? []);
  const from = items.findLastIndex(({ kind, text }) => kind === 'input' && text === line);
  return items
    .slice(from + 1)
    .filter(({ kind }) => kind !== 'input')
    .map(({ text }) => text)
    .join('');
}
