import { call } from '../call';
import { isNumber } from '../compare';
import { raise } from '../errors';
import { fixedText } from '../fixed-text';
import { binary } from '../operators';
import { type NativeCall, ofClass, PyTuple, typeName, type Value } from '../values';

/** Functions of numbers. */
export const NUMBER_FUNCTIONS: Readonly<Record<string, NativeCall>> = {
  abs: ([value = null]) => {
    const method = ofClass(value, '__abs__');
    if (method !== undefined) return call(method, [value]);
    if (!isNumber(value)) return raise('TypeError', `bad operand type for abs(): '${typeName(value)}'`);
    return typeof value === 'number' ? Math.abs(value) : BigInt(value) < 0n ? -BigInt(value) : BigInt(value);
  },
  round: ([value = null, digits = null]) => rounded(value, digits),
  pow: function* ([a = null, b = null, modulo]) {
    if (typeof modulo === 'bigint' && typeof a === 'bigint' && typeof b === 'bigint') return powerModulo(a, b, modulo);
    return yield* binary('**', a, b);
  },
  divmod: function* ([a = null, b = null]) {
    return new PyTuple([yield* binary('//', a, b), yield* binary('%', a, b)]);
  },
  hex: ([value = null]) => based(value, 16, '0x'),
  oct: ([value = null]) => based(value, 8, '0o'),
  bin: ([value = null]) => based(value, 2, '0b'),
};
/** Halves go to the even neighbour. */
function rounded(value: Value, digits: Value): Value {
  if (typeof value === 'bigint')
    return digits === null || Number(digits) >= 0 ? value : wholeRounded(value, 10n ** -BigInt(Number(digits)));
  if (typeof value !== 'number') return raise('TypeError', `type ${typeName(value)} doesn't define __round__ method`);
  if (digits !== null) {
    const places = Number(digits);
    return places >= 0
      ? Number(fixedText(value, Math.min(places, 100)))
      : Math.round(value / 10 ** -places) * 10 ** -places;
  }
  if (!Number.isFinite(value)) return raise('OverflowError', 'cannot convert float infinity to integer');
  const down = Math.floor(value);
  const rest = value - down;
  return BigInt(rest < 0.5 || (rest === 0.5 && down % 2 === 0) ? down : down + 1);
}

function powerModulo(base: bigint, power: bigint, modulo: bigint): bigint {
  let result = 1n;
  let at = base % modulo;
  for (let left = power; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * at) % modulo;
    at = (at * at) % modulo;
  }
  return result;
}

function based(value: Value, radix: number, prefix: string): string {
  if (typeof value !== 'bigint')
    return raise('TypeError', `'${typeName(value)}' object cannot be interpreted as an integer`);
  return `${value < 0n ? '-' : ''}${prefix}${(value < 0n ? -value : value).toString(radix)}`;
}

/** To a multiple of a power of ten; halves go to the even neighbour. */
function wholeRounded(value: bigint, unit: bigint): bigint {
  const rest = ((value % unit) + unit) % unit;
  const down = value - rest;
  const up = rest * 2n > unit || (rest * 2n === unit && (down / unit) % 2n !== 0n);
  return up ? down + unit : down;
}
