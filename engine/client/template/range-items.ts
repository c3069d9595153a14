import { byBytes, GoMap, GoStruct, type GoValue, Nil, NO_VALUE } from './go-value';

const MOST_TURNS = 10_000;

/** Keys and values that `range` goes through, in its order; null for what it cannot go through. */
export function rangeItems(value: GoValue): readonly (readonly [key: GoValue, item: GoValue])[] | null {
  if (Array.isArray(value)) return value.map((item, n) => [n, item] as const);
  if (value instanceof GoMap)
    return value.sortedKeys().map((key) => [key, value.entries.get(key) ?? NO_VALUE] as const);
  if (value instanceof Nil) return [];
  if (value instanceof GoStruct && value.type === null) {
    // Of a struct Go knows no order to go through: docker falls back on its JSON.
    const sorted = [...value.members].filter(([name]) => value.isInJson(name)).sort(([a], [b]) => byBytes(a, b));
    return sorted.map(([key, member]) => [key, member()] as const);
  }
  if (typeof value === 'number' && Number.isInteger(value)) {
    return Array.from({ length: Math.min(value, MOST_TURNS) }, (_, n) => [n, n] as const);
  }
  return null;
}
