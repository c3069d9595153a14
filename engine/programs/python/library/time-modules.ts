import { UtcTime } from '../../../model/utc-time';
import { raise } from '../errors';
import type { Runtime } from '../runtime';
import { Foreign, type Keywords, Native, type PyModule, PyTuple, PyType, type Value } from '../values';
import { moduleOf, thing } from './module-of';

const SECOND = 1_000;
const DAY = 86_400_000;
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

const two = (value: number) => String(value).padStart(2, '0');
const real = (value: Value | undefined): number =>
  value === undefined
    ? 0
    : typeof value === 'bigint' || typeof value === 'number'
      ? Number(value)
      : raise('TypeError', 'a number is required');

/** `time`. */
export function timeModule({ world }: Runtime): PyModule {
  const now = () => world.now() / SECOND;
  return moduleOf(
    'time',
    {
      time: now,
      time_ns: () => BigInt(Math.round(world.now())) * 1_000_000n,
      perf_counter: now,
      monotonic: now,
      process_time: () => 0.02,
      sleep: function* ([seconds]) {
        if (real(seconds) < 0) raise('ValueError', 'sleep length must be non-negative');
        yield { type: 'sleep', milliseconds: real(seconds) * SECOND };
        return null;
      },
      strftime: ([format = '', at]) =>
        strftime(at instanceof Foreign ? Number(at.inside) : world.now(), String(format)),
      ctime: () => strftime(world.now(), '%a %b %e %H:%M:%S %Y'),
      localtime: ([at]) => structTime(at === undefined ? world.now() : real(at) * SECOND),
      gmtime: ([at]) => structTime(at === undefined ? world.now() : real(at) * SECOND),
    },
    { tzname: new PyTuple(['UTC', 'UTC']) },
  );
}

function structTime(at: number): Foreign {
  const date = new UtcTime(at);
  const names = ['tm_year', 'tm_mon', 'tm_mday', 'tm_hour', 'tm_min', 'tm_sec'];
  const values = partsOf(date);
  return thing(
    'struct_time',
    {},
    Object.fromEntries(names.map((name, i) => [name, BigInt(values[i] as number)])),
    null,
    at,
  );
}

/** Year, month, day, hour, minute, second. */
function partsOf(date: UtcTime): number[] {
  return [date.year, date.month, date.day, ...date.clock.split(':')].map(Number);
}

/** 0 for Monday. */
function weekday(at: number): number {
  return (Math.floor(at / DAY) + 3) % 7;
}

/** `strftime`, always in UTC, as containers have it. */
export function strftime(at: number, format: string, microseconds = Math.floor((at % SECOND) * 1000)): string {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = partsOf(new UtcTime(at));
  const name = DAYS[weekday(at)] as string;
  const monthName = MONTHS[month - 1] as string;
  const fields: Readonly<Record<string, string>> = {
    Y: String(year),
    m: two(month),
    d: two(day),
    H: two(hour),
    M: two(minute),
    S: two(second),
    y: two(year % 100),
    f: String(microseconds).padStart(6, '0'),
    A: name,
    a: name.slice(0, 3),
    B: monthName,
    b: monthName.slice(0, 3),
    I: two(hour % 12 || 12),
    p: hour < 12 ? 'AM' : 'PM',
    e: String(day).padStart(2, ' '),
    Z: 'UTC',
    z: '+0000',
    '%': '%',
    j: String(Math.floor(at / DAY) - Math.floor(Date.UTC(year, 0, 1) / DAY) + 1).padStart(3, '0'),
    c: `${name.slice(0, 3)} ${monthName.slice(0, 3)} ${String(day).padStart(2, ' ')} ${two(hour)}:${two(minute)}:${two(second)} ${year}`,
    x: `${two(month)}/${two(day)}/${two(year % 100)}`,
    X: `${two(hour)}:${two(minute)}:${two(second)}`,
    F: `${year}-${two(month)}-${two(day)}`,
    T: `${two(hour)}:${two(minute)}:${two(second)}`,
    w: String((weekday(at) + 1) % 7),
    s: String(Math.floor(at / SECOND)),
  };
  return format.replace(/%(.)/gs, (all, letter: string) => fields[letter] ?? all);
}

/** `datetime`: moments and days in UTC, and the time between them. */
export function datetimeModule({ world }: Runtime): PyModule {
  const utc = thing('timezone', {}, {}, () => 'datetime.timezone.utc', null, { text: () => 'UTC' });
  const nowAware = (args: readonly Value[], keywords: Keywords) => moment(world.now(), args.length + keywords.size > 0);
  const datetime = new PyType(
    'datetime.datetime',
    ([year, month, day, hour, minute, second]) =>
      moment(Date.UTC(real(year), real(month) - 1, real(day), real(hour), real(minute), real(second)), false),
    (it) => it instanceof Foreign && it.type === 'datetime.datetime',
    new Map<string, Value>([
      ['now', new Native('now', nowAware)],
      ['today', new Native('today', () => moment(world.now(), false))],
      ['utcnow', new Native('utcnow', () => moment(world.now(), false))],
      ['fromtimestamp', new Native('fromtimestamp', ([at]) => moment(real(at) * SECOND, false))],
      [
        'fromisoformat',
        new Native('fromisoformat', ([text]) => {
          const at = parsed(String(text));
          return Number.isNaN(at)
            ? raise('ValueError', `Invalid isoformat string: '${String(text)}'`)
            : moment(at, false);
        }),
      ],
      ['strptime', new Native('strptime', ([text, format]) => strptime(String(text), String(format)))],
    ]),
  );
  const date = new PyType(
    'datetime.date',
    ([year, month, day]) => dayOf(Date.UTC(real(year), real(month) - 1, real(day))),
    (it) => it instanceof Foreign && /^datetime\.date/.test(it.type),
    new Map<string, Value>([['today', new Native('today', () => dayOf(world.now()))]]),
  );
  const timedelta = new PyType(
    'datetime.timedelta',
    ([days, seconds], keywords) => {
      const of = (name: string) => real(keywords.get(name));
      return span(
        (real(days) + of('days') + of('weeks') * 7) * DAY +
          (real(seconds) + of('seconds') + of('minutes') * 60 + of('hours') * 3600) * SECOND +
          of('milliseconds'),
      );
    },
    (it) => it instanceof Foreign && it.type === 'datetime.timedelta',
  );
  return moduleOf(
    'datetime',
    {},
    {
      datetime,
      date,
      timedelta,
      timezone: new PyType(
        'timezone',
        () => utc,
        () => false,
        new Map([['utc', utc]]),
      ),
      UTC: utc,
    },
  );
}

/** Milliseconds since 1970 of `2025-01-31[T12:00[:00]]`; NaN for anything else. */
function parsed(text: string): number {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?/.exec(text);
  if (!match) return Number.NaN;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = match.slice(1).map((it) => Number(it ?? 0));
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

function strptime(text: string, format: string): Value {
  const order: string[] = [];
  const pattern = format.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/%([YmdHMS])/g, (_, letter: string) => {
    order.push(letter);
    return letter === 'Y' ? '(\\d{4})' : '(\\d{1,2})';
  });
  const match = new RegExp(`^${pattern}$`).exec(text);
  if (!match) return raise('ValueError', `time data '${text}' does not match format '${format}'`);
  const of = (letter: string, otherwise: number) =>
    order.includes(letter) ? Number(match[order.indexOf(letter) + 1]) : otherwise;
  return moment(Date.UTC(of('Y', 1900), of('m', 1) - 1, of('d', 1), of('H', 0), of('M', 0), of('S', 0)), false);
}

function isoOf(at: number, by: string): string {
  const micro = Math.round((at % SECOND) * 1000);
  return strftime(at, `%Y-%m-%d${by}%H:%M:%S`) + (micro === 0 ? '' : `.${String(micro).padStart(6, '0')}`);
}

function moment(at: number, aware: boolean): Foreign {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = partsOf(new UtcTime(at));
  const zone = aware ? '+00:00' : '';
  const micro = Math.round((at % SECOND) * 1000);
  const fields = { year, month, day, hour, minute, second, microsecond: micro };
  const shownParts = [year, month, day, hour, minute, ...(second || micro ? [second] : []), ...(micro ? [micro] : [])];
  return thing(
    'datetime.datetime',
    {
      strftime: ([format = '']) => strftime(at, String(format)),
      isoformat: ([by], keywords) =>
        isoOf(
          keywords.get('timespec') === 'seconds' ? at - (at % SECOND) : at,
          String(by ?? keywords.get('sep') ?? 'T'),
        ) + zone,
      timestamp: () => at / SECOND,
      weekday: () => BigInt(weekday(at)),
      isoweekday: () => BigInt(weekday(at) + 1),
      date: () => dayOf(at),
      ctime: () => strftime(at, '%c'),
      astimezone: () => moment(at, true),
      replace: (_args, keywords) =>
        keywords.has('microsecond') ? moment(at - (at % SECOND), aware) : moment(at, aware),
      time: () => thing('datetime.time', {}, {}, null, null, { text: () => strftime(at, '%H:%M:%S') }),
    },
    { ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, BigInt(value)])), tzinfo: null },
    () => `datetime.datetime(${shownParts.join(', ')}${aware ? ', tzinfo=datetime.timezone.utc' : ''})`,
    at,
    timeline(
      at,
      (to) => moment(to, aware),
      (spec) => strftime(at, spec),
      () => isoOf(at, ' ') + zone,
    ),
  );
}

function dayOf(at: number): Foreign {
  const start = at - (((at % DAY) + DAY) % DAY);
  const [year = 0, month = 0, day = 0] = partsOf(new UtcTime(start));
  const text = `${year}-${two(month)}-${two(day)}`;
  return thing(
    'datetime.date',
    {
      strftime: ([format = '']) => strftime(start, String(format)),
      isoformat: () => text,
      weekday: () => BigInt(weekday(start)),
    },
    { year: BigInt(year), month: BigInt(month), day: BigInt(day) },
    () => `datetime.date(${year}, ${month}, ${day})`,
    start,
    timeline(
      start,
      dayOf,
      (spec) => strftime(start, spec),
      () => text,
    ),
  );
}

/** What can be done with a point in time. */
function timeline(
  at: number,
  make: (at: number) => Foreign,
  format: (spec: string) => string,
  text: () => string,
): Foreign['operators'] {
  return {
    compare: (other) => (other instanceof Foreign && typeof other.inside === 'number' ? at - other.inside : null),
    binary: (operator, other) => {
      if (!(other instanceof Foreign) || typeof other.inside !== 'number') return undefined;
      if (other.type === 'datetime.timedelta')
        return operator === '+' ? make(at + other.inside) : operator === '-' ? make(at - other.inside) : undefined;
      return operator === '-' ? span(at - other.inside) : undefined;
    },
    format,
    text,
  };
}

function span(milliseconds: number): Foreign {
  const days = Math.floor(milliseconds / DAY);
  const rest = milliseconds - days * DAY;
  const seconds = Math.floor(rest / SECOND);
  const micro = Math.round((rest % SECOND) * 1000);
  const clock = `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  const text = () =>
    (days === 0 ? '' : `${days} day${Math.abs(days) === 1 ? '' : 's'}, `) +
    clock +
    (micro === 0 ? '' : `.${String(micro).padStart(6, '0')}`);
  const parts = [days && `days=${days}`, seconds && `seconds=${seconds}`, micro && `microseconds=${micro}`]
    .filter(Boolean)
    .join(', ');
  return thing(
    'datetime.timedelta',
    { total_seconds: () => milliseconds / SECOND },
    { days: BigInt(days), seconds: BigInt(seconds), microseconds: BigInt(micro) },
    () => `datetime.timedelta(${parts || '0'})`,
    milliseconds,
    {
      compare: (other) =>
        other instanceof Foreign && typeof other.inside === 'number' ? milliseconds - other.inside : null,
      binary: (operator, other, reflected) => {
        if (other instanceof Foreign && other.type === 'datetime.timedelta' && typeof other.inside === 'number') {
          if (operator === '+') return span(milliseconds + other.inside);
          if (operator === '-') return span(reflected ? other.inside - milliseconds : milliseconds - other.inside);
        }
        return operator === '*' && (typeof other === 'bigint' || typeof other === 'number')
          ? span(milliseconds * Number(other))
          : undefined;
      },
      text,
    },
  );
}
