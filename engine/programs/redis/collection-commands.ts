import type { KeyCommand } from './redis-command';
import { type RedisTable, wholeNumber } from './redis-table';
import { bulk, bulks, integer, NIL, NOT_INTEGER, OK, type RedisReply, SYNTAX, WRONG_TYPE } from './redis-value';
import { span } from './string-commands';

/** Commands on lists, sets, hashes and sorted sets. */
export const COLLECTION_COMMANDS: Readonly<Record<string, KeyCommand>> = {
  LPUSH: { least: 2, run: (table, [key = '', ...more]) => push(table, key, (old) => [...more.reverse(), ...old]) },
  RPUSH: { least: 2, run: (table, [key = '', ...more]) => push(table, key, (old) => [...old, ...more]) },
  LPOP: { least: 1, most: 2, run: (table, [key = '', count]) => pop(table, key, count, 'first') },
  RPOP: { least: 1, most: 2, run: (table, [key = '', count]) => pop(table, key, count, 'last') },
  LLEN: { least: 1, most: 1, run: (table, [key = '']) => list(table, key, (items) => integer(items.length)) },
  LINDEX: {
    least: 2,
    most: 2,
    run(table, [key = '', index = '']) {
      const at = wholeNumber(index);
      return at === null ? NOT_INTEGER : list(table, key, (items) => bulk(items.at(at) ?? null));
    },
  },
  LRANGE: {
    least: 3,
    most: 3,
    run(table, [key = '', from = '', to = '']) {
      const first = wholeNumber(from);
      const last = wholeNumber(to);
      if (first === null || last === null) return NOT_INTEGER;
      return list(table, key, (items) => bulks(span(items, first, last)));
    },
  },
  LTRIM: {
    least: 3,
    most: 3,
    run(table, [key = '', from = '', to = '']) {
      const first = wholeNumber(from);
      const last = wholeNumber(to);
      if (first === null || last === null) return NOT_INTEGER;
      const value = table.as(key, 'list');
      if (value === null) return WRONG_TYPE;
      if (value) table.set(key, { ...value, items: span(value.items, first, last) });
      return OK;
    },
  },
  LREM: {
    least: 3,
    most: 3,
    run(table, [key = '', count = '', text = '']) {
      const most = wholeNumber(count);
      if (most === null) return NOT_INTEGER;
      const value = table.as(key, 'list');
      if (value === null) return WRONG_TYPE;
      if (!value) return integer(0);
      const items = most < 0 ? value.items.toReversed() : [...value.items];
      let gone = 0;
      const rest = items.filter((item) => item !== text || (most !== 0 && gone >= Math.abs(most)) || !++gone);
      if (gone > 0) table.set(key, { ...value, items: most < 0 ? rest.reverse() : rest });
      return integer(gone);
    },
  },
  SADD: {
    least: 2,
    run(table, [key = '', ...more]) {
      const value = table.as(key, 'set');
      if (value === null) return WRONG_TYPE;
      const members = new Set(value?.members);
      const before = members.size;
      for (const member of more) members.add(member);
      if (members.size > before) table.set(key, { ...value, type: 'set', members: [...members] });
      return integer(members.size - before);
    },
  },
  SREM: {
    least: 2,
    run(table, [key = '', ...less]) {
      const value = table.as(key, 'set');
      if (value === null) return WRONG_TYPE;
      if (!value) return integer(0);
      const members = value.members.filter((member) => !less.includes(member));
      const gone = value.members.length - members.length;
      if (gone > 0) table.set(key, { ...value, members });
      return integer(gone);
    },
  },
  SMEMBERS: { least: 1, most: 1, run: (table, [key = '']) => set(table, key, bulks) },
  SCARD: { least: 1, most: 1, run: (table, [key = '']) => set(table, key, (members) => integer(members.length)) },
  SISMEMBER: {
    least: 2,
    most: 2,
    run: (table, [key = '', member = '']) => set(table, key, (members) => integer(members.includes(member) ? 1 : 0)),
  },
  SINTER: { least: 1, run: (table, keys) => sets(table, keys, (a, b) => a.filter((it) => b.includes(it))) },
  SUNION: { least: 1, run: (table, keys) => sets(table, keys, (a, b) => [...new Set([...a, ...b])]) },
  SDIFF: { least: 1, run: (table, keys) => sets(table, keys, (a, b) => a.filter((it) => !b.includes(it))) },
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
  ZADD: { least: 3, run: zadd },
  ZSCORE: {
    least: 2,
    most: 2,
    run: (table, [key = '', member = '']) =>
      sorted(table, key, (all) => {
        const score = all.get(member);
        return score === undefined ? NIL : bulk(String(score));
      }),
  },
  ZCARD: { least: 1, most: 1, run: (table, [key = '']) => sorted(table, key, (all) => integer(all.size)) },
  ZINCRBY: {
    least: 3,
    most: 3,
    run: (table, [key = '', by = '', member = '']) =>
      sorted(table, key, (all) => {
        const more = Number(by);
        if (Number.isNaN(more)) return { error: 'ERR value is not a valid float' };
        const score = (all.get(member) ?? 0) + more;
        table.set(key, { ...table.get(key), type: 'zset', scores: [...all.set(member, score)] });
        return bulk(String(score));
      }),
  },
  ZREM: {
    least: 2,
    run: (table, [key = '', ...less]) =>
      sorted(table, key, (all) => {
        const gone = less.filter((member) => all.delete(member)).length;
        if (gone > 0) table.set(key, { ...table.get(key), type: 'zset', scores: [...all] });
        return integer(gone);
      }),
  },
  ZRANK: { least: 2, most: 2, run: (table, [key = '', member = '']) => rank(table, key, member, ordered) },
  ZREVRANK: {
    least: 2,
    most: 2,
    run: (table, [key = '', member = '']) => rank(table, key, member, (all) => ordered(all).reverse()),
  },
  ZRANGE: { least: 3, run: (table, args) => zrange(table, args, false) },
  ZREVRANGE: { least: 3, most: 4, run: (table, args) => zrange(table, args, true) },
};

function push(table: RedisTable, key: string, grown: (old: readonly string[]) => string[]): RedisReply {
  const value = table.as(key, 'list');
  if (value === null) return WRONG_TYPE;
  const items = grown(value?.items ?? []);
  table.set(key, { ...value, type: 'list', items });
  return integer(items.length);
}

function pop(table: RedisTable, key: string, count: string | undefined, end: 'first' | 'last'): RedisReply {
  const most = count === undefined ? 1 : wholeNumber(count);
  if (most === null || most < 0) return { error: 'ERR value is out of range, must be positive' };
  const value = table.as(key, 'list');
  if (value === null) return WRONG_TYPE;
  if (!value) return count === undefined ? NIL : { array: null };
  const items = end === 'first' ? [...value.items] : value.items.toReversed();
  const taken = items.splice(0, most);
  table.set(key, { ...value, items: end === 'first' ? items : items.reverse() });
  return count === undefined ? bulk(taken[0] ?? null) : bulks(taken);
}

function list(table: RedisTable, key: string, answer: (items: readonly string[]) => RedisReply): RedisReply {
  const value = table.as(key, 'list');
  return value === null ? WRONG_TYPE : answer(value?.items ?? []);
}

function set(table: RedisTable, key: string, answer: (members: readonly string[]) => RedisReply): RedisReply {
  const value = table.as(key, 'set');
  return value === null ? WRONG_TYPE : answer(value?.members ?? []);
}

function sets(
  table: RedisTable,
  keys: readonly string[],
  join: (a: readonly string[], b: readonly string[]) => string[],
): RedisReply {
  const all = keys.map((key) => table.as(key, 'set'));
  if (all.includes(null)) return WRONG_TYPE;
  const [first = [], ...others] = all.map((value) => value?.members ?? []);
  return bulks(others.reduce<readonly string[]>(join, first));
}

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

function sorted(table: RedisTable, key: string, answer: (all: Map<string, number>) => RedisReply): RedisReply {
  const value = table.as(key, 'zset');
  return value === null ? WRONG_TYPE : answer(new Map(value?.scores));
}

function zadd(table: RedisTable, [key = '', ...args]: readonly string[]): RedisReply {
  const options = new Set<string>();
  while (/^(nx|xx|gt|lt|ch)$/i.test(args[0] ?? '')) options.add((args.shift() as string).toUpperCase());
  if (args.length === 0 || args.length % 2 !== 0) return SYNTAX;
  return sorted(table, key, (all) => {
    let added = 0;
    let moved = 0;
    for (let at = 0; at < args.length; at += 2) {
      const score = Number(args[at]);
      if ((args[at] as string).trim() === '' || Number.isNaN(score)) return { error: 'ERR value is not a valid float' };
      const member = args[at + 1] as string;
      const before = all.get(member);
      if (before === undefined ? options.has('XX') : options.has('NX')) continue;
      if (before !== undefined && ((options.has('GT') && score <= before) || (options.has('LT') && score >= before)))
        continue;
      if (before === undefined) added += 1;
      else if (before !== score) moved += 1;
      all.set(member, score);
    }
    if (added + moved > 0) table.set(key, { ...table.get(key), type: 'zset', scores: [...all] });
    return integer(options.has('CH') ? added + moved : added);
  });
}

function ordered(all: ReadonlyMap<string, number>): [string, number][] {
  return [...all].sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1));
}

function rank(
  table: RedisTable,
  key: string,
  member: string,
  order: (all: ReadonlyMap<string, number>) => [string, number][],
): RedisReply {
  return sorted(table, key, (all) => {
    const at = order(all).findIndex(([it]) => it === member);
    return at < 0 ? NIL : integer(at);
  });
}

function zrange(
  table: RedisTable,
  [key = '', from = '', to = '', ...options]: readonly string[],
  reverse: boolean,
): RedisReply {
  const flags = new Set(options.map((option) => option.toUpperCase()));
  for (const flag of flags) {
    if (flag === 'BYSCORE' || flag === 'BYLEX' || flag === 'LIMIT') {
      return { error: `ERR this room does not simulate ${flag} of ZRANGE` };
    }
    if (flag !== 'WITHSCORES' && flag !== 'REV') return SYNTAX;
  }
  const first = wholeNumber(from);
  const last = wholeNumber(to);
  if (first === null || last === null) return NOT_INTEGER;
  return sorted(table, key, (all) => {
    const rows = reverse || flags.has('REV') ? ordered(all).reverse() : ordered(all);
    const part = span(rows, first, last);
    return bulks(part.flatMap(([member, score]) => (flags.has('WITHSCORES') ? [member, String(score)] : [member])));
  });
}
