import type { Terminal } from '../model/terminal';

/** What a terminal shows of all that was printed since a line was typed at its prompt. */
export function printedSince(terminal: Terminal | undefined, line: string): string {
  const texts: string[] = [];
  const blocks = terminal?.scrollback ?? [];
  // Newest first: a terminal may hold much, and what a line has printed is at its end.
  for (let block = blocks.length - 1; block >= 0; block -= 1) {
    const items = blocks[block] ?? [];
    for (let at = items.length - 1; at >= 0; at -= 1) {
      const item = items[at];
      if (item?.kind === 'input' && item.text === line) return texts.reverse().join('');
      if (item && item.kind !== 'input') texts.push(item.text);
    }
  }
  return texts.reverse().join('');
}
