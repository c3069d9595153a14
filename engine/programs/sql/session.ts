import type { Datum, SqlType } from './datum';
import type { Dialect } from './dialect';
import type { SqlTable, SqlTables } from './table';

export interface ResultSet {
  /** `solid`: never NULL. */
  columns: readonly { name: string; type: SqlType; solid?: boolean }[];
  rows: readonly (readonly Datum[])[];
}

export interface FoundRows extends ResultSet {
  key?: readonly string[];
}

/** A statement at work: what it sees of its database. */
export interface SqlSession {
  dialect: Dialect;
  tables: SqlTables;
  /** All rows of a table that is none of `tables`: of the catalogue, of another database; null when there is none. */
  elsewhere(name: string, schema: string | undefined, at: number | undefined): FoundRows | null;
  /** Foreign keys are not looked after (`SET foreign_key_checks = 0`). */
  unchecked?: true;
  /** Results that a WITH has named. */
  named?: ReadonlyMap<string, ResultSet>;
}

/** A table that must be there. */
export function tableNamed({ tables, dialect }: SqlSession, name: string, at: number | undefined): SqlTable {
  const table = Object.hasOwn(tables, name) ? tables[name] : undefined;
  if (!table) throw dialect.refuses.unknownTable(name, undefined, at);
  return table;
}

/** All rows of a table, of a result named by WITH, or of a table that is elsewhere. */
export function tableRows(
  session: SqlSession,
  name: string,
  schema: string | undefined,
  at: number | undefined,
): FoundRows {
  const bound = schema === undefined ? session.named?.get(name) : undefined;
  return bound ?? session.elsewhere(name, schema, at) ?? rowsOf(tableNamed(session, name, at));
}

export function rowsOf(table: SqlTable): FoundRows {
  const columns = table.columns.map((column) => ({ name: column.name, type: column.type.name, solid: column.notNull }));
  const rows = table.rows.map((row) => columns.map(({ type }, i) => ({ type, value: row[i] ?? null })));
  const key = table.constraints.find((it) => it.kind === 'primary');
  return { columns, rows, ...(key?.kind === 'primary' && { key: key.columns }) };
}
