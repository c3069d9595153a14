import { typeOf } from './builtins/type-of';
import { call } from './call';
import { equals, isNumber, keyOf, order, truthy } from './compare';
import type { Running } from './effects';
import { raise } from './errors';
import { iterate, listOf } from './iterate';
import { percentFormat } from './percent-format';
import { boundedItems, boundedText, LONGEST_TEXT, MOST_ITEMS } from './runtime';
import {
  Foreign,
  NOT_IMPLEMENTED,
  ofClass,
  PyBytes,
  PyClass,
  PyDict,
  PyList,
  PyRange,
  PySet,
  PyTuple,
  PyType,
  typeName,
  type Value,
} from './values';

const METHODS: Readonly<Record<string, string>> = {
  '+': 'add',
  '-': 'sub',
  '*': 'mul',
  '/': 'truediv',
  '//': 'floordiv',
  '%': 'mod',
  '**': 'pow',
  '&': 'and',
  '|': 'or',
  '^': 'xor',
  '<<': 'lshift',
  '>>': 'rshift',
  '@': 'matmul',
};
const LARGEST_BITS = 40_000;

/** `left operator right`; `inPlace` for `+=` and its like. */
export function* binary(operator: string, left: Value, right: Value, inPlace = false): Running<Value> {
  if (isNumber(left) && isNumber(right)) return arithmetic(operator, left, right);
  const own = yield* ownMethod(operator, left, right, inPlace);
  if (own !== undefined) return own;
  if (operator === '+') {
    if (typeof left === 'string' && typeof right === 'string') return boundedText(left + right);
    if (left instanceof PyList && inPlace) {
      for (const item of yield* listOf(right)) left.items.push(item);
      boundedItems(left.items);
      return left;
    }
    if (left instanceof PyList && right instanceof PyList)
      return new PyList(boundedItems([...left.items, ...right.items]));
    if (left instanceof PyTuple && right instanceof PyTuple) return new PyTuple([...left.items, ...right.items]);
    if (left instanceof PyBytes && right instanceof PyBytes)
      return new PyBytes(Uint8Array.of(...left.bytes, ...right.bytes));
  }
  if (operator === '*') {
    const repeated = repeat(left, right) ?? repeat(right, left);
    if (repeated !== null) return repeated;
  }
  if (operator === '%' && typeof left === 'string') return yield* percentFormat(left, right);
  if (left instanceof PySet && right instanceof PySet) {
    const made = combined(operator, left, right);
    if (made) return made;
  }
  if (operator === '|' && left instanceof PyDict && right instanceof PyDict) {
    return new PyDict(new Map([...left.entries, ...right.entries]));
  }
  if (operator === '|' && isTypeLike(left) && isTypeLike(right)) {
    return new PyTuple(
      [left, right].flatMap((it) => (it instanceof PyTuple ? it.items : [it === null ? typeOf(null) : it])),
    );
  }
  return complain(operator, left, right, inPlace);
}

/** What may stand in `int | None`; types that are joined are kept as `isinstance` takes them. */
function isTypeLike(value: Value): boolean {
  if (value instanceof PyTuple) return value.items.length > 0 && value.items.every(isTypeLike);
  return value === null || value instanceof PyType || value instanceof PyClass;
}

function* ownMethod(operator: string, left: Value, right: Value, inPlace: boolean): Running<Value | undefined> {
  const name = METHODS[operator];
  const method = (inPlace ? ofClass(left, `__i${name}__`) : undefined) ?? ofClass(left, `__${name}__`);
  if (method !== undefined) {
    const made = yield* call(method, [left, right]);
    if (made !== NOT_IMPLEMENTED) return made;
  }
  const reflected = ofClass(right, `__r${name}__`);
  if (reflected !== undefined) {
    const made = yield* call(reflected, [right, left]);
    if (made !== NOT_IMPLEMENTED) return made;
  }
  if (left instanceof Foreign) {
    const made = left.operators.binary?.(operator, right, false);
    if (made !== undefined) return made;
  }
  return right instanceof Foreign ? right.operators.binary?.(operator, left, true) : undefined;
}

function complain(operator: string, left: Value, right: Value, inPlace: boolean): never {
  const [a, b] = [typeName(left), typeName(right)];
  if (operator === '+' && (typeof left === 'string' || left instanceof PyList || left instanceof PyTuple)) {
    raise('TypeError', `can only concatenate ${a} (not "${b}") to ${a}`);
  }
  if (operator === '*' && (typeof left === 'string' || left instanceof PyList)) {
    raise('TypeError', `can't multiply sequence by non-int of type '${b}'`);
  }
  const shown = operator === '**' ? '** or pow()' : operator;
  return raise('TypeError', `unsupported operand type(s) for ${shown}${inPlace ? '=' : ''}: '${a}' and '${b}'`);
}

function repeat(value: Value, times: Value): Value | null {
  if (typeof times !== 'bigint' && typeof times !== 'boolean') return null;
  const count = Math.max(0, Number(times));
  if (typeof value === 'string') {
    return count * value.length > LONGEST_TEXT ? raise('MemoryError', '') : value.repeat(count);
  }
  if (value instanceof PyList || value instanceof PyTuple) {
    if (count * value.items.length > MOST_ITEMS) raise('MemoryError', '');
    const items = Array.from({ length: count }, () => value.items).flat();
    return value instanceof PyList ? new PyList(items) : new PyTuple(items);
  }
  return null;
}

function combined(operator: string, left: PySet, right: PySet): PySet | null {
  const kept = [...left.items];
  if (operator === '|') return new PySet(new Map([...kept, ...right.items]), left.frozen);
  if (operator === '&') return new PySet(new Map(kept.filter(([key]) => right.items.has(key))), left.frozen);
  if (operator === '-') return new PySet(new Map(kept.filter(([key]) => !right.items.has(key))), left.frozen);
  if (operator !== '^') return null;
  const others = [...right.items].filter(([key]) => !left.items.has(key));
  return new PySet(new Map([...kept.filter(([key]) => !right.items.has(key)), ...others]), left.frozen);
}

function arithmetic(operator: string, a: bigint | number | boolean, b: bigint | number | boolean): Value {
  if (typeof a === 'number' || typeof b === 'number') return ofFloats(operator, Number(a), Number(b), [a, b]);
  const left = BigInt(a);
  const right = BigInt(b);
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      if (bits(left) + bits(right) > LARGEST_BITS) return raise('MemoryError', '');
      return left * right;
    case '/':
      if (right === 0n) return raise('ZeroDivisionError', 'division by zero');
      return Number(left) / Number(right);
    case '//':
      if (right === 0n) return raise('ZeroDivisionError', 'integer division or modulo by zero');
      return floorDivide(left, right);
    case '%':
      if (right === 0n) return raise('ZeroDivisionError', 'integer modulo by zero');
      return left - floorDivide(left, right) * right;
    case '**':
      if (right < 0n) return ofFloats('**', Number(left), Number(right), [a, b]);
      if (bits(left) * Number(right) > LARGEST_BITS && left !== 1n && left !== -1n && left !== 0n)
        return raise('MemoryError', '');
      return left ** right;
    case '<<':
      if (right > BigInt(LARGEST_BITS)) return raise('MemoryError', '');
      return left << right;
    case '>>':
      return left >> right;
  }
  const truths = typeof a === 'boolean' && typeof b === 'boolean';
  const made =
    operator === '&' ? left & right : operator === '|' ? left | right : operator === '^' ? left ^ right : null;
  if (made === null) return complain(operator, a, b, false);
  return truths ? made !== 0n : made;
}

function ofFloats(operator: string, a: number, b: number, operands: readonly [Value, Value]): Value {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return b === 0 ? raise('ZeroDivisionError', 'float division by zero') : a / b;
    case '//':
      return b === 0 ? raise('ZeroDivisionError', 'float floor division by zero') : Math.floor(a / b);
    case '%':
      return b === 0 ? raise('ZeroDivisionError', 'float modulo') : a - Math.floor(a / b) * b;
    case '**':
      if (a === 0 && b < 0) return raise('ZeroDivisionError', '0.0 cannot be raised to a negative power');
      return a ** b;
    default:
      return complain(operator, operands[0], operands[1], false);
  }
}

function floorDivide(left: bigint, right: bigint): bigint {
  const quotient = left / right;
  return left % right !== 0n && left < 0n !== right < 0n ? quotient - 1n : quotient;
}

function bits(value: bigint): number {
  return value.toString(16).length * 4;
}

/** `left operator right` for comparisons, `in` and `is`. */
export function* compare(operator: string, left: Value, right: Value): Running<boolean> {
  switch (operator) {
    case '==':
      return yield* equals(left, right);
    case '!=':
      return !(yield* equals(left, right));
    case 'is':
      return left === right;
    case 'is not':
      return left !== right;
    case 'in':
      return yield* contains(right, left);
    case 'not in':
      return !(yield* contains(right, left));
  }
  if (left instanceof PySet && right instanceof PySet) return subset(operator, left, right);
  const names: Readonly<Record<string, string>> = { '<': '__lt__', '>': '__gt__', '<=': '__le__', '>=': '__ge__' };
  const method = ofClass(left, names[operator] ?? '');
  if (method !== undefined) {
    const made = yield* call(method, [left, right]);
    if (made !== NOT_IMPLEMENTED) return yield* truthy(made);
  }
  const mirrored = ofClass(right, names[MIRRORED[operator] ?? ''] ?? '');
  if (mirrored !== undefined) {
    const made = yield* call(mirrored, [right, left]);
    if (made !== NOT_IMPLEMENTED) return yield* truthy(made);
  }
  const found = yield* order(left, right, operator);
  return operator === '<' ? found < 0 : operator === '>' ? found > 0 : operator === '<=' ? found <= 0 : found >= 0;
}

const MIRRORED: Readonly<Record<string, string>> = { '<': '>', '>': '<', '<=': '>=', '>=': '<=' };

function subset(operator: string, left: PySet, right: PySet): boolean {
  const [small, large] = operator.startsWith('<') ? [left, right] : [right, left];
  const isInside = [...small.items.keys()].every((key) => large.items.has(key));
  return isInside && (operator.endsWith('=') || small.items.size < large.items.size);
}

/** `what in where`. */
export function* contains(where: Value, what: Value): Running<boolean> {
  const method = ofClass(where, '__contains__');
  if (method !== undefined) return yield* truthy(yield* call(method, [where, what]));
  if (typeof where === 'string') {
    if (typeof what === 'string') return where.includes(what);
    return raise('TypeError', `'in <string>' requires string as left operand, not ${typeName(what)}`);
  }
  if (where instanceof PyDict) return where.entries.has(keyOf(what));
  if (where instanceof PySet) return where.items.has(keyOf(what));
  if (where instanceof PyRange && typeof what === 'bigint') {
    const steps = (Number(what) - where.from) / where.by;
    return Number.isInteger(steps) && steps >= 0 && steps < where.length;
  }
  const items = yield* iterateOr(where);
  for (let item = yield* items.next(); item !== undefined; item = yield* items.next()) {
    if (yield* equals(item, what)) return true;
  }
  return false;
}

function iterateOr(where: Value) {
  if (where === null || typeof where !== 'object') {
    return raise('TypeError', `argument of type '${typeName(where)}' is not iterable`);
  }
  return iterate(where);
}
