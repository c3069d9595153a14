import { parseDuration } from './parse-moment';

export type Timestamp =
  /** `text` is what goes to the daemon, which may quote it; `at` is in milliseconds since 1970. */
  { ok: true; text: string; at: number } | { ok: false; message: string };

const DATE = /^\d{4}-\d\d-\d\d(?:T\d\d(?::\d\d(?::\d\d(?:\.\d+)?)?)?)?(?:Z|[+-]\d\d:\d\d)?$/;

/**
 * `--since` and `--until` of `docker events` as the client hands them on: an age in whole seconds (so that `0s` is the
 * beginning of this second, docker-facts §12), a date, or a Unix time.
 */
export function dockerTimestamp(value: string, now: number): Timestamp {
  const age = value === '0' ? null : parseDuration(value);
  if (age !== null) {
    const seconds = Math.floor((now - age) / 1000);
    return { ok: true, text: String(seconds), at: seconds * 1000 };
  }
  if (DATE.test(value)) {
    const at = Date.parse(wholeDate(value));
    const message = `parsing time ${JSON.stringify(value)}: ${outOfRange(value)} out of range`;
    return Number.isNaN(at) ? { ok: false, message } : { ok: true, text: goSeconds(at), at };
  }
  if (/^\d+(\.\d+)?$/.test(value)) return { ok: true, text: value, at: Number(value) * 1000 };
  if (value.includes('-')) {
    const quoted = JSON.stringify(value);
    return { ok: false, message: `parsing time ${quoted} as "2006-01-02": cannot parse ${quoted} as "2006"` };
  }
  return { ok: false, message: `failed to parse value as time or duration: ${JSON.stringify(value)}` };
}

/** The host's clock goes by UTC. */
function wholeDate(value: string): string {
  const [, day = '', clock = '', zone = ''] = /^(\d{4}-\d\d-\d\d)(?:T([\d:.]+))?(Z|[+-]\d\d:\d\d)?$/.exec(value) ?? [];
  const time = clock === '' ? '00:00:00' : clock + ':00:00'.slice((clock.split(':').length - 1) * 3);
  return `${day}T${time}${zone || 'Z'}`;
}

function outOfRange(value: string): string {
  const [, month = 0, day = 0, hour = 0] = (/^\d{4}-(\d\d)-(\d\d)(?:T(\d\d))?/.exec(value) ?? []).map(Number);
  if (month < 1 || month > 12) return 'month';
  if (day < 1 || day > 31) return 'day';
  return hour > 23 ? 'hour' : 'day';
}

/** `1700000000.000000000` */
function goSeconds(at: number): string {
  return `${Math.floor(at / 1000)}.${String(((at % 1000) + 1000) % 1000).padStart(3, '0')}000000`;
}
