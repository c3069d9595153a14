import type { Expr, OrderByStatement, SelectFromStatement, SelectStatement } from 'pgsql-ast-parser';
import { hasAggregate } from './aggregates';
import { type Datum, NULL } from './datum';
import type { Dialect } from './dialect';
import { evaluate } from './evaluate';
import { placeOf, signature } from './expression';
import { join } from './join';
import { type Clause, placeIn, type Scope, type ScopeTable } from './scope';
import type { ResultSet, SqlSession } from './session';

/** Carries out a query; throws its database's refusal. */
export function select(session: SqlSession, statement: SelectStatement, outer: Scope | null): ResultSet {
  switch (statement.type) {
    case 'select':
      return selectFrom(session, statement, outer);
    case 'values':
      return values(session, statement.values, outer);
    case 'union':
    case 'union all': {
      const left = select(session, statement.left, outer);
      const right = select(session, statement.right, outer);
      if (left.columns.length !== right.columns.length) throw session.dialect.refuses.unequalUnion();
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
      throw session.dialect.refuses.absent(`queries of the kind "${statement.type}"`, placeOf(statement));
  }
}

/** The scope of an expression outside of any row. */
export function plainScope(
  session: SqlSession,
  tables: readonly ScopeTable[] = [],
  outer: Scope | null = null,
  clause: Clause = 'fields',
): Scope {
  return {
    tables,
    outer,
    dialect: session.dialect,
    clause,
    query: (inner, scope) => select(session, inner, scope).rows,
  };
}

function values(session: SqlSession, lists: readonly (readonly Expr[])[], outer: Scope | null): ResultSet {
  const rows = lists.map((list) => list.map((expr) => evaluate(expr, plainScope(session, [], outer))));
  const columns = (rows[0] ?? []).map(({ type }, at) => ({ name: `column${at + 1}`, type }));
  return { columns, rows };
}

function selectFrom(session: SqlSession, statement: SelectFromStatement, outer: Scope | null): ResultSet {
  const { dialect } = session;
  const { where } = statement;
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
  const holds = (expr: Expr, scope: Scope, clause: 'where' | 'having') =>
    dialect.truth(evaluate(expr, { ...scope, clause }), clause.toUpperCase(), placeOf(expr)) === true;
  if (where) scopes = scopes.filter((scope) => holds(where, scope, 'where'));
  const wanted = expanded(statement, shape, empty);
  const having = statement.having && dialect.namesInHaving ? renamed(statement.having, wanted) : statement.having;
  const order = (statement.orderBy ?? []).map((by) => ({ ...by, by: named(by.by, wanted, empty) }));
  const groups =
    groupBy.length > 0 ||
    having ||
    [...wanted, ...order.map(({ by }) => ({ expr: by }))].some(({ expr }) => hasAggregate(expr, dialect));
  if (scopes.length === 0) {
    // Names are checked although there is nothing to look at.
    if (where) evaluate(where, { ...empty, clause: 'where' });
    if (!groups) for (const [at, { expr }] of wanted.entries()) evaluate(expr, { ...empty, item: at + 1 });
  }
  if (groups) {
    const by = groupBy.map((expr) => named(expr, wanted, empty));
    scopes = grouped(scopes, by, empty);
    if (having) scopes = scopes.filter((scope) => holds(having, scope, 'having'));
  }
  let rows = scopes.map((scope) => ({
    scope,
    row: wanted.map(({ expr }, at) => evaluate(expr, { ...scope, item: at + 1 })),
  }));
  if (order.length > 0) rows = sorted(rows, order);
  let plain: (readonly Datum[])[] = rows.map(({ row }) => row);
  if (statement.distinct === 'distinct') plain = distinct(plain);
  else if (Array.isArray(statement.distinct)) throw dialect.refuses.absent('DISTINCT ON');
  const scope = plainScope(session, [], outer);
  const skip = statement.limit?.offset ? Number(evaluate(statement.limit.offset, scope).value) : 0;
  const most = statement.limit?.limit ? evaluate(statement.limit.limit, scope).value : null;
  if (typeof most === 'number' && most < 0) throw dialect.refuses.negativeLimit();
  plain = plain.slice(skip, most === null ? undefined : skip + Number(most));
  const columns = wanted.map(({ expr, name }, at) => ({
    name,
    type:
      plain.find((row) => row[at]?.value !== null)?.[at]?.type ??
      plain[0]?.[at]?.type ??
      columnIn(expr, shape)?.type ??
      'unknown',
    solid: isSolid(expr, shape, dialect),
  }));
  return { columns, rows: plain };
}

/** The column that an expression names. */
function columnIn(expr: Expr, shape: readonly ScopeTable[]) {
  if (expr.type !== 'ref') return null;
  for (const table of shape) {
    const column = table.columns.find(({ name }) => name === expr.name);
    if (column && (!expr.table || expr.table.name === table.name)) return column;
  }
  return null;
}

/** Whether an expression is never NULL. */
function isSolid(expr: Expr, shape: readonly ScopeTable[], dialect: Dialect): boolean {
  if (expr.type === 'call') return dialect.neverNull(expr.function.name.toLowerCase());
  if (expr.type === 'binary') return isSolid(expr.left, shape, dialect) && isSolid(expr.right, shape, dialect);
  return /^(integer|numeric|string|boolean)$/.test(expr.type) || columnIn(expr, shape)?.solid === true;
}

interface Wanted {
  expr: Expr;
  name: string;
}

function expanded({ columns }: SelectFromStatement, shape: readonly ScopeTable[], scope: Scope): Wanted[] {
  return (columns ?? []).flatMap(({ expr, alias }): Wanted[] => {
    if (expr.type !== 'ref' || expr.name !== '*') return [{ expr, name: alias?.name ?? nameOf(expr) }];
    const of = expr.table?.name;
    const tables = shape.filter(({ name }) => of === undefined || name === of);
    if (tables.length === 0) {
      const { refuses } = scope.dialect;
      if (of === undefined) throw refuses.noSources(placeOf(expr));
      throw refuses.unknownSource(of, '*', placeIn(scope, placeOf(expr)));
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
function named(expr: Expr, wanted: readonly Wanted[], { dialect }: Scope): Expr {
  if (expr.type === 'integer') {
    const found = wanted[expr.value - 1];
    if (!found) throw dialect.refuses.orderPosition(expr.value, placeOf(expr));
    return found.expr;
  }
  if (expr.type !== 'ref' || expr.table) return expr;
  const found = wanted.filter(({ name }) => dialect.sameColumn(name, expr.name));
  return found.length > 0 && found.every((it) => it.expr.type !== 'ref' || it.expr.name !== expr.name)
    ? (found[0] as Wanted).expr
    : expr;
}

/** A condition with the names that the list of columns gives put in by what they stand for. */
function renamed<T>(expr: T, wanted: readonly Wanted[]): T {
  if (expr === null || typeof expr !== 'object') return expr;
  if (Array.isArray(expr)) return expr.map((it) => renamed(it, wanted)) as T;
  const { type, name, table } = expr as { type?: string; name?: string; table?: unknown };
  const found = type === 'ref' && !table ? wanted.find((it) => it.name === name) : undefined;
  if (found) return found.expr as T;
  return Object.fromEntries(Object.entries(expr).map(([key, value]) => [key, renamed(value, wanted)])) as T;
}

function grouped(scopes: readonly Scope[], by: readonly Expr[], empty: Scope): Scope[] {
  const groups = new Map<string, Scope[]>();
  for (const scope of scopes) {
    const key = JSON.stringify(by.map((expr) => evaluate(expr, { ...scope, clause: 'group' }).value));
    const group = groups.get(key);
    if (group) group.push(scope);
    else groups.set(key, [scope]);
  }
  const signatures = by.map(signature);
  if (by.length === 0 && groups.size === 0) return [{ ...empty, group: { rows: [], by: signatures } }];
  return [...groups.values()].map((rows) => ({ ...(rows[0] as Scope), group: { rows, by: signatures } }));
}

function sorted<T extends { scope: Scope }>(rows: readonly T[], order: readonly OrderByStatement[]): T[] {
  const keyed = rows.map((row) => ({
    row,
    keys: order.map(({ by }) => evaluate(by, { ...row.scope, clause: 'order' })),
  }));
  keyed.sort((a, b) => {
    for (const [at, { order: direction, nulls }] of order.entries()) {
      const [x, y] = [a.keys[at] ?? NULL, b.keys[at] ?? NULL];
      const down = direction === 'DESC';
      if (x.value === null || y.value === null) {
        if (x.value === y.value) continue;
        const first = nulls ? nulls === 'FIRST' : (a.row.scope.dialect.nulls === 'first') !== down;
        return (x.value === null) === first ? -1 : 1;
      }
      const difference = a.row.scope.dialect.compare(x, y) ?? 0;
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
