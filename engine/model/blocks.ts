/**
 * A list that only grows at its end, in blocks. Records of the state are replaced and never edited, so each new item
 * makes a new list; in blocks that copies one block and not all of it.
 */
export type Blocks<T> = readonly (readonly T[])[];

/** Items of a full block. */
export const BLOCK = 32;

/** With one item more. Blocks that were full before stay the same. */
export function withOneMore<T>(blocks: Blocks<T>, item: T): Blocks<T> {
  const last = blocks.at(-1);
  // `concat` and `slice` make lists of just their length; one made by `[...last, item]` has room for half as many again.
  if (!last || last.length >= BLOCK) return blocks.concat([[item]]);
  const longer = blocks.slice();
  longer[longer.length - 1] = last.concat([item]);
  return longer;
}

export function lastOf<T>(blocks: Blocks<T>): T | undefined {
  return blocks.at(-1)?.at(-1);
}

export function withoutLast<T>(blocks: Blocks<T>): Blocks<T> {
  const before = blocks.slice(0, -1);
  const rest = blocks.at(-1)?.slice(0, -1) ?? [];
  return rest.length > 0 ? [...before, rest] : before;
}

/** All in one list, the same list for the same blocks. */
export function flat<T>(blocks: Blocks<T> = NONE): readonly T[] {
  const known = lists.get(blocks);
  if (known) return known as readonly T[];
  const list = blocks.flat() as T[];
  lists.set(blocks, list);
  return list;
}

const NONE: Blocks<never> = [];
const lists = new WeakMap<Blocks<unknown>, readonly unknown[]>();
