import type { KeyCommand } from './redis-command';
import type { RedisTable } from './redis-table';
import { bulks, integer, type RedisReply, WRONG_TYPE } from './redis-value';

/** Commands on sets. */
export const SET_COMMANDS: Readonly<Record<string, KeyCommand>> = {
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
};

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
