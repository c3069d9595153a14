import { attributeNames, attributeOf, deleteAttribute, findAttribute, setAttribute } from '../attributes';
import { identity, keyOf } from '../compare';
import type { Running } from '../effects';
import { Raised, raise } from '../errors';
import type { Frame } from '../frame';
import {
  BoundMethod,
  Foreign,
  Native,
  type NativeCall,
  ofClass,
  ownPart,
  PyClass,
  PyDict,
  PyFunction,
  PyModule,
  PySuper,
  PyTuple,
  PyType,
  strings,
  type Value,
} from '../values';
import { callingFrame } from './calling-frame';
import { isInstance } from './is-instance';

/** Functions that look at things: their names, classes and attributes. */
export const OBJECT_FUNCTIONS: Readonly<Record<string, NativeCall>> = {
  id: ([value = null]) =>
    BigInt(139_000_000_000_000 + (typeof value === 'object' && value !== null ? identity(value) * 48 : 16)),
  hash: ([value = null]) => hashOf(value),
  callable: ([value = null]) =>
    value instanceof PyFunction ||
    value instanceof Native ||
    value instanceof PyType ||
    value instanceof PyClass ||
    value instanceof BoundMethod ||
    (value instanceof Foreign && value.operators.call !== undefined) ||
    ofClass(value, '__call__') !== undefined,
  isinstance: ([value = null, types = null]) => isInstance(value, types),
  issubclass: ([type = null, types = null]) =>
    (types instanceof PyTuple ? types.items : [types]).some(
      (it) => type instanceof PyClass && it instanceof PyClass && type.isBelow(it),
    ),
  getattr: function* ([object = null, name = null, otherwise]) {
    if (otherwise === undefined) return yield* attributeOf(object, String(name));
    const found = yield* attributeIfAny(object, String(name));
    return found === undefined ? otherwise : found;
  },
  setattr: function* ([object = null, name = null, value = null]) {
    yield* setAttribute(object, String(name), value);
    return null;
  },
  delattr: ([object = null, name = null]) => {
    deleteAttribute(object, String(name));
    return null;
  },
  hasattr: function* ([object = null, name = null]) {
    return (yield* attributeIfAny(object, String(name))) !== undefined;
  },
  dir: ([object]) =>
    strings(
      [...new Set(object === undefined ? callingFrame().variables.keys() : attributeNames(object))]
        .filter((it) => !it.startsWith('.'))
        .sort(),
    ),
  vars: ([object]) => {
    const own = object instanceof PyModule ? object : ownPart(object ?? null);
    if (own) return PyDict.of(own.attributes);
    return PyDict.of([...callingFrame().variables].filter(([name]) => !name.startsWith('.')));
  },
  globals: () => PyDict.of([...callingFrame().globals].filter(([name]) => !name.startsWith('.'))),
  locals: () => PyDict.of([...callingFrame().variables].filter(([name]) => !name.startsWith('.'))),
  super: ([type, self]) => {
    if (type instanceof PyClass && self !== undefined) return superOf(type, self);
    for (let at: Frame | null = callingFrame(); at; at = at.parent) {
      const owner = at.callee?.scope.owner;
      const first = at.variables.values().next().value;
      if (owner && first !== undefined) return superOf(owner, first);
    }
    return raise('RuntimeError', 'super(): no arguments');
  },
  property: ([get = null]) => property(get, null),
  staticmethod: ([made = null]) => new Foreign('staticmethod', new Map([['function', made]])),
  classmethod: ([made = null]) => new Foreign('classmethod', new Map([['function', made]])),
};
function property(get: Value, set: Value): Foreign {
  const made = new Foreign(
    'property',
    new Map([
      ['fget', get],
      ['fset', set],
    ]),
  );
  made.attributes.set('setter', new Native('setter', ([setter = null]) => property(get, setter)));
  return made;
}

/** What the classes after `type` say of a thing. */
function superOf(type: PyClass, self: Value): PySuper {
  const order = self instanceof PyClass ? self.order : (ownPart(self)?.type.order ?? []);
  return new PySuper(self, order.slice(order.indexOf(type) + 1));
}

/** A number of 61 bits that equal values share. */
function hashOf(value: Value): bigint {
  if (typeof value === 'bigint' || typeof value === 'boolean') return BigInt(value) % (2n ** 61n - 1n);
  let [high, low] = [0x811c9dc5, 0x1000193];
  for (const character of keyOf(value)) {
    const code = character.codePointAt(0) as number;
    high = Math.imul(high ^ code, 0x1000193) >>> 0;
    low = Math.imul(low + code, 0x85ebca6b) >>> 0;
  }
  return (BigInt(high & 0x1fffffff) << 32n) | BigInt(low);
}

/** An attribute; undefined where there is none, or where the program's own `__getattr__` says so. */
function* attributeIfAny(object: Value, name: string): Running<Value | undefined> {
  try {
    return yield* findAttribute(object, name);
  } catch (error) {
    if (error instanceof Raised && error.value.type.name === 'AttributeError') return undefined;
    throw error;
  }
}
