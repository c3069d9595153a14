import { bool, type Datum, int, isNumber, NULL, type SqlType, text } from '../sql/datum';
import { calculated, decimal, decimalText, rounded } from '../sql/decimal';
import type { Dialect } from '../sql/dialect';
import { ownEntry } from '../sql/own-entry';
import { SqlError } from '../sql/sql-error';
import { absent } from './absent';
import { cast } from './cast';
import type { PgAsker } from './pg-database';

type Call = (args: readonly Datum[], asker: PgAsker, compare: Dialect['compare']) => Datum;

/** A function of texts that gives NULL when it is given NULL. */
const strict =
  (call: (args: string[]) => Datum): Call =>
  (args) =>
    args.some(({ value }) => value === null)
      ? NULL
      : call(args.map((arg) => String(cast(arg, { name: 'text' }).value)));

const numeric =
  (call: (value: NonNullable<ReturnType<typeof decimal>>, places: number) => string): Call =>
  ([value = NULL, places]) => {
    if (value.value === null) return value;
    const exact = decimal(String(value.value));
    if (!exact) throw new SqlError(`invalid input syntax for type numeric: "${value.value}"`);
    return {
      type: isNumber(value.type) && value.type !== 'numeric' && !places ? value.type : 'numeric',
      value: call(exact, Number(places?.value ?? 0)),
    };
  };

const moment =
  (type: SqlType): Call =>
  (_args, { now }) =>
    cast({ type: 'timestamp with time zone', value: now }, { name: type });

const FIELDS: Readonly<Record<string, (at: Date) => number>> = {
  year: (at) => at.getUTCFullYear(),
  month: (at) => at.getUTCMonth() + 1,
  day: (at) => at.getUTCDate(),
  hour: (at) => at.getUTCHours(),
  minute: (at) => at.getUTCMinutes(),
  dow: (at) => at.getUTCDay(),
};

const FUNCTIONS: Readonly<Record<string, Call>> = {
  now: moment('timestamp with time zone'),
  current_timestamp: moment('timestamp with time zone'),
  clock_timestamp: moment('timestamp with time zone'),
  localtimestamp: moment('timestamp without time zone'),
  current_date: moment('date'),
  version: (_args, { version }) =>
    text(`PostgreSQL ${version} on x86_64-pc-linux-gnu, compiled by gcc (Debian 12.2.0-14+deb12u1) 12.2.0, 64-bit`),
  current_database: (_args, { database }) => text(database),
  current_catalog: (_args, { database }) => text(database),
  current_user: (_args, { user }) => text(user),
  session_user: (_args, { user }) => text(user),
  user: (_args, { user }) => text(user),
  current_schema: () => text('public'),
  upper: strict(([value = '']) => text(value.toUpperCase())),
  lower: strict(([value = '']) => text(value.toLowerCase())),
  initcap: strict(([value = '']) => text(value.toLowerCase().replace(/\b[a-z]/g, (letter) => letter.toUpperCase()))),
  length: strict(([value = '']) => int([...value].length)),
  char_length: strict(([value = '']) => int([...value].length)),
  trim: strict(([value = '']) => text(value.replace(/^ +| +$/g, ''))),
  btrim: strict(([value = '']) => text(value.replace(/^ +| +$/g, ''))),
  ltrim: strict(([value = '']) => text(value.replace(/^ +/, ''))),
  rtrim: strict(([value = '']) => text(value.replace(/ +$/, ''))),
  reverse: strict(([value = '']) => text([...value].reverse().join(''))),
  replace: strict(([value = '', from = '', to = '']) => text(from === '' ? value : value.replaceAll(from, to))),
  repeat: strict(([value = '', times = '']) =>
    text(value.repeat(Math.max(0, Math.min(Number(times) || 0, 10_000))).slice(0, 100_000)),
  ),
  left: strict(([value = '', count = '']) => text([...value].slice(0, Number(count)).join(''))),
  right: strict(([value = '', count = '']) => text([...value].slice(-Number(count) || value.length).join(''))),
  substring: strict(([value = '', from = '1', count]) => {
    const start = Number(from) - 1;
    const end = count === undefined ? undefined : Math.max(0, start + Number(count));
    return text([...value].slice(Math.max(0, start), end).join(''));
  }),
  md5: () => {
    throw absent('the function md5');
  },
  concat: (args) =>
    text(args.map((arg) => (arg.value === null ? '' : String(cast(arg, { name: 'text' }).value))).join('')),
  coalesce: (args) => args.find(({ value }) => value !== null) ?? NULL,
  nullif: ([a = NULL, b = NULL], _asker, compare) => (compare(a, b) === 0 ? { ...a, value: null } : a),
  greatest: (args, _asker, compare) => most(args, 1, compare),
  least: (args, _asker, compare) => most(args, -1, compare),
  abs: numeric((value) => decimalText(value).replace('-', '')),
  round: numeric((value, places) => decimalText(rounded(value, places))),
  trunc: numeric((value) => decimalText({ mantissa: value.mantissa / 10n ** BigInt(value.scale), scale: 0 })),
  floor: numeric((value) => decimalText(stepped(value, -1n))),
  ceil: numeric((value) => decimalText(stepped(value, 1n))),
  ceiling: numeric((value) => decimalText(stepped(value, 1n))),
  mod: ([a = NULL, b = NULL]) => {
    if (a.value === null || b.value === null) return NULL;
    const [x, y] = [decimal(String(a.value)), decimal(String(b.value))];
    const rest = x && y && calculated('%', x, y);
    if (!rest) throw new SqlError('division by zero');
    return a.type === 'integer' ? int(Number(rest.mantissa)) : { type: 'numeric', value: decimalText(rest) };
  },
  extract: ([field = NULL, from = NULL]) => {
    const of = ownEntry(FIELDS, String(field.value));
    if (!of) throw absent(`extract(${field.value} …)`);
    return {
      type: 'numeric',
      value: String(of(new Date(Number(cast(from, { name: 'timestamp with time zone' }).value)))),
    };
  },
  pg_is_in_recovery: () => bool(false),
};

/** A function that is not an aggregate; throws when there is none of that name. */
export function callFunction(
  name: string,
  args: readonly Datum[],
  asker: PgAsker,
  compare: Dialect['compare'],
  at: number | undefined,
): Datum {
  const call = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (call) return call(args, asker, compare);
  const types = args.map(({ type }) => type).join(', ');
  const place = at === undefined ? {} : { at };
  if (REAL_ONES.test(name)) throw absent(`the function ${name}`, at);
  throw new SqlError(`function ${name}(${types}) does not exist`, {
    hint: 'No function matches the given name and argument types. You might need to add explicit type casts.',
    ...place,
  });
}

const REAL_ONES =
  /^(random|gen_random_uuid|to_char|to_date|to_timestamp|date_trunc|date_part|age|pg_\w+|json\w*|row_to_json|array_\w+|unnest|regexp_\w+|split_part|position|strpos|lpad|rpad|format|power|sqrt|exp|ln|log|sign|currval|setval|lastval|txid_current|inet_\w+|has_\w+|generate_series|translate|chr|ascii|encode|decode|digest|crypt|row_number|rank|lag|lead)$/;

function most(args: readonly Datum[], wanted: number, compare: Dialect['compare']): Datum {
  const values = args.filter(({ value }) => value !== null);
  return values.reduce(
    (best, value) => (Math.sign(compare(value, best) ?? 0) === wanted ? value : best),
    values[0] ?? NULL,
  );
}

function stepped(value: { mantissa: bigint; scale: number }, direction: 1n | -1n) {
  const unit = 10n ** BigInt(value.scale);
  const whole = value.mantissa / unit;
  const over = value.mantissa % unit !== 0n && value.mantissa > 0n === direction > 0n;
  return { mantissa: over ? whole + direction : whole, scale: 0 };
}
