import type { Datum } from '../sql/datum';
import type { MysqlAsker } from './mysql-state';

/** What a function gives; those that are not `total` give NULL when they are given NULL. */
export interface NativeFunction {
  least: number;
  /** Without a limit when absent. */
  most?: number;
  total?: true;
  call(args: readonly Datum[], asker: MysqlAsker): Datum;
}
