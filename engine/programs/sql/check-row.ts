import { evaluate } from './evaluate';
import { scopeTable } from './scope-table';
import { plainScope } from './select';
import type { SqlSession } from './session';
import { placeIn, type SqlRow, type SqlTable } from './table';

/** Refuses a row that may not be in its table, as far as the row itself and what it refers to say. */
export function checkRow(session: SqlSession, table: SqlTable, row: SqlRow): void {
  const { dialect, tables } = session;
  const { refuses } = dialect;
  for (const [at, column] of table.columns.entries()) {
    if (column.notNull && (row[at] ?? null) === null) throw refuses.nullValue(table, column, row);
  }
  for (const constraint of table.constraints) {
    if (constraint.kind === 'check') {
      const fits = dialect.truth(evaluate(constraint.expr, plainScope(session, [scopeTable(table, row)])), 'CHECK');
      if (fits === false) throw refuses.checkFails(table, constraint.name, row);
    }
    if (constraint.kind !== 'foreign' || session.unchecked) continue;
    const key = constraint.columns.map((name) => row[placeIn(table, name)] ?? null);
    const other = Object.hasOwn(tables, constraint.table) ? tables[constraint.table] : undefined;
    if (key.includes(null) || !other) continue;
    const places = constraint.targets.map((name) => placeIn(other, name));
    const has = (it: SqlRow) => places.every((at, i) => it[at] === key[i]);
    if (!other.rows.some(has) && !(other.name === table.name && has(row))) {
      throw refuses.missingTarget(table, constraint, key, other);
    }
  }
}
