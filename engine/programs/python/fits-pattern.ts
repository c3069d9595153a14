import { attributeOf, findAttribute } from './attributes';
import { isInstance } from './builtins/is-instance';
import { equals, keyOf } from './compare';
import type { Running } from './effects';
import { raise } from './errors';
import { assign, evaluate } from './evaluate';
import type { Frame } from './frame';
import { listOf } from './iterate';
import type { Pattern } from './syntax';
import { Foreign, PyClass, PyDict, PyList, PyRange, PyTuple, PyType, type Value } from './values';

/** Whether a value is as a pattern says; the names in the pattern are given their values on the way. */
export function* fitsPattern(pattern: Pattern, value: Value, frame: Frame): Running<boolean> {
  switch (pattern.kind) {
    case 'value': {
      const wanted = yield* evaluate(pattern.value, frame);
      if (wanted === null || typeof wanted === 'boolean') return value === wanted;
      return yield* equals(value, wanted);
    }
    case 'capture':
      if (pattern.inner && !(yield* fitsPattern(pattern.inner, value, frame))) return false;
      yield* give(pattern.name, value, pattern, frame);
      return true;
    case 'or':
      for (const way of pattern.ways) if (yield* fitsPattern(way, value, frame)) return true;
      return false;
    case 'sequence':
      return yield* fitsSequence(pattern.items, value, frame);
    case 'mapping':
      return yield* fitsMapping(pattern, value, frame);
    case 'class':
      return yield* fitsClass(pattern, value, frame);
    case 'star':
      return raise('SyntaxError', "can't use starred expression here");
    default:
      pattern satisfies never;
      return false;
  }
}

function* give(name: string | null, value: Value, { start, end }: Pattern, frame: Frame): Running<void> {
  if (name !== null) yield* assign({ type: 'name', name, start, end }, value, frame);
}

function* fitsSequence(patterns: readonly Pattern[], value: Value, frame: Frame): Running<boolean> {
  const isSequence =
    value instanceof PyList ||
    value instanceof PyTuple ||
    value instanceof PyRange ||
    (value instanceof Foreign && value.operators.items !== undefined && value.operators.item !== undefined);
  if (!isSequence) return false;
  const items = yield* listOf(value);
  const star = patterns.findIndex(({ kind }) => kind === 'star');
  const after = star < 0 ? 0 : patterns.length - star - 1;
  if (star < 0 ? items.length !== patterns.length : items.length < patterns.length - 1) return false;
  for (const [i, pattern] of patterns.entries()) {
    if (pattern.kind === 'star') {
      yield* give(pattern.name, new PyList(items.slice(i, items.length - after)), pattern, frame);
      continue;
    }
    const at = star >= 0 && i > star ? items.length - (patterns.length - i) : i;
    if (!(yield* fitsPattern(pattern, items[at] as Value, frame))) return false;
  }
  return true;
}

function* fitsMapping(pattern: Extract<Pattern, { kind: 'mapping' }>, value: Value, frame: Frame): Running<boolean> {
  const dict = value instanceof Foreign ? value.inside : value;
  if (!(dict instanceof PyDict)) return false;
  const rest = new Map(dict.entries);
  for (const [key, inner] of pattern.items) {
    const name = keyOf(yield* evaluate(key, frame));
    const entry = dict.entries.get(name);
    if (!entry || !(yield* fitsPattern(inner, entry[1], frame))) return false;
    rest.delete(name);
  }
  yield* give(pattern.rest, new PyDict(rest), pattern, frame);
  return true;
}

/** Built-in types whose one positional pattern is for the value itself. */
const WHOLE = new Set(['bool', 'bytes', 'dict', 'float', 'frozenset', 'int', 'list', 'set', 'str', 'tuple']);

function* fitsClass(pattern: Extract<Pattern, { kind: 'class' }>, value: Value, frame: Frame): Running<boolean> {
  const type = yield* evaluate(pattern.type, frame);
  frame.at = pattern;
  if (!(type instanceof PyClass || type instanceof PyType)) {
    return raise('TypeError', 'called match pattern must be a class');
  }
  if (!isInstance(value, type)) return false;
  const { args, keywords } = pattern;
  if (type instanceof PyType && WHOLE.has(type.name)) {
    if (args[0] && !(yield* fitsPattern(args[0], value, frame))) return false;
  } else if (args.length > 0) {
    const names = yield* listOf((yield* findAttribute(type, '__match_args__')) ?? new PyTuple([]));
    if (args.length > names.length) {
      const least = names.length === 1 ? '1 positional sub-pattern' : `${names.length} positional sub-patterns`;
      return raise('TypeError', `${type.name}() accepts ${least} (${args.length} given)`);
    }
    for (const [i, inner] of args.entries()) {
      if (!(yield* fitsPattern(inner, yield* attributeOf(value, String(names[i])), frame))) return false;
    }
  }
  for (const [name, inner] of keywords) {
    const found = yield* findAttribute(value, name);
    if (found === undefined || !(yield* fitsPattern(inner, found, frame))) return false;
  }
  return true;
}
