import { byteLength } from '../http-answer';
import type { KeyCommand } from './redis-command';
import { type RedisTable, wholeNumber } from './redis-table';
import { bulk, bulks, integer, NIL, NOT_INTEGER, OK, type RedisReply, SYNTAX, WRONG_TYPE } from './redis-value';
import { withRange } from './with-range';

/** Commands on strings, which are numbers too. */
export const STRING_COMMANDS: Readonly<Record<string, KeyCommand>> = {
  GET: { least: 1, most: 1, run: (table, [key = '']) => read(table, key, bulk) },
  SET: { least: 2, run: set },
  SETNX: {
    least: 2,
    most: 2,
    run(table, [key = '', text = '']) {
      if (table.get(key)) return integer(0);
      table.set(key, { type: 'string', text });
      return integer(1);
    },
  },
  SETEX: { least: 3, most: 3, run: (table, [key = '', time = '', text = '']) => set(table, [key, text, 'EX', time]) },
  GETSET: { least: 2, most: 2, run: (table, [key = '', text = '']) => set(table, [key, text, 'GET']) },
  GETDEL: {
    least: 1,
    most: 1,
    run: (table, [key = '']) =>
      read(table, key, (text) => {
        table.delete(key);
        return bulk(text);
      }),
  },
  MGET: {
    least: 1,
    run: (table, keys) => bulks(keys.map((key) => table.as(key, 'string')?.text ?? null)),
  },
  MSET: {
    least: 2,
    run(table, pairs) {
      if (pairs.length % 2 !== 0) return { error: "ERR wrong number of arguments for 'mset' command" };
      for (let at = 0; at < pairs.length; at += 2) {
        table.set(pairs[at] as string, { type: 'string', text: pairs[at + 1] as string });
      }
      return OK;
    },
  },
  APPEND: {
    least: 2,
    most: 2,
    run(table, [key = '', more = '']) {
      const value = table.as(key, 'string');
      if (value === null) return WRONG_TYPE;
      const text = `${value?.text ?? ''}${more}`;
      table.set(key, { ...value, type: 'string', text });
      return integer(byteLength(text));
    },
  },
  STRLEN: {
    least: 1,
    most: 1,
    run: (table, [key = '']) => read(table, key, (text) => integer(byteLength(text ?? ''))),
  },
  GETRANGE: {
    least: 3,
    most: 3,
    run(table, [key = '', from = '', to = '']) {
      return withRange(from, to, (first, last) =>
        read(table, key, (text) => bulk(span([...(text ?? '')], first, last).join(''))),
      );
    },
  },
  INCR: { least: 1, most: 1, run: (table, [key = '']) => add(table, key, 1) },
  DECR: { least: 1, most: 1, run: (table, [key = '']) => add(table, key, -1) },
  INCRBY: { least: 2, most: 2, run: (table, [key = '', by = '']) => add(table, key, wholeNumber(by)) },
  DECRBY: {
    least: 2,
    most: 2,
    run(table, [key = '', by = '']) {
      const value = wholeNumber(by);
      return add(table, key, value === null ? null : -value);
    },
  },
  INCRBYFLOAT: {
    least: 2,
    most: 2,
    run(table, [key = '', by = '']) {
      const value = table.as(key, 'string');
      if (value === null) return WRONG_TYPE;
      const sum = Number(value?.text ?? '0') + Number(by);
      if (by.trim() === '' || !Number.isFinite(sum)) return { error: 'ERR value is not a valid float' };
      const text = String(Number(sum.toPrecision(15)));
      table.set(key, { ...value, type: 'string', text });
      return bulk(text);
    },
  },
};

/** The part of a list that indexes name as Redis does: from the end when negative, the last one included. */
export function span<T>(items: readonly T[], from: number, to: number): T[] {
  const first = from < 0 ? Math.max(0, items.length + from) : from;
  const last = to < 0 ? items.length + to : to;
  return last < first ? [] : items.slice(first, last + 1);
}

function read(table: RedisTable, key: string, answer: (text: string | null) => RedisReply): RedisReply {
  const value = table.as(key, 'string');
  return value === null ? WRONG_TYPE : answer(value?.text ?? null);
}

function add(table: RedisTable, key: string, by: number | null): RedisReply {
  const value = table.as(key, 'string');
  if (value === null) return WRONG_TYPE;
  const before = wholeNumber(value?.text ?? '0');
  if (before === null || by === null) return NOT_INTEGER;
  const sum = before + by;
  if (!Number.isSafeInteger(sum)) return { error: 'ERR increment or decrement would overflow' };
  table.set(key, { ...value, type: 'string', text: String(sum) });
  return integer(sum);
}

function set(table: RedisTable, [key = '', text = '', ...options]: readonly string[]): RedisReply {
  let expires: number | undefined;
  let wants: 'there' | 'missing' | null = null;
  let get = false;
  let keep = false;
  for (let at = 0; at < options.length; at += 1) {
    const option = (options[at] as string).toUpperCase();
    if (option === 'NX' && wants === null) wants = 'missing';
    else if (option === 'XX' && wants === null) wants = 'there';
    else if (option === 'GET') get = true;
    else if (option === 'KEEPTTL') keep = true;
    else if (option in MOMENTS && expires === undefined && at + 1 < options.length) {
      at += 1;
      const time = wholeNumber(options[at] as string);
      if (time === null) return NOT_INTEGER;
      if (time <= 0) return { error: "ERR invalid expire time in 'set' command" };
      expires = MOMENTS[option]?.(table.now, time);
    } else return SYNTAX;
  }
  const before = table.get(key);
  if (get && before && before.type !== 'string') return WRONG_TYPE;
  const old = before?.type === 'string' ? bulk(before.text) : NIL;
  if (wants && (wants === 'there') !== (before !== undefined)) return get ? old : NIL;
  if (keep && before?.expires !== undefined) expires = before.expires;
  table.set(key, { type: 'string', text, ...(expires !== undefined && { expires }) });
  return get ? old : OK;
}

const MOMENTS: Readonly<Record<string, (now: number, value: number) => number>> = {
  EX: (now, seconds) => now + seconds * 1000,
  PX: (now, milliseconds) => now + milliseconds,
  EXAT: (_now, seconds) => seconds * 1000,
  PXAT: (_now, milliseconds) => milliseconds,
};
