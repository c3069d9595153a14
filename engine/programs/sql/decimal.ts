/** Numbers of the type numeric: exact, with as many digits behind the point as they are written with. */
export interface Decimal {
  mantissa: bigint;
  scale: number;
}

export function decimal(text: string): Decimal | null {
  const [, sign = '', whole = '', part = '', exponent] =
    /^\s*([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?\s*$/i.exec(text) ?? [];
  if (whole === '' && part === '') return null;
  const value = { mantissa: BigInt(`${whole}${part}`) * (sign === '-' ? -1n : 1n), scale: part.length };
  if (exponent === undefined) return value;
  const scale = value.scale - Number(exponent);
  return scale >= 0 ? { ...value, scale } : { mantissa: value.mantissa * 10n ** BigInt(-scale), scale: 0 };
}

export function decimalText({ mantissa, scale }: Decimal): string {
  const digits = String(mantissa < 0n ? -mantissa : mantissa).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  return `${mantissa < 0n ? '-' : ''}${whole}${scale > 0 ? `.${digits.slice(-scale)}` : ''}`;
}

/** Rounded half away from zero, as PostgreSQL rounds. */
export function rounded({ mantissa, scale }: Decimal, to: number): Decimal {
  if (to >= scale) return { mantissa: mantissa * 10n ** BigInt(to - scale), scale: to };
  const unit = 10n ** BigInt(scale - to);
  const half = unit / 2n;
  return { mantissa: mantissa < 0n ? (mantissa - half) / unit : (mantissa + half) / unit, scale: to };
}

export function compareDecimals(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const difference = rounded(a, scale).mantissa - rounded(b, scale).mantissa;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Null for a division by zero. */
export function calculated(op: '+' | '-' | '*' | '/' | '%', a: Decimal, b: Decimal): Decimal | null {
  if (op === '*') return { mantissa: a.mantissa * b.mantissa, scale: a.scale + b.scale };
  const scale = Math.max(a.scale, b.scale);
  const x = rounded(a, scale).mantissa;
  const y = rounded(b, scale).mantissa;
  if (op === '+') return { mantissa: x + y, scale };
  if (op === '-') return { mantissa: x - y, scale };
  if (y === 0n) return null;
  if (op === '%') return { mantissa: x % y, scale };
  const places = quotientScale(a, b);
  return rounded({ mantissa: (x * 10n ** BigInt(places + 1)) / y, scale: places + 1 }, places);
}

/** Sixteen significant digits at least, counted in groups of four as PostgreSQL keeps them. */
function quotientScale(a: Decimal, b: Decimal): number {
  const [weightA, firstA] = groups(a);
  const [weightB, firstB] = groups(b);
  const weight = weightA - weightB - (firstA <= firstB ? 1 : 0);
  return Math.max(16 - weight * 4, a.scale, b.scale, 0);
}

function groups(value: Decimal): [weight: number, first: number] {
  const [whole = '', part = ''] = decimalText(value).replace('-', '').split('.');
  const clean = whole.replace(/^0+/, '');
  if (clean !== '') {
    const weight = Math.ceil(clean.length / 4) - 1;
    return [weight, Number(clean.slice(0, clean.length - weight * 4))];
  }
  const zeros = /^0*/.exec(part)?.[0].length ?? 0;
  if (zeros === part.length) return [0, 0];
  const at = Math.floor(zeros / 4);
  return [-1 - at, Number(part.slice(at * 4, at * 4 + 4).padEnd(4, '0'))];
}
