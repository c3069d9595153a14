import { call } from '../call';
import { isNumber } from '../compare';
import type { Running } from '../effects';
import { raise } from '../errors';
import { repr } from '../show';
import { type Keywords, ofClass, PyBytes, typeName, type Value } from '../values';

/** `int(…)`. */
export function* toInt([value = 0n, base]: readonly Value[], keywords: Keywords): Running<Value> {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'boolean') return BigInt(value);
  if (typeof value === 'number') {
    if (Number.isNaN(value)) return raise('ValueError', 'cannot convert float NaN to integer');
    return Number.isFinite(value)
      ? BigInt(Math.trunc(value))
      : raise('OverflowError', 'cannot convert float infinity to integer');
  }
  const text = value instanceof PyBytes ? new TextDecoder().decode(value.bytes) : value;
  if (typeof text === 'string') {
    const radix = Number(base ?? keywords.get('base') ?? 10n);
    const clean = text.trim().replace(/(?<=\d)_(?=\d)/g, '');
    const prefix = { 16: '0x', 8: '0o', 2: '0b' }[radix] ?? '';
    const body = clean.replace(/^[-+]/, '').replace(new RegExp(`^${prefix}`, 'i'), '');
    const digits = '0123456789abcdefghijklmnopqrstuvwxyz'.slice(0, radix);
    if (body === '' || body.length > 4_300 || [...body.toLowerCase()].some((it) => !digits.includes(it))) {
      return raise('ValueError', `invalid literal for int() with base ${radix}: ${yield* repr(value)}`);
    }
    let made = 0n;
    if (radix === 10) made = BigInt(body);
    else for (const digit of body.toLowerCase()) made = made * BigInt(radix) + BigInt(digits.indexOf(digit));
    return clean.startsWith('-') ? -made : made;
  }
  const method = ofClass(value, '__int__') ?? ofClass(value, '__index__');
  if (method !== undefined) return yield* call(method, [value]);
  return raise(
    'TypeError',
    `int() argument must be a string, a bytes-like object or a real number, not '${typeName(value)}'`,
  );
}

/** `float(…)`. */
export function* toFloat([value = 0]: readonly Value[]): Running<Value> {
  if (isNumber(value)) return Number(value);
  const method = ofClass(value, '__float__');
  if (method !== undefined) return yield* call(method, [value]);
  if (typeof value === 'string') {
    const clean = value.trim().toLowerCase();
    if (/^[-+]?(inf|infinity)$/.test(clean))
      return clean.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
    if (clean === 'nan') return Number.NaN;
    if (/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/.test(clean)) return Number(clean);
    return raise('ValueError', `could not convert string to float: ${yield* repr(value)}`);
  }
  return raise('TypeError', `float() argument must be a string or a real number, not '${typeName(value)}'`);
}
