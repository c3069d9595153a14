import { parseGoDuration } from '../../model/go-duration';

/**
 * A time as `--since` and `--until` take it: an age (`10m`, `1h30m`), a Unix time, or a date. Milliseconds since 1970,
 * null when it is none of these.
 */
export function parseMoment(text: string, now: number): number | null {
  const age = parseDuration(text);
  if (age !== null) return now - age;
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1000;
  if (!/^\d{4}-\d\d-\d\d/.test(text)) return null;
  const zoned = /(?:Z|[+-]\d\d:?\d\d)$/.test(text) || text.length === 10 ? text : `${text}Z`;
  const time = Date.parse(zoned);
  return Number.isNaN(time) ? null : time;
}

/** Go's `time.ParseDuration` in milliseconds, null when it is none. */
export function parseDuration(text: string): number | null {
  const nanoseconds = parseGoDuration(text);
  return nanoseconds === null ? null : nanoseconds / 1e6;
}
