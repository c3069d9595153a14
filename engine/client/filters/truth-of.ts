import { ok, type Result, refuse } from '../../model/result';

/** What all values of a filter say that is true or false, such as `dangling`. */
export function truthOf(name: string, values: readonly string[]): Result<boolean> {
  const isTrue = values.some((value) => value === 'true' || value === '1');
  const isFalse = values.some((value) => value === 'false' || value === '0');
  return isTrue === isFalse ? refuse(400, `invalid filter '${name}=[${values.join(' ')}]'`) : ok(isTrue);
}
