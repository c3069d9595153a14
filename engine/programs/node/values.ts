import type { JsonValue } from '../../model/process';

/**
 * Values of the little JavaScript that this room plays.
 *
 * Invariant: a student's program never gets hold of an object of the classroom's own JavaScript. Objects are made
 * without a prototype, functions give out no property that was not put there, and strings, numbers and arrays offer
 * only the listed methods. One leak (`''.constructor.constructor('…')()`) would run a student's code in the server.
 */
export type Value = undefined | null | boolean | number | string | Value[] | NativeFunction | PlainObject;

export type NativeFunction = (...args: Value[]) => Value;

/** Has no prototype. */
export interface PlainObject {
  [key: string]: Value;
}

/** A value thrown by the program itself. */
export class Thrown {
  constructor(readonly value: Value) {}
}

/** The program uses something of JavaScript or Node that this room does not play. */
export class Unplayable {
  constructor(readonly what: string) {}
}

export function object(fields: Readonly<Record<string, Value>> = {}): PlainObject {
  return Object.assign(Object.create(null), fields);
}

/** An error as `catch` sees it; `name` is its class. */
export function errorObject(name: string, message: string): PlainObject {
  return object({ name, message, stack: `${name}: ${message}\n    at <anonymous>` });
}

export function throwError(name: string, message: string): never {
  throw new Thrown(errorObject(name, message));
}

export function isObject(value: Value): value is PlainObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `String(value)`. */
export function textOf(value: Value, depth = 0): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value))
    return depth > 8 ? '' : value.map((it) => (it == null ? '' : textOf(it, depth + 1))).join(',');
  if (typeof value === 'function') return 'function () { [code] }';
  if (isObject(value)) {
    if ('stack' in value && 'message' in value) return `${textOf(value.name)}: ${textOf(value.message)}`;
    if (typeof value.toString === 'function') return textOf((value.toString as NativeFunction)(), depth + 1);
    return '[object Object]';
  }
  return String(value);
}

/** `Number(value)`. */
export function numberOf(value: Value): number {
  if (isObject(value) && typeof value.valueOf === 'function') return numberOf((value.valueOf as NativeFunction)());
  if (typeof value === 'object' && value !== null) return Number(textOf(value));
  return typeof value === 'function' ? Number.NaN : Number(value);
}

/** The value as JSON data, or undefined when it is or holds anything that is not plain data. */
export function asJson(value: Value, depth = 0): JsonValue | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (value === undefined || typeof value === 'function' || depth > 12) return undefined;
  if (Array.isArray(value)) {
    const items: JsonValue[] = [];
    for (const item of value) {
      const json = asJson(item, depth + 1);
      if (json === undefined) return undefined;
      items.push(json);
    }
    return items;
  }
  const fields: { [key: string]: JsonValue } = {};
  for (const key of Object.keys(value)) {
    const json = asJson(value[key], depth + 1);
    if (json === undefined) return undefined;
    fields[key] = json;
  }
  return fields;
}

/** JSON data as a value of the program. */
export function fromJson(json: JsonValue): Value {
  if (Array.isArray(json)) return json.map(fromJson);
  if (typeof json !== 'object' || json === null) return json;
  const made = object();
  for (const [key, value] of Object.entries(json)) made[key] = fromJson(value);
  return made;
}

/** What `console.log` shows for values that are not text, as Node's inspect does for short ones. */
export function inspect(value: Value, depth = 0): string {
  if (typeof value === 'string') return depth === 0 ? value : `'${value.replace(/'/g, "\\'")}'`;
  if (typeof value === 'function') return '[Function (anonymous)]';
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    return depth > 2 ? '[Array]' : `[ ${value.map((item) => inspect(item, depth + 1)).join(', ')} ]`;
  }
  if (isObject(value)) {
    if ('stack' in value) return textOf(value.stack);
    const keys = Object.keys(value);
    if (keys.length === 0) return '{}';
    return depth > 2 ? '[Object]' : `{ ${keys.map((key) => `${key}: ${inspect(value[key], depth + 1)}`).join(', ')} }`;
  }
  return Object.is(value, -0) ? '-0' : String(value);
}

const KNOWN_PROMISES = new WeakMap<PlainObject, { value: Value } | { error: Thrown }>();

/** A promise that is settled already: everything in this room happens at once. */
export function promiseOf(work: () => Value): PlainObject {
  let outcome: { value: Value } | { error: Thrown };
  try {
    outcome = { value: awaited(work()) };
  } catch (error) {
    if (!(error instanceof Thrown)) throw error;
    outcome = { error };
  }
  const promise = object();
  const reason = () => ('error' in outcome ? outcome.error.value : undefined);
  const call = (fn: Value, argument: Value) => (typeof fn === 'function' ? (fn as NativeFunction)(argument) : argument);
  // biome-ignore lint/suspicious/noThenProperty: the program expects one, and the engine itself never awaits
  promise.then = (fulfilled, rejected) => {
    if ('value' in outcome) return promiseOf(() => call(fulfilled, outcome.value));
    return typeof rejected === 'function' ? promiseOf(() => call(rejected, reason())) : promise;
  };
  promise.catch = (rejected) => ('value' in outcome ? promise : promiseOf(() => call(rejected, reason())));
  promise.finally = (fn) => {
    if (typeof fn === 'function') (fn as NativeFunction)();
    return promise;
  };
  KNOWN_PROMISES.set(promise, outcome);
  return promise;
}

/** What `await` makes of a value. */
export function awaited(value: Value): Value {
  const outcome = isObject(value) ? KNOWN_PROMISES.get(value) : undefined;
  if (!outcome) return value;
  if ('error' in outcome) throw outcome.error;
  return outcome.value;
}
