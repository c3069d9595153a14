import { SqlError } from '../sql/sql-error';
import type { SqlColumn } from '../sql/table';
import type { PgTable } from './pg-database';

/** A column that must be there, as PostgreSQL says it where a table is changed. */
export function plainColumn(table: PgTable, name: string): SqlColumn {
  const column = table.columns.find((it) => it.name === name);
  if (!column) throw new SqlError(`column "${name}" does not exist`);
  return column;
}
