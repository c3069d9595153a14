import type { DataTypeDef, ExprCall } from 'pgsql-ast-parser';
import type { Datum, SqlValue } from './datum';
import type { Clause, Scope } from './scope';
import type { SqlError } from './sql-error';
import type { ColumnType, SqlColumn, SqlConstraint, SqlRow, SqlTable } from './table';

export type Arithmetic = '+' | '-' | '*' | '/' | '%';

/** Where a name stood: in which part of a query, and in which of its expressions, counted from 1. */
export interface NamePlace {
  clause: Clause;
  item: number;
  /** In the text, counted from 0. */
  at: number | undefined;
}

/** In what databases differ that are otherwise asked alike. Made anew for every statement. */
export interface Dialect {
  /** Where NULL comes in ascending order. */
  readonly nulls: 'first' | 'last';
  /** Whether HAVING knows the names that the list of columns gives. */
  readonly namesInHaving: boolean;
  /** Whether a row that is given without names of columns has to have all of them. */
  readonly wholeRows: boolean;
  /** Whether a group may show columns that are not the same in all of its rows. */
  readonly looseGroups: boolean;
  readonly aggregates: readonly string[];
  sameColumn(a: string, b: string): boolean;
  /** A condition's value; `place` says what asks for one. */
  truth(value: Datum, place: string, at?: number): boolean | null;
  /** Less, equal or greater; null when one of them is NULL. */
  compare(a: Datum, b: Datum, at?: number): number | null;
  calculate(op: Arithmetic, a: Datum, b: Datum, at?: number): Datum;
  /** An operator that not every database has. */
  operate(op: string, a: Datum, b: Datum, at?: number): Datum;
  /** Whether a function never gives NULL. */
  neverNull(name: string): boolean;
  /** Whether LIKE minds capital letters. */
  likeMindsCase: boolean;
  /** By which two values of a key are known to be the same. */
  keyOf(value: SqlValue): SqlValue;
  /** A value as a text. */
  textOf(value: Datum): string;
  cast(value: Datum, to: DataTypeDef, at?: number): Datum;
  call(name: string, args: readonly Datum[], at?: number): Datum;
  /** An aggregate other than count, min and max, of values that are not NULL and of which there is one at least. */
  aggregate(name: string, values: readonly Datum[], call: ExprCall, scope: Scope): Datum;
  /** What a row gets in a column; undefined where nothing is given for it. `row` counts from 1. */
  stored(table: SqlTable, column: SqlColumn, given: Datum | 'default' | undefined, at?: number, row?: number): SqlValue;
  typeText(type: ColumnType): string;
  readonly refuses: Refusals;
}

/** What a database says against something, in its own words. */
export interface Refusals {
  /** What the real one can do and this room cannot. */
  absent(what: string, at?: number): SqlError;
  unknownTable(name: string, schema: string | undefined, at?: number): SqlError;
  unknownColumn(name: string, table: string | undefined, place: NamePlace): SqlError;
  /** A column's table that the query does not have. */
  unknownSource(name: string, column: string, place: NamePlace): SqlError;
  unknownTarget(table: SqlTable, name: string, at?: number): SqlError;
  ambiguous(name: string, place: NamePlace): SqlError;
  ungrouped(table: string, column: string, grouped: boolean, place: NamePlace): SqlError;
  aggregateMisplaced(at?: number): SqlError;
  unknownFunction(name: string, args: readonly Datum[], at?: number): SqlError;
  manyRows(): SqlError;
  unequalUnion(): SqlError;
  negativeLimit(): SqlError;
  sameSource(name: string): SqlError;
  noSources(at?: number): SqlError;
  orderPosition(position: number, at?: number): SqlError;
  manyValues(row: number, at?: number): SqlError;
  fewValues(row: number, at?: number): SqlError;
  nullValue(table: SqlTable, column: SqlColumn, row: SqlRow): SqlError;
  checkFails(table: SqlTable, name: string, row: SqlRow): SqlError;
  duplicate(table: SqlTable, key: { name: string; columns: readonly string[] }, values: readonly string[]): SqlError;
  missingTarget(table: SqlTable, key: Foreign, values: SqlRow, target: SqlTable): SqlError;
  stillReferenced(table: SqlTable, key: Foreign, values: SqlRow, from: SqlTable): SqlError;
  tableFull(table: SqlTable): SqlError;
}

export type Foreign = Extract<SqlConstraint, { kind: 'foreign' }>;
