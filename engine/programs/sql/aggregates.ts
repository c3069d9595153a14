import type { Expr, ExprCall } from 'pgsql-ast-parser';
import { cast, type Datum, isNumber, type PgType } from './datum';
import { calculated, decimal, decimalText } from './decimal';
import { compare, evaluate, placeOf, type Scope, truth } from './evaluate';
import { PgError } from './pg-error';

const AGGREGATES: readonly string[] = ['count', 'sum', 'avg', 'min', 'max', 'string_agg', 'bool_and', 'bool_or'];

export function isAggregate(name: string): boolean {
  return AGGREGATES.includes(name);
}

/** Whether an expression has an aggregate in it, so that its query has groups. */
export function hasAggregate(expr: unknown): boolean {
  if (expr === null || typeof expr !== 'object') return false;
  const { type, function: called } = expr as { type?: string; function?: { name: string } };
  if (type === 'call' && called && isAggregate(called.name.toLowerCase())) return true;
  // Those of a query inside are its own.
  if (type === 'select' || type === 'union') return false;
  return Object.entries(expr).some(([key, value]) => key !== '_location' && hasAggregate(value));
}

/** `count(*)`, `sum(x)` … over the rows of a group. */
export function aggregate(name: string, expr: ExprCall, scope: Scope): Datum {
  const { group } = scope;
  const at = placeOf(expr);
  if (!group) throw new PgError(`aggregate functions are not allowed in WHERE`, at === undefined ? {} : { at });
  const [arg] = expr.args;
  const star = arg?.type === 'ref' && arg.name === '*';
  const kept = expr.filter
    ? group.rows.filter((row) => truth(evaluate(expr.filter as Expr, row), 'FILTER') === true)
    : group.rows;
  if (name === 'count' && star) return { type: 'bigint', value: kept.length };
  if (!arg) throw new PgError(`function ${name}() does not exist`, at === undefined ? {} : { at });
  let values = kept.map((row) => evaluate(arg, row)).filter(({ value }) => value !== null);
  if (expr.distinct === 'distinct') {
    values = values.filter((value, i) => values.findIndex((other) => compare(value, other) === 0) === i);
  }
  if (name === 'count') return { type: 'bigint', value: values.length };
  const [first] = values;
  if (!first) return { type: 'unknown', value: null };
  if (name === 'min' || name === 'max') {
    const wanted = name === 'min' ? -1 : 1;
    return values.reduce((best, value) => (Math.sign(compare(value, best) ?? 0) === wanted ? value : best));
  }
  if (name === 'string_agg') {
    const separator = expr.args[1] ? String(evaluate(expr.args[1], group.rows[0] ?? scope).value ?? '') : '';
    return { type: 'text', value: values.map((value) => String(cast(value, { name: 'text' }).value)).join(separator) };
  }
  if (name === 'bool_and' || name === 'bool_or') {
    const truths = values.map(({ value }) => value === true);
    return { type: 'boolean', value: name === 'bool_and' ? truths.every(Boolean) : truths.some(Boolean) };
  }
  if (!isNumber(first.type)) {
    throw new PgError(`function ${name}(${first.type}) does not exist`, {
      hint: 'No function matches the given name and argument types. You might need to add explicit type casts.',
      ...(at !== undefined && { at }),
    });
  }
  if (first.type === 'real' || first.type === 'double precision') {
    const sum = values.reduce((total, { value }) => total + Number(value), 0);
    return { type: 'double precision', value: name === 'sum' ? sum : sum / values.length };
  }
  const zero = { mantissa: 0n, scale: 0 };
  const sum = values.reduce(
    (total, { value }) => calculated('+', total, decimal(String(value)) ?? zero) ?? total,
    zero,
  );
  if (name === 'sum') {
    const type: PgType = first.type === 'numeric' || first.type === 'bigint' ? 'numeric' : 'bigint';
    return { type, value: type === 'numeric' ? decimalText(sum) : Number(sum.mantissa) };
  }
  const average = calculated('/', sum, { mantissa: BigInt(values.length), scale: 0 }) ?? zero;
  return { type: 'numeric', value: decimalText(average) };
}
