import { raise } from '../errors';
import { ownPart, PyClass, PyTuple, PyType, type Value } from '../values';

/** `isinstance(value, types)`. */
export function isInstance(value: Value, types: Value): boolean {
  if (types instanceof PyTuple) return types.items.some((it) => isInstance(value, it));
  if (types instanceof PyType) return types.has(value) || ownPart(value)?.type.root === types;
  if (types instanceof PyClass) return ownPart(value)?.type.isBelow(types) ?? false;
  return raise('TypeError', 'isinstance() arg 2 must be a type, a tuple of types, or a union');
}
