import { firstClash } from '../sql/key-index';
import { SqlError } from '../sql/sql-error';
import type { PgTable } from './pg-database';
import type { PgSession } from './pg-session';

/** Refuses a new key of a table that has two rows for it. */
export function refuseDuplicates({ dialect }: PgSession, table: PgTable, key: string): void {
  const clash = firstClash(dialect, table);
  if (!clash) return;
  const detail = String(clash.more.detail).replace('already exists', 'is duplicated');
  throw new SqlError(`could not create unique index "${key}"`, { detail });
}
