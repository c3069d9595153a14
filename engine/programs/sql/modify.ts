import type { DeleteStatement, Expr, InsertStatement, SelectedColumn, UpdateStatement } from 'pgsql-ast-parser';
import { checkRow } from './check-row';
import type { Datum } from './datum';
import { evaluate } from './evaluate';
import { placeOf } from './expression';
import { KeyIndex } from './key-index';
import { checkReferences, follow } from './references';
import { scopeTable } from './scope-table';
import { plainScope, select } from './select';
import { type ResultSet, type SqlSession, tableNamed } from './session';
import type { SqlColumn, SqlRow, SqlTable } from './table';

export interface Modified {
  tables: readonly SqlTable[];
  /** Rows that it was about. */
  count: number;
  /** Rows that it changed although they were there, or would have. */
  changed: number;
  /** Rows left out because another one has their key: that key. */
  left: readonly string[];
  /** Of RETURNING. */
  result?: ResultSet;
}

/** Characters that all rows of a table may have together. */
const MAX_SIZE = 120_000;

export function insert(session: SqlSession, statement: InsertStatement): Modified {
  const { dialect } = session;
  const { refuses } = dialect;
  const { into, insert: source, onConflict } = statement;
  const table = tableNamed(session, into.name, placeOf(into));
  const wanted = statement.columns?.map((column) => columnOf(session, table, column)) ?? table.columns;
  const lists: (readonly (Datum | 'default')[])[] =
    source.type === 'values'
      ? source.values.map((list) =>
          list.map((expr) => (isDefault(expr) ? 'default' : evaluate(expr, plainScope(session)))),
        )
      : [...select(session, source, null).rows];
  const kept: SqlRow[] = [];
  const left: string[] = [];
  let changed = 0;
  const rows = [...table.rows];
  const keys = new KeyIndex(dialect, table, rows);
  for (const [index, list] of lists.entries()) {
    const place = (at: number) => (source.type === 'values' ? placeOf(source.values[0]?.[at]) : undefined);
    if (list.length > wanted.length) throw refuses.manyValues(index + 1, place(wanted.length));
    if ((statement.columns || dialect.wholeRows) && list.length < wanted.length) {
      throw refuses.fewValues(index + 1, placeOf(statement.columns?.[list.length]));
    }
    const row = table.columns.map((column) => {
      const at = wanted.indexOf(column);
      return dialect.stored(table, column, list[at], place(at), index + 1);
    });
    const clash = keys.clash(row);
    if (clash && onConflict) {
      if (onConflict.do === 'do nothing') {
        left.push(clash.error.message);
        continue;
      }
      const tables = [scopeTable(table, clash.row), { ...scopeTable(table, row), name: 'excluded' }];
      const next = [...clash.row];
      for (const { column, value } of onConflict.do.sets) {
        const target = columnOf(session, table, column);
        next[table.columns.indexOf(target)] = dialect.stored(
          table,
          target,
          evaluate(value, plainScope(session, tables)),
        );
      }
      if (next.some((value, at) => value !== clash.row[at])) changed += 1;
      rows[rows.indexOf(clash.row)] = next;
      keys.remove(clash.row);
      keys.add(next);
      kept.push(next);
      continue;
    }
    if (clash) throw clash.error;
    checkRow(session, table, row);
    rows.push(row);
    keys.add(row);
    kept.push(row);
  }
  const next = bounded(session, { ...table, rows });
  const given = returning(session, next, statement.returning, kept);
  return { tables: [next], count: kept.length, changed, left, ...given };
}

export function update(session: SqlSession, statement: UpdateStatement): Modified {
  const { dialect } = session;
  const { where, sets } = statement;
  if (statement.from) throw dialect.refuses.absent('UPDATE … FROM');
  const table = tableNamed(session, statement.table.name, placeOf(statement.table));
  const alias = statement.table.alias;
  const targets = sets.map(({ column, value }) => ({ column: columnOf(session, table, column), value }));
  const kept: SqlRow[] = [];
  let changes = 0;
  const rows = [...table.rows];
  const keys = new KeyIndex(dialect, table, rows);
  for (const [at, row] of table.rows.entries()) {
    if (!meets(session, where, table, row, alias)) continue;
    const scope = plainScope(session, [scopeTable(table, row, alias)]);
    const changed = [...row];
    for (const { column, value } of targets) {
      changed[table.columns.indexOf(column)] = isDefault(value)
        ? dialect.stored(table, column, 'default')
        : dialect.stored(table, column, evaluate(value, scope), placeOf(value), kept.length + 1);
    }
    const differs = changed.some((value, i) => value !== row[i]);
    if (differs) {
      changes += 1;
      for (const [i, column] of table.columns.entries()) {
        const renews = column.renewed && !targets.some((it) => it.column === column);
        if (renews) changed[i] = dialect.stored(table, column, undefined);
      }
    }
    checkRow(session, table, changed);
    keys.remove(row);
    const clash = keys.clash(changed);
    if (clash) throw clash.error;
    keys.add(changed);
    rows[at] = changed;
    checkReferences(session, table, row, changed);
    kept.push(changed);
  }
  if (table.rows.length === 0) meets(session, where, table, [], alias);
  const next = bounded(session, { ...table, rows });
  const given = returning(session, next, statement.returning, kept);
  return { tables: [next], count: kept.length, changed: changes, left: [], ...given };
}

export function remove(session: SqlSession, statement: DeleteStatement): Modified {
  const { from, where } = statement;
  const table = tableNamed(session, from.name, placeOf(from));
  const gone = table.rows.filter((row) => meets(session, where, table, row, from.alias));
  if (table.rows.length === 0) meets(session, where, table, [], from.alias);
  const left = new Set(gone);
  const next = { ...table, rows: table.rows.filter((row) => !left.has(row)) };
  const tables = new Map([[table.name, next]]);
  for (const row of gone) follow(session, tables, table, row);
  const given = returning(session, table, statement.returning, gone);
  return { tables: [...tables.values()], count: gone.length, changed: gone.length, left: [], ...given };
}

/** Whether a row is one that a statement is about. One of a table without rows is asked to have its names checked. */
function meets(
  session: SqlSession,
  where: Expr | null | undefined,
  table: SqlTable,
  row: SqlRow,
  alias: string | undefined,
): boolean {
  if (!where) return true;
  const scope = plainScope(session, [scopeTable(table, row, alias)], null, 'where');
  return session.dialect.truth(evaluate(where, scope), 'WHERE', placeOf(where)) === true;
}

function returning(
  session: SqlSession,
  table: SqlTable,
  wanted: readonly SelectedColumn[] | null | undefined,
  rows: readonly SqlRow[],
) {
  if (!wanted) return {};
  const inner = { ...session, tables: { ...session.tables, [table.name]: { ...table, rows } } };
  const from = [{ type: 'table' as const, name: { name: table.name } }];
  return { result: select(inner, { type: 'select', columns: [...wanted], from }, null) };
}

function bounded({ dialect }: SqlSession, table: SqlTable): SqlTable {
  if (JSON.stringify(table.rows).length > MAX_SIZE) throw dialect.refuses.tableFull(table);
  return table;
}

/** A column that must be there to be written to. */
export function columnOf({ dialect }: SqlSession, table: SqlTable, named: { name: string }): SqlColumn {
  const column = table.columns.find((it) => dialect.sameColumn(it.name, named.name));
  if (!column) throw dialect.refuses.unknownTarget(table, named.name, placeOf(named));
  return column;
}

function isDefault(expr: Expr | { type: 'default' }): boolean {
  return (expr as { type: string }).type === 'default';
}
