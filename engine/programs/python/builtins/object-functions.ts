import { attributeNames, findAttribute, setAttribute, superOf } from '../attributes';
import { identity, keyOf } from '../compare';
import { raise } from '../errors';
import {
  BoundMethod,
  Foreign,
  Native,
  type NativeCall,
  PyClass,
  PyDict,
  PyFunction,
  PyInstance,
  PyModule,
  PyTuple,
  PyType,
  strings,
  typeName,
  type Value,
} from '../values';
import { callingFrame } from './calling-frame';

/** Functions that look at things: their names, classes and attributes. */
export const OBJECT_FUNCTIONS: Readonly<Record<string, NativeCall>> = {
  id: ([value = null]) =>
    BigInt(139_000_000_000_000 + (typeof value === 'object' && value !== null ? identity(value) * 48 : 16)),
  hash: ([value = null]) => BigInt([...keyOf(value)].reduce((sum, it) => (sum * 31 + it.charCodeAt(0)) % 1_000_003, 7)),
  callable: ([value = null]) =>
    value instanceof PyFunction ||
    value instanceof Native ||
    value instanceof PyType ||
    value instanceof PyClass ||
    value instanceof BoundMethod,
  isinstance: ([value = null, types = null]) => isInstance(value, types),
  issubclass: ([type = null, types = null]) =>
    (types instanceof PyTuple ? types.items : [types]).some(
      (it) => type instanceof PyClass && it instanceof PyClass && type.isBelow(it),
    ),
  getattr: function* ([object = null, name = null, otherwise]) {
    const found = yield* findAttribute(object, String(name));
    return (
      found ?? otherwise ?? raise('AttributeError', `'${typeName(object)}' object has no attribute '${String(name)}'`)
    );
  },
  setattr: function* ([object = null, name = null, value = null]) {
    yield* setAttribute(object, String(name), value);
    return null;
  },
  hasattr: function* ([object = null, name = null]) {
    return (yield* findAttribute(object, String(name))) !== undefined;
  },
  dir: ([object]) =>
    strings(
      [...new Set(object === undefined ? callingFrame().variables.keys() : attributeNames(object))]
        .filter((it) => !it.startsWith('.'))
        .sort(),
    ),
  vars: ([object]) => {
    if (object instanceof PyInstance || object instanceof PyModule) return PyDict.of(object.attributes);
    return PyDict.of([...callingFrame().variables].filter(([name]) => !name.startsWith('.')));
  },
  globals: () => PyDict.of([...callingFrame().globals].filter(([name]) => !name.startsWith('.'))),
  locals: () => PyDict.of([...callingFrame().variables].filter(([name]) => !name.startsWith('.'))),
  super: () => {
    const caller = callingFrame();
    for (let at: typeof caller | null = caller; at; at = at.parent) {
      const self = at.variables.values().next().value;
      const type = self instanceof PyInstance ? self.type : null;
      const method = type?.order
        .flatMap((it) => [...it.attributes.values()])
        .find((it) => it instanceof PyFunction && it.node.name === at.name && it.node.locals === at.locals);
      if (method instanceof PyFunction && self !== undefined) return superOf(self, method);
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

function isInstance(value: Value, types: Value): boolean {
  if (types instanceof PyTuple) return types.items.some((it) => isInstance(value, it));
  if (types instanceof PyType) return types.has(value);
  if (types instanceof PyClass) return value instanceof PyInstance && value.type.isBelow(types);
  return raise('TypeError', 'isinstance() arg 2 must be a type, a tuple of types, or a union');
}
