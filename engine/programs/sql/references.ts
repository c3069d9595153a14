import type { SqlSession } from './session';
import { placeIn, type SqlRow, type SqlTable } from './table';

/** What becomes of the rows that refer to one that goes; changes `tables`. */
export function follow(session: SqlSession, tables: Map<string, SqlTable>, table: SqlTable, row: SqlRow): void {
  if (session.unchecked) return;
  for (const other of Object.values(session.tables)) {
    for (const constraint of other.constraints) {
      if (constraint.kind !== 'foreign' || constraint.table !== table.name) continue;
      const key = constraint.targets.map((name) => row[placeIn(table, name)] ?? null);
      const current = tables.get(other.name) ?? other;
      const places = constraint.columns.map((name) => placeIn(other, name));
      const refers = (it: SqlRow) => places.every((at, i) => it[at] === key[i]);
      const pointing = current.rows.filter(refers);
      if (pointing.length === 0) continue;
      if (constraint.onDelete === 'cascade') {
        tables.set(other.name, { ...current, rows: current.rows.filter((it) => !refers(it)) });
        for (const it of pointing) follow(session, tables, other, it);
      } else if (constraint.onDelete === 'set null') {
        const cleared = (it: SqlRow) =>
          it.map((value, i) => (constraint.columns.includes(other.columns[i]?.name ?? '') ? null : value));
        tables.set(other.name, { ...current, rows: current.rows.map((it) => (refers(it) ? cleared(it) : it)) });
      } else throw session.dialect.refuses.stillReferenced(table, constraint, key, other);
    }
  }
}

/** Refuses a change of what others refer to. */
export function checkReferences(session: SqlSession, table: SqlTable, before: SqlRow, after: SqlRow): void {
  if (session.unchecked) return;
  const changed = table.columns.filter((_, i) => before[i] !== after[i]).map(({ name }) => name);
  for (const other of Object.values(session.tables)) {
    for (const constraint of other.constraints) {
      if (constraint.kind !== 'foreign' || constraint.table !== table.name) continue;
      if (!constraint.targets.some((name) => changed.includes(name))) continue;
      const key = constraint.targets.map((name) => before[placeIn(table, name)] ?? null);
      const places = constraint.columns.map((name) => placeIn(other, name));
      if (other.rows.some((it) => places.every((at, i) => it[at] === key[i]))) {
        throw session.dialect.refuses.stillReferenced(table, constraint, key, other);
      }
    }
  }
}
