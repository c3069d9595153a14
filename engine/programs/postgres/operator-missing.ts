import type { SqlType } from '../sql/datum';
import { SqlError } from '../sql/sql-error';

export function operatorMissing(op: string, a: SqlType, b: SqlType, at: number | undefined): SqlError {
  return new SqlError(`operator does not exist: ${a} ${op} ${b}`, {
    hint: 'No operator matches the given name and argument types. You might need to add explicit type casts.',
    ...(at !== undefined && { at }),
  });
}
