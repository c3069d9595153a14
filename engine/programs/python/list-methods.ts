import { call } from './call';
import { equals, order, truthy } from './compare';
import type { Running } from './effects';
import { raise } from './errors';
import { listOf } from './iterate';
import type { Methods } from './methods';
import { boundedItems } from './runtime';
import { type Keywords, PyList, type PyTuple, type Value } from './values';

/** A sorted copy, by `key` and `reverse`; equal items stay in order. */
export function* sorted(items: readonly Value[], keywords: Keywords): Running<Value[]> {
  const by = keywords.get('key') ?? null;
  const backwards = yield* truthy(keywords.get('reverse') ?? false);
  let rows: { key: Value; item: Value }[] = [];
  for (const item of items) rows.push({ key: by === null ? item : yield* call(by, [item]), item });
  if (backwards) rows.reverse();
  for (let width = 1; width < rows.length; width *= 2) {
    const next: typeof rows = [];
    for (let from = 0; from < rows.length; from += 2 * width) {
      const left = rows.slice(from, from + width);
      const right = rows.slice(from + width, from + 2 * width);
      let i = 0;
      let j = 0;
      while (i < left.length && j < right.length) {
        const [a, b] = [left[i], right[j]] as [(typeof rows)[0], (typeof rows)[0]];
        if ((yield* order(b.key, a.key)) < 0) {
          next.push(b);
          j += 1;
        } else {
          next.push(a);
          i += 1;
        }
      }
      next.push(...left.slice(i), ...right.slice(j));
    }
    rows = next;
    yield { type: 'turn' };
  }
  if (backwards) rows.reverse();
  return rows.map(({ item }) => item);
}

function* placeOf(items: readonly Value[], what: Value, name: string): Running<number> {
  for (const [i, item] of items.entries()) if (yield* equals(item, what)) return i;
  return raise('ValueError', name);
}

function* countOf(items: readonly Value[], what: Value): Running<Value> {
  let count = 0n;
  for (const item of items) if (yield* equals(item, what)) count += 1n;
  return count;
}

export const LIST_METHODS: Methods<PyList> = {
  append: (self, [item = null]) => {
    self.items.push(item);
    boundedItems(self.items);
    return null;
  },
  clear: (self) => {
    self.items = [];
    return null;
  },
  copy: (self) => new PyList([...self.items]),
  count: (self, [what = null]) => countOf(self.items, what),
  extend: function* (self, [more = null]) {
    self.items = boundedItems([...self.items, ...(yield* listOf(more))]);
    return null;
  },
  index: function* (self, [what = null]) {
    return BigInt(yield* placeOf(self.items, what, 'list.index(x): x not in list'));
  },
  insert: (self, [at = null, item = null]) => {
    self.items.splice(Number(at), 0, item);
    boundedItems(self.items);
    return null;
  },
  pop: (self, [at]) => {
    if (self.items.length === 0) return raise('IndexError', 'pop from empty list');
    const index = at === undefined ? -1 : Number(at);
    const place = index < 0 ? self.items.length + index : index;
    if (place < 0 || place >= self.items.length) return raise('IndexError', 'pop index out of range');
    return self.items.splice(place, 1)[0] as Value;
  },
  remove: function* (self, [what = null]) {
    self.items.splice(yield* placeOf(self.items, what, 'list.remove(x): x not in list'), 1);
    return null;
  },
  reverse: (self) => {
    self.items.reverse();
    return null;
  },
  sort: function* (self, _args, keywords) {
    self.items = yield* sorted(self.items, keywords);
    return null;
  },
};

export const TUPLE_METHODS: Methods<PyTuple> = {
  count: (self, [what = null]) => countOf(self.items, what),
  index: function* (self, [what = null]) {
    return BigInt(yield* placeOf(self.items, what, 'tuple.index(x): x not in tuple'));
  },
};
