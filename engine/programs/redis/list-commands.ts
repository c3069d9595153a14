import type { KeyCommand } from './redis-command';
import { type RedisTable, wholeNumber } from './redis-table';
import { bulk, bulks, integer, NIL, NOT_INTEGER, OK, type RedisReply, WRONG_TYPE } from './redis-value';
import { span } from './string-commands';
import { withRange } from './with-range';

/** Commands on lists. */
export const LIST_COMMANDS: Readonly<Record<string, KeyCommand>> = {
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
      return withRange(from, to, (first, last) => list(table, key, (items) => bulks(span(items, first, last))));
    },
  },
  LTRIM: {
    least: 3,
    most: 3,
    run(table, [key = '', from = '', to = '']) {
      return withRange(from, to, (first, last) => {
        const value = table.as(key, 'list');
        if (value === null) return WRONG_TYPE;
        if (value) table.set(key, { ...value, items: span(value.items, first, last) });
        return OK;
      });
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
