import type { FlagReading } from '../flags/flag';

const UNITS = 'bkmgtp';

/** `64m`, `1.5GB`, `512` to bytes, in powers of 1024; refusals are those of go-units' `RAMInBytes`. */
export function parseBytes(text: string): FlagReading<number> {
  const found = /^(-?[\d.]*)(.*)$/.exec(text);
  const number = found?.[1] ?? '';
  const suffix = (found?.[2] ?? '').trimStart();
  if (number === '') return { ok: false, message: `invalid size: '${text}'` };
  const amount = /^-?(\d+\.?\d*|\.\d+)$/.test(number) ? Number(number) : Number.NaN;
  if (Number.isNaN(amount)) {
    return { ok: false, message: `strconv.ParseFloat: parsing ${JSON.stringify(number)}: invalid syntax` };
  }
  if (amount < 0) return { ok: false, message: `invalid size: '${text}'` };
  if (suffix === '') return { ok: true, value: Math.trunc(amount) };
  const lower = suffix.toLowerCase();
  const power = UNITS.indexOf(lower[0] ?? '');
  const rest = lower.slice(1);
  const fits = power === 0 ? rest === '' : rest === '' || rest === 'b' || rest === 'ib';
  if (power < 0 || !fits) return { ok: false, message: `invalid suffix: '${suffix}'` };
  return { ok: true, value: Math.trunc(amount * 1024 ** power) };
}
