import { atOnce } from './at-once';
import { call } from './call';
import type { Running } from './effects';
import { raise } from './errors';
import {
  Foreign,
  NOT_IMPLEMENTED,
  ofClass,
  PyBytes,
  PyDict,
  PyList,
  PyRange,
  PySet,
  PyTuple,
  typeName,
  type Value,
} from './values';

const identities = new WeakMap<object, number>();
let identityCount = 0;

/** A number of its own for every thing, the same for as long as it lives. */
export function identity(value: object): number {
  const known = identities.get(value);
  if (known !== undefined) return known;
  identityCount += 1;
  identities.set(value, identityCount);
  return identityCount;
}

/** A text that is the same for keys that count as equal. */
export function keyOf(value: Value): string {
  if (typeof value === 'string') return `s${value}`;
  if (typeof value === 'bigint') return `n${value}`;
  if (typeof value === 'boolean') return value ? 'n1' : 'n0';
  if (typeof value === 'number') return Number.isInteger(value) ? `n${BigInt(value)}` : `n${value}`;
  if (value === null) return 'N';
  if (value instanceof PyTuple) return `t${value.items.map((it) => lengthened(keyOf(it))).join('')}`;
  if (value instanceof PyBytes) return `b${value.bytes.join()}`;
  const hash = ofClass(value, '__hash__');
  if (hash !== undefined && ofClass(value, '__eq__') !== undefined) return `h${String(atOnce(call(hash, [value])))}`;
  if (hash === undefined && ofClass(value, '__eq__') !== undefined)
    return raise('TypeError', `unhashable type: '${typeName(value)}'`);
  if (value instanceof PyList || value instanceof PyDict || (value instanceof PySet && !value.frozen)) {
    return raise('TypeError', `unhashable type: '${typeName(value)}'`);
  }
  if (value instanceof Foreign && value.operators.compare && value.shown) return `f${value.shown()}`;
  return `o${identity(value)}`;
}

function lengthened(key: string): string {
  return `${key.length}:${key}`;
}

/** `left == right`. */
export function* equals(left: Value, right: Value, depth = 0): Running<boolean> {
  if (left === right) return true;
  if (isNumber(left) && isNumber(right)) return Number(left) === Number(right) && !mixedLoss(left, right);
  if (depth > 50) return raise('RecursionError', 'maximum recursion depth exceeded in comparison');
  if ((left instanceof PyList && right instanceof PyList) || (left instanceof PyTuple && right instanceof PyTuple)) {
    if (left.items.length !== right.items.length) return false;
    for (const [i, item] of left.items.entries()) {
      if (!(yield* equals(item, right.items[i] as Value, depth + 1))) return false;
    }
    return true;
  }
  if (left instanceof PyDict && right instanceof PyDict) {
    if (left.entries.size !== right.entries.size) return false;
    for (const [key, [, item]] of left.entries) {
      const other = right.entries.get(key);
      if (!other || !(yield* equals(item, other[1], depth + 1))) return false;
    }
    return true;
  }
  if (left instanceof PySet && right instanceof PySet) {
    return left.items.size === right.items.size && [...left.items.keys()].every((key) => right.items.has(key));
  }
  if (left instanceof PyBytes && right instanceof PyBytes) return keyOf(left) === keyOf(right);
  if (left instanceof PyRange && right instanceof PyRange) {
    return left.from === right.from && left.length === right.length && left.by === right.by;
  }
  for (const [self, other] of [
    [left, right],
    [right, left],
  ] as const) {
    const method = ofClass(self, '__eq__');
    if (method !== undefined) {
      const made = yield* call(method, [self, other]);
      if (made !== NOT_IMPLEMENTED) return truthyPlain(made);
    }
    if (self instanceof Foreign && self.operators.compare) return self.operators.compare(other) === 0;
  }
  return false;
}

/** Big integers that a float cannot tell apart are still different. */
function mixedLoss(left: Value, right: Value): boolean {
  return typeof left === 'bigint' && typeof right === 'bigint' && left !== right;
}

export function isNumber(value: Value): value is bigint | number | boolean {
  return typeof value === 'bigint' || typeof value === 'number' || typeof value === 'boolean';
}

/** Negative, zero or positive; `operator` is for the message where the two cannot be compared. */
export function* order(left: Value, right: Value, operator = '<'): Running<number> {
  if (isNumber(left) && isNumber(right)) {
    if (typeof left === 'bigint' && typeof right === 'bigint') return left < right ? -1 : left > right ? 1 : 0;
    return Number(left) - Number(right);
  }
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : left > right ? 1 : 0;
  if ((left instanceof PyList && right instanceof PyList) || (left instanceof PyTuple && right instanceof PyTuple)) {
    for (const [i, item] of left.items.entries()) {
      const other = right.items[i];
      if (other === undefined) return 1;
      if (!(yield* equals(item, other))) return yield* order(item, other, operator);
    }
    return left.items.length - right.items.length;
  }
  if (left instanceof Foreign && left.operators.compare) {
    const found = left.operators.compare(right);
    if (found !== null) return found;
  }
  const less = ofClass(left, '__lt__');
  if (less !== undefined) return truthyPlain(yield* call(less, [left, right])) ? -1 : 1;
  const more = ofClass(right, '__gt__');
  if (more !== undefined) return truthyPlain(yield* call(more, [right, left])) ? -1 : 1;
  const types = `'${typeName(left)}' and '${typeName(right)}'`;
  return raise('TypeError', `'${operator}' not supported between instances of ${types}`);
}

/** Whether a value counts as true, where no method of the program need be asked. */
export function truthyPlain(value: Value): boolean {
  if (value === null) return false;
  if (typeof value !== 'object') return Boolean(value);
  if (value instanceof PyList || value instanceof PyTuple) return value.items.length > 0;
  if (value instanceof PyDict) return value.entries.size > 0;
  if (value instanceof PySet) return value.items.size > 0;
  if (value instanceof PyRange) return value.length > 0;
  if (value instanceof PyBytes) return value.bytes.length > 0;
  return true;
}

/** Whether a value counts as true. */
export function* truthy(value: Value): Running<boolean> {
  if (typeof value !== 'object') return Boolean(value);
  for (const name of ['__bool__', '__len__']) {
    const method = ofClass(value, name);
    if (method !== undefined) return truthyPlain(yield* call(method, [value]));
  }
  return truthyPlain(value);
}
