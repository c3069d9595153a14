import { call } from './call';
import { keyOf } from './compare';
import { mergeInto } from './dict-methods';
import type { Running } from './effects';
import { EXCEPTION, raise } from './errors';
import { listOf } from './iterate';
import {
  type Keywords,
  Native,
  ownPart,
  PyClass,
  PyDict,
  PyFunction,
  PyInstance,
  PyList,
  PySet,
  PyTuple,
  PyType,
  type Value,
} from './values';

/** A new thing of a class of the program: `__new__`, then `__init__`. */
export function* construct(type: PyClass, args: readonly Value[], keywords: Keywords): Running<Value> {
  yield* refuseAbstract(type);
  const maker = type.find('__new__');
  const made = maker === undefined ? yield* newInstance(type, args[0]) : yield* call(maker, [type, ...args], keywords);
  const own = ownPart(made);
  if (!own?.type.isBelow(type)) return made;
  const isException = type.isBelow(EXCEPTION);
  if (isException && !own.attributes.has('args')) own.attributes.set('args', new PyTuple(args));
  const init = type.find('__init__');
  if (init !== undefined) {
    const result = yield* call(init, [made, ...args], keywords);
    if (result !== null) raise('TypeError', `__init__() should return None, not '${String(result)}'`);
  } else if (type.root) yield* fill(made, args, keywords);
  else if (!isException && maker === undefined && args.length + keywords.size > 0) {
    raise('TypeError', `${type.name}() takes no arguments`);
  }
  return made;
}

/** A thing of a class before its `__init__`; a tuple has its items from its beginning. */
export function* newInstance(type: Value, items?: Value): Running<Value> {
  if (type instanceof PyType && type.name === 'object')
    return new PyInstance(new PyClass('object', [], new Map(), 'builtins'));
  if (!(type instanceof PyClass)) return raise('TypeError', 'object.__new__(X): X is not a type object');
  const own = new PyInstance(type);
  const made = builtIn(type.root?.name);
  if (!made) return own;
  made.own = own;
  if (made instanceof PyTuple && items !== undefined) made.items = yield* listOf(items);
  return made;
}

function builtIn(root: string | undefined): PyList | PyDict | PySet | PyTuple | null {
  switch (root) {
    case 'list':
      return new PyList([]);
    case 'dict':
      return new PyDict();
    case 'set':
      return new PySet();
    case 'tuple':
      return new PyTuple([]);
    default:
      return null;
  }
}

/** What `__init__` of an exception and of the built-in types does. */
export function* fill(made: Value, args: readonly Value[], keywords: Keywords): Running<void> {
  const own = ownPart(made);
  if (own?.type.isBelow(EXCEPTION)) own.attributes.set('args', new PyTuple(args));
  const [source] = args;
  if (made instanceof PyDict) yield* mergeInto(made, source, keywords);
  else if (source === undefined) return;
  else if (made instanceof PyList) made.items = yield* listOf(source);
  else if (made instanceof PySet) for (const item of yield* listOf(source)) made.items.set(keyOf(item), item);
}

/** Methods that `abc` has marked must have been written before there can be a thing. */
function* refuseAbstract(type: PyClass): Running<void> {
  if (!type.order.some(({ module }) => module === 'abc')) return;
  const names = new Set(type.order.flatMap((each) => [...each.attributes.keys()]));
  const missing = [...names].filter((name) => isAbstract(type.find(name))).sort();
  if (missing.length === 0) return;
  const list = missing.map((name) => `'${name}'`).join(', ');
  const methods = `abstract method${missing.length === 1 ? '' : 's'} ${list}`;
  raise('TypeError', `Can't instantiate abstract class ${type.name} without an implementation for ${methods}`);
}

function isAbstract(value: Value | undefined): boolean {
  if (value instanceof PyFunction) return value.attributes.has('__isabstractmethod__');
  if (typeof value !== 'object' || value === null || !('attributes' in value) || value instanceof Native) return false;
  const inner = value.attributes.get('fget') ?? value.attributes.get('function');
  return inner instanceof PyFunction && isAbstract(inner);
}
