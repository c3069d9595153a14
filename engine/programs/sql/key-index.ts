import type { Dialect } from './dialect';
import type { SqlError } from './sql-error';
import { placeIn, type SqlRow, type SqlTable } from './table';

interface Key {
  name: string;
  columns: readonly string[];
  places: readonly number[];
  rows: Map<string, SqlRow>;
}

/** The rows of a table by its keys, so that a statement with many rows need not look at all others for each of them. */
export class KeyIndex {
  private readonly keys: readonly Key[];

  constructor(
    private readonly dialect: Dialect,
    private readonly table: SqlTable,
    rows: readonly SqlRow[],
  ) {
    const own = table.constraints.flatMap((it) => (it.kind === 'primary' || it.kind === 'unique' ? [it] : []));
    this.keys = [...own, ...table.indexes.filter(({ unique }) => unique)].map(({ name, columns }) => ({
      name,
      columns,
      places: columns.map((column) => placeIn(table, column)),
      rows: new Map(),
    }));
    if (this.keys.length > 0) for (const row of rows) this.add(row);
  }

  add(row: SqlRow): void {
    for (const key of this.keys) {
      const text = this.textOf(key, row);
      if (text !== null) key.rows.set(text, row);
    }
  }

  remove(row: SqlRow): void {
    for (const key of this.keys) {
      const text = this.textOf(key, row);
      if (text !== null && key.rows.get(text) === row) key.rows.delete(text);
    }
  }

  /** The row that has a key of this one already, and what is said against it. */
  clash(row: SqlRow): { row: SqlRow; error: SqlError } | null {
    for (const key of this.keys) {
      const text = this.textOf(key, row);
      const other = text === null ? undefined : key.rows.get(text);
      if (!other) continue;
      const values = key.places.map((at) => {
        const type = this.table.columns[at]?.type.name ?? 'unknown';
        return this.dialect.textOf({ type, value: row[at] ?? null });
      });
      return { row: other, error: this.dialect.refuses.duplicate(this.table, key, values) };
    }
    return null;
  }

  /** Null for a row that has NULL in the key, which is equal to nothing. */
  private textOf({ places }: Key, row: SqlRow): string | null {
    if (places.some((at) => (row[at] ?? null) === null)) return null;
    return JSON.stringify(places.map((at) => this.dialect.keyOf(row[at] ?? null)));
  }
}

/** What is said against the first row that has a key of one before it, or null. */
export function firstClash(dialect: Dialect, table: SqlTable): SqlError | null {
  const index = new KeyIndex(dialect, table, []);
  for (const row of table.rows) {
    const clash = index.clash(row);
    if (clash) return clash.error;
    index.add(row);
  }
  return null;
}
