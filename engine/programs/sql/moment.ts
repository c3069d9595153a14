/** The moment that somebody wrote as `2026-01-31` or `2026-01-31 13:05:00.5+01`, in milliseconds since 1970, or null. */
export function momentOf(written: string): number | null {
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
