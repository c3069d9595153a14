import { call } from './call';
import { keyOf } from './compare';
import type { Running } from './effects';
import { exception, Raised, raise } from './errors';
import { listOf } from './iterate';
import {
  Foreign,
  isRunning,
  ofClass,
  PyBytes,
  PyClass,
  PyDict,
  PyList,
  PyRange,
  PySlice,
  PyTuple,
  PyType,
  typeName,
  type Value,
} from './values';

/** `object[index]`. */
export function* itemOf(object: Value, index: Value): Running<Value> {
  const method = ofClass(object, '__getitem__');
  if (method !== undefined) return yield* call(method, [object, index]);
  if (object instanceof PyDict) return yield* dictItem(object, index);
  if (index instanceof PySlice) return sliced(object, index);
  if (object instanceof PyList) return object.items[position(object.items.length, index, 'list')] as Value;
  if (object instanceof PyTuple) return object.items[position(object.items.length, index, 'tuple')] as Value;
  if (typeof object === 'string') return object[position(object.length, index, 'string')] as string;
  if (object instanceof PyBytes) return BigInt(object.bytes[position(object.bytes.length, index, 'bytes')] as number);
  if (object instanceof PyRange) {
    return BigInt(object.from + position(object.length, index, 'range object') * object.by);
  }
  if (object instanceof Foreign && object.operators.item) {
    const found = object.operators.item(index);
    return isRunning(found) ? yield* found : found;
  }
  // `list[int]` and its like stand in annotations.
  if (object instanceof PyClass) {
    const own = object.find('__room_item__') ?? object.find('__class_getitem__');
    return own === undefined ? object : yield* call(own, [object, index]);
  }
  if (object instanceof PyType) return aliased(object, index);
  return raise('TypeError', `'${typeName(object)}' object is not subscriptable`);
}

/** `list[int]`: the type itself, which remembers what is in it. */
function aliased({ name, call: make, has, attributes }: PyType, index: Value): PyType {
  const inner = index instanceof PyTuple ? index : new PyTuple([index]);
  return new PyType(name, make, has, new Map([...attributes, ['__args__', inner]]));
}

function* dictItem(dict: PyDict, index: Value): Running<Value> {
  const key = keyOf(index);
  const found = dict.entries.get(key);
  if (found) return found[1];
  const missing = ofClass(dict, '__missing__');
  if (missing !== undefined) return yield* call(missing, [dict, index]);
  throw new Raised(exception('KeyError', index));
}

function position(length: number, index: Value, what: string): number {
  if (typeof index !== 'bigint' && typeof index !== 'boolean') {
    const name =
      what === 'list' || what === 'tuple'
        ? `${what} indices must be integers or slices`
        : `${what} indices must be integers`;
    return raise('TypeError', `${name}, not ${what === 'string' ? `'${typeName(index)}'` : typeName(index)}`);
  }
  const at = Number(index) < 0 ? length + Number(index) : Number(index);
  return at >= 0 && at < length ? at : raise('IndexError', `${what} index out of range`);
}

/** The positions that a slice takes of so many items. */
function positions(length: number, { from, to, by }: PySlice): number[] {
  const whole = (value: Value): number | null => (value === null ? null : Number(value));
  const step = whole(by) ?? 1;
  if (step === 0) return raise('ValueError', 'slice step cannot be zero');
  const clamp = (value: number | null, otherwise: number) => {
    if (value === null) return otherwise;
    const at = value < 0 ? value + length : value;
    return step > 0 ? Math.min(Math.max(at, 0), length) : Math.min(Math.max(at, -1), length - 1);
  };
  const first = clamp(whole(from), step > 0 ? 0 : length - 1);
  const last = clamp(whole(to), step > 0 ? length : -1);
  const all: number[] = [];
  for (let at = first; step > 0 ? at < last : at > last; at += step) all.push(at);
  return all;
}

function partOfRange({ from, by, length }: PyRange, slice: PySlice): PyRange {
  const found = positions(length, slice);
  const step = slice.by === null ? 1 : Number(slice.by);
  const first = from + (found[0] ?? 0) * by;
  return new PyRange(first, found.length === 0 ? first : first + found.length * step * by, step * by);
}

function sliced(object: Value, slice: PySlice): Value {
  if (typeof object === 'string') {
    return positions(object.length, slice)
      .map((at) => object[at])
      .join('');
  }
  if (object instanceof PyList)
    return new PyList(positions(object.items.length, slice).map((at) => object.items[at] as Value));
  if (object instanceof PyTuple)
    return new PyTuple(positions(object.items.length, slice).map((at) => object.items[at] as Value));
  if (object instanceof PyBytes) {
    return new PyBytes(Uint8Array.from(positions(object.bytes.length, slice), (at) => object.bytes[at] as number));
  }
  if (object instanceof PyRange) {
    return partOfRange(object, slice);
  }
  if (object instanceof PyDict) return raise('TypeError', "unhashable type: 'slice'");
  return raise('TypeError', `'${typeName(object)}' object is not subscriptable`);
}

/** `object[index] = value`. */
export function* setItem(object: Value, index: Value, value: Value): Running<void> {
  const method = ofClass(object, '__setitem__');
  if (method !== undefined) {
    yield* call(method, [object, index, value]);
    return;
  }
  if (object instanceof PyDict) {
    const key = keyOf(index);
    object.entries.set(key, [object.entries.get(key)?.[0] ?? index, value]);
    return;
  }
  if (object instanceof PyList) {
    if (index instanceof PySlice) {
      const found = positions(object.items.length, index);
      const first = found[0] ?? (typeof index.from === 'bigint' ? Number(index.from) : object.items.length);
      object.items.splice(first, found.length, ...(yield* listOf(value)));
    } else object.items[position(object.items.length, index, 'list')] = value;
    return;
  }
  if (object instanceof Foreign && object.operators.setItem) {
    const done = object.operators.setItem(index, value);
    if (done) yield* done;
    return;
  }
  raise('TypeError', `'${typeName(object)}' object does not support item assignment`);
}

/** `del object[index]`. */
export function* deleteItem(object: Value, index: Value): Running<void> {
  const method = ofClass(object, '__delitem__');
  if (method !== undefined) yield* call(method, [object, index]);
  else if (object instanceof PyDict) {
    if (!object.entries.delete(keyOf(index))) throw new Raised(exception('KeyError', index));
  } else if (object instanceof PyList) {
    const gone =
      index instanceof PySlice ? positions(object.items.length, index) : [position(object.items.length, index, 'list')];
    object.items = object.items.filter((_, i) => !gone.includes(i));
  } else raise('TypeError', `'${typeName(object)}' object doesn't support item deletion`);
}
