import { LONGEST_LIST } from './limits';
import { ARRAY_METHODS, NUMBER_METHODS, STRING_METHODS } from './methods';
import { Unplayable } from './unplayable';
import { type NativeFunction, textOf, throwError, type Value } from './values';

/** `value[key]`, within the invariant of values.ts. */
export function memberOf(value: Value, key: Value): Value {
  const name = textOf(key);
  if (value === undefined || value === null) {
    return throwError('TypeError', `Cannot read properties of ${value} (reading '${name}')`);
  }
  if (typeof value === 'string') {
    if (name === 'length') return value.length;
    return /^\d+$/.test(name) ? value[Number(name)] : method(STRING_METHODS, value, name);
  }
  if (typeof value === 'number') return method(NUMBER_METHODS, value, name);
  if (typeof value === 'boolean') return name === 'toString' ? () => String(value) : undefined;
  if (Array.isArray(value)) {
    if (name === 'length') return value.length;
    return /^\d+$/.test(name) ? value[Number(name)] : method(ARRAY_METHODS, value, name);
  }
  if (typeof value === 'function') return memberOfFunction(value, name);
  if (Object.hasOwn(value, name)) return value[name];
  if (name === 'toString') return () => textOf(value);
  return name === 'hasOwnProperty' ? (wanted) => Object.hasOwn(value, textOf(wanted)) : undefined;
}

/** `value[key] = next`. */
export function setMember(value: Value, key: Value, next: Value): void {
  const name = textOf(key);
  if (value === undefined || value === null) {
    throwError('TypeError', `Cannot set properties of ${value} (setting '${name}')`);
  }
  if (Array.isArray(value)) {
    if (!/^\d+$/.test(name) || Number(name) >= LONGEST_LIST) throw new Unplayable(`an array's "${name}"`);
    value[Number(name)] = next;
  } else if (typeof value === 'function') {
    // Own and enumerable, so that it is told from what every function of the language carries.
    Object.defineProperty(value, name, { value: next, enumerable: true, writable: true, configurable: true });
  } else if (typeof value === 'object') value[name] = next;
}

function memberOfFunction(fn: NativeFunction, name: string): Value {
  if (Object.prototype.propertyIsEnumerable.call(fn, name)) {
    return (fn as unknown as Record<string, Value>)[name];
  }
  if (name === 'call') return (_self, ...args) => fn(...args);
  if (name === 'bind')
    return (_self, ...bound) =>
      (...args: Value[]) =>
        fn(...bound, ...args);
  return undefined;
}

function method<T>(methods: Readonly<Record<string, (self: T, args: Value[]) => Value>>, self: T, name: string): Value {
  if (!Object.hasOwn(methods, name)) return undefined;
  const found = methods[name] as (self: T, args: Value[]) => Value;
  return (...args: Value[]) => found(self, args);
}

/** Gives a function properties that a program can see. */
export function withMembers(fn: NativeFunction, members: Readonly<Record<string, Value>>): NativeFunction {
  return Object.assign(fn, members);
}
