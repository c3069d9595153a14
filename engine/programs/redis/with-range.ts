import { wholeNumber } from './redis-table';
import { NOT_INTEGER, type RedisReply } from './redis-value';

/** What a command does with the first and the last place of a range, where both are numbers. */
export function withRange(from: string, to: string, work: (first: number, last: number) => RedisReply): RedisReply {
  const first = wholeNumber(from);
  const last = wholeNumber(to);
  return first === null || last === null ? NOT_INTEGER : work(first, last);
}
