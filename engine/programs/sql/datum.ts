/** Kinds of values that expressions are calculated with, by PostgreSQL's names for them. */
export type SqlType =
  | 'smallint'
  | 'integer'
  | 'bigint'
  | 'numeric'
  | 'real'
  | 'double precision'
  | 'text'
  | 'character varying'
  | 'character'
  | 'boolean'
  | 'date'
  | 'timestamp without time zone'
  | 'timestamp with time zone'
  | 'uuid'
  | 'json'
  | 'jsonb'
  | 'unknown';

/** Numerics are texts, dates and times are milliseconds since 1970. */
export type SqlValue = null | boolean | number | string;

export interface Datum {
  type: SqlType;
  value: SqlValue;
}

export const NULL: Datum = { type: 'unknown', value: null };
export const text = (value: string): Datum => ({ type: 'text', value });
export const int = (value: number): Datum => ({ type: 'integer', value });
export const bool = (value: boolean | null): Datum => ({ type: 'boolean', value });

const NUMBERS: readonly SqlType[] = ['smallint', 'integer', 'bigint', 'numeric', 'real', 'double precision'];

export function isNumber(type: SqlType): boolean {
  return NUMBERS.includes(type);
}

/** Which of two number types a calculation with both has. */
export function widerNumber(a: SqlType, b: SqlType): SqlType {
  return NUMBERS[Math.max(NUMBERS.indexOf(a), NUMBERS.indexOf(b))] ?? 'integer';
}

export function isTime(type: SqlType): boolean {
  return type === 'date' || type.startsWith('timestamp');
}
