import type { FlagReading } from '../flags/flag';

const UNITS = 'bkmgtp';

/** `64m`, `1.5GB`, `512`, `1 g` to bytes, in powers of 1024; refusals are those of go-units' `RAMInBytes`. */
export function parseBytes(text: string): FlagReading<number> {
  const end = Math.max(...[...'0123456789. '].map((sign) => text.lastIndexOf(sign)));
  if (end < 0) return { ok: false, message: `invalid size: '${text}'` };
  const number = text.slice(0, text[end] === ' ' ? end : end + 1);
  const suffix = text.slice(end + 1);
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(number)) {
    return { ok: false, message: `strconv.ParseFloat: parsing ${JSON.stringify(number)}: invalid syntax` };
  }
  const amount = Number(number);
  if (amount < 0) return { ok: false, message: `invalid size: '${text}'` };
  if (suffix === '') return { ok: true, value: Math.trunc(amount) };
  const lower = suffix.toLowerCase();
  const power = UNITS.indexOf(lower[0] ?? '');
  const rest = lower.slice(1);
  const fits = power === 0 ? rest === '' : rest === '' || rest === 'b' || rest === 'ib';
  if (power < 0 || !fits) return { ok: false, message: `invalid suffix: '${suffix.length > 3 ? suffix : lower}'` };
  return { ok: true, value: Math.trunc(amount * 1024 ** power) };
}
