import { call } from './call';
import type { Running } from './effects';
import { EXCEPTION, Raised, raise } from './errors';
import { PyClass, PyInstance, type Value } from './values';

/** What `raise` makes of a value: an exception, or a class of them that is called. */
export function* toRaise(value: Value): Running<Raised> {
  const made = value instanceof PyClass ? yield* call(value, []) : value;
  if (!(made instanceof PyInstance && made.type.isBelow(EXCEPTION))) {
    return raise('TypeError', 'exceptions must derive from BaseException');
  }
  return new Raised(made);
}
