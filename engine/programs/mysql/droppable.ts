import { mysqlError } from './mysql-error';
import type { MysqlDatabase } from './mysql-state';

/** Refuses to drop a table that others refer to. */
export function checkDroppable(database: MysqlDatabase, name: string, gone: readonly string[]): void {
  for (const other of Object.values(database.tables)) {
    if (other.name === name || gone.includes(other.name)) continue;
    const key = other.constraints.find((it) => it.kind === 'foreign' && it.table === name);
    if (key) {
      throw mysqlError(
        3730,
        'HY000',
        `Cannot drop table '${name}' referenced by a foreign key constraint '${key.name}' on table '${other.name}'.`,
      );
    }
  }
}
