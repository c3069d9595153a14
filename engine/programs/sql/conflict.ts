import type { Dialect } from './dialect';
import type { SqlError } from './sql-error';
import { placeIn, type SqlRow, type SqlTable } from './table';

/** The row that has the key of another one already, and what is said against it. */
export function conflict(
  dialect: Dialect,
  table: SqlTable,
  rows: readonly SqlRow[],
  row: SqlRow,
): { row: SqlRow; error: SqlError; values: readonly string[] } | null {
  const keys = [
    ...table.constraints.flatMap((it) => (it.kind === 'primary' || it.kind === 'unique' ? [it] : [])),
    ...table.indexes.filter(({ unique }) => unique),
  ];
  for (const key of keys) {
    const places = key.columns.map((column) => placeIn(table, column));
    if (places.some((at) => (row[at] ?? null) === null)) continue;
    const datum = (it: SqlRow, at: number) => ({
      type: table.columns[at]?.type.name ?? ('unknown' as const),
      value: it[at] ?? null,
    });
    const other = rows.find((it) =>
      places.every((at) => it[at] === row[at] || dialect.compare(datum(it, at), datum(row, at)) === 0),
    );
    if (!other) continue;
    const values = places.map((at) => dialect.textOf(datum(row, at)));
    return { row: other, values, error: dialect.refuses.duplicate(table, key, values) };
  }
  return null;
}
