import { type Datum, isNumber, isTime, type SqlType } from '../sql/datum';
import { decimal, decimalText, rounded } from '../sql/decimal';
import { momentOf } from '../sql/moment';
import { SqlError } from '../sql/sql-error';
import type { ColumnType } from '../sql/table';
import { typeText } from './pg-types';

const WHOLE: Readonly<Partial<Record<SqlType, number>>> = {
  smallint: 32_767,
  integer: 2_147_483_647,
  bigint: Number.MAX_SAFE_INTEGER,
};

/** A value as psql shows it; null for NULL. */
export function shown({ type, value }: Datum): string | null {
  if (value === null) return null;
  if (type === 'boolean') return value ? 't' : 'f';
  if (isTime(type) && typeof value === 'number') return timeText(type, value);
  return String(value);
}

function timeText(type: SqlType, at: number): string {
  if (Math.abs(at) > 8e15) throw new SqlError(type === 'date' ? 'date out of range' : 'timestamp out of range');
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
  const invalid = () => new SqlError(`invalid input syntax for type ${type}: "${written}"`, place);
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
        throw new SqlError(
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
        throw new SqlError('numeric field overflow', {
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
        throw new SqlError(`invalid input syntax for type ${type}`, place);
      }
      return { type, value: written };
    case 'character varying':
    case 'character': {
      const most = limits?.[0];
      const letters = [...written];
      if (most !== undefined && letters.slice(most).some((letter) => letter !== ' ')) {
        throw new SqlError(`value too long for type ${typeText(to)}`);
      }
      const fitting = most === undefined ? written : letters.slice(0, most).join('');
      return { type, value: type === 'character' ? fitting.padEnd(most ?? 1) : fitting };
    }
    default:
      return { type, value: written };
  }
}
