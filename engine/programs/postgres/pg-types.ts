import { decimal, decimalText, rounded } from './decimal';
import { ownEntry } from './own-entry';
import { absent, PgError } from './pg-error';

export type PgType =
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

/** A type with what stands in its brackets. */
export interface ColumnType {
  name: PgType;
  /** Length of characters, or digits and digits behind the point. */
  limits?: readonly number[];
}

/** Numerics are texts, dates and times are milliseconds since 1970. */
export type PgValue = null | boolean | number | string;

export interface Datum {
  type: PgType;
  value: PgValue;
}

export const NULL: Datum = { type: 'unknown', value: null };
export const text = (value: string): Datum => ({ type: 'text', value });
export const int = (value: number): Datum => ({ type: 'integer', value });
export const bool = (value: boolean | null): Datum => ({ type: 'boolean', value });

const NAMES: Readonly<Record<string, PgType>> = {
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
    throw new PgError(`type "${written}" does not exist`, at === undefined ? {} : { at });
  }
  if (name === 'character' && !limits) return { name, limits: [1] };
  return { name, ...(limits && limits.length > 0 && { limits }) };
}

export function typeText({ name, limits }: ColumnType): string {
  if (!limits) return name;
  return `${name}(${(name === 'numeric' && limits.length === 1 ? [...limits, 0] : limits).join(',')})`;
}

const NUMBERS: readonly PgType[] = ['smallint', 'integer', 'bigint', 'numeric', 'real', 'double precision'];
const WHOLE: Readonly<Partial<Record<PgType, number>>> = {
  smallint: 32_767,
  integer: 2_147_483_647,
  bigint: Number.MAX_SAFE_INTEGER,
};

export function isNumber(type: PgType): boolean {
  return NUMBERS.includes(type);
}

/** Which of two number types a calculation with both has. */
export function widerNumber(a: PgType, b: PgType): PgType {
  return NUMBERS[Math.max(NUMBERS.indexOf(a), NUMBERS.indexOf(b))] ?? 'integer';
}

export function isTime(type: PgType): boolean {
  return type === 'date' || type.startsWith('timestamp');
}

/** A value as psql shows it; null for NULL. */
export function shown({ type, value }: Datum): string | null {
  if (value === null) return null;
  if (type === 'boolean') return value ? 't' : 'f';
  if (isTime(type) && typeof value === 'number') return timeText(type, value);
  return String(value);
}

function timeText(type: PgType, at: number): string {
  if (Math.abs(at) > 8e15) throw new PgError(type === 'date' ? 'date out of range' : 'timestamp out of range');
  const [day = '', clock = ''] = new Date(at).toISOString().replace('Z', '').split('T');
  if (type === 'date') return day;
  const exact = clock.replace(/\.?0+$/, (zeros) => (zeros.startsWith('.') || clock.includes('.') ? '' : zeros));
  return `${day} ${exact.length < 8 ? clock.slice(0, 8) : exact}${type === 'timestamp with time zone' ? '+00' : ''}`;
}

/** A value of another type; throws PostgreSQL's refusal. */
export function cast({ type: from, value }: Datum, to: ColumnType, at?: number): Datum {
  const { name: type, limits } = to;
  if (value === null) return { type, value };
  const place = at === undefined ? {} : { at };
  const written = String(shown({ type: from, value }));
  const invalid = () => new PgError(`invalid input syntax for type ${type}: "${written}"`, place);
  switch (type) {
    case 'smallint':
    case 'integer':
    case 'bigint': {
      if (from === 'boolean') return { type, value: value ? 1 : 0 };
      const exact = decimal(written);
      const whole = /^\s*[+-]?\d+\s*$/.test(written);
      if (!exact || (!whole && !isNumber(from))) throw invalid();
      const number = Number(rounded(exact, 0).mantissa);
      if (Math.abs(number) > (WHOLE[type] as number)) {
        throw new PgError(
          isNumber(from) ? `${type} out of range` : `value "${written}" is out of range for type ${type}`,
          place,
        );
      }
      return { type, value: number };
    }
    case 'numeric': {
      const exact = decimal(written);
      if (!exact) throw invalid();
      if (!limits) return { type, value: decimalText(exact) };
      const [precision = 0, scale = 0] = limits;
      const fitting = rounded(exact, scale);
      const digits = String(fitting.mantissa).replace('-', '').length;
      if (fitting.mantissa !== 0n && digits > precision) {
        const most = precision - scale;
        throw new PgError('numeric field overflow', {
          detail: `A field with precision ${precision}, scale ${scale} must round to an absolute value less than ${most === 0 ? '1' : `10^${most}`}.`,
        });
      }
      return { type, value: decimalText(fitting) };
    }
    case 'real':
    case 'double precision': {
      const number = Number(written);
      if (written.trim() === '' || Number.isNaN(number)) throw invalid();
      return { type, value: type === 'real' ? Number(number.toPrecision(6)) : number };
    }
    case 'boolean': {
      if (from === 'boolean') return { type, value };
      if (isNumber(from)) return { type, value: Number(value) !== 0 };
      if (/^\s*(t|true|y|yes|on|1)\s*$/i.test(written)) return { type, value: true };
      if (/^\s*(f|false|n|no|off|0)\s*$/i.test(written)) return { type, value: false };
      throw invalid();
    }
    case 'date':
    case 'timestamp without time zone':
    case 'timestamp with time zone': {
      const moment = isTime(from) ? Number(value) : momentOf(written);
      if (moment === null) throw invalid();
      return { type, value: type === 'date' ? Math.floor(moment / 86_400_000) * 86_400_000 : moment };
    }
    case 'uuid':
      if (!/^[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}$/i.test(written)) throw invalid();
      return { type, value: written.toLowerCase() };
    case 'json':
    case 'jsonb':
      try {
        JSON.parse(written);
      } catch {
        throw new PgError(`invalid input syntax for type ${type}`, place);
      }
      return { type, value: written };
    case 'character varying':
    case 'character': {
      const most = limits?.[0];
      const letters = [...written];
      if (most !== undefined && letters.slice(most).some((letter) => letter !== ' ')) {
        throw new PgError(`value too long for type ${typeText(to)}`);
      }
      const fitting = most === undefined ? written : letters.slice(0, most).join('');
      return { type, value: type === 'character' ? fitting.padEnd(most ?? 1) : fitting };
    }
    default:
      return { type, value: written };
  }
}

function momentOf(written: string): number | null {
  const match =
    /^\s*(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2})(\.\d+)?)?)?\s*(Z|UTC|[+-]\d{2}(?::?\d{2})?)?\s*$/i.exec(
      written,
    );
  if (!match) return null;
  const [, year, month, day, hour = '0', minute = '0', second = '0', part = '0', zone = ''] = match;
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  if (new Date(at).getUTCDate() !== Number(day) || Number(month) > 12) return null;
  const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  return at + Math.round(Number(part) * 1000) - offset * 60_000;
}
