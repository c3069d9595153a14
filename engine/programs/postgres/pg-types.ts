import type { SqlType } from '../sql/datum';
import { ownEntry } from '../sql/own-entry';
import { SqlError } from '../sql/sql-error';
import type { ColumnType } from '../sql/table';
import { absent } from './absent';

const NAMES: Readonly<Record<string, SqlType>> = {
  smallint: 'smallint',
  int2: 'smallint',
  int: 'integer',
  int4: 'integer',
  integer: 'integer',
  serial: 'integer',
  serial4: 'integer',
  smallserial: 'smallint',
  bigserial: 'bigint',
  serial8: 'bigint',
  bigint: 'bigint',
  int8: 'bigint',
  numeric: 'numeric',
  decimal: 'numeric',
  real: 'real',
  float4: 'real',
  float: 'double precision',
  float8: 'double precision',
  'double precision': 'double precision',
  text: 'text',
  varchar: 'character varying',
  'character varying': 'character varying',
  char: 'character',
  character: 'character',
  bool: 'boolean',
  boolean: 'boolean',
  date: 'date',
  timestamp: 'timestamp without time zone',
  'timestamp without time zone': 'timestamp without time zone',
  timestamptz: 'timestamp with time zone',
  'timestamp with time zone': 'timestamp with time zone',
  uuid: 'uuid',
  json: 'json',
  jsonb: 'jsonb',
};
const REAL_ONES =
  /^(interval|time|timetz|bytea|inet|cidr|macaddr|money|xml|point|line|box|path|polygon|circle|bit|varbit|tsvector|tsquery|int4range|hstore|oid|regclass|name)$/;

/** The type that somebody wrote. */
export function typeNamed(written: string, limits: readonly number[] | undefined, at: number | undefined): ColumnType {
  const name = ownEntry(NAMES, written.toLowerCase());
  if (!name) {
    if (REAL_ONES.test(written.toLowerCase())) throw absent(`the type ${written}`, at);
    throw new SqlError(`type "${written}" does not exist`, at === undefined ? {} : { at });
  }
  if (name === 'character' && !limits) return { name, limits: [1] };
  return { name, ...(limits && limits.length > 0 && { limits }) };
}

export function typeText({ name, limits }: ColumnType): string {
  if (!limits) return name;
  return `${name}(${(name === 'numeric' && limits.length === 1 ? [...limits, 0] : limits).join(',')})`;
}
