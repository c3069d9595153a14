import type { KeyCommand } from './redis-command';
import { globMatches, wholeNumber } from './redis-table';
import { bulk, bulks, integer, NOT_INTEGER, OK, type RedisReply, SYNTAX } from './redis-value';

/** Commands that are for keys of every type. */
export const KEY_COMMANDS: Readonly<Record<string, KeyCommand>> = {
  DEL: { least: 1, run: (table, keys) => integer(keys.filter((key) => table.delete(key)).length) },
  UNLINK: { least: 1, run: (table, keys) => integer(keys.filter((key) => table.delete(key)).length) },
  EXISTS: { least: 1, run: (table, keys) => integer(keys.filter((key) => table.get(key)).length) },
  TYPE: { least: 1, most: 1, run: (table, [key = '']) => ({ status: table.get(key)?.type ?? 'none' }) },
  KEYS: {
    least: 1,
    most: 1,
    run: (table, [pattern = '']) => bulks([...table.keys.keys()].filter((key) => globMatches(pattern, key))),
  },
  SCAN: {
    least: 1,
    run(table, [cursor = '', ...options]) {
      if (wholeNumber(cursor) === null) return { error: 'ERR invalid cursor' };
      let keys = [...table.keys.keys()];
      for (let at = 0; at < options.length; at += 2) {
        const [name = '', value = ''] = options.slice(at, at + 2);
        if (/^match$/i.test(name)) keys = keys.filter((key) => globMatches(value, key));
        else if (/^type$/i.test(name)) keys = keys.filter((key) => table.get(key)?.type === value.toLowerCase());
        else if (!/^count$/i.test(name)) return SYNTAX;
      }
      return { array: [bulk('0'), bulks(keys)] };
    },
  },
  RANDOMKEY: {
    least: 0,
    most: 0,
    run: (table) => bulk([...table.keys.keys()][table.now % (table.keys.size || 1)] ?? null),
  },
  DBSIZE: { least: 0, most: 0, run: (table) => integer(table.keys.size) },
  RENAME: {
    least: 2,
    most: 2,
    run(table, [from = '', to = '']) {
      const value = table.get(from);
      if (!value) return { error: 'ERR no such key' };
      table.delete(from);
      table.set(to, value);
      return OK;
    },
  },
  FLUSHDB: {
    least: 0,
    most: 1,
    run(table) {
      table.clear();
      return OK;
    },
  },
  EXPIRE: { least: 2, most: 3, run: (table, args) => expire(table, args, 'EXPIRE', (n) => table.now + n * 1000) },
  PEXPIRE: { least: 2, most: 3, run: (table, args) => expire(table, args, 'PEXPIRE', (n) => table.now + n) },
  EXPIREAT: { least: 2, most: 3, run: (table, args) => expire(table, args, 'EXPIREAT', (n) => n * 1000) },
  TTL: { least: 1, most: 1, run: (table, [key = '']) => integer(left(table, key, 1000)) },
  PTTL: { least: 1, most: 1, run: (table, [key = '']) => integer(left(table, key, 1)) },
  PERSIST: {
    least: 1,
    most: 1,
    run(table, [key = '']) {
      const value = table.get(key);
      if (value?.expires === undefined) return integer(0);
      const { expires: _, ...rest } = value;
      table.set(key, rest);
      return integer(1);
    },
  },
};

type Table = Parameters<KeyCommand['run']>[0];

function expire(
  table: Table,
  [key = '', time = '', condition]: readonly string[],
  name: string,
  at: (value: number) => number,
): RedisReply {
  const value = wholeNumber(time);
  if (value === null) return NOT_INTEGER;
  if (condition !== undefined && !/^(nx|xx|gt|lt)$/i.test(condition))
    return { error: `ERR Unsupported option ${condition}` };
  const kept = table.get(key);
  if (!kept) return integer(0);
  const expires = at(value);
  if (!Number.isSafeInteger(expires)) return { error: `ERR invalid expire time in '${name.toLowerCase()}' command` };
  const before = kept.expires;
  switch (condition?.toUpperCase()) {
    case 'NX':
      if (before !== undefined) return integer(0);
      break;
    case 'XX':
      if (before === undefined) return integer(0);
      break;
    case 'GT':
      if (before === undefined || expires <= before) return integer(0);
      break;
    case 'LT':
      if (before !== undefined && expires >= before) return integer(0);
      break;
    default:
  }
  if (expires <= table.now) table.delete(key);
  else table.set(key, { ...kept, expires });
  return integer(1);
}

function left(table: Table, key: string, unit: number): number {
  const value = table.get(key);
  if (!value) return -2;
  return value.expires === undefined ? -1 : Math.round((value.expires - table.now) / unit);
}
