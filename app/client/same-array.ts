/** `before` when it holds the same things in the same order as `now`, so that whoever compares by identity sees no change. */
export function sameArray<T>(before: readonly T[] | undefined, now: readonly T[]): readonly T[] {
  if (before?.length !== now.length) return now;
  return now.every((item, index) => item === before[index]) ? before : now;
}
