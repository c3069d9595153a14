import type { CreateTableStatement } from 'pgsql-ast-parser';
import { placeOf } from '../sql/expression';
import { MOST } from '../sql/most';
import { ownEntry } from '../sql/own-entry';
import { SqlError } from '../sql/sql-error';
import { absent } from './absent';
import type { PgDatabase, PgTable } from './pg-database';
import type { PgSession } from './pg-session';
import { addColumn, addConstraint, type TableDraft } from './table-draft';

/** `CREATE TABLE`; the database with it, or null when `IF NOT EXISTS` finds it there. */
export function createTable(session: PgSession, statement: CreateTableStatement, oid: number): PgDatabase | null {
  const { name } = statement.name;
  const { database } = session.state;
  if (ownEntry(database.tables, name)) {
    if (!statement.ifNotExists) throw new SqlError(`relation "${name}" already exists`);
    session.notice(`relation "${name}" already exists, skipping`);
    return null;
  }
  if (Object.keys(database.tables).length >= MOST.tables) throw absent('this many tables');
  const draft: TableDraft = { columns: [], constraints: [], sequences: {} };
  for (const column of statement.columns) {
    if (column.kind !== 'column') throw absent('CREATE TABLE … LIKE', placeOf(column));
    addColumn(session, name, draft, column);
  }
  for (const constraint of statement.constraints ?? []) addConstraint(session, name, draft, constraint);
  const { columns, constraints } = draft;
  const table: PgTable = { name, oid, owner: session.asker.user, columns, constraints, indexes: [], rows: [] };
  for (const constraint of constraints) {
    if (constraint.kind !== 'check')
      for (const column of constraint.columns) {
        if (!columns.some((it) => it.name === column))
          throw new SqlError(`column "${column}" named in key does not exist`);
      }
  }
  return { tables: { ...database.tables, [name]: table }, sequences: { ...database.sequences, ...draft.sequences } };
}
