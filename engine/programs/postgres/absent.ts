import { SqlError } from '../sql/sql-error';

/** What real PostgreSQL can do and this room cannot. */
export function absent(what: string, at?: number): SqlError {
  return new SqlError(`this room does not simulate ${what}`, {
    hint: 'Real PostgreSQL has it.',
    ...(at !== undefined && { at }),
  });
}
