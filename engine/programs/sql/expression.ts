/** Where an expression begins, counted from 0. */
export function placeOf(node: unknown): number | undefined {
  return (node as { _location?: { start: number } } | undefined)?._location?.start;
}

/** An expression without its place, to see whether two are the same. */
export function signature(expr: unknown): string {
  return JSON.stringify(expr, (key, value) => (key === '_location' ? undefined : value));
}
