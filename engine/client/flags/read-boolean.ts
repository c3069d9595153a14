import type { FlagReading } from './flag';

/** What Go's `strconv.ParseBool` takes. */
export function readBoolean(value: string): FlagReading<boolean> {
  if (['1', 't', 'T', 'true', 'TRUE', 'True'].includes(value)) return { ok: true, value: true };
  if (['0', 'f', 'F', 'false', 'FALSE', 'False'].includes(value)) return { ok: true, value: false };
  return { ok: false, message: `strconv.ParseBool: parsing ${JSON.stringify(value)}: invalid syntax` };
}
