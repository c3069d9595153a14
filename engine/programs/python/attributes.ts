import { call } from './call';
import type { Running } from './effects';
import { EXCEPTION, raise } from './errors';
import { CLASS_OF } from './execute';
import { methodNames, methodOf } from './methods';
import { closest } from './suggestion';
import {
  BoundMethod,
  Foreign,
  type Keywords,
  Native,
  PyClass,
  PyFunction,
  PyInstance,
  PyModule,
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
  if (object instanceof PyInstance) return yield* instanceAttribute(object, name);
  if (object instanceof PyClass) return classAttribute(object, name);
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
  return (
    method &&
    new BoundMethod(object, new Native(name, ([, ...args], keywords: Keywords) => method(object, args, keywords)))
  );
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

function* instanceAttribute(object: PyInstance, name: string): Running<Value | undefined> {
  const ofClass = object.type.find(name);
  if (ofClass instanceof Foreign && ofClass.type === 'property') {
    return yield* call(ofClass.attributes.get('fget') as Value, [object]);
  }
  const own = object.attributes.get(name);
  if (own !== undefined) return own;
  if (ofClass !== undefined) return boundTo(object, ofClass);
  if (name === '__class__') return object.type;
  if (name === '__dict__') return undefined;
  if (object.type.isBelow(EXCEPTION) && name === 'args') return new PyTuple([]);
  const fallback = object.type.find('__getattr__');
  return fallback === undefined ? undefined : yield* call(fallback, [object, name]);
}

function boundTo(object: PyInstance, found: Value): Value {
  if (found instanceof PyFunction || found instanceof Native) return new BoundMethod(object, found);
  if (found instanceof Foreign && found.type === 'staticmethod') return found.attributes.get('function') as Value;
  if (found instanceof Foreign && found.type === 'classmethod') {
    return new BoundMethod(object.type, found.attributes.get('function') as PyFunction);
  }
  return found;
}

function classAttribute(object: PyClass, name: string): Value | undefined {
  if (name === '__name__' || name === '__qualname__') return object.name;
  if (name === '__module__') return object.module;
  if (name === '__mro__') return new PyTuple(object.order);
  const found = object.find(name);
  if (found instanceof Foreign && found.type === 'staticmethod') return found.attributes.get('function');
  if (found instanceof Foreign && found.type === 'classmethod') {
    return new BoundMethod(object, found.attributes.get('function') as PyFunction);
  }
  return found;
}

function documentation({ node }: PyFunction): Value {
  const first = Array.isArray(node.body) ? node.body[0] : undefined;
  const text = first?.type === 'expression' && first.value.type === 'constant' ? first.value.value : null;
  return typeof text === 'string' ? text : null;
}

/** `object.name = value`. */
export function* setAttribute(object: Value, name: string, value: Value): Running<void> {
  if (object instanceof PyInstance) {
    const ofClass = object.type.find(name);
    if (ofClass instanceof Foreign && ofClass.type === 'property') {
      const setter = ofClass.attributes.get('fset') ?? null;
      if (setter === null) raise('AttributeError', `property '${name}' of '${object.type.name}' object has no setter`);
      yield* call(setter, [object, value]);
      return;
    }
    object.attributes.set(name, value);
  } else if (object instanceof Foreign) {
    const before = object.attributes.get(name);
    if (before instanceof PyProperty && before.set !== null) yield* call(before.set, [value]);
    else object.attributes.set(name, value);
  } else if (object instanceof PyClass || object instanceof PyModule || object instanceof PyFunction) {
    object.attributes.set(name, value);
  } else raise('AttributeError', `'${typeName(object)}' object has no attribute '${name}'`);
}

export function deleteAttribute(object: Value, name: string): void {
  const attributes = object instanceof PyInstance || object instanceof PyClass ? object.attributes : null;
  if (!attributes?.delete(name)) raise('AttributeError', `'${typeName(object)}' object has no attribute '${name}'`);
}

/** What `dir` lists, without names that begin with underscores. */
export function attributeNames(object: Value): string[] {
  if (object instanceof PyInstance) {
    return [...object.attributes.keys(), ...object.type.order.flatMap((type) => [...type.attributes.keys()])];
  }
  if (object instanceof PyClass) return object.order.flatMap((type) => [...type.attributes.keys()]);
  if (object instanceof PyModule || object instanceof Foreign) return [...object.attributes.keys()];
  return methodNames(object);
}

/** `super()` of a method: the rest of the order of its instance's class. */
export function superOf(self: Value, method: PyFunction): Value {
  const type = CLASS_OF.get(method);
  if (!(self instanceof PyInstance) || !type) return raise('RuntimeError', 'super(): no arguments');
  const { order } = self.type;
  const rest = order.slice(order.indexOf(type) + 1);
  const attributes = new Map<string, Value>();
  for (const each of rest.toReversed()) {
    for (const [name, value] of each.attributes) attributes.set(name, boundTo(self, value));
  }
  if (!attributes.has('__init__')) {
    attributes.set(
      '__init__',
      new Native('__init__', (args) => {
        if (self.type.isBelow(EXCEPTION)) self.attributes.set('args', new PyTuple(args));
        return null;
      }),
    );
  }
  return new Foreign('super', attributes);
}
