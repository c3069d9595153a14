import type { KeyCommand } from './redis-command';
import type { RedisTable } from './redis-table';
import { bulk, bulks, integer, NIL, type RedisReply, SYNTAX, WRONG_TYPE } from './redis-value';
import { span } from './string-commands';
import { withRange } from './with-range';

/** Commands on sorted sets. */
export const SORTED_SET_COMMANDS: Readonly<Record<string, KeyCommand>> = {
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
  const isReversed = reverse || flags.has('REV');
  return withRange(from, to, (first, last) =>
    sorted(table, key, (all) => {
      const part = span(isReversed ? ordered(all).reverse() : ordered(all), first, last);
      return bulks(part.flatMap(([member, score]) => (flags.has('WITHSCORES') ? [member, String(score)] : [member])));
    }),
  );
}
