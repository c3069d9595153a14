/** What makes one Map of another. */
export interface MapDifference<V> {
  /** In the order of the later Map. Absent: none. */
  set?: readonly (readonly [key: string, value: V])[];
  /** Absent: none. */
  gone?: readonly string[];
  /** All keys in their order, where setting and deleting alone would leave another one. */
  order?: readonly string[];
}

/** Null when both hold the same in the same order. Values are compared as JSON. */
export function mapDifference<V>(from: ReadonlyMap<string, V>, to: ReadonlyMap<string, V>): MapDifference<V> | null {
  const set = [...to].filter(([key, value]) => !from.has(key) || !same(from.get(key), value));
  const gone = [...from.keys()].filter((key) => !to.has(key));
  const order = [...to.keys()];
  const left = [...from.keys()].filter((key) => to.has(key)).concat(order.filter((key) => !from.has(key)));
  const isOrdered = left.every((key, n) => key === order[n]);
  if (set.length === 0 && gone.length === 0 && isOrdered) return null;
  return { ...(set.length > 0 && { set }), ...(gone.length > 0 && { gone }), ...(!isOrdered && { order }) };
}

/** Changes a Map in place; `copy` makes of a value of the difference one that the Map may keep. */
export function applyDifference<V>(
  map: Map<string, V>,
  { set = [], gone = [], order }: MapDifference<V>,
  copy: (value: V) => V = (value) => value,
): void {
  for (const key of gone) map.delete(key);
  for (const [key, value] of set) map.set(key, copy(value));
  if (!order) return;
  for (const key of order) {
    const value = map.get(key);
    if (value === undefined) continue;
    map.delete(key);
    map.set(key, value);
  }
}

export function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
