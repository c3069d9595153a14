import type { RedisTable } from './redis-table';
import type { RedisReply } from './redis-value';

/** A command on the keys of one database. */
export interface KeyCommand {
  /** How many arguments, without the name. */
  least: number;
  most?: number;
  run(table: RedisTable, args: readonly string[]): RedisReply;
}
