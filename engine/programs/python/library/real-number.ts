import { raise } from '../errors';
import type { Value } from '../values';

/** A number of the program as JavaScript counts. */
export function realNumber(value: Value | undefined): number {
  if (typeof value === 'bigint' || typeof value === 'number' || typeof value === 'boolean') return Number(value);
  return raise('TypeError', 'must be real number');
}
