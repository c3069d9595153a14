import { ok, type Result } from '../../model/result';
import { GoMap, GoStruct, type GoValue, goTypeName, Nil, NO_VALUE } from './go-value';

/**
 * A field, a method's answer or the entry of a map; refusals have Go's words without their place.
 * @param isDecoded whether the value itself came out of decoded JSON, about which Go knows less
 */
export function memberOf(
  value: GoValue,
  name: string,
  args: readonly GoValue[],
  isDecoded: boolean,
): Result<GoValue, string> {
  if (value instanceof GoStruct) {
    const method = value.methods.get(name);
    if (method && args.length !== 1) {
      return refused(`wrong number of args for ${name}: want 1 got ${args.length}`);
    }
    if (method) return ok(method(...args));
    // Go's struct has `ID` where its JSON has `Id`; docker takes a format for either.
    const member = value.members.get(name) ?? (name === 'ID' ? value.members.get('Id') : undefined);
    if (member) {
      if (args.length === 0) return ok(member());
      return refused(
        value.type === null
          ? `${name} is not a method but has arguments`
          : `wrong number of args for ${name}: want 0 got ${args.length}`,
      );
    }
    if (value.type === null) return refused(`map has no entry for key "${name}"`);
    return refused(`can't evaluate field ${name} in type ${value.type}`);
  }
  if (args.length > 0) return refused(`${name} is not a method but has arguments`);
  if (value instanceof GoMap) return ok(value.entries.get(name) ?? NO_VALUE);
  if (value instanceof Nil) {
    if (value.missing !== null) return refused(`map has no entry for key "${value.missing}"`);
    if (value.of === 'map' || (value.of === 'untyped' && isDecoded)) return ok(NO_VALUE);
    return refused(
      value.of === 'untyped' ? `nil data; no entry for key "${name}"` : `nil pointer evaluating interface {}.${name}`,
    );
  }
  return refused(`can't evaluate field ${name} in type ${isDecoded ? 'interface {}' : goTypeName(value)}`);
}

function refused(error: string): { ok: false; error: string } {
  return { ok: false, error };
}
