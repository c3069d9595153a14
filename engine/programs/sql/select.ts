import type { Expr, From, OrderByStatement, SelectFromStatement, SelectStatement } from 'pgsql-ast-parser';
import { hasAggregate } from './aggregates';
import { type Datum, int, NULL, type PgType } from './datum';
import { compare, evaluate, placeOf, type Scope, type ScopeTable, signature, truth } from './evaluate';
import { absent, PgError } from './pg-error';
import { type PgSession, tableRows } from './pg-session';

export interface ResultSet {
  columns: readonly { name: string; type: PgType }[];
  rows: readonly (readonly Datum[])[];
}

/** Rows that may be looked at while one statement is carried out. */
const MOST_ROWS = 100_000;

/** Carries out a query; throws PostgreSQL's refusal. */
export function select(session: PgSession, statement: SelectStatement, outer: Scope | null): ResultSet {
  switch (statement.type) {
    case 'select':
      return selectFrom(session, statement, outer);
    case 'values':
      return values(session, statement.values, outer);
    case 'union':
    case 'union all': {
      const left = select(session, statement.left, outer);
      const right = select(session, statement.right, outer);
      if (left.columns.length !== right.columns.length) {
        throw new PgError('each UNION query must have the same number of columns');
      }
      const rows = [...left.rows, ...right.rows];
      return { columns: left.columns, rows: statement.type === 'union' ? distinct(rows) : rows };
    }
    case 'with': {
      let inner = session;
      for (const { alias, statement: bound } of statement.bind) {
        const result = select(inner, bound as SelectStatement, outer);
        inner = { ...inner, named: new Map([...(inner.named ?? []), [alias.name, result]]) };
      }
      return select(inner, statement.in as SelectStatement, outer);
    }
    default:
      throw absent(`queries of the kind "${statement.type}"`, placeOf(statement));
  }
}

/** The scope of an expression outside of any row. */
export function plainScope(session: PgSession, tables: readonly ScopeTable[] = [], outer: Scope | null = null): Scope {
  return {
    tables,
    outer,
    asker: session.asker,
    query: (inner, scope) => select(session, inner, scope).rows,
    nextValue: session.nextValue,
  };
}

function values(session: PgSession, lists: readonly (readonly Expr[])[], outer: Scope | null): ResultSet {
  const rows = lists.map((list) => list.map((expr) => evaluate(expr, plainScope(session, [], outer))));
  const columns = (rows[0] ?? []).map(({ type }, at) => ({ name: `column${at + 1}`, type }));
  return { columns, rows };
}

function selectFrom(session: PgSession, statement: SelectFromStatement, outer: Scope | null): ResultSet {
  const { where, having } = statement;
  const groupBy = statement.groupBy ?? [];
  const from = statement.from ?? [];
  let scopes: Scope[] = [plainScope(session, [], outer)];
  let shape: ScopeTable[] = [];
  for (const source of from) {
    const joined = join(session, scopes, shape, source, outer);
    scopes = joined.scopes;
    shape = joined.shape;
  }
  const empty = plainScope(session, shape, outer);
  if (where) scopes = scopes.filter((scope) => truth(evaluate(where, scope), 'WHERE', placeOf(where)) === true);
  const wanted = expanded(statement, shape);
  const order = (statement.orderBy ?? []).map((by) => ({ ...by, by: named(by.by, wanted) }));
  const groups =
    groupBy.length > 0 ||
    having ||
    [...wanted, ...order.map(({ by }) => ({ expr: by }))].some(({ expr }) => hasAggregate(expr));
  if (groups) {
    const by = groupBy.map((expr) => named(expr, wanted));
    scopes = grouped(scopes, by, empty);
    if (having) scopes = scopes.filter((scope) => truth(evaluate(having, scope), 'HAVING', placeOf(having)) === true);
  } else if (scopes.length === 0) {
    // Names are checked although there is nothing to look at.
    const blank = { ...empty, tables: shape };
    for (const { expr } of wanted) check(expr, blank);
    if (where) check(where, blank);
  }
  let rows = scopes.map((scope) => ({ scope, row: wanted.map(({ expr }) => evaluate(expr, scope)) }));
  if (order.length > 0) rows = sorted(rows, order);
  let plain: (readonly Datum[])[] = rows.map(({ row }) => row);
  if (statement.distinct === 'distinct') plain = distinct(plain);
  else if (Array.isArray(statement.distinct)) throw absent('DISTINCT ON');
  const scope = plainScope(session, [], outer);
  const skip = statement.limit?.offset ? Number(evaluate(statement.limit.offset, scope).value) : 0;
  const most = statement.limit?.limit ? evaluate(statement.limit.limit, scope).value : null;
  if (typeof most === 'number' && most < 0) throw new PgError('LIMIT must not be negative');
  plain = plain.slice(skip, most === null ? undefined : skip + Number(most));
  const columns = wanted.map(({ expr, name }, at) => ({
    name,
    type: plain.find((row) => row[at]?.value !== null)?.[at]?.type ?? plain[0]?.[at]?.type ?? typeIn(expr, shape),
  }));
  return { columns, rows: plain };
}

function typeIn(expr: Expr, shape: readonly ScopeTable[]): PgType {
  if (expr.type !== 'ref') return 'unknown';
  for (const table of shape) {
    const column = table.columns.find(({ name }) => name === expr.name);
    if (column && (!expr.table || expr.table.name === table.name)) return column.type;
  }
  return 'unknown';
}

/** Evaluates for the sake of what it refuses. */
function check(expr: Expr, scope: Scope): void {
  evaluate(expr, scope);
}

function join(
  session: PgSession,
  scopes: readonly Scope[],
  shape: readonly ScopeTable[],
  source: From,
  outer: Scope | null,
) {
  const { table, rows } = sourceRows(session, source, outer);
  if (shape.some(({ name }) => name === table.name)) {
    throw new PgError(`table name "${table.name}" specified more than once`);
  }
  const kind = source.join?.type ?? 'CROSS JOIN';
  if (kind === 'RIGHT JOIN' || kind === 'FULL JOIN') throw absent(kind, placeOf(source));
  if (scopes.length * rows.length > MOST_ROWS) throw absent('joins of this many rows');
  const nothing: ScopeTable = { ...table, values: table.columns.map(({ type }) => ({ type, value: null })) };
  const fits = (scope: Scope): boolean => {
    if (source.join?.on) return truth(evaluate(source.join.on, scope), 'JOIN/ON', placeOf(source.join.on)) === true;
    return (source.join?.using ?? []).every(({ name }) => {
      const [a, b] = scope.tables.flatMap((it) =>
        it.columns.flatMap((column, at) => (column.name === name ? [it.values[at] ?? NULL] : [])),
      );
      return a !== undefined && b !== undefined && compare(a, b) === 0;
    });
  };
  const joined: Scope[] = [];
  for (const scope of scopes) {
    const before = joined.length;
    for (const values of rows) {
      const both = { ...scope, tables: [...scope.tables, { ...table, values }] };
      if (fits(both)) joined.push(both);
    }
    if (joined.length === before && kind === 'LEFT JOIN') joined.push({ ...scope, tables: [...scope.tables, nothing] });
  }
  if (scopes.length === 0 || rows.length === 0) fits({ ...plainScope(session, [...shape, nothing], outer) });
  return { scopes: joined, shape: [...shape, nothing] };
}

function sourceRows(
  session: PgSession,
  source: From,
  outer: Scope | null,
): { table: ScopeTable; rows: readonly (readonly Datum[])[] } {
  if (source.type === 'statement') {
    const { columns, rows } = select(session, source.statement, outer);
    return { table: { name: source.alias, columns, values: [] }, rows };
  }
  if (source.type === 'call') {
    const name = source.function.name;
    if (name !== 'generate_series') throw absent(`the function ${name} in FROM`, placeOf(source));
    const [from = 1, to = 0, step = 1] = source.args.map((arg) =>
      Number(evaluate(arg, plainScope(session, [], outer)).value),
    );
    if (step === 0) throw new PgError('step size cannot equal zero');
    if (Math.abs((to - from) / step) > MOST_ROWS) throw absent('series of this length');
    const rows: Datum[][] = [];
    for (let value = from; step > 0 ? value <= to : value >= to; value += step) rows.push([int(value)]);
    const alias = source.alias?.name ?? name;
    return {
      table: {
        name: alias,
        columns: [{ name: source.alias?.columns?.[0]?.name ?? alias, type: 'integer' }],
        values: [],
      },
      rows,
    };
  }
  const { name, schema, alias } = source.name;
  const found = tableRows(session, name, schema, placeOf(source.name) ?? placeOf(source));
  if (found.rows.length > MOST_ROWS) throw absent('tables of this many rows');
  return {
    table: { name: alias ?? name, columns: found.columns, values: [], ...(found.key && { key: found.key }) },
    rows: found.rows,
  };
}

interface Wanted {
  expr: Expr;
  name: string;
}

function expanded({ columns }: SelectFromStatement, shape: readonly ScopeTable[]): Wanted[] {
  return (columns ?? []).flatMap(({ expr, alias }): Wanted[] => {
    if (expr.type !== 'ref' || expr.name !== '*') return [{ expr, name: alias?.name ?? nameOf(expr) }];
    const of = expr.table?.name;
    const tables = shape.filter(({ name }) => of === undefined || name === of);
    if (tables.length === 0) {
      if (of === undefined)
        throw new PgError('SELECT * with no tables specified is not valid', { at: placeOf(expr) ?? 0 });
      throw new PgError(`missing FROM-clause entry for table "${of}"`, { at: placeOf(expr) ?? 0 });
    }
    return tables.flatMap((table) =>
      table.columns.map(({ name }) => ({ expr: { type: 'ref' as const, table: { name: table.name }, name }, name })),
    );
  });
}

function nameOf(expr: Expr): string {
  switch (expr.type) {
    case 'ref':
      return expr.name;
    case 'call':
      return expr.function.name;
    case 'keyword':
      return expr.keyword;
    case 'cast':
      return expr.operand.type === 'ref' ? expr.operand.name : ((expr.to as { name?: string }).name ?? '?column?');
    case 'case':
      return 'case';
    case 'extract':
      return 'extract';
    case 'boolean':
      return 'bool';
    case 'substring':
      return 'substring';
    default:
      return '?column?';
  }
}

/** `ORDER BY 2`, `ORDER BY n`: what the list of columns calls by that number or name. */
function named(expr: Expr, wanted: readonly Wanted[]): Expr {
  if (expr.type === 'integer') {
    const found = wanted[expr.value - 1];
    if (!found) throw new PgError(`ORDER BY position ${expr.value} is not in select list`, { at: placeOf(expr) ?? 0 });
    return found.expr;
  }
  if (expr.type !== 'ref' || expr.table) return expr;
  const found = wanted.filter(({ name }) => name === expr.name);
  return found.length > 0 && found.every((it) => it.expr.type !== 'ref' || it.expr.name !== expr.name)
    ? (found[0] as Wanted).expr
    : expr;
}

function grouped(scopes: readonly Scope[], by: readonly Expr[], empty: Scope): Scope[] {
  const groups = new Map<string, Scope[]>();
  for (const scope of scopes) {
    const key = JSON.stringify(by.map((expr) => evaluate(expr, scope).value));
    const group = groups.get(key);
    if (group) group.push(scope);
    else groups.set(key, [scope]);
  }
  const signatures = by.map(signature);
  if (by.length === 0 && groups.size === 0) return [{ ...empty, group: { rows: [], by: signatures } }];
  return [...groups.values()].map((rows) => ({ ...(rows[0] as Scope), group: { rows, by: signatures } }));
}

function sorted<T extends { scope: Scope }>(rows: readonly T[], order: readonly OrderByStatement[]): T[] {
  const keyed = rows.map((row) => ({ row, keys: order.map(({ by }) => evaluate(by, row.scope)) }));
  keyed.sort((a, b) => {
    for (const [at, { order: direction, nulls }] of order.entries()) {
      const [x, y] = [a.keys[at] ?? NULL, b.keys[at] ?? NULL];
      const down = direction === 'DESC';
      if (x.value === null || y.value === null) {
        if (x.value === y.value) continue;
        const first = nulls ? nulls === 'FIRST' : down;
        return (x.value === null) === first ? -1 : 1;
      }
      const difference = compare(x, y) ?? 0;
      if (difference !== 0) return down ? -difference : difference;
    }
    return 0;
  });
  return keyed.map(({ row }) => row);
}

function distinct(rows: readonly (readonly Datum[])[]): (readonly Datum[])[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const key = JSON.stringify(row.map(({ value }) => value));
    return !seen.has(key) && seen.add(key);
  });
}
