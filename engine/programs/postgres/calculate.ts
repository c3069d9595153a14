import { type Datum, isNumber, NULL, widerNumber } from '../sql/datum';
import { calculated, decimal, decimalText } from '../sql/decimal';
import type { Arithmetic } from '../sql/dialect';
import { SqlError } from '../sql/sql-error';
import { cast } from './cast';
import { operatorMissing } from './operator-missing';

/** Numbers with numbers, dates with days. */
export function calculate(op: Arithmetic, a: Datum, b: Datum, at?: number): Datum {
  const left = a.type === 'unknown' && isNumber(b.type) ? cast(a, { name: b.type }, at) : a;
  const right = b.type === 'unknown' && isNumber(a.type) ? cast(b, { name: a.type }, at) : b;
  if (left.type === 'date' && right.type === 'date' && op === '-') {
    const days =
      left.value === null || right.value === null ? null : (Number(left.value) - Number(right.value)) / 86_400_000;
    return { type: 'integer', value: days };
  }
  if (left.type === 'date' && isNumber(right.type) && (op === '+' || op === '-')) {
    const days = Number(right.value) * (op === '+' ? 1 : -1);
    return {
      type: 'date',
      value: left.value === null || right.value === null ? null : Number(left.value) + days * 86_400_000,
    };
  }
  if (!isNumber(left.type) || !isNumber(right.type)) {
    if (left.value === null && left.type === 'unknown') return NULL;
    if (right.value === null && right.type === 'unknown') return NULL;
    throw operatorMissing(op, left.type, right.type, at);
  }
  const type = widerNumber(left.type, right.type);
  if (left.value === null || right.value === null) return { type, value: null };
  if (type === 'real' || type === 'double precision') {
    const [x, y] = [Number(left.value), Number(right.value)];
    if (op === '/' && y === 0) throw new SqlError('division by zero');
    return { type, value: { '+': x + y, '-': x - y, '*': x * y, '/': x / y, '%': x % y }[op] };
  }
  const [x, y] = [decimal(String(left.value)), decimal(String(right.value))];
  if (!x || !y) return { type, value: null };
  if (type !== 'numeric' && op === '/') {
    if (y.mantissa === 0n) throw new SqlError('division by zero');
    return { type, value: Number(x.mantissa / y.mantissa) };
  }
  const result = calculated(op, x, y);
  if (!result) throw new SqlError('division by zero');
  if (type === 'numeric') return { type, value: decimalText(result) };
  return cast({ type: 'numeric', value: decimalText(result) }, { name: type });
}
