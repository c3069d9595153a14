import type { From } from 'pgsql-ast-parser';
import { type Datum, int, NULL } from './datum';
import { evaluate } from './evaluate';
import { placeOf } from './expression';
import type { Scope, ScopeTable } from './scope';
import { plainScope, select } from './select';
import { type SqlSession, tableRows } from './session';

/** Rows that may be looked at while one statement is carried out. */
const MOST_ROWS = 100_000;

/** The rows so far, each with those of one more source that fit it. */
export function join(
  session: SqlSession,
  scopes: readonly Scope[],
  shape: readonly ScopeTable[],
  source: From,
  outer: Scope | null,
) {
  const { dialect } = session;
  const { table, rows } = sourceRows(session, source, outer);
  if (shape.some(({ name }) => name === table.name)) throw dialect.refuses.sameSource(table.name);
  const kind = source.join?.type ?? 'CROSS JOIN';
  if (kind === 'RIGHT JOIN' || kind === 'FULL JOIN') throw dialect.refuses.absent(kind, placeOf(source));
  if (scopes.length * rows.length > MOST_ROWS) throw dialect.refuses.absent('joins of this many rows');
  const left = kind === 'LEFT JOIN';
  const columns = left ? table.columns.map((column) => ({ ...column, solid: false })) : table.columns;
  const nothing: ScopeTable = { ...table, columns, values: table.columns.map(({ type }) => ({ type, value: null })) };
  const fits = (scope: Scope): boolean => {
    const on = source.join?.on;
    if (on) return dialect.truth(evaluate(on, { ...scope, clause: 'on' }), 'JOIN/ON', placeOf(on)) === true;
    return (source.join?.using ?? []).every(({ name }) => {
      const [a, b] = scope.tables.flatMap((it) =>
        it.columns.flatMap((column, at) => (column.name === name ? [it.values[at] ?? NULL] : [])),
      );
      return a !== undefined && b !== undefined && dialect.compare(a, b) === 0;
    });
  };
  const joined: Scope[] = [];
  for (const scope of scopes) {
    const before = joined.length;
    for (const values of rows) {
      const both = { ...scope, tables: [...scope.tables, { ...table, values }] };
      if (fits(both)) joined.push(both);
    }
    if (joined.length === before && left) joined.push({ ...scope, tables: [...scope.tables, nothing] });
  }
  if (scopes.length === 0 || rows.length === 0) fits({ ...plainScope(session, [...shape, nothing], outer) });
  return { scopes: joined, shape: [...shape, nothing] };
}

interface SourceRows {
  table: ScopeTable;
  rows: readonly (readonly Datum[])[];
}

function sourceRows(session: SqlSession, source: From, outer: Scope | null): SourceRows {
  const { refuses } = session.dialect;
  if (source.type === 'statement') {
    const { columns, rows } = select(session, source.statement, outer);
    return { table: { name: source.alias, columns, values: [] }, rows };
  }
  if (source.type === 'call') return series(session, source, outer);
  const { name, schema, alias } = source.name;
  const found = tableRows(session, name, schema, placeOf(source.name) ?? placeOf(source));
  if (found.rows.length > MOST_ROWS) throw refuses.absent('tables of this many rows');
  return {
    table: { name: alias ?? name, columns: found.columns, values: [], ...(found.key && { key: found.key }) },
    rows: found.rows,
  };
}

/** `generate_series(1, 10)`. */
function series(session: SqlSession, source: Extract<From, { type: 'call' }>, outer: Scope | null): SourceRows {
  const { refuses } = session.dialect;
  const { name } = source.function;
  if (name !== 'generate_series') throw refuses.absent(`the function ${name} in FROM`, placeOf(source));
  const [from = 1, to = 0, step = 1] = source.args.map((arg) =>
    Number(evaluate(arg, plainScope(session, [], outer)).value),
  );
  if (!(Math.abs((to - from) / step) <= MOST_ROWS)) throw refuses.absent('series of this length');
  const rows: Datum[][] = [];
  for (let value = from; step > 0 ? value <= to : value >= to; value += step) rows.push([int(value)]);
  const alias = source.alias?.name ?? name;
  const column = source.alias?.columns?.[0]?.name ?? alias;
  return { table: { name: alias, columns: [{ name: column, type: 'integer' }], values: [] }, rows };
}
