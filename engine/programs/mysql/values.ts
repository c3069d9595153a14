import { type Datum, isNumber, isTime } from '../sql/datum';
import { compareDecimals, type Decimal, decimal } from '../sql/decimal';
import { momentOf } from '../sql/moment';

/** A value as the clients show it. */
export function textOf({ type, value }: Datum): string {
  if (value === null) return 'NULL';
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (isTime(type) && typeof value === 'number') return timeText(value, type === 'date');
  return String(value);
}

/** `2026-01-31 13:05:00`, a date without the clock. */
export function timeText(at: number, date: boolean): string {
  if (!(Math.abs(at) <= 8e15)) return '0000-00-00';
  const [day = '', clock = ''] = new Date(at).toISOString().split('T');
  return date ? day : `${day} ${clock.slice(0, 8)}`;
}

/** Exact where the value is; a text counts as the number that it begins with. */
export function numberOf({ type, value }: Datum): Decimal | number {
  if (typeof value === 'boolean') return { mantissa: value ? 1n : 0n, scale: 0 };
  if (isTime(type) && typeof value === 'number') {
    return { mantissa: BigInt(timeText(value, type === 'date').replace(/\D/g, '')), scale: 0 };
  }
  if (isNumber(type) && type !== 'real' && type !== 'double precision') return decimal(String(value)) ?? Number(value);
  return Number(/^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?/i.exec(String(value))?.[0] ?? 0);
}

export function plainNumber(value: Datum): number {
  const number = numberOf(value);
  return typeof number === 'number' ? number : Number(number.mantissa) / 10 ** number.scale;
}

/** Whatever is not zero. */
export function truth(value: Datum): boolean | null {
  return value.value === null ? null : plainNumber(value) !== 0;
}

/** Texts are compared without regard to capital letters, times with what is written like one, all else by number. */
export function compare(a: Datum, b: Datum): number | null {
  if (a.value === null || b.value === null) return null;
  const [x, y] = [a, b].map((it) => kindOf(it)) as ['text' | 'time' | 'number', 'text' | 'time' | 'number'];
  if (x === 'time' || y === 'time') {
    const [p, q] = [momentIn(a), momentIn(b)];
    if (p !== null && q !== null) return p - q;
  }
  if (x === 'text' && y === 'text') {
    const [p, q] = [String(a.value).toLowerCase(), String(b.value).toLowerCase()];
    return p < q ? -1 : p > q ? 1 : 0;
  }
  const [p, q] = [numberOf(a), numberOf(b)];
  return typeof p === 'object' && typeof q === 'object' ? compareDecimals(p, q) : plainNumber(a) - plainNumber(b);
}

/** The moment that a value is or is written like, or null. */
export function momentIn({ type, value }: Datum): number | null {
  return isTime(type) && typeof value === 'number' ? value : typeof value === 'string' ? momentOf(value) : null;
}

function kindOf({ type, value }: Datum): 'text' | 'time' | 'number' {
  if (isTime(type)) return 'time';
  return isNumber(type) || typeof value === 'boolean' ? 'number' : 'text';
}
