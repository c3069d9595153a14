import { UtcTime } from '../../model/utc-time';
import { withMembers } from './members';
import { type NativeFunction, numberOf, object, type PlainObject, textOf, throwError } from './values';
import type { World } from './world';

/** `Date`, in UTC; the present is the moment of the turn. */
export function dateFunction({ around }: World): NativeFunction {
  const { now } = around;
  const make: NativeFunction = (it) => {
    if (it === undefined) return date(now);
    const milliseconds = typeof it === 'string' ? Date.parse(it) : numberOf(it);
    return Number.isFinite(milliseconds) ? date(milliseconds) : throwError('RangeError', 'Invalid time value');
  };
  return withMembers(() => textOf(date(now)), { now: () => now, new: make });
}

function date(milliseconds: number): PlainObject {
  const at = new UtcTime(milliseconds);
  const iso = `${at.year}-${at.month}-${at.day}T${at.clock}.${at.millis}Z`;
  const part =
    (from: number, to: number): NativeFunction =>
    () =>
      Number(iso.slice(from, to));
  const long = `${at.dayName} ${at.monthName} ${at.day} ${at.year} ${at.clock} GMT+0000 (Coordinated Universal Time)`;
  return object({
    valueOf: () => milliseconds,
    getTime: () => milliseconds,
    toISOString: () => iso,
    toJSON: () => iso,
    toString: () => long,
    toUTCString: () => at.http,
    toLocaleString: () => `${Number(at.month)}/${Number(at.day)}/${at.year}, ${at.clock}`,
    toLocaleDateString: () => `${Number(at.month)}/${Number(at.day)}/${at.year}`,
    toLocaleTimeString: () => at.clock,
    toDateString: () => `${at.dayName} ${at.monthName} ${at.day} ${at.year}`,
    getFullYear: part(0, 4),
    getMonth: () => Number(at.month) - 1,
    getDate: part(8, 10),
    getHours: part(11, 13),
    getMinutes: part(14, 16),
    getSeconds: part(17, 19),
    getMilliseconds: () => Number(at.millis),
  });
}
