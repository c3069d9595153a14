import type { SqlType } from '../sql/datum';
import type { ColumnType } from '../sql/table';
import type { Flavour } from './flavour';
import { absent } from './mysql-error';
import type { Reader } from './reader';

interface Known {
  kind: SqlType;
  /** Smallest and largest whole number, if it is for those. */
  most?: number;
  /** MariaDB's width on screens. */
  width?: number;
}

const KNOWN: Readonly<Record<string, Known>> = {
  tinyint: { kind: 'smallint', most: 127, width: 4 },
  smallint: { kind: 'smallint', most: 32_767, width: 6 },
  mediumint: { kind: 'integer', most: 8_388_607, width: 9 },
  int: { kind: 'integer', most: 2_147_483_647, width: 11 },
  bigint: { kind: 'bigint', most: Number.MAX_SAFE_INTEGER, width: 20 },
  decimal: { kind: 'numeric' },
  float: { kind: 'real' },
  double: { kind: 'double precision' },
  char: { kind: 'character' },
  varchar: { kind: 'character varying' },
  binary: { kind: 'character varying' },
  varbinary: { kind: 'character varying' },
  tinytext: { kind: 'text' },
  text: { kind: 'text' },
  mediumtext: { kind: 'text' },
  longtext: { kind: 'text' },
  tinyblob: { kind: 'text' },
  blob: { kind: 'text' },
  mediumblob: { kind: 'text' },
  longblob: { kind: 'text' },
  date: { kind: 'date' },
  datetime: { kind: 'timestamp without time zone' },
  timestamp: { kind: 'timestamp without time zone' },
  time: { kind: 'text' },
  year: { kind: 'smallint', most: 2155 },
  json: { kind: 'json' },
  enum: { kind: 'text' },
};
const SYNONYMS: Readonly<Record<string, string>> = {
  integer: 'int',
  bool: 'tinyint(1)',
  boolean: 'tinyint(1)',
  serial: 'bigint unsigned',
  dec: 'decimal',
  numeric: 'decimal',
  fixed: 'decimal',
  real: 'double',
  character: 'char',
  nvarchar: 'varchar',
};
const REAL_ONES = /^(set|bit|geometry|point|linestring|polygon|uuid|inet4|inet6|vector)$/;

/** The type of a column as it is written, with UNSIGNED and its like. */
export function parseType(reader: Reader): ColumnType {
  const { kind, text } = reader.peek();
  const given = text.toLowerCase();
  if (kind !== 'word') throw reader.wrong();
  if (REAL_ONES.test(given)) throw absent(`the type ${text.toUpperCase()}`, reader.flavour);
  const [base = '', ...fixed] = (Object.hasOwn(SYNONYMS, given) ? (SYNONYMS[given] as string) : given).split(/[ ()]/);
  if (!Object.hasOwn(KNOWN, base)) throw reader.wrong();
  reader.take();
  if (base === 'double') reader.accept('PRECISION');
  const values = base === 'enum' ? reader.inBrackets(() => reader.list(() => reader.string())) : null;
  const limits = values
    ? []
    : reader.is('(')
      ? reader.inBrackets(() => reader.list(() => reader.integer()))
      : fixed.filter((it) => /^\d+$/.test(it)).map(Number);
  if (base === 'varchar' && limits.length === 0) throw reader.wrong();
  let unsigned = fixed.includes('unsigned');
  for (;;) {
    if (reader.accept('UNSIGNED')) unsigned = true;
    else if (reader.accept('CHARACTER', 'SET') || reader.accept('CHARSET') || reader.accept('COLLATE')) reader.take();
    else if (!reader.accept('SIGNED') && !reader.accept('ZEROFILL')) break;
  }
  const { kind: name } = KNOWN[base] as Known;
  const kept = lengths(base, limits);
  const written = `${base}${values ? `(${values.map((it) => `'${it}'`).join(',')})` : shownLimits(base, kept, reader.flavour, unsigned)}${unsigned ? ' unsigned' : ''}`;
  return { name, written, ...(kept.length > 0 && { limits: kept }) };
}

function lengths(base: string, limits: readonly number[]): readonly number[] {
  if (base === 'decimal') return [limits[0] ?? 10, limits[1] ?? 0];
  if (base === 'char' || base === 'binary') return [limits[0] ?? 1];
  return limits;
}

/** MySQL 8 has no widths but that of `tinyint(1)`, MariaDB has them all. */
function shownLimits(base: string, limits: readonly number[], flavour: Flavour, unsigned: boolean): string {
  const { most, width } = KNOWN[base] as Known;
  if (base === 'year') return flavour === 'mariadb' ? '(4)' : '';
  if (most !== undefined && flavour === 'mariadb') return `(${limits[0] ?? (width ?? 0) - (unsigned ? 1 : 0)})`;
  if (most !== undefined) return base === 'tinyint' && limits[0] === 1 ? '(1)' : '';
  return limits.length > 0 ? `(${limits.join(',')})` : '';
}

/** Smallest and largest number of a type for whole ones, or null. */
export function rangeOf({ written = '' }: ColumnType): readonly [number, number] | null {
  const [, base = '', unsigned] = /^(\w+)(?:\([^)]*\))?( unsigned)?$/.exec(written) ?? [];
  const most = Object.hasOwn(KNOWN, base) ? KNOWN[base]?.most : undefined;
  if (most === undefined) return null;
  if (base === 'year') return [1901, most];
  return unsigned ? [0, base === 'bigint' ? most : most * 2 + 1] : [-most - (base === 'bigint' ? 0 : 1), most];
}

/** What an enumeration may be, or null. */
export function choicesOf({ written = '' }: ColumnType): readonly string[] | null {
  return written.startsWith('enum(') ? [...written.matchAll(/'([^']*)'/g)].map(([, it]) => it as string) : null;
}
