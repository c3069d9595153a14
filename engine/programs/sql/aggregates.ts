import type { Expr, ExprCall } from 'pgsql-ast-parser';
import type { Datum } from './datum';
import type { Dialect } from './dialect';
import { evaluate } from './evaluate';
import { placeOf } from './expression';
import type { Scope } from './scope';

/** Whether an expression has an aggregate in it, so that its query has groups. */
export function hasAggregate(expr: unknown, dialect: Dialect): boolean {
  if (expr === null || typeof expr !== 'object') return false;
  const { type, function: called } = expr as { type?: string; function?: { name: string } };
  if (type === 'call' && called && dialect.aggregates.includes(called.name.toLowerCase())) return true;
  // Those of a query inside are its own.
  if (type === 'select' || type === 'union') return false;
  return Object.entries(expr).some(([key, value]) => key !== '_location' && hasAggregate(value, dialect));
}

/** `count(*)`, `sum(x)` … over the rows of a group. */
export function aggregate(name: string, expr: ExprCall, scope: Scope): Datum {
  const { group, dialect } = scope;
  const at = placeOf(expr);
  if (!group) throw dialect.refuses.aggregateMisplaced(at);
  const [arg] = expr.args;
  const star = arg?.type === 'ref' && arg.name === '*';
  const kept = expr.filter
    ? group.rows.filter((row) => dialect.truth(evaluate(expr.filter as Expr, row), 'FILTER') === true)
    : group.rows;
  if (name === 'count' && star) return { type: 'bigint', value: kept.length };
  if (!arg) throw dialect.refuses.unknownFunction(name, [], at);
  let values = kept.map((row) => evaluate(arg, row)).filter(({ value }) => value !== null);
  if (expr.distinct === 'distinct') {
    values = values.filter((value, i) => values.findIndex((other) => dialect.compare(value, other) === 0) === i);
  }
  if (name === 'count') return { type: 'bigint', value: values.length };
  const [first] = values;
  if (!first) return { type: 'unknown', value: null };
  if (name === 'min' || name === 'max') {
    const wanted = name === 'min' ? -1 : 1;
    return values.reduce((best, value) => (Math.sign(dialect.compare(value, best) ?? 0) === wanted ? value : best));
  }
  return dialect.aggregate(name, values, expr, scope);
}
