import { BLOCK, type Blocks, lastOf, withOneMore } from './blocks';
import type { SeatId } from './room-state';

/** What is on a terminal's screen, oldest first. */
export type Scrollback = Blocks<ScrollItem>;

export interface ScrollItem {
  /** Counts up within a terminal; keys for screens. */
  n: number;
  kind: 'input' | 'stdout' | 'stderr' | 'note';
  /** For input: the prompt it was typed at. */
  prompt?: string;
  /** For input: who typed it, when that was not the host's own seat. */
  by?: SeatId;
  text: string;
}

export const SCROLLBACK_CHARACTERS = 200_000;
export const SCROLLBACK_ITEMS = 2_000;

/**
 * With one item more, numbered `n`. What no longer fits is forgotten when a block is full; measuring at every print
 * would make a long screen slow.
 */
export function appended(
  scrollback: Scrollback,
  item: Omit<ScrollItem, 'n'>,
  n = (lastOf(scrollback)?.n ?? 0) + 1,
): Scrollback {
  const isFull = scrollback.at(-1)?.length === BLOCK;
  return withOneMore(isFull ? fitting(scrollback) : scrollback, { n, ...item });
}

function fitting(scrollback: Scrollback): Scrollback {
  let items = SCROLLBACK_ITEMS;
  let characters = SCROLLBACK_CHARACTERS;
  for (let at = scrollback.length - 1; at >= 0; at -= 1) {
    const block = scrollback[at] ?? [];
    if (block.length > items || lengthOf(block) > characters) {
      const rest = newest(block, items, characters);
      return [...(rest.length > 0 ? [rest] : []), ...scrollback.slice(at + 1)];
    }
    items -= block.length;
    characters -= lengthOf(block);
  }
  return scrollback;
}

/** The last of a block, as many as fit. */
function newest(block: readonly ScrollItem[], items: number, characters: number): readonly ScrollItem[] {
  let first = block.length;
  let left = characters - (block[first - 1]?.text.length ?? 0);
  while (first > 0 && block.length - first < items && left >= 0) {
    first -= 1;
    left -= block[first - 1]?.text.length ?? 0;
  }
  return block.slice(first);
}

/** Characters of a block, counted once: a block that is measured is full, and never changes. */
function lengthOf(block: readonly ScrollItem[]): number {
  let length = lengths.get(block);
  if (length === undefined) {
    length = block.reduce((sum, { text }) => sum + text.length, 0);
    lengths.set(block, length);
  }
  return length;
}

const lengths = new WeakMap<readonly ScrollItem[], number>();
