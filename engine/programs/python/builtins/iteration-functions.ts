import { call } from '../call';
import { order, truthy } from '../compare';
import type { Running } from '../effects';
import { exception, Raised, raise } from '../errors';
import { iterate, listOf, over } from '../iterate';
import { sorted } from '../list-methods';
import { stopped } from '../methods';
import { binary } from '../operators';
import {
  Foreign,
  type Keywords,
  type NativeCall,
  ofClass,
  PyBytes,
  PyClass,
  PyDict,
  PyIterator,
  PyList,
  PyRange,
  PySet,
  PyTuple,
  typeName,
  type Value,
} from '../values';
import { callingFrame } from './calling-frame';

/** Functions that go through what can be gone through. */
export const ITERATION_FUNCTIONS: Readonly<Record<string, NativeCall>> = {
  len: function* ([value = null]) {
    const method = ofClass(value, '__len__');
    if (method !== undefined) return yield* call(method, [value]);
    if (value instanceof PyClass && value.find('__room_iter__') !== undefined)
      return BigInt((yield* listOf(value)).length);
    if (typeof value === 'string') return BigInt(value.length > 10_000 ? value.length : [...value].length);
    if (value instanceof PyList || value instanceof PyTuple) return BigInt(value.items.length);
    if (value instanceof PyDict) return BigInt(value.entries.size);
    if (value instanceof PySet) return BigInt(value.items.size);
    if (value instanceof PyRange) return BigInt(value.length);
    if (value instanceof PyBytes) return BigInt(value.bytes.length);
    if (value instanceof Foreign && value.operators.items) return BigInt(value.operators.items().length);
    return raise('TypeError', `object of type '${typeName(value)}' has no len()`);
  },
  min: (args, keywords) => extreme('min', args, keywords, (found) => found < 0),
  max: (args, keywords) => extreme('max', args, keywords, (found) => found > 0),
  sum: function* ([items = null, start = 0n], keywords) {
    let total = keywords.get('start') ?? start;
    const each = yield* iterate(items);
    for (let item = yield* each.next(); item !== undefined; item = yield* each.next()) {
      if (callingFrame().runtime.step()) yield { type: 'turn' };
      total = yield* binary('+', total, item);
    }
    return total;
  },
  sorted: function* ([items = null], keywords) {
    return new PyList(yield* sorted(yield* listOf(items), keywords));
  },
  any: function* ([items = null]) {
    for (const item of yield* listOf(items)) if (yield* truthy(item)) return true;
    return false;
  },
  all: function* ([items = null]) {
    for (const item of yield* listOf(items)) if (!(yield* truthy(item))) return false;
    return true;
  },
  iter: ([value = null]) => asIterator(value),
  next: function* ([iterator = null, otherwise]) {
    const method = ofClass(iterator, '__next__');
    if (method !== undefined) {
      try {
        return yield* call(method, [iterator]);
      } catch (error) {
        if (otherwise !== undefined && error instanceof Raised && error.value.type.name === 'StopIteration')
          return otherwise;
        throw error;
      }
    }
    if (!(iterator instanceof PyIterator))
      return raise('TypeError', `'${typeName(iterator)}' object is not an iterator`);
    const found = yield* iterator.next();
    if (found !== undefined) return found;
    if (otherwise !== undefined) return otherwise;
    throw new Raised(iterator.returned === null ? exception('StopIteration') : stopped(iterator.returned));
  },
  enumerate: function* ([items = null, start], keywords) {
    const inner = yield* iterate(items);
    let i = BigInt(Number(start ?? keywords.get('start') ?? 0n)) - 1n;
    return new PyIterator('enumerate', function* () {
      const item = yield* inner.next();
      i += 1n;
      return item === undefined ? undefined : new PyTuple([i, item]);
    });
  },
  zip: function* (args) {
    const inners: PyIterator[] = [];
    for (const arg of args) inners.push(yield* iterate(arg));
    return new PyIterator('zip', function* () {
      const row: Value[] = [];
      for (const inner of inners) {
        const item = yield* inner.next();
        if (item === undefined) return undefined;
        row.push(item);
      }
      return row.length === 0 ? undefined : new PyTuple(row);
    });
  },
  map: function* ([work = null, ...sources]) {
    const inners: PyIterator[] = [];
    for (const source of sources) inners.push(yield* iterate(source));
    return new PyIterator('map', function* () {
      const row: Value[] = [];
      for (const inner of inners) {
        const item = yield* inner.next();
        if (item === undefined) return undefined;
        row.push(item);
      }
      return yield* call(work, row);
    });
  },
  filter: function* ([work = null, source = null]) {
    const inner = yield* iterate(source);
    return new PyIterator('filter', function* () {
      for (let item = yield* inner.next(); item !== undefined; item = yield* inner.next()) {
        if (yield* truthy(work === null ? item : yield* call(work, [item]))) return item;
      }
      return undefined;
    });
  },
  reversed: function* ([items = null]) {
    return over('list_reverseiterator', (yield* listOf(items)).reverse());
  },
};
function* asIterator(value: Value): Running<Value> {
  return yield* iterate(value);
}

function* extreme(
  name: string,
  args: readonly Value[],
  keywords: Keywords,
  better: (found: number) => boolean,
): Running<Value> {
  const items = args.length === 1 ? yield* listOf(args[0] as Value) : [...args];
  const by = keywords.get('key') ?? null;
  const keyFor = function* (item: Value): Running<Value> {
    return by === null ? item : yield* call(by, [item]);
  };
  let best = items[0];
  if (best === undefined) return keywords.get('default') ?? raise('ValueError', `${name}() iterable argument is empty`);
  let bestKey = yield* keyFor(best);
  for (const item of items.slice(1)) {
    const key = yield* keyFor(item);
    if (better(name === 'min' ? yield* order(key, bestKey) : yield* order(key, bestKey, '>'))) {
      best = item;
      bestKey = key;
    }
  }
  return best;
}
