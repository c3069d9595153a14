import { bool, type Datum, int, NULL, text } from '../sql/datum';
import { decimal, decimalText, rounded } from '../sql/decimal';
import { calculate, whole } from './calculate';
import { moments } from './moments';
import type { NativeFunction } from './native-function';
import { compare, numberOf, plainNumber, textOf, truth } from './values';

const arg = (args: readonly Datum[], at: number): Datum => args[at] ?? NULL;
const words = (args: readonly Datum[]): string[] => args.map((it) => textOf(it));

/** A function of texts. */
function texts(least: number, most: number, call: (words: string[]) => Datum): NativeFunction {
  return { least, most, call: (args) => call(words(args)) };
}

/** A number by what a decimal is made to. */
function numeric(call: (exact: { mantissa: bigint; scale: number }, places: number) => string): NativeFunction {
  return {
    least: 1,
    most: 2,
    call(args) {
      const number = numberOf(arg(args, 0));
      const exact = typeof number === 'number' ? decimal(String(number)) : number;
      if (!exact) return NULL;
      const places = Math.max(-20, Math.min(30, Math.trunc(plainNumber(args[1] ?? int(0)))));
      const result = call(exact, places);
      return /\./.test(result) ? { type: 'numeric', value: result } : whole(decimal(result) ?? exact);
    },
  };
}

const slice = (value: string, from: number, count: number | undefined): string => {
  const letters = [...value];
  if (from === 0) return '';
  const start = from > 0 ? from - 1 : letters.length + from;
  return start < 0 ? '' : letters.slice(start, count === undefined ? undefined : start + Math.max(0, count)).join('');
};
const padded = (value: string, length: number, filler: string, left: boolean): Datum => {
  const letters = [...value];
  const wanted = Math.max(0, Math.min(length, 10_000));
  if (letters.length >= wanted) return text(letters.slice(0, wanted).join(''));
  if (filler === '') return text('');
  const more = filler.repeat(wanted).slice(0, wanted - letters.length);
  return text(left ? more + value : value + more);
};
const floor = ({ mantissa, scale }: { mantissa: bigint; scale: number }, up: boolean): string => {
  const unit = 10n ** BigInt(scale);
  const part = mantissa / unit;
  const over = mantissa % unit !== 0n && mantissa > 0n === up;
  return String(over ? part + (up ? 1n : -1n) : part);
};
const cut = (exact: { mantissa: bigint; scale: number }, places: number): string => {
  if (places >= exact.scale) return decimalText(exact);
  const unit = 10n ** BigInt(exact.scale - places);
  const kept = exact.mantissa / unit;
  return places >= 0 ? decimalText({ mantissa: kept, scale: places }) : String(kept * 10n ** BigInt(-places));
};
const round = (exact: { mantissa: bigint; scale: number }, places: number): string =>
  places >= 0
    ? decimalText(rounded(exact, Math.min(places, Math.max(exact.scale, 0))))
    : String(rounded(exact, 0).mantissa - (rounded(exact, 0).mantissa % 10n ** BigInt(-places)));
const outermost = (wanted: 1 | -1): NativeFunction => ({
  least: 2,
  call: (args) =>
    args.reduce((best, value) => (Math.sign(compare(value, best) ?? 0) === wanted ? value : best), arg(args, 0)),
});

const FUNCTIONS: Readonly<Record<string, NativeFunction>> = {
  ...moments,
  version: { least: 0, most: 0, call: (_args, { version }) => text(version) },
  database: { least: 0, most: 0, call: (_args, { database }) => (database === null ? NULL : text(database)) },
  schema: { least: 0, most: 0, call: (_args, { database }) => (database === null ? NULL : text(database)) },
  user: { least: 0, most: 0, call: (_args, { user, from }) => text(`${user}@${from}`) },
  session_user: { least: 0, most: 0, call: (_args, { user, from }) => text(`${user}@${from}`) },
  system_user: { least: 0, most: 0, call: (_args, { user, from }) => text(`${user}@${from}`) },
  current_user: { least: 0, most: 0, call: (_args, { user, host }) => text(`${user}@${host}`) },
  connection_id: { least: 0, most: 0, call: (_args, { connectionId }) => int(connectionId) },
  last_insert_id: { least: 0, most: 0, call: (_args, { lastInsertId }) => int(lastInsertId) },
  concat: { least: 1, call: (args) => text(words(args).join('')) },
  concat_ws: {
    least: 2,
    total: true,
    call: ([by = NULL, ...args]) =>
      by.value === null ? NULL : text(words(args.filter(({ value }) => value !== null)).join(textOf(by))),
  },
  upper: texts(1, 1, ([value = '']) => text(value.toUpperCase())),
  ucase: texts(1, 1, ([value = '']) => text(value.toUpperCase())),
  lower: texts(1, 1, ([value = '']) => text(value.toLowerCase())),
  lcase: texts(1, 1, ([value = '']) => text(value.toLowerCase())),
  length: texts(1, 1, ([value = '']) => int(new TextEncoder().encode(value).length)),
  char_length: texts(1, 1, ([value = '']) => int([...value].length)),
  trim: texts(1, 1, ([value = '']) => text(value.replace(/^ +| +$/g, ''))),
  ltrim: texts(1, 1, ([value = '']) => text(value.replace(/^ +/, ''))),
  rtrim: texts(1, 1, ([value = '']) => text(value.replace(/ +$/, ''))),
  reverse: texts(1, 1, ([value = '']) => text([...value].reverse().join(''))),
  replace: texts(3, 3, ([value = '', from = '', to = '']) => text(from === '' ? value : value.split(from).join(to))),
  repeat: texts(2, 2, ([value = '', times = '']) =>
    text(value.slice(0, 1_000).repeat(Math.max(0, Math.min(Number(times) || 0, 100)))),
  ),
  left: texts(2, 2, ([value = '', count = '']) => text([...value].slice(0, Math.max(0, Number(count))).join(''))),
  right: texts(2, 2, ([value = '', count = '']) =>
    text(Number(count) > 0 ? [...value].slice(-Number(count)).join('') : ''),
  ),
  substring: texts(2, 3, ([value = '', from = '', count]) =>
    text(slice(value, Math.trunc(Number(from) || 0), count === undefined ? undefined : Number(count))),
  ),
  substr: texts(2, 3, ([value = '', from = '', count]) =>
    text(slice(value, Math.trunc(Number(from) || 0), count === undefined ? undefined : Number(count))),
  ),
  lpad: texts(3, 3, ([value = '', length = '', filler = '']) => padded(value, Number(length) || 0, filler, true)),
  rpad: texts(3, 3, ([value = '', length = '', filler = '']) => padded(value, Number(length) || 0, filler, false)),
  locate: texts(2, 2, ([part = '', value = '']) => int(value.toLowerCase().indexOf(part.toLowerCase()) + 1)),
  instr: texts(2, 2, ([value = '', part = '']) => int(value.toLowerCase().indexOf(part.toLowerCase()) + 1)),
  binary: texts(1, 1, ([value = '']) => text(value)),
  if: { least: 3, most: 3, total: true, call: (args) => (truth(arg(args, 0)) === true ? arg(args, 1) : arg(args, 2)) },
  ifnull: {
    least: 2,
    most: 2,
    total: true,
    call: (args) => (arg(args, 0).value === null ? arg(args, 1) : arg(args, 0)),
  },
  isnull: { least: 1, most: 1, total: true, call: (args) => bool(arg(args, 0).value === null) },
  coalesce: { least: 1, total: true, call: (args) => args.find(({ value }) => value !== null) ?? NULL },
  nullif: { least: 2, most: 2, total: true, call: ([a = NULL, b = NULL]) => (compare(a, b) === 0 ? NULL : a) },
  greatest: outermost(1),
  least: outermost(-1),
  abs: numeric((exact) => decimalText(exact).replace('-', '')),
  round: numeric(round),
  truncate: numeric(cut),
  floor: numeric((exact) => floor(exact, false)),
  ceil: numeric((exact) => floor(exact, true)),
  ceiling: numeric((exact) => floor(exact, true)),
  mod: { least: 2, most: 2, call: ([a = NULL, b = NULL]) => calculate('%', a, b) },
  pow: { least: 2, most: 2, call: ([a = NULL, b = NULL]) => float(plainNumber(a) ** plainNumber(b)) },
  power: { least: 2, most: 2, call: ([a = NULL, b = NULL]) => float(plainNumber(a) ** plainNumber(b)) },
  sqrt: { least: 1, most: 1, call: ([a = NULL]) => float(Math.sqrt(plainNumber(a))) },
  format: {
    least: 2,
    most: 2,
    call: ([value = NULL, places = NULL]) => {
      const exact = decimal(String(plainNumber(value)));
      if (!exact) return NULL;
      const wanted = Math.max(0, Math.min(30, plainNumber(places)));
      const [front = '', part] = decimalText(rounded(exact, wanted)).split('.');
      return text(`${front.replace(/\B(?=(\d{3})+$)/g, ',')}${part === undefined ? '' : `.${part}`}`);
    },
  },
};

/** Those that real servers have besides, so that they are named as missing here. */
const REAL_ONES =
  /^(rand|uuid|uuid_short|md5|sha1?|sha2|hex|unhex|aes_\w+|crc32|password|json\w*|st_\w+|regexp_\w+|row_number|rank|dense_rank|lag|lead|ntile|first_value|last_value|str_to_date|time_format|timediff|timestampdiff|timestampadd|date_trunc|convert_tz|from_days|to_days|makedate|maketime|last_day|week|weekday|weekofyear|quarter|dayofyear|dayofweek|microsecond|sec_to_time|time_to_sec|from_unixtime|elt|field|find_in_set|make_set|char|ascii|ord|bin|oct|conv|soundex|space|quote|insert|substring_index|strcmp|sign|exp|ln|log|log2|log10|pi|sin|cos|tan|asin|acos|atan|degrees|radians|bit_\w+|sleep|benchmark|get_lock|release_lock|row_count|found_rows|charset|collation|std\w*|var\w*|any_value|inet_\w+|to_base64|from_base64|compress|uncompress|load_file|interval|nextval)$/;

export type Found = { call: NativeFunction } | 'real' | null;

/** A function by its name: its own, `real` when only real servers have it, or null. */
export function functionNamed(name: string): Found {
  if (Object.hasOwn(FUNCTIONS, name)) return { call: FUNCTIONS[name] as NativeFunction };
  return REAL_ONES.test(name) ? 'real' : null;
}

function float(value: number): Datum {
  return Number.isFinite(value) ? { type: 'double precision', value } : NULL;
}
