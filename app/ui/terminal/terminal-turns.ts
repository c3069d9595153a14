import type { TerminalItem } from './terminal-model';

/** One typed line and what came of it. */
export interface TerminalTurn {
  readonly key: number;
  readonly items: readonly TerminalItem[];
}

const MOST_ITEMS = 100;

/**
 * Cuts a scrollback into blocks that a browser can skip while they are out of sight. A block ends before a typed line,
 * or, in long output, after a piece that ends its line: blocks stand below each other, so a line must not be cut.
 */
export function terminalTurns(items: readonly TerminalItem[]): TerminalTurn[] {
  const turns: { key: number; items: TerminalItem[] }[] = [];
  for (const item of items) {
    const turn = turns.at(-1);
    const last = turn?.items.at(-1);
    const full = turn !== undefined && turn.items.length >= MOST_ITEMS && last?.text.endsWith('\n');
    const ownLine = item.kind === 'input' && (last === undefined || last.kind === 'input' || last.text.endsWith('\n'));
    if (!turn || full || ownLine) turns.push({ key: item.n, items: [item] });
    else turn.items.push(item);
  }
  return turns;
}
