import { raise } from '../errors';
import { ownPart, PyClass, PyType, typeName, type Value } from '../values';
import { BUILT_IN_TYPES } from './built-in-types';

/** Types that have no name of their own in a program, such as that of None. */
const NAMELESS = new Map<string, PyType>();

/** `type(value)`. */
export function typeOf(value: Value): Value {
  const own = ownPart(value);
  if (own) return own.type;
  const name = value instanceof PyClass || value instanceof PyType ? 'type' : typeName(value);
  const known = BUILT_IN_TYPES.get(name) ?? NAMELESS.get(name);
  if (known) return known;
  const made = new PyType(
    name,
    () => raise('TypeError', `cannot create '${name}' instances`),
    (it) => typeName(it) === name,
  );
  if (NAMELESS.size < 500) NAMELESS.set(name, made);
  return made;
}
