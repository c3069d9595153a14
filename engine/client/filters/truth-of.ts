import { ok, type Result, refuse } from '../../model/result';
import type { Filters } from './filters';

/** What all values of a filter such as `dangling` say, that is true or false; null when it was not given. */
export function truthOf(filters: Filters, name: string): Result<boolean | null> {
  const values = filters.filter(([of]) => of === name).map(([, value]) => value);
  if (values.length === 0) return ok(null);
  const isTrue = values.some((value) => value === 'true' || value === '1');
  const isFalse = values.some((value) => value === 'false' || value === '0');
  return isTrue === isFalse ? refuse(400, `invalid filter '${name}=[${values.join(' ')}]'`) : ok(isTrue);
}
