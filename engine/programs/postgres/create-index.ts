import type { CreateIndexStatement } from 'pgsql-ast-parser';
import { placeOf } from '../sql/expression';
import { SqlError } from '../sql/sql-error';
import { absent } from './absent';
import type { PgTable } from './pg-database';
import type { PgSession } from './pg-session';
import { pgTable } from './pg-session';
import { plainColumn } from './plain-column';
import { refuseDuplicates } from './refuse-duplicates';

/** `CREATE INDEX`; the table with it, or null when `IF NOT EXISTS` finds it there. */
export function createIndex(session: PgSession, statement: CreateIndexStatement): PgTable | null {
  const table = pgTable(session, statement.table.name, undefined);
  const columns = statement.expressions.map(({ expression }) => {
    if (expression.type !== 'ref') throw absent('indexes of expressions', placeOf(expression));
    return plainColumn(table, expression.name).name;
  });
  const name = statement.indexName?.name ?? `${table.name}_${columns.join('_')}_idx`;
  if (table.indexes.some((it) => it.name === name)) {
    if (!statement.ifNotExists) throw new SqlError(`relation "${name}" already exists`);
    session.notice(`relation "${name}" already exists, skipping`);
    return null;
  }
  const next = { ...table, indexes: [...table.indexes, { name, columns, unique: statement.unique === true }] };
  refuseDuplicates(session, next, name);
  return next;
}
