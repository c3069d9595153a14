import type { ExprCall } from 'pgsql-ast-parser';
import { type Datum, isNumber, type SqlType } from '../sql/datum';
import { calculated, decimal, decimalText } from '../sql/decimal';
import { evaluate } from '../sql/evaluate';
import { placeOf } from '../sql/expression';
import type { Scope } from '../sql/scope';
import { SqlError } from '../sql/sql-error';
import { cast } from './cast';

export const AGGREGATES: readonly string[] = ['count', 'sum', 'avg', 'min', 'max', 'string_agg', 'bool_and', 'bool_or'];

export function aggregated(name: string, values: readonly Datum[], call: ExprCall, scope: Scope): Datum {
  const at = placeOf(call);
  if (name === 'string_agg') {
    const around = scope.group?.rows[0] ?? scope;
    const separator = call.args[1] ? String(evaluate(call.args[1], around).value ?? '') : '';
    return { type: 'text', value: values.map((value) => String(cast(value, { name: 'text' }).value)).join(separator) };
  }
  if (name === 'bool_and' || name === 'bool_or') {
    const truths = values.map(({ value }) => value === true);
    return { type: 'boolean', value: name === 'bool_and' ? truths.every(Boolean) : truths.some(Boolean) };
  }
  const type = values[0]?.type ?? 'unknown';
  if (!isNumber(type)) {
    throw new SqlError(`function ${name}(${type}) does not exist`, {
      hint: 'No function matches the given name and argument types. You might need to add explicit type casts.',
      ...(at !== undefined && { at }),
    });
  }
  if (type === 'real' || type === 'double precision') {
    const sum = values.reduce((total, { value }) => total + Number(value), 0);
    return { type: 'double precision', value: name === 'sum' ? sum : sum / values.length };
  }
  const zero = { mantissa: 0n, scale: 0 };
  const sum = values.reduce(
    (total, { value }) => calculated('+', total, decimal(String(value)) ?? zero) ?? total,
    zero,
  );
  if (name === 'sum') {
    const wide: SqlType = type === 'numeric' || type === 'bigint' ? 'numeric' : 'bigint';
    return { type: wide, value: wide === 'numeric' ? decimalText(sum) : Number(sum.mantissa) };
  }
  const average = calculated('/', sum, { mantissa: BigInt(values.length), scale: 0 }) ?? zero;
  return { type: 'numeric', value: decimalText(average) };
}
