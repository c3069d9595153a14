import type { JsonValue } from '../../model/process';
import { joinTexts } from './limits';
import { Unplayable } from './unplayable';

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

/**
 * How many values a walk through nested data may still visit. Data of a program may hold itself many times over, and a
 * walk without a bound would then never end.
 */
interface Budget {
  left: number;
}

const VISITS = 20_000;

function spend(budget: Budget): void {
  budget.left -= 1;
  if (budget.left < 0) throw new Unplayable('data nested like that');
}

/** `String(value)`. */
export function textOf(value: Value, budget: Budget = { left: VISITS }): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) {
    const parts = value.map((it) => {
      spend(budget);
      return it == null ? '' : textOf(it, budget);
    });
    return joinTexts(parts, ',');
  }
  if (typeof value === 'function') return 'function () { [code] }';
  if (isObject(value)) {
    if ('stack' in value && 'message' in value)
      return `${textOf(value.name, budget)}: ${textOf(value.message, budget)}`;
    spend(budget);
    if (typeof value.toString === 'function') return textOf((value.toString as NativeFunction)(), budget);
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

/** The value as JSON data, or undefined when it is or holds anything that is not plain data, or too much of it. */
export function asJson(value: Value, budget: Budget = { left: VISITS }, depth = 0): JsonValue | undefined {
  budget.left -= 1;
  if (budget.left < 0 || depth > 32) return undefined;
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') {
    budget.left -= value.length >> 6;
    return value;
  }
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (value === undefined || typeof value === 'function') return undefined;
  if (Array.isArray(value)) {
    const items: JsonValue[] = [];
    for (const item of value) {
      const json = asJson(item, budget, depth + 1);
      if (json === undefined) return undefined;
      items.push(json);
    }
    return items;
  }
  const fields: { [key: string]: JsonValue } = {};
  for (const key of Object.keys(value)) {
    const json = asJson(value[key], budget, depth + 1);
    if (json === undefined) return undefined;
    Object.defineProperty(fields, key, { value: json, enumerable: true, writable: true, configurable: true });
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
export function inspect(value: Value, depth = 0, budget: Budget = { left: VISITS }): string {
  spend(budget);
  if (typeof value === 'string') return depth === 0 ? value : `'${value.replace(/'/g, "\\'")}'`;
  if (typeof value === 'function') return '[Function (anonymous)]';
  const inner = (it: Value) => inspect(it, depth + 1, budget);
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    return depth > 2 ? '[Array]' : `[ ${joinTexts(value.map(inner), ', ')} ]`;
  }
  if (isObject(value)) {
    if ('stack' in value) return textOf(value.stack);
    const keys = Object.keys(value);
    if (keys.length === 0) return '{}';
    const fields = () => keys.map((key) => `${key}: ${inner(value[key])}`);
    return depth > 2 ? '[Object]' : `{ ${joinTexts(fields(), ', ')} }`;
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
