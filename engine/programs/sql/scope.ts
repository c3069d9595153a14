import type { SelectStatement } from 'pgsql-ast-parser';
import type { Datum, SqlType } from './datum';
import type { Dialect, NamePlace } from './dialect';

/** Parts of a query. */
export type Clause = 'fields' | 'on' | 'where' | 'group' | 'having' | 'order';

/** A row of one table in a query. */
export interface ScopeTable {
  name: string;
  columns: readonly { name: string; type: SqlType; solid?: boolean }[];
  values: readonly Datum[];
  /** Columns by which its other columns are known. */
  key?: readonly string[];
}

/** What an expression sees. */
export interface Scope {
  tables: readonly ScopeTable[];
  /** Of the query around. */
  outer: Scope | null;
  /** In a query with groups: the rows of this one, and what they are grouped by. */
  group?: { rows: readonly Scope[]; by: readonly string[] };
  dialect: Dialect;
  /** `fields` when absent. */
  clause?: Clause;
  item?: number;
  /** What a query inside an expression gives: its rows. */
  query(statement: SelectStatement, scope: Scope): readonly (readonly Datum[])[];
}

export function placeIn({ clause = 'fields', item = 1 }: Scope, at: number | undefined): NamePlace {
  return { clause, item, at };
}
