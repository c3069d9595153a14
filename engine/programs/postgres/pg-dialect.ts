import type { DataTypeDef, ExprCall } from 'pgsql-ast-parser';
import { type Datum, isNumber, isTime, type SqlType, type SqlValue, text } from '../sql/datum';
import { compareDecimals, decimal } from '../sql/decimal';
import type { Dialect } from '../sql/dialect';
import { evaluate } from '../sql/evaluate';
import { placeOf } from '../sql/expression';
import type { Scope } from '../sql/scope';
import { plainScope } from '../sql/select';
import type { SqlSession } from '../sql/session';
import { SqlError } from '../sql/sql-error';
import type { SqlColumn } from '../sql/table';
import { absent } from './absent';
import { AGGREGATES, aggregated } from './aggregated';
import { calculate } from './calculate';
import { cast, shown } from './cast';
import { callFunction } from './functions';
import { operatorMissing } from './operator-missing';
import type { PgAsker } from './pg-database';
import { refuses } from './pg-refuses';
import { typeNamed, typeText } from './pg-types';

/** SQL as PostgreSQL takes it. @param session with this dialect, for the defaults of columns */
export function pgDialect(asker: PgAsker, nextValue: (sequence: string) => number, session: () => SqlSession): Dialect {
  return {
    nulls: 'last',
    namesInHaving: false,
    wholeRows: false,
    looseGroups: false,
    aggregates: AGGREGATES,
    sameColumn: (a, b) => a === b,
    truth,
    compare,
    calculate,
    operate(op, left, right, at) {
      if (op !== '||') throw absent(`the operator ${op}`, at);
      if (left.value === null || right.value === null) return { type: 'text', value: null };
      return text([left, right].map((it) => String(cast(it, { name: 'text' }).value)).join(''));
    },
    neverNull: () => false,
    likeMindsCase: true,
    keyOf: (value) => value,
    textOf: (value) => shown(value) ?? '',
    cast(value, to: DataTypeDef, at) {
      if (to.kind === 'array') throw absent('arrays', at);
      const { name, config } = to as { name: string; config?: number[] };
      return cast(value, typeNamed(name, config, placeOf(to)), at);
    },
    call(name, args, at) {
      if (name === 'nextval') return { type: 'bigint', value: nextValue(String(args[0]?.value)) };
      return callFunction(name, args, asker, compare, at);
    },
    aggregate: (name, values, call: ExprCall, scope: Scope) => aggregated(name, values, call, scope),
    stored(_table, column, given, at) {
      if (given !== undefined && given !== 'default') return fitted(given, column, at);
      return column.default ? fitted(evaluate(column.default, plainScope(session())), column) : null;
    },
    typeText,
    refuses,
  };
}

function truth(value: Datum, place: string, at?: number): boolean | null {
  if (value.value === null) return null;
  if (value.type === 'boolean') return value.value === true;
  if (value.type === 'unknown') return cast(value, { name: 'boolean' }, at).value === true;
  throw new SqlError(
    `argument of ${place} must be type boolean, not type ${value.type}`,
    at === undefined ? {} : { at },
  );
}

function compare(a: Datum, b: Datum, at?: number): number | null {
  if (a.value === null || b.value === null) return null;
  const [x, y] =
    a.type === 'unknown' && b.type !== 'unknown'
      ? [cast(a, { name: b.type }, at), b]
      : [a, b.type === 'unknown' && a.type !== 'unknown' ? cast(b, { name: a.type }, at) : b];
  if (isNumber(x.type) && isNumber(y.type)) {
    const [p, q] = [decimal(String(x.value)), decimal(String(y.value))];
    return p && q ? compareDecimals(p, q) : Number(x.value) - Number(y.value);
  }
  const kinds = [kindOf(x.type), kindOf(y.type)];
  if (kinds[0] !== kinds[1]) throw operatorMissing('=', x.type, y.type, at);
  if (typeof x.value === 'string') return x.value < String(y.value) ? -1 : x.value > String(y.value) ? 1 : 0;
  return Number(x.value) - Number(y.value);
}

function kindOf(type: SqlType): string {
  if (isNumber(type)) return 'number';
  if (isTime(type)) return 'time';
  return type === 'character varying' || type === 'character' || type === 'unknown' ? 'text' : type;
}

function fitted(given: Datum, column: SqlColumn, at?: number): SqlValue {
  const { type, value } = given;
  const { name } = column.type;
  const strict = value !== null && type !== 'unknown' && type !== name;
  const wide = (it: SqlType) => {
    const kind = kindOf(it);
    return kind === 'number' || kind === 'time' || kind === 'boolean' ? kind : 'text';
  };
  // Anything may be written as a text; numbers, truths and times keep to themselves.
  if (strict && wide(name) !== 'text' && wide(type) !== wide(name)) {
    throw new SqlError(`column "${column.name}" is of type ${name} but expression is of type ${type}`, {
      hint: 'You will need to rewrite or cast the expression.',
      ...(at !== undefined && { at }),
    });
  }
  return cast(given, column.type, at).value;
}
