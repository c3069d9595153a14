import { Foreign, Native, type NativeCall, PyModule, type Value } from '../values';

/** A module of functions and values. */
export function moduleOf(
  name: string,
  functions: Readonly<Record<string, NativeCall>>,
  values: Readonly<Record<string, Value>> = {},
): PyModule {
  const attributes = new Map<string, Value>([...nativesOf(functions), ...Object.entries(values)]);
  return new PyModule(name, attributes);
}

export function nativesOf(functions: Readonly<Record<string, NativeCall>>): [string, Value][] {
  return Object.entries(functions).map(([name, work]) => [name, new Native(name, work)]);
}

/** A thing with methods and plain attributes. */
export function thing(
  type: string,
  functions: Readonly<Record<string, NativeCall>>,
  values: Readonly<Record<string, Value>> = {},
  shown: (() => string) | null = null,
  inside: unknown = null,
  operators: Foreign['operators'] = {},
): Foreign {
  return new Foreign(type, new Map([...nativesOf(functions), ...Object.entries(values)]), shown, inside, operators);
}
