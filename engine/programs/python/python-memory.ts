import type { JsonValue } from '../../model/process';
import { keyOf } from './compare';
import { isOfLibrary } from './is-of-library';
import type { Runtime } from './runtime';
import { ownPart, PyClass, PyDict, PyInstance, PyList, PySet, PyTuple, type Value } from './values';

/** What a running Python server is remembered by; the rest is made anew from its source for every request. */
export interface PythonMemory {
  [key: string]: JsonValue;
  /** How it was started: `python app.py`, `flask run` … */
  target: { kind: 'file' | 'code' | 'application'; what: string; application: string };
  port: number;
  host: string;
  manner: string;
  /** Path to address of each source as it was when the program began. */
  sources: { [path: string]: string };
  /** Module to the plain data in its outermost variables. */
  variables: { [module: string]: { [name: string]: JsonValue } };
  /** Standard output that is held back. */
  held: string;
  /** Whether nothing is held back. */
  unheld: boolean;
}

const MOST = 64_000;
const DEEPEST = 20;

/** The plain data of all own modules, or what was known before where it is too much. */
export function variablesOf(runtime: Runtime, before: PythonMemory['variables']): PythonMemory['variables'] {
  const all: PythonMemory['variables'] = {};
  for (const module of runtime.modules.values()) {
    if ((module.file === null && module.name !== '__main__') || isOfLibrary(module)) continue;
    const names: { [name: string]: JsonValue } = {};
    for (const [name, value] of module.attributes) {
      if (name.startsWith('__') || name.startsWith('.')) continue;
      const plain = written(runtime, value, 0);
      if (plain !== undefined) names[name] = plain;
    }
    all[module.name] = names;
  }
  return JSON.stringify(all).length > MOST ? before : all;
}

/** Puts remembered data back into the modules of a program that has begun anew. */
export function putBack(runtime: Runtime, variables: PythonMemory['variables']): void {
  for (const [name, values] of Object.entries(variables)) {
    const module = runtime.modules.get(name);
    for (const [variable, value] of Object.entries(values)) refill(module?.attributes, variable, read(runtime, value));
  }
}

/** What others hold on to is filled anew instead of being exchanged. */
function refill(attributes: Map<string, Value> | undefined, name: string, value: Value): void {
  const before = attributes?.get(name);
  if (before instanceof PyList && value instanceof PyList) before.items = value.items;
  else if (before instanceof PyDict && value instanceof PyDict) {
    before.entries.clear();
    for (const [key, entry] of value.entries) before.entries.set(key, entry);
  } else attributes?.set(name, value);
}

function written(runtime: Runtime, value: Value, depth: number): JsonValue | undefined {
  if (depth > DEEPEST) return undefined;
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'bigint') return { i: String(value) };
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  const list = (items: Iterable<Value>) => {
    const made: JsonValue[] = [];
    for (const item of items) {
      const plain = written(runtime, item, depth + 1);
      if (plain === undefined) return undefined;
      made.push(plain);
    }
    return made;
  };
  if (value instanceof PyInstance) {
    const { name, module } = value.type;
    if (runtime.modules.get(module)?.attributes.get(name) !== value.type) return undefined;
    const member = value.attributes.get('_name_');
    if (typeof member === 'string') return { m: [module, name, member] };
    const inside = list([...value.attributes].flat());
    return inside && { o: [module, name, ...inside] };
  }
  if (ownPart(value) && depth > 0) return undefined;
  if (value instanceof PyList) return wrapped('l', list(value.items));
  if (value instanceof PyTuple) return wrapped('t', list(value.items));
  if (value instanceof PySet && !value.frozen) return wrapped('s', list(value.items.values()));
  if (value instanceof PyDict) return wrapped('d', list([...value.entries.values()].flat()));
  return undefined;
}

function wrapped(kind: string, items: JsonValue[] | undefined): JsonValue | undefined {
  return items && { [kind]: items };
}

function read(runtime: Runtime, value: JsonValue): Value {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value as Value;
  const [kind, inside] = Object.entries(value)[0] as [string, JsonValue];
  if (kind === 'i') return BigInt(String(inside));
  const given = inside as JsonValue[];
  if (kind === 'o' || kind === 'm') {
    const type = runtime.modules.get(String(given[0]))?.attributes.get(String(given[1]));
    if (!(type instanceof PyClass)) return null;
    if (kind === 'm') return type.find(String(given[2])) ?? null;
    const parts = given.slice(2).map((item) => read(runtime, item));
    return new PyInstance(
      type,
      new Map(parts.flatMap((name, i) => (i % 2 === 0 ? [[String(name), parts[i + 1] ?? null]] : []))),
    );
  }
  const items = given.map((item) => read(runtime, item));
  if (kind === 'l') return new PyList(items);
  if (kind === 't') return new PyTuple(items);
  if (kind === 's') return new PySet(new Map(items.map((item) => [keyOf(item), item])));
  const made = new PyDict();
  for (let i = 0; i + 1 < items.length; i += 2) {
    const [key = null, item = null] = items.slice(i, i + 2);
    made.entries.set(keyOf(key), [key, item]);
  }
  return made;
}
