import { call } from './call';
import { identity } from './compare';
import { fill, newInstance } from './construct';
import type { Running } from './effects';
import { EXCEPTION, raise } from './errors';
import { type Method, methodNames, methodOf } from './methods';
import { OBJECT } from './object-type';
import { plainText, repr } from './show';
import { closest } from './suggestion';
import {
  BoundMethod,
  Foreign,
  type Keywords,
  Native,
  ownPart,
  PyClass,
  PyDict,
  PyFunction,
  type PyInstance,
  PyModule,
  PySuper,
  PyTuple,
  PyType,
  typeName,
  type Value,
} from './values';

/** `object.name`. */
export function* attributeOf(object: Value, name: string): Running<Value> {
  const found = yield* findAttribute(object, name);
  if (found !== undefined) return found;
  if (object instanceof PyModule) {
    const near = closest(name, [...object.attributes.keys()]);
    return raise('AttributeError', `module '${object.name}' has no attribute '${name}'${meant(near)}`);
  }
  const near = closest(name, attributeNames(object));
  const who = object instanceof PyClass ? `type object '${object.name}'` : `'${typeName(object)}' object`;
  return raise('AttributeError', `${who} has no attribute '${name}'${meant(near)}`);
}

function meant(near: string | null): string {
  return near === null ? '' : `. Did you mean: '${near}'?`;
}

/** `object.name`, or undefined. */
export function* findAttribute(object: Value, name: string): Running<Value | undefined> {
  const own = ownPart(object);
  if (own) return yield* instanceAttribute(object, own, name);
  if (object instanceof PyClass) return yield* classAttribute(object, name);
  if (object instanceof PySuper) return yield* superAttribute(object, name);
  if (object instanceof PyModule) {
    return name === '__name__' ? object.name : name === '__dict__' ? undefined : object.attributes.get(name);
  }
  if (object instanceof Foreign) {
    const found = object.attributes.get(name);
    if (found instanceof PyProperty) return yield* call(found.get, []);
    return found;
  }
  if (object instanceof PyFunction) {
    if (name === '__name__') return object.node.name;
    if (name === '__qualname__') return object.qualifiedName;
    if (name === '__doc__') return documentation(object);
    return object.attributes.get(name);
  }
  if (object instanceof PyType) {
    if (name === '__name__') return object.name;
    const found = object.attributes.get(name);
    if (found !== undefined) return found;
    const method = methodOf(SAMPLES[object.name], name);
    return method && new Native(name, ([self = null, ...args], keywords) => method(self, args, keywords));
  }
  if (object instanceof Native) return name === '__name__' ? object.name : undefined;
  if (object instanceof BoundMethod) return yield* findAttribute(object.method, name);
  if (name === '__class__') return undefined;
  if (typeof object === 'bigint' || typeof object === 'number') {
    if (name === 'real') return object;
    if (name === 'imag') return 0n;
  }
  const method = methodOf(object, name);
  return method && native(object, name, method);
}

/** One value of each built-in type whose methods can be taken from the type itself (`str.upper`). */
const SAMPLES: Readonly<Record<string, Value>> = { str: '', int: 0n, float: 0.5 };

/** A property of something that the room plays: worked out when it is asked for. */
export class PyProperty extends Native {
  constructor(
    readonly get: Native,
    readonly set: Value | null = null,
  ) {
    super('property', () => null);
  }
}

function* instanceAttribute(object: Value, own: PyInstance, name: string): Running<Value | undefined> {
  const said = own.type.find(name);
  if (isProperty(said)) return yield* boundTo(object, said);
  const kept = own.attributes.get(name);
  if (kept !== undefined) return kept;
  if (said !== undefined) return yield* boundTo(object, said);
  if (name === '__class__') return own.type;
  if (name === '__dict__') return PyDict.of(own.attributes);
  if (own.type.isBelow(EXCEPTION)) {
    if (name === 'args') return new PyTuple([]);
    if (name === '__cause__' || name === '__context__' || name === '__traceback__') return null;
  }
  const inherited = object === own ? undefined : methodOf(object, name);
  if (inherited) return native(object, name, inherited);
  const fallback = own.type.find('__getattr__');
  return fallback === undefined ? undefined : yield* call(fallback, [object, name]);
}

function isProperty(value: Value | undefined): value is Foreign {
  return value instanceof Foreign && value.type === 'property';
}

/** What a class says, as it is for a thing of that class. */
function* boundTo(object: Value, found: Value): Running<Value> {
  if (found instanceof PyFunction || found instanceof Native) return new BoundMethod(object, found);
  if (!(found instanceof Foreign)) return found;
  if (found.type === 'property') return yield* call(found.attributes.get('fget') as Value, [object]);
  if (found.type === 'staticmethod') return found.attributes.get('function') as Value;
  if (found.type !== 'classmethod') return found;
  const type = object instanceof PyClass ? object : (ownPart(object)?.type ?? object);
  return new BoundMethod(type, found.attributes.get('function') as PyFunction);
}

function native(object: Value, name: string, method: Method<Value>): BoundMethod {
  return new BoundMethod(object, new Native(name, ([, ...args], keywords: Keywords) => method(object, args, keywords)));
}

function* classAttribute(object: PyClass, name: string): Running<Value | undefined> {
  if (name === '__name__' || name === '__qualname__') return object.name;
  if (name === '__module__') return object.module;
  if (name === '__mro__') return new PyTuple([...object.order, ...(object.root ? [object.root] : []), OBJECT]);
  if (name === '__bases__') return new PyTuple(object.bases.length > 0 ? object.bases : [OBJECT]);
  const found = object.find(name);
  if (found === undefined && name === '__doc__') return null;
  if (found instanceof Foreign && (found.type === 'staticmethod' || found.type === 'classmethod')) {
    return yield* boundTo(object, found);
  }
  return found ?? (object.root ? yield* findAttribute(object.root, name) : undefined);
}

function documentation({ node }: PyFunction): Value {
  const first = Array.isArray(node.body) ? node.body[0] : undefined;
  const text = first?.type === 'expression' && first.value.type === 'constant' ? first.value.value : null;
  return typeof text === 'string' ? text : null;
}

/** `object.name = value`. */
export function* setAttribute(object: Value, name: string, value: Value): Running<void> {
  const own = ownPart(object);
  if (own) {
    const said = own.type.find(name);
    const setAny = own.type.find('__setattr__');
    if (setAny !== undefined) yield* call(setAny, [object, name, value]);
    else if (isProperty(said)) {
      const setter = said.attributes.get('fset') ?? null;
      if (setter === null) raise('AttributeError', `property '${name}' of '${own.type.name}' object has no setter`);
      yield* call(setter, [object, value]);
    } else own.attributes.set(name, value);
  } else if (object instanceof Foreign) {
    const before = object.attributes.get(name);
    if (before instanceof PyProperty && before.set !== null) yield* call(before.set, [value]);
    else object.attributes.set(name, value);
  } else if (object instanceof PyClass || object instanceof PyModule || object instanceof PyFunction) {
    object.attributes.set(name, value);
  } else raise('AttributeError', `'${typeName(object)}' object has no attribute '${name}'`);
}

export function deleteAttribute(object: Value, name: string): void {
  const attributes = object instanceof PyClass ? object.attributes : ownPart(object)?.attributes;
  if (!attributes?.delete(name)) raise('AttributeError', `'${typeName(object)}' object has no attribute '${name}'`);
}

/** What `dir` lists, without names that begin with underscores. */
export function attributeNames(object: Value): string[] {
  const own = ownPart(object);
  if (own) {
    return [...own.attributes.keys(), ...own.type.order.flatMap((type) => [...type.attributes.keys()])];
  }
  if (object instanceof PyClass) return object.order.flatMap((type) => [...type.attributes.keys()]);
  if (object instanceof PyModule || object instanceof Foreign) return [...object.attributes.keys()];
  return methodNames(object);
}

function* superAttribute({ self, rest }: PySuper, name: string): Running<Value | undefined> {
  for (const type of rest) {
    const found = type.attributes.get(name);
    if (found !== undefined) return yield* boundTo(self, found);
  }
  const method = self instanceof PyClass ? undefined : methodOf(self, name);
  if (method) return native(self, name, method);
  const plain = PLAIN[name];
  return plain && new Native(name, (args, keywords) => plain(self, args, keywords));
}

/** What `object` does under its methods' names. */
const PLAIN: Readonly<
  Record<string, (self: Value, args: readonly Value[], keywords: Keywords) => Value | Running<Value>>
> = {
  __new__: (_self, [type = null, items]) => newInstance(type, items),
  __init__: function* (self, args, keywords) {
    yield* fill(self, args, keywords);
    return null;
  },
  __init_subclass__: () => null,
  __repr__: (self) => looks(self),
  __str__: (self) => looks(self),
  __hash__: (self) => BigInt(typeof self === 'object' && self !== null ? identity(self) : 0),
  __eq__: (self, [other = null]) => self === other,
  __setattr__: (self, [name = '', value = null]) => {
    ownPart(self)?.attributes.set(String(name), value);
    return null;
  },
  __enter__: (self) => self,
  __exit__: () => null,
};

function looks(self: Value): Value | Running<Value> {
  const own = ownPart(self);
  return own === self && own ? plainText(own) : repr(self);
}
