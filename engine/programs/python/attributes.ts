import { typeOf } from './builtins/type-of';
import { call } from './call';
import type { Running } from './effects';
import { EXCEPTION, NotPlayed, raise } from './errors';
import { annotationOf } from './execute';
import { isOfLibrary } from './is-of-library';
import { type Method, methodNames, methodOf } from './methods';
import { OBJECT } from './object-type';
import { PLAIN_METHODS } from './plain-methods';
import { closest } from './suggestion';
import type { Parameter } from './syntax';
import {
  BoundMethod,
  Foreign,
  type Keywords,
  Native,
  ofClass,
  ownPart,
  PyBytes,
  PyClass,
  PyDict,
  PyFunction,
  type PyInstance,
  PyList,
  PyModule,
  PySet,
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
    if (near === null && isOfLibrary(object)) throw new NotPlayed(`${object.name}.${name}`);
    return raise('AttributeError', `module '${object.name}' has no attribute '${name}'${meant(near)}`);
  }
  const near = closest(name, attributeNames(object));
  if (object instanceof Foreign && !FOREIGN_OF_PYTHON.has(object.type))
    throw new NotPlayed(`"${name}" of a ${object.type}`);
  const who = object instanceof PyClass ? `type object '${object.name}'` : `'${typeName(object)}' object`;
  return raise('AttributeError', `${who} has no attribute '${name}'${meant(near)}`);
}

/** Things whose attributes are all known, so that one that is missing is a mistake. */
const FOREIGN_OF_PYTHON = new Set([
  'property',
  'staticmethod',
  'classmethod',
  'dict_items',
  'dict_keys',
  'dict_values',
  're.Match',
  're.Pattern',
]);

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
    if (name === '__enter__' || name === '__exit__') {
      const work = name === '__enter__' ? object.operators.enter : object.operators.exit;
      return work && new Native(name, () => work());
    }
    return found;
  }
  if (object instanceof PyFunction) {
    const kept = object.attributes.get(name);
    if (kept !== undefined) return kept;
    if (name === '__name__') return object.node.name;
    if (name === '__qualname__') return object.qualifiedName;
    if (name === '__doc__') return documentation(object);
    if (name === '__module__') return object.scope.globals.get('__name__');
    if (name === '__annotations__') return yield* annotationsOf(object);
    if (name === '__room_defaults__') return PyDict.of([...object.defaults]);
    if (name === '__room_parameters__') return new PyTuple(object.node.params.filter(isNamed).map((it) => it.name));
    if (name === '__dict__') return PyDict.of(object.attributes);
    return undefined;
  }
  if (object instanceof PyType) {
    if (name === '__name__') return object.name;
    const found = object.attributes.get(name);
    if (found !== undefined) return found;
    const method = methodOf(SAMPLES[object.name], name);
    if (method) return new Native(name, ([self = null, ...args], keywords) => method(self, args, keywords));
    const plain = PLAIN_METHODS[name];
    if (name === '__new__')
      return new Native(name, (args, keywords) => PLAIN_METHODS.__new__?.(null, args, keywords) ?? null);
    return plain && new Native(name, ([self = null, ...args], keywords) => plain(self, args, keywords));
  }
  if (object instanceof Native) return name === '__name__' ? object.name : undefined;
  if (object instanceof BoundMethod) return yield* findAttribute(object.method, name);
  if (name === '__class__') return typeOf(object);
  if (typeof object === 'bigint' || typeof object === 'number') {
    if (name === 'real') return object;
    if (name === 'imag') return 0n;
  }
  const method = methodOf(object, name);
  return method && native(object, name, method);
}

/** One value of each built-in type whose methods can be taken from the type itself (`str.upper`). */
const SAMPLES: Readonly<Record<string, Value>> = {
  str: '',
  int: 0n,
  float: 0.5,
  list: new PyList([]),
  dict: new PyDict(),
  set: new PySet(),
  tuple: new PyTuple([]),
  bytes: new PyBytes(new Uint8Array()),
};

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
    if (name === 'code' && own.type.order.some((it) => it.name === 'SystemExit')) return firstArgument(own);
    if (name === 'value' && own.type.name === 'StopIteration') return firstArgument(own);
    if (name === 'errno' || name === 'strerror' || name === 'filename') return null;
    if (name === 'add_note' || name === 'with_traceback')
      return new Native(name, () => (name === 'add_note' ? null : own));
    if (name === '__cause__' || name === '__context__' || name === '__traceback__') return null;
  }
  const inherited = object === own ? undefined : methodOf(object, name);
  if (inherited) return native(object, name, inherited);
  const fallback = own.type.find('__getattr__');
  return fallback === undefined ? undefined : yield* call(fallback, [object, name]);
}

function firstArgument(own: PyInstance): Value {
  const args = own.attributes.get('args');
  return (args instanceof PyTuple ? args.items[0] : undefined) ?? null;
}

function isProperty(value: Value | undefined): value is Foreign {
  return value instanceof Foreign && value.type === 'property';
}

/** What a class says, as it is for a thing of that class. */
function* boundTo(object: Value, found: Value): Running<Value> {
  if (found instanceof PyFunction || found instanceof Native) return new BoundMethod(object, found);
  const descriptor = ofClass(found, '__get__');
  if (descriptor !== undefined) return yield* call(descriptor, [found, object, ownPart(object)?.type ?? object]);
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
  if (name === '__dict__') return PyDict.of(object.attributes);
  if (name === '__bases__') return new PyTuple(object.bases.length > 0 ? object.bases : [OBJECT]);
  const found = object.find(name);
  if (found === undefined && name === '__doc__') return null;
  if (found instanceof Foreign && (found.type === 'staticmethod' || found.type === 'classmethod')) {
    return yield* boundTo(object, found);
  }
  return found ?? (yield* findAttribute(object.root ?? OBJECT, name));
}

const isNamed = ({ kind }: Parameter) => kind === 'plain' || kind === 'keyword';

function* annotationsOf({ node, scope }: PyFunction): Running<Value> {
  const made = new PyDict();
  for (const { name, annotation } of node.params) {
    if (annotation) made.entries.set(`s${name}`, [name, yield* annotationOf(annotation, scope)]);
  }
  return made;
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
    const setOne = ofClass(said ?? null, '__set__');
    if (setOne !== undefined) yield* call(setOne, [said ?? null, object, value]);
    else if (setAny !== undefined) yield* call(setAny, [object, name, value]);
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
  const plain = PLAIN_METHODS[name];
  return plain && new Native(name, (args, keywords) => plain(self, args, keywords));
}
