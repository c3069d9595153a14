import { Unplayable } from './unplayable';
import {
  asJson,
  fromJson,
  isObject,
  type NativeFunction,
  object,
  type PlainObject,
  textOf,
  throwError,
  type Value,
} from './values';

/** `JSON`. */
export function jsonObject(): PlainObject {
  return object({ stringify, parse: (text) => parseJson(textOf(text)) });
}

/** `JSON.stringify`. */
export const stringify: NativeFunction = (value, _replacer, indent) => {
  const json = asJson(dropped(value));
  if (json === undefined) return undefined;
  const space = indent === undefined ? undefined : typeof indent === 'number' ? Math.min(indent, 10) : textOf(indent);
  return JSON.stringify(json, null, space);
};

/** Without what JSON leaves out: functions and undefined fields. */
function dropped(value: Value, visits = { left: 20_000 }): Value {
  visits.left -= 1;
  if (visits.left < 0) throw new Unplayable('data nested like that');
  if (Array.isArray(value)) return value.map((it) => dropped(it === undefined ? null : it, visits));
  if (!isObject(value)) return value;
  if (typeof value.toISOString === 'function') return (value.toISOString as NativeFunction)();
  const made = object();
  for (const key of Object.keys(value)) {
    const it = value[key];
    if (it !== undefined && typeof it !== 'function') made[key] = dropped(it, visits);
  }
  return made;
}

function parseJson(text: string): Value {
  try {
    return fromJson(JSON.parse(text));
  } catch (error) {
    return throwError('SyntaxError', error instanceof Error ? error.message : 'invalid JSON');
  }
}
