import { type Datum, int, NULL, text } from '../sql/datum';
import type { MysqlAsker } from './mysql-state';
import type { NativeFunction } from './native-function';
import { momentIn, plainNumber, textOf, timeText } from './values';

const DAY = 86_400_000;
const UNITS: Readonly<Record<string, number>> = {
  second: 1_000,
  minute: 60_000,
  hour: 3_600_000,
  day: DAY,
  week: 7 * DAY,
};
const MONTHS: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12 };
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const NAMES = 'January February March April May June July August September October November December'.split(' ');

const moment = (value: number): Datum => ({
  type: 'timestamp without time zone',
  value: Math.floor(value / 1000) * 1000,
});
const date = (value: number): Datum => ({ type: 'date', value: Math.floor(value / DAY) * DAY });
const now = (of: (now: number) => Datum): NativeFunction => ({
  least: 0,
  most: 1,
  call: (_args, asker: MysqlAsker) => of(asker.now),
});
/** Something that a moment has. */
const part = (of: (at: Date) => Datum): NativeFunction => ({
  least: 1,
  most: 1,
  call([value = NULL]) {
    const at = momentIn(value);
    return at === null ? NULL : of(new Date(at));
  },
});

function shifted([value = NULL, count = NULL, unit = NULL]: readonly Datum[], direction: 1 | -1): Datum {
  const at = momentIn(value);
  const name = String(unit.value);
  const amount = Math.trunc(plainNumber(count)) * direction;
  if (at === null || !Number.isFinite(amount)) return NULL;
  let next: number;
  if (Object.hasOwn(UNITS, name)) next = at + amount * (UNITS[name] as number);
  else if (Object.hasOwn(MONTHS, name)) {
    const day = new Date(at);
    const first = Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + amount * (MONTHS[name] as number), 1);
    const month = new Date(first);
    const last = new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 0)).getUTCDate();
    next = first + (Math.min(day.getUTCDate(), last) - 1) * DAY + (at % DAY);
  } else return NULL;
  if (!(Math.abs(next) <= 8e15)) return NULL;
  const onlyDate = value.type === 'date' || /^\s*\d{4}-\d+-\d+\s*$/.test(String(value.value));
  const whole = onlyDate && !/^(second|minute|hour)$/.test(name);
  if (typeof value.value === 'string') return text(timeText(next, whole));
  return whole ? date(next) : moment(next);
}

/** `%Y-%m-%d` and its like. */
function formatted(at: Date, format: string): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const hour = at.getUTCHours();
  const half = hour % 12 === 0 ? 12 : hour % 12;
  const letters: Readonly<Record<string, string>> = {
    Y: String(at.getUTCFullYear()),
    y: two(at.getUTCFullYear() % 100),
    m: two(at.getUTCMonth() + 1),
    c: String(at.getUTCMonth() + 1),
    M: NAMES[at.getUTCMonth()] as string,
    b: (NAMES[at.getUTCMonth()] as string).slice(0, 3),
    d: two(at.getUTCDate()),
    e: String(at.getUTCDate()),
    W: DAYS[at.getUTCDay()] as string,
    a: (DAYS[at.getUTCDay()] as string).slice(0, 3),
    w: String(at.getUTCDay()),
    H: two(hour),
    k: String(hour),
    h: two(half),
    I: two(half),
    l: String(half),
    i: two(at.getUTCMinutes()),
    s: two(at.getUTCSeconds()),
    S: two(at.getUTCSeconds()),
    f: String(at.getUTCMilliseconds() * 1000).padStart(6, '0'),
    p: hour < 12 ? 'AM' : 'PM',
    T: `${two(hour)}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())}`,
    r: `${two(half)}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())} ${hour < 12 ? 'AM' : 'PM'}`,
  };
  return format.replace(/%(.)/g, (_, letter: string) =>
    Object.hasOwn(letters, letter) ? (letters[letter] as string) : letter,
  );
}

/** Functions of dates and times. */
export const moments: Readonly<Record<string, NativeFunction>> = {
  now: now(moment),
  sysdate: now(moment),
  current_timestamp: now(moment),
  localtime: now(moment),
  localtimestamp: now(moment),
  utc_timestamp: now(moment),
  curdate: now(date),
  current_date: now(date),
  utc_date: now(date),
  curtime: now((at) => text(timeText(at, false).slice(11))),
  current_time: now((at) => text(timeText(at, false).slice(11))),
  unix_timestamp: {
    least: 0,
    most: 1,
    call([value], asker) {
      const at = value ? momentIn(value) : asker.now;
      return at === null ? int(0) : int(Math.floor(at / 1000));
    },
  },
  date: part((at) => date(at.getTime())),
  time: part((at) => text(timeText(at.getTime(), false).slice(11))),
  year: part((at) => int(at.getUTCFullYear())),
  month: part((at) => int(at.getUTCMonth() + 1)),
  day: part((at) => int(at.getUTCDate())),
  dayofmonth: part((at) => int(at.getUTCDate())),
  hour: part((at) => int(at.getUTCHours())),
  minute: part((at) => int(at.getUTCMinutes())),
  second: part((at) => int(at.getUTCSeconds())),
  dayname: part((at) => text(DAYS[at.getUTCDay()] as string)),
  monthname: part((at) => text(NAMES[at.getUTCMonth()] as string)),
  datediff: {
    least: 2,
    most: 2,
    call([a = NULL, b = NULL]) {
      const [x, y] = [momentIn(a), momentIn(b)];
      return x === null || y === null ? NULL : int(Math.floor(x / DAY) - Math.floor(y / DAY));
    },
  },
  date_add: { least: 3, most: 3, call: (args) => shifted(args, 1) },
  date_sub: { least: 3, most: 3, call: (args) => shifted(args, -1) },
  date_format: {
    least: 2,
    most: 2,
    call([value = NULL, format = NULL]) {
      const at = momentIn(value);
      return at === null ? NULL : text(formatted(new Date(at), textOf(format)));
    },
  },
};
