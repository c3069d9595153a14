import { HASH_COMMANDS } from './hash-commands';
import { KEY_COMMANDS } from './key-commands';
import { LIST_COMMANDS } from './list-commands';
import type { KeyCommand } from './redis-command';
import { RedisTable } from './redis-table';
import type { RedisDatabases, RedisReply } from './redis-value';
import { SET_COMMANDS } from './set-commands';
import { SORTED_SET_COMMANDS } from './sorted-set-commands';
import { STRING_COMMANDS } from './string-commands';

const COMMANDS: Readonly<Record<string, KeyCommand>> = {
  ...KEY_COMMANDS,
  ...STRING_COMMANDS,
  ...LIST_COMMANDS,
  ...SET_COMMANDS,
  ...HASH_COMMANDS,
  ...SORTED_SET_COMMANDS,
};

/** Characters that all keys and values of a simulated Redis may have together. */
const MAX_SIZE = 64_000;

export interface Ran {
  reply: RedisReply;
  databases: RedisDatabases;
  /** How many changes it made; 0 leaves `databases` as they were. */
  changes: number;
}

/** The names of the commands on keys, for `COMMAND`. */
export const KEY_COMMAND_NAMES: readonly string[] = Object.keys(COMMANDS);

/** Carries out a command on one database's keys; null when there is no such command. */
export function runKeyCommand(
  databases: RedisDatabases,
  database: number,
  [name = '', ...args]: readonly string[],
  now: number,
): Ran | null {
  const upper = name.toUpperCase();
  const command = Object.hasOwn(COMMANDS, upper) ? COMMANDS[upper] : undefined;
  if (!command) return null;
  if (args.length < command.least || args.length > (command.most ?? Number.POSITIVE_INFINITY)) {
    return { reply: wrongNumber(name), databases, changes: 0 };
  }
  const table = new RedisTable(databases[database] ?? {}, now);
  const reply = command.run(table, args);
  if (table.changes === 0) return { reply, databases, changes: 0 };
  const next = { ...databases, [database]: table.kept() };
  if (JSON.stringify(next).length > MAX_SIZE && JSON.stringify(next).length > JSON.stringify(databases).length) {
    const error = "OOM command not allowed when used memory > 'maxmemory'.";
    return { reply: { error }, databases, changes: 0 };
  }
  return { reply, databases: next, changes: table.changes };
}

export function wrongNumber(name: string): RedisReply {
  return { error: `ERR wrong number of arguments for '${name.toLowerCase()}' command` };
}

/** Redis's words for a command that it does not have. */
export function unknownCommand([name = '', ...args]: readonly string[]): RedisReply {
  const beginning = args
    .map((arg) => `'${arg}' `)
    .join('')
    .slice(0, 128);
  return { error: `ERR unknown command '${name.slice(0, 128)}', with args beginning with: ${beginning}` };
}
