/**
 * What is on a terminal's screen, oldest first, in blocks. Records of the state are replaced and never edited, so each
 * print makes a new list; in blocks that costs one block and not the whole screen.
 */
export type Scrollback = readonly (readonly ScrollItem[])[];

export interface ScrollItem {
  /** Counts up within a terminal; keys for screens. */
  n: number;
  kind: 'input' | 'stdout' | 'stderr' | 'note';
  /** For input: the prompt it was typed at. */
  prompt?: string;
  text: string;
}

export const SCROLLBACK_CHARACTERS = 200_000;
export const SCROLLBACK_ITEMS = 2_000;

const BLOCK = 64;

/**
 * With one item more, numbered `n`. What no longer fits is forgotten when a block is full; measuring at every print
 * would make a long screen slow.
 */
export function appended(
  scrollback: Scrollback,
  item: Omit<ScrollItem, 'n'>,
  n = (lastItem(scrollback)?.n ?? 0) + 1,
): Scrollback {
  const last = scrollback.at(-1) ?? [];
  const next: ScrollItem = { n, ...item };
  if (last.length < BLOCK) return [...scrollback.slice(0, -1), [...last, next]];
  return [...fitting(scrollback), [next]];
}

export function lastItem(scrollback: Scrollback): ScrollItem | undefined {
  return scrollback.at(-1)?.at(-1);
}

export function withoutLast(scrollback: Scrollback): Scrollback {
  const before = scrollback.slice(0, -1);
  const rest = scrollback.at(-1)?.slice(0, -1) ?? [];
  return rest.length > 0 ? [...before, rest] : before;
}

/** Its items in one list, the same list for the same scrollback. */
export function scrollItems(scrollback: Scrollback = NONE): readonly ScrollItem[] {
  let items = flat.get(scrollback);
  if (!items) {
    items = scrollback.flat();
    flat.set(scrollback, items);
  }
  return items;
}

const NONE: Scrollback = [];
const flat = new WeakMap<Scrollback, readonly ScrollItem[]>();

function fitting(scrollback: Scrollback): Scrollback {
  const items = scrollback.flat();
  let first = Math.max(0, items.length - SCROLLBACK_ITEMS);
  let characters = 0;
  for (let i = items.length - 1; i >= first; i -= 1) {
    characters += items[i]?.text.length ?? 0;
    if (characters > SCROLLBACK_CHARACTERS) first = i + 1;
  }
  if (first === 0) return scrollback;
  const kept: ScrollItem[][] = [];
  for (let end = items.length; end > first; end -= BLOCK) kept.unshift(items.slice(Math.max(first, end - BLOCK), end));
  return kept;
}
