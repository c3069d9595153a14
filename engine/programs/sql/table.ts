import type { Expr } from 'pgsql-ast-parser';
import type { SqlType, SqlValue } from './datum';

/** A type with what stands in its brackets. */
export interface ColumnType {
  name: SqlType;
  /** Length of characters, or digits and digits behind the point. */
  limits?: readonly number[];
  /** As a dialect calls it that has more types than there are kinds of values (`tinyint unsigned`). */
  written?: string;
}

export interface SqlColumn {
  name: string;
  type: ColumnType;
  notNull: boolean;
  /** Absent: NULL. A sequence's next value is the call of `nextval`. */
  default?: Expr;
  /** It gives out numbers by itself (`AUTO_INCREMENT`). */
  counts?: true;
  /** A change of its row sets it to its default (`ON UPDATE CURRENT_TIMESTAMP`). */
  renewed?: true;
}

export type SqlConstraint =
  | { kind: 'primary' | 'unique'; name: string; columns: readonly string[] }
  | { kind: 'check'; name: string; expr: Expr }
  | {
      kind: 'foreign';
      name: string;
      columns: readonly string[];
      table: string;
      targets: readonly string[];
      onDelete: 'no action' | 'restrict' | 'cascade' | 'set null';
    };

export type SqlRow = readonly SqlValue[];

/** A table of one database. Everything in it is replaced, never edited. */
export interface SqlTable {
  name: string;
  columns: readonly SqlColumn[];
  constraints: readonly SqlConstraint[];
  indexes: readonly { name: string; columns: readonly string[]; unique: boolean }[];
  rows: readonly SqlRow[];
}

export interface SqlTables {
  readonly [name: string]: SqlTable;
}

/** Where a column stands in the rows of its table; -1: nowhere. */
export function placeIn(table: SqlTable, name: string): number {
  return table.columns.findIndex((column) => column.name === name);
}
