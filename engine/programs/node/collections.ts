import { LONGEST_LIST } from './limits';
import { memberOf } from './members';
import { awaited, isObject, numberOf, object, type PlainObject, promiseOf, Thrown, textOf, type Value } from './values';

/** `Object`. */
export function objectFunctions(): PlainObject {
  const fields = (it: Value) => (typeof it === 'object' && it !== null ? Object.entries(it) : []);
  return object({
    keys: (it) => fields(it).map(([key]) => key),
    values: (it) => fields(it).map(([, value]) => value),
    entries: (it) => fields(it).map(([key, value]) => [key, value]),
    assign: (target, ...from) => {
      for (const source of from) {
        if (isObject(target)) for (const [key, value] of fields(source)) target[key] = value;
      }
      return target;
    },
    freeze: (it) => it,
    fromEntries: (pairs) => {
      const made = object();
      for (const pair of Array.isArray(pairs) ? pairs : []) made[textOf(memberOf(pair, 0))] = memberOf(pair, 1);
      return made;
    },
  });
}

/** `Array`. */
export function arrayFunctions(): PlainObject {
  return object({
    isArray: (it) => Array.isArray(it),
    of: (...items) => items,
    from: (it, map) => {
      const length = isObject(it) ? Math.min(numberOf(it.length ?? 0), LONGEST_LIST) : 0;
      const items: Value[] = Array.isArray(it)
        ? [...it]
        : typeof it === 'string'
          ? [...it]
          : new Array(length).fill(undefined);
      return typeof map === 'function' ? items.map((item, i) => map(item, i)) : items;
    },
  });
}

/** `Promise`; everything is settled at once. */
export function promiseFunctions(): PlainObject {
  const list = (it: Value) => (Array.isArray(it) ? it : []);
  return object({
    resolve: (value) => promiseOf(() => value),
    reject: (error) =>
      promiseOf(() => {
        throw new Thrown(error);
      }),
    all: (promises) => promiseOf(() => list(promises).map(awaited)),
    new: (executor) =>
      promiseOf(() => {
        let outcome: { value: Value } | { error: Thrown } = { value: undefined };
        const settle = (value: Value) => {
          outcome = { value };
          return undefined;
        };
        const fail = (error: Value) => {
          outcome = { error: new Thrown(error) };
          return undefined;
        };
        if (typeof executor === 'function') executor(settle, fail);
        if ('error' in outcome) throw (outcome as { error: Thrown }).error;
        return (outcome as { value: Value }).value;
      }),
  });
}
