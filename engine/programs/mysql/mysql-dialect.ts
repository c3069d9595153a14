import type { ExprCall } from 'pgsql-ast-parser';
import { bool, type Datum, NULL, type SqlValue, text } from '../sql/datum';
import type { Dialect } from '../sql/dialect';
import { evaluate } from '../sql/evaluate';
import type { Scope } from '../sql/scope';
import { plainScope } from '../sql/select';
import type { SqlSession } from '../sql/session';
import type { ColumnType, SqlColumn, SqlTable } from '../sql/table';
import { calculate, whole } from './calculate';
import { functionNamed } from './functions';
import { mysqlError } from './mysql-error';
import { mysqlRefuses } from './mysql-refuses';
import type { MysqlAsker } from './mysql-state';
import { storeValue } from './store-value';
import { compare, momentIn, numberOf, plainNumber, textOf, truth } from './values';
import { variable } from './variables';

const NEVER_NULL =
  /^(count|version|now|current_timestamp|curdate|current_date|user|current_user|connection_id|last_insert_id|exists|isnull)$/;
const AGGREGATES = ['count', 'sum', 'avg', 'min', 'max', 'group_concat'];

/** Numbers that a statement gives out: the next one of each table, and the first that it gave. */
export interface Counters {
  next(table: SqlTable): number;
  /** A number that was given by hand. */
  passed(table: SqlTable, number: number): void;
}

/** SQL as MySQL and MariaDB take it. @param session with this dialect, for the defaults of columns */
export function mysqlDialect(asker: MysqlAsker, counters: Counters, session: () => SqlSession): Dialect {
  const refuses = mysqlRefuses(asker);
  return {
    nulls: 'first',
    namesInHaving: true,
    wholeRows: true,
    looseGroups: asker.flavour === 'mariadb',
    aggregates: AGGREGATES,
    sameColumn: (a, b) => a === b || a.toLowerCase() === b.toLowerCase(),
    truth: (value) => truth(value),
    compare: (a, b) => compare(a, b),
    calculate,
    operate(op, a, b) {
      switch (op) {
        case 'DIV':
          return calculate('DIV', a, b);
        case '<=>':
          return bool(a.value === null || b.value === null ? a.value === b.value : compare(a, b) === 0);
        case 'XOR': {
          const [x, y] = [truth(a), truth(b)];
          return bool(x === null || y === null ? null : x !== y);
        }
        default:
          throw refuses.absent(`the operator ${op}`);
      }
    },
    neverNull: (name) => NEVER_NULL.test(name),
    likeMindsCase: false,
    keyOf: (value) => (typeof value === 'string' ? value.toLowerCase() : value),
    textOf,
    cast: (value, to) => converted(value, to as unknown as ColumnType),
    call(name, args) {
      if (name === '@@') return setting(asker, textOf(args[0] ?? NULL));
      const found = functionNamed(name);
      if (found === null || found === 'real') throw refuses.unknownFunction(name, args);
      const { least, most = Number.POSITIVE_INFINITY, total, call } = found.call;
      if (args.length < least || args.length > most) {
        throw mysqlError(1582, '42000', `Incorrect parameter count in the call to native function '${name}'`);
      }
      return !total && args.some(({ value }) => value === null) ? NULL : call(args, asker);
    },
    aggregate: aggregated,
    stored: (table, column, given, _at, row = 1) => stored(table, column, given, row, counters, session),
    typeText: ({ written = 'text' }) => written,
    refuses,
  };
}

function stored(
  table: SqlTable,
  column: SqlColumn,
  given: Datum | 'default' | undefined,
  row: number,
  counters: Counters,
  session: () => SqlSession,
): SqlValue {
  if (column.counts) {
    const value = given === undefined || given === 'default' ? null : storeValue(table, column, given, row);
    if (typeof value !== 'number' || value === 0) return counters.next(table);
    counters.passed(table, value);
    return value;
  }
  if (given !== undefined && given !== 'default') return storeValue(table, column, given, row);
  if (column.default) return storeValue(table, column, evaluate(column.default, plainScope(session())), row);
  if (column.notNull) throw mysqlError(1364, 'HY000', `Field '${column.name}' doesn't have a default value`);
  return null;
}

function aggregated(name: string, values: readonly Datum[], call: ExprCall, scope: Scope): Datum {
  if (name === 'group_concat') {
    const [, by] = call.args;
    const separator = by ? textOf(evaluate(by, scope.group?.rows[0] ?? scope)) : ',';
    return text(
      values
        .map((value) => textOf(value))
        .join(separator)
        .slice(0, 1024),
    );
  }
  const zero: Datum = { type: 'bigint', value: 0 };
  const sum = values.reduce((total, value) => calculate('+', total, value), zero);
  if (name === 'avg') return calculate('/', sum, { type: 'bigint', value: values.length });
  return sum.type === 'bigint' ? { type: 'numeric', value: String(sum.value) } : sum;
}

/** CAST: never refused, what does not fit becomes what is nearest or NULL. */
function converted(value: Datum, to: ColumnType): Datum {
  if (value.value === null) return NULL;
  switch (to.name) {
    case 'bigint': {
      const number = numberOf(value);
      if (typeof number === 'number') return { type: 'bigint', value: Math.round(number) };
      const unit = 10n ** BigInt(number.scale);
      return whole({ mantissa: (number.mantissa + (number.mantissa < 0n ? -unit : unit) / 2n) / unit, scale: 0 });
    }
    case 'numeric': {
      const [, scale = 0] = to.limits ?? [];
      return { type: 'numeric', value: plainNumber(value).toFixed(Math.min(scale, 30)) };
    }
    case 'real':
    case 'double precision':
      return { type: 'double precision', value: plainNumber(value) };
    case 'date':
    case 'timestamp without time zone': {
      const at = momentIn(value);
      if (at === null) return NULL;
      return { type: to.name, value: to.name === 'date' ? Math.floor(at / 86_400_000) * 86_400_000 : at };
    }
    default: {
      const written = textOf(value);
      return text(
        to.limits?.[0] === undefined || to.written?.startsWith('char(1)')
          ? written
          : [...written].slice(0, to.limits[0]).join(''),
      );
    }
  }
}

function setting(asker: MysqlAsker, name: string): Datum {
  const value = variable(asker, name.toLowerCase());
  if (value === null) throw mysqlError(1193, 'HY000', `Unknown system variable '${name}'`);
  return /^-?\d+$/.test(value) ? { type: 'bigint', value: Number(value) } : text(value);
}
