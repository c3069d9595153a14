import type { KeyCommand } from './redis-command';
import { type RedisTable, wholeNumber } from './redis-table';
import { bulk, bulks, integer, NOT_INTEGER, OK, type RedisReply, WRONG_TYPE } from './redis-value';

/** Commands on hashes. */
export const HASH_COMMANDS: Readonly<Record<string, KeyCommand>> = {
  HSET: { least: 3, run: (table, args) => hset(table, args, 'hset', (added) => integer(added)) },
  HMSET: { least: 3, run: (table, args) => hset(table, args, 'hmset', () => OK) },
  HGET: {
    least: 2,
    most: 2,
    run: (table, [key = '', field = '']) => hash(table, key, (all) => bulk(all.get(field) ?? null)),
  },
  HMGET: {
    least: 2,
    run: (table, [key = '', ...fields]) =>
      hash(table, key, (all) => bulks(fields.map((field) => all.get(field) ?? null))),
  },
  HGETALL: { least: 1, most: 1, run: (table, [key = '']) => hash(table, key, (all) => bulks([...all].flat())) },
  HKEYS: { least: 1, most: 1, run: (table, [key = '']) => hash(table, key, (all) => bulks([...all.keys()])) },
  HVALS: { least: 1, most: 1, run: (table, [key = '']) => hash(table, key, (all) => bulks([...all.values()])) },
  HLEN: { least: 1, most: 1, run: (table, [key = '']) => hash(table, key, (all) => integer(all.size)) },
  HEXISTS: {
    least: 2,
    most: 2,
    run: (table, [key = '', field = '']) => hash(table, key, (all) => integer(all.has(field) ? 1 : 0)),
  },
  HDEL: {
    least: 2,
    run: (table, [key = '', ...less]) =>
      hash(table, key, (all) => {
        const gone = less.filter((field) => all.delete(field)).length;
        if (gone > 0) table.set(key, { ...table.get(key), type: 'hash', fields: [...all] });
        return integer(gone);
      }),
  },
  HINCRBY: {
    least: 3,
    most: 3,
    run: (table, [key = '', field = '', by = '']) =>
      hash(table, key, (all) => {
        const before = wholeNumber(all.get(field) ?? '0');
        const more = wholeNumber(by);
        if (more === null) return NOT_INTEGER;
        if (before === null) return { error: 'ERR hash value is not an integer' };
        all.set(field, String(before + more));
        table.set(key, { ...table.get(key), type: 'hash', fields: [...all] });
        return integer(before + more);
      }),
  },
};

function hash(table: RedisTable, key: string, answer: (all: Map<string, string>) => RedisReply): RedisReply {
  const value = table.as(key, 'hash');
  return value === null ? WRONG_TYPE : answer(new Map(value?.fields));
}

function hset(
  table: RedisTable,
  [key = '', ...pairs]: readonly string[],
  name: string,
  answer: (added: number) => RedisReply,
): RedisReply {
  if (pairs.length % 2 !== 0) return { error: `ERR wrong number of arguments for '${name}' command` };
  return hash(table, key, (all) => {
    const before = all.size;
    for (let at = 0; at < pairs.length; at += 2) all.set(pairs[at] as string, pairs[at + 1] as string);
    table.set(key, { ...table.get(key), type: 'hash', fields: [...all] });
    return answer(all.size - before);
  });
}
