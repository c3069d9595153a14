import { BYTES_METHODS } from './bytes-methods';
import { DICT_METHODS } from './dict-methods';
import type { Running } from './effects';
import { LIST_METHODS, TUPLE_METHODS } from './list-methods';
import { SET_METHODS } from './set-methods';
import { STRING_METHODS } from './string-methods';
import { type Keywords, PyBytes, PyDict, PyIterator, PyList, PySet, PyTuple, type Value } from './values';

export type Method<T> = (self: T, args: readonly Value[], keywords: Keywords) => Value | Running<Value>;
export type Methods<T> = Readonly<Record<string, Method<T>>>;

const INT_METHODS: Methods<bigint> = {
  bit_length: (self) => BigInt(self === 0n ? 0 : (self < 0n ? -self : self).toString(2).length),
};
const FLOAT_METHODS: Methods<number> = { is_integer: (self) => Number.isInteger(self) };
const ITERATOR_METHODS: Methods<PyIterator> = {
  __next__: function* (self) {
    return (yield* self.next()) ?? null;
  },
  send: function* (self, [value = null]) {
    return (yield* self.next(value)) ?? null;
  },
  close: () => null,
};

/** The methods of a value of a built-in type. */
// biome-ignore lint/suspicious/noExplicitAny: each is only called with values of its own type.
function tableOf(value: Value | undefined): Methods<any> | null {
  if (typeof value === 'string') return STRING_METHODS;
  if (typeof value === 'bigint') return INT_METHODS;
  if (typeof value === 'number') return FLOAT_METHODS;
  if (value instanceof PyList) return LIST_METHODS;
  if (value instanceof PyDict) return DICT_METHODS;
  if (value instanceof PyTuple) return TUPLE_METHODS;
  if (value instanceof PySet) return SET_METHODS;
  if (value instanceof PyBytes) return BYTES_METHODS;
  if (value instanceof PyIterator) return ITERATOR_METHODS;
  return null;
}

export function methodOf(value: Value | undefined, name: string): Method<Value> | undefined {
  const table = tableOf(value);
  return table && Object.hasOwn(table, name) ? (table[name] as Method<Value>) : undefined;
}

export function methodNames(value: Value): string[] {
  return Object.keys(tableOf(value) ?? {});
}
