import { type Datum, NULL } from '../sql/datum';
import { calculated, type Decimal, decimalText, rounded } from '../sql/decimal';
import type { Arithmetic } from '../sql/dialect';
import { numberOf, plainNumber } from './values';

/** Digits that a quotient has behind the point, beyond those of what is divided. */
const MORE_DIGITS = 4;

export function calculate(op: Arithmetic | 'DIV', a: Datum, b: Datum): Datum {
  if (a.value === null || b.value === null) return NULL;
  const [x, y] = [numberOf(a), numberOf(b)];
  if (typeof x === 'number' || typeof y === 'number') {
    const [p, q] = [plainNumber(a), plainNumber(b)];
    if (q === 0 && (op === '/' || op === '%' || op === 'DIV')) return NULL;
    const value = { '+': p + q, '-': p - q, '*': p * q, '/': p / q, '%': p % q, DIV: Math.trunc(p / q) }[op];
    return Number.isFinite(value) ? { type: op === 'DIV' ? 'bigint' : 'double precision', value } : NULL;
  }
  if (op === 'DIV' || op === '/') {
    if (y.mantissa === 0n) return NULL;
    const places = op === 'DIV' ? 0 : x.scale + MORE_DIGITS;
    const mantissa = (x.mantissa * 10n ** BigInt(places + y.scale + 1)) / (y.mantissa * 10n ** BigInt(x.scale));
    const quotient = { mantissa, scale: places + 1 };
    return op === 'DIV'
      ? whole({ mantissa: mantissa / 10n, scale: 0 })
      : { type: 'numeric', value: decimalText(rounded(quotient, places)) };
  }
  const result = calculated(op, x, y);
  if (!result) return NULL;
  return result.scale === 0 ? whole(result) : { type: 'numeric', value: decimalText(result) };
}

/** A whole number, kept exactly where it is too large for one of JavaScript's. */
export function whole(exact: Decimal): Datum {
  const value = Number(exact.mantissa);
  return Number.isSafeInteger(value) ? { type: 'bigint', value } : { type: 'numeric', value: decimalText(exact) };
}
