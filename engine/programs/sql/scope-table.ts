import type { ScopeTable } from './scope';
import type { SqlRow, SqlTable } from './table';

/** A row as an expression sees it. */
export function scopeTable(table: SqlTable, row: SqlRow, alias?: string): ScopeTable {
  return {
    name: alias ?? table.name,
    columns: table.columns.map(({ name, type }) => ({ name, type: type.name })),
    values: table.columns.map(({ type }, at) => ({ type: type.name, value: row[at] ?? null })),
  };
}
