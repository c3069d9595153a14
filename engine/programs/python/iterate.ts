import { call } from './call';
import type { Running } from './effects';
import { Raised, raise } from './errors';
import { boundedItems } from './runtime';
import {
  Foreign,
  ofClass,
  PyBytes,
  PyClass,
  PyDict,
  PyInstance,
  PyIterator,
  PyList,
  PyRange,
  PySet,
  PyTuple,
  typeName,
  type Value,
} from './values';

/** What `for` goes through. */
export function* iterate(value: Value): Running<PyIterator> {
  if (value instanceof PyIterator) return value;
  const method = ofClass(value, '__iter__');
  if (method !== undefined) {
    const made = yield* call(method, [value]);
    return made instanceof PyInstance ? ownIterator(made) : yield* iterate(made);
  }
  const members = value instanceof PyClass ? value.find('__room_iter__') : undefined;
  if (members !== undefined) return yield* iterate(yield* call(members, [value]));
  if (value instanceof PyRange) return rangeIterator(value);
  if (value instanceof PyList) return listIterator(value);
  if (value instanceof PyTuple) return over('tuple_iterator', value.items);
  if (typeof value === 'string') return over('str_ascii_iterator', value);
  if (value instanceof PyDict) return over('dict_keyiterator', keysOf(value));
  if (value instanceof PySet) return over('set_iterator', [...value.items.values()]);
  if (value instanceof PyBytes) return over('bytes_iterator', [...value.bytes].map(BigInt));
  if (value instanceof Foreign && value.operators.items) return over('iterator', value.operators.items());
  if (ofClass(value, '__getitem__') !== undefined) return elementIterator(value);
  return raise('TypeError', `'${typeName(value)}' object is not iterable`);
}

export function keysOf(dict: PyDict): Value[] {
  return [...dict.entries.values()].map(([key]) => key);
}

/** An iterator over values that are known already. */
export function over(kind: string, items: Iterable<Value>): PyIterator {
  const inner = items[Symbol.iterator]();
  // biome-ignore lint/correctness/useYield: other iterators ask for something, this one knows.
  return new PyIterator(kind, function* () {
    const step = inner.next();
    return step.done ? undefined : step.value;
  });
}

function listIterator(list: PyList): PyIterator {
  let i = 0;
  // biome-ignore lint/correctness/useYield: as above.
  return new PyIterator('list_iterator', function* () {
    const item = list.items[i];
    i += 1;
    return item;
  });
}

function rangeIterator({ from, by, length }: PyRange): PyIterator {
  let i = 0;
  // biome-ignore lint/correctness/useYield: as above.
  return new PyIterator('range_iterator', function* () {
    if (i >= length) return undefined;
    i += 1;
    return BigInt(from + (i - 1) * by);
  });
}

function ownIterator(self: PyInstance): PyIterator {
  return new PyIterator(self.type.name, function* () {
    const method = self.type.find('__next__');
    if (method === undefined) return raise('TypeError', `iter() returned non-iterator of type '${self.type.name}'`);
    try {
      return yield* call(method, [self]);
    } catch (error) {
      if (error instanceof Raised && error.value.type.name === 'StopIteration') return undefined;
      throw error;
    }
  });
}

/** Goes through something that only has elements, from 0 on. */
function elementIterator(self: Value): PyIterator {
  const method = ofClass(self, '__getitem__') as Value;
  let i = -1n;
  return new PyIterator('iterator', function* () {
    i += 1n;
    try {
      return yield* call(method, [self, i]);
    } catch (error) {
      if (error instanceof Raised && error.value.type.name === 'IndexError') return undefined;
      throw error;
    }
  });
}

/** All values of something iterable. */
export function* listOf(value: Value): Running<Value[]> {
  if ((value instanceof PyList || value instanceof PyTuple) && !value.own) return [...value.items];
  const items = yield* iterate(value);
  const all: Value[] = [];
  for (let item = yield* items.next(); item !== undefined; item = yield* items.next()) {
    all.push(item);
    if (all.length % 1_000 === 0) {
      boundedItems(all);
      yield { type: 'turn' };
    }
  }
  return all;
}
