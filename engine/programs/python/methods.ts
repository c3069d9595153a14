import { BYTES_METHODS } from './bytes-methods';
import { DICT_METHODS } from './dict-methods';
import type { Running } from './effects';
import { exception, Raised, raise } from './errors';
import { LIST_METHODS, TUPLE_METHODS } from './list-methods';
import { SET_METHODS } from './set-methods';
import { STRING_METHODS } from './string-methods';
import { toRaise } from './to-raise';
import { type Keywords, PyBytes, PyDict, PyIterator, PyList, PySet, PyTuple, type Value } from './values';

export type Method<T> = (self: T, args: readonly Value[], keywords: Keywords) => Value | Running<Value>;
export type Methods<T> = Readonly<Record<string, Method<T>>>;

const INT_METHODS: Methods<bigint> = {
  bit_count: (self) => BigInt([...(self < 0n ? -self : self).toString(2)].filter((it) => it === '1').length),
  as_integer_ratio: (self) => new PyTuple([self, 1n]),
  to_bytes: (self, [length = 1n, order = 'big'], keywords) => {
    const size = Number(keywords.get('length') ?? length);
    const bytes = Array.from({ length: size }, (_, i) => Number((self >> BigInt(8 * i)) & 255n));
    return new PyBytes(Uint8Array.from(String(keywords.get('byteorder') ?? order) === 'big' ? bytes.reverse() : bytes));
  },
  bit_length: (self) => BigInt(self === 0n ? 0 : (self < 0n ? -self : self).toString(2).length),
};
const FLOAT_METHODS: Methods<number> = {
  is_integer: (self) => Number.isInteger(self),
  as_integer_ratio: (self) => {
    if (!Number.isFinite(self)) return raise('ValueError', 'cannot convert NaN or infinity to integer ratio');
    let bottom = 1n;
    let top = self;
    for (; !Number.isInteger(top); bottom *= 2n) top *= 2;
    return new PyTuple([BigInt(top), bottom]);
  },
};
const ITERATOR_METHODS: Methods<PyIterator> = {
  __next__: function* (self) {
    return given(self, yield* self.next());
  },
  __iter__: (self) => self,
  send: function* (self, [value = null]) {
    return given(self, yield* self.next(value));
  },
  throw: function* (self, [error = null, value]) {
    const raised = yield* toRaise(value ?? error);
    if (!self.raiseInside) throw raised;
    return given(self, yield* self.raiseInside(raised));
  },
  close: function* (self) {
    try {
      if (self.raiseInside) yield* self.raiseInside(new Raised(exception('GeneratorExit')));
    } catch (error) {
      if (!(error instanceof Raised && /^(GeneratorExit|StopIteration)$/.test(error.value.type.name))) throw error;
    }
    return null;
  },
};

function given(self: PyIterator, value: Value | undefined): Value {
  if (value !== undefined) return value;
  throw new Raised(self.returned === null ? exception('StopIteration') : stopped(self.returned));
}

/** What ends a generator that returned something. */
export function stopped(returned: Value) {
  const made = exception('StopIteration', returned);
  made.attributes.set('value', returned);
  return made;
}

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
