import { keyOf } from './compare';
import type { Running } from './effects';
import { exception, Raised } from './errors';
import { listOf } from './iterate';
import type { Methods } from './methods';
import { PySet, type Value } from './values';

function* asMap(value: Value | undefined): Running<Map<string, Value>> {
  if (value instanceof PySet) return value.items;
  return new Map((value === undefined ? [] : yield* listOf(value)).map((item) => [keyOf(item), item]));
}

const made = (self: PySet, items: Iterable<readonly [string, Value]>) => new PySet(new Map(items), self.frozen);

export const SET_METHODS: Methods<PySet> = {
  add: (self, [item = null]) => {
    if (!self.items.has(keyOf(item))) self.items.set(keyOf(item), item);
    return null;
  },
  clear: (self) => {
    self.items.clear();
    return null;
  },
  copy: (self) => made(self, self.items),
  difference: function* (self, [other]) {
    const gone = yield* asMap(other);
    return made(
      self,
      [...self.items].filter(([key]) => !gone.has(key)),
    );
  },
  difference_update: function* (self, [other]) {
    for (const key of (yield* asMap(other)).keys()) self.items.delete(key);
    return null;
  },
  intersection_update: function* (self, [other]) {
    const kept = yield* asMap(other);
    for (const key of [...self.items.keys()]) if (!kept.has(key)) self.items.delete(key);
    return null;
  },
  isdisjoint: function* (self, [other]) {
    return [...(yield* asMap(other)).keys()].every((key) => !self.items.has(key));
  },
  symmetric_difference: function* (self, [other]) {
    const others = yield* asMap(other);
    return made(self, [
      ...[...self.items].filter(([key]) => !others.has(key)),
      ...[...others].filter(([key]) => !self.items.has(key)),
    ]);
  },
  discard: (self, [item = null]) => {
    self.items.delete(keyOf(item));
    return null;
  },
  intersection: function* (self, [other]) {
    const kept = yield* asMap(other);
    return made(
      self,
      [...self.items].filter(([key]) => kept.has(key)),
    );
  },
  issubset: function* (self, [other]) {
    const all = yield* asMap(other);
    return [...self.items.keys()].every((key) => all.has(key));
  },
  issuperset: function* (self, [other]) {
    return [...(yield* asMap(other)).keys()].every((key) => self.items.has(key));
  },
  pop: (self) => {
    const first = [...self.items][0];
    if (!first) throw new Raised(exception('KeyError', 'pop from an empty set'));
    self.items.delete(first[0]);
    return first[1];
  },
  remove: (self, [item = null]) => {
    if (!self.items.delete(keyOf(item))) throw new Raised(exception('KeyError', item));
    return null;
  },
  union: function* (self, args) {
    const all = [...self.items];
    for (const arg of args) all.push(...(yield* asMap(arg)));
    return made(self, all);
  },
  update: function* (self, args) {
    for (const arg of args) for (const [key, item] of yield* asMap(arg)) self.items.set(key, item);
    return null;
  },
};
