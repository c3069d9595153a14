import { goJson } from './go-json';
import { goPrintf } from './go-printf';
import { byBytes, GoMap, GoStruct, type GoValue, goText, goTypeName, isTrue, Nil, NO_VALUE } from './go-value';

/** A function call that failed: `error calling NAME: …` in Go's message. */
export class CallError extends Error {}

/** A function was given the wrong number of arguments, or one of a wrong type; Go's message stands alone. */
export class ArgumentError extends Error {
  constructor(
    message: string,
    /** The one of a wrong type, and what was wanted instead. */
    readonly wrong: { value: GoValue; wanted: string } | null = null,
  ) {
    super(message);
  }
}

type GoFunction = (args: readonly GoValue[]) => GoValue;

/** The functions of text/template and those that docker/cli adds. `and` and `or` are the executor's, as they stop early. */
export const GO_FUNCTIONS: ReadonlyMap<string, GoFunction> = new Map<string, GoFunction>([
  ['and', (args) => args.at(-1) ?? NO_VALUE],
  ['or', (args) => args.at(-1) ?? NO_VALUE],
  ['call', atLeast('call', 1, ([value]) => called(value))],
  ['not', counted('not', 1, ([value]) => !isTrue(value))],
  ['len', counted('len', 1, ([value]) => length(value))],
  ['index', atLeast('index', 1, ([value, ...keys]) => keys.reduce(indexed, value))],
  ['slice', atLeast('slice', 1, sliced)],
  ['print', (args) => sprint(args)],
  ['println', (args) => `${args.map(argText).join(' ')}\n`],
  ['printf', atLeast('printf', 1, ([format, ...args]) => goPrintf(text(format), args))],
  ['html', (args) => sprint(args).replace(/[<>&'"]/g, (character) => HTML[character] ?? character)],
  ['js', (args) => sprint(args).replace(/[\\'"<>&=\p{Cc}]/gu, (character) => JS[character] ?? unicode(character))],
  ['urlquery', (args) => urlQuery(sprint(args))],
  ['eq', atLeast('eq', 1, ([value, ...others]) => equalsAny(value, others))],
  ['ne', counted('ne', 2, ([a, b]) => !equals(a, b))],
  ['lt', counted('lt', 2, ([a, b]) => compare(a, b) < 0)],
  ['le', counted('le', 2, ([a, b]) => compare(a, b) <= 0)],
  ['gt', counted('gt', 2, ([a, b]) => compare(a, b) > 0)],
  ['ge', counted('ge', 2, ([a, b]) => compare(a, b) >= 0)],
  ['json', counted('json', 1, ([value]) => goJson(value, false))],
  ['split', counted('split', 2, ([value, by]) => text(value).split(text(by)))],
  ['join', counted('join', 2, ([value, by]) => joined(value, text(by)))],
  ['title', counted('title', 1, ([value]) => titled(text(value)))],
  ['lower', counted('lower', 1, ([value]) => text(value).toLowerCase())],
  ['upper', counted('upper', 1, ([value]) => upperCase(text(value)))],
  ['pad', counted('pad', 3, ([value, before, after]) => padded(text(value), whole(before), whole(after)))],
  ['truncate', counted('truncate', 2, ([value, most]) => truncated(text(value), whole(most)))],
]);

/**
 * The same names for the header of a table: docker/cli leaves headings as they are, so that `upper` or `join` around a
 * field does not change or break its heading.
 */
export const HEADER_FUNCTIONS: ReadonlyMap<string, GoFunction> = new Map([
  ...GO_FUNCTIONS,
  ...['json', 'split', 'join', 'title', 'lower', 'upper', 'truncate'].map(
    (name) => [name, ([value]: readonly GoValue[]) => value ?? NO_VALUE] as const,
  ),
]);

/** `error calling eq: incompatible types for comparison` and the like come out of here. */
type Values = [GoValue, ...GoValue[]] & Record<1 | 2, GoValue>;

function counted(name: string, want: number, call: (args: Values) => GoValue): GoFunction {
  return (args) => {
    if (args.length !== want)
      throw new ArgumentError(`wrong number of args for ${name}: want ${want} got ${args.length}`);
    return call(args as unknown as Values);
  };
}

function atLeast(name: string, least: number, call: (args: Values) => GoValue): GoFunction {
  return (args) => {
    if (args.length < least) {
      throw new ArgumentError(`wrong number of args for ${name}: want at least ${least} got ${args.length}`);
    }
    return call(args as unknown as Values);
  };
}

function text(value: GoValue): string {
  if (typeof value === 'string') return value;
  throw wrongType(value, 'string');
}

function whole(value: GoValue): number {
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  throw wrongType(value, 'int');
}

function wrongType(value: GoValue, wanted: string): ArgumentError {
  const wrong = { value, wanted };
  if (value instanceof Nil) return new ArgumentError(`invalid value; expected ${wanted}`, wrong);
  return new ArgumentError(`wrong type for value; expected ${wanted}; got ${goTypeName(value)}`, wrong);
}

/** Go's `Sprint`: a space between two operands when neither is a string. */
function sprint(args: readonly GoValue[]): string {
  let out = '';
  args.forEach((arg, n) => {
    if (n > 0 && typeof arg !== 'string' && typeof args[n - 1] !== 'string') out += ' ';
    out += argText(arg);
  });
  return out;
}

/** A bare `nil` prints otherwise as an argument than on its own. */
function argText(value: GoValue): string {
  return value instanceof Nil && value.of === 'untyped' ? '<nil>' : goText(value);
}

function called(value: GoValue): GoValue {
  if (value instanceof Nil) throw new CallError('call of nil');
  throw new CallError(`non-function of type ${goTypeName(value)}`);
}

/** Go's `strings.Title`: a letter after anything but a letter, a digit, an underscore or an apostrophe. */
function titled(value: string): string {
  return value.replace(/(?<![\p{L}\p{N}_])\p{L}/gu, (letter) => letter.toUpperCase());
}

/** Go changes letter by letter, so that one letter stays one. */
function upperCase(value: string): string {
  return value.replace(/./gsu, (letter) => {
    const upper = letter.toUpperCase();
    return [...upper].length === 1 ? upper : letter;
  });
}

/** Counts bytes, and may cut a letter in two. */
function truncated(value: string, most: number): string {
  const bytes = new TextEncoder().encode(value);
  if (bytes.length < most) return value;
  if (most < 0) throw new CallError(`runtime error: slice bounds out of range [:${most}]`);
  return new TextDecoder().decode(bytes.slice(0, most));
}

function urlQuery(value: string): string {
  const encoded = encodeURIComponent(wellFormed(value)).replaceAll('%20', '+');
  return encoded.replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Half of a surrogate pair has no place in a URL. */
function wellFormed(value: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(value));
}

function unicode(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function length(value: GoValue): number {
  if (typeof value === 'string') return new TextEncoder().encode(value).length;
  if (value instanceof GoMap) return value.entries.size;
  if (value instanceof GoStruct && value.type === null) {
    return [...value.members.keys()].filter((name) => value.isInJson(name)).length;
  }
  if (value instanceof Nil) {
    if (value.of === 'untyped') throw new CallError('reflect: call of reflect.Value.Type on zero Value');
    return 0;
  }
  if (Array.isArray(value)) return value.length;
  throw new CallError(`len of type ${goTypeName(value)}`);
}

function indexed(value: GoValue, key: GoValue): GoValue {
  if (value instanceof Nil && value.of !== 'map') throw new CallError('index of untyped nil');
  if (value instanceof GoMap || (value instanceof Nil && value.of === 'map')) {
    if (key instanceof Nil) throw new CallError('value is nil; should be of type string');
    if (typeof key !== 'string') throw new CallError(`value has type ${goTypeName(key)}; should be string`);
    return value instanceof GoMap ? (value.entries.get(key) ?? value.zero) : '';
  }
  if (value instanceof GoStruct && typeof key === 'string') {
    return value.isInJson(key) ? (value.members.get(key)?.() ?? NO_VALUE) : NO_VALUE;
  }
  if (typeof value === 'string' || Array.isArray(value)) {
    const items: readonly GoValue[] = typeof value === 'string' ? [...new TextEncoder().encode(value)] : value;
    expectIndex(key);
    // Go lets the index through that is one too far, and stumbles over it.
    const kind = typeof value === 'string' ? 'string' : 'slice';
    if (key === items.length) throw new CallError(`reflect: ${kind} index out of range`);
    const item = items[key];
    if (item === undefined) throw new CallError(`index out of range: ${key}`);
    return item;
  }
  throw new CallError(`can't index item of type ${goTypeName(value)}`);
}

function expectIndex(key: GoValue): asserts key is number {
  if (key instanceof Nil) throw new CallError('cannot index slice/array with nil');
  if (typeof key === 'number' && Number.isInteger(key)) return;
  throw new CallError(`cannot index slice/array with type ${goTypeName(key)}`);
}

function sliced([value, ...at]: Values): GoValue {
  if (value instanceof Nil && value.of === 'untyped') throw new CallError('slice of untyped nil');
  if (at.length > 3) throw new CallError(`too many slice indexes: ${at.length}`);
  if (typeof value === 'string' && at.length === 3) throw new CallError('cannot 3-index slice a string');
  at.forEach(expectIndex);
  if (typeof value !== 'string' && !Array.isArray(value))
    throw new CallError(`can't slice item of type ${goTypeName(value)}`);
  const [from = 0, to = value.length] = at.map(whole);
  if (from < 0 || to > value.length || from > to) throw new CallError(`index out of range: ${Math.max(from, to)}`);
  return value.slice(from, to) as GoValue;
}

function joined(value: GoValue, by: string): string {
  if (Array.isArray(value)) return value.map(goText).join(by);
  if (value instanceof Nil && value.of !== 'map') return '';
  throw wrongType(value, '[]string');
}

/** Nobody needs more, and memory is shared by a class. */
const WIDEST = 10_000;

function padded(value: string, before: number, after: number): string {
  if (value === '') return '';
  if (before < 0 || after < 0) throw new CallError('strings: negative Repeat count');
  return ' '.repeat(Math.min(before, WIDEST)) + value + ' '.repeat(Math.min(after, WIDEST));
}

function equalsAny(value: GoValue, others: readonly GoValue[]): boolean {
  if (others.length === 0) throw new CallError('missing argument for comparison');
  return others.some((other) => equals(value, other));
}

function equals(a: GoValue, b: GoValue): boolean {
  if (a instanceof Nil || b instanceof Nil) return a instanceof Nil && b instanceof Nil;
  if (typeof a === 'object' && typeof b === 'object') {
    throw new CallError(`non-comparable type ${goText(a)}: ${goTypeName(a)}`);
  }
  if (!comparable(a, b)) throw new CallError('incompatible types for comparison');
  return a === b;
}

/** Whether Go has them for the same basic kind; it does not compare integers with floats. */
function comparable(a: GoValue, b: GoValue): boolean {
  return typeof a === typeof b && Number.isInteger(a) === Number.isInteger(b);
}

function compare(a: GoValue, b: GoValue): number {
  if (typeof a === 'string' && typeof b === 'string') return byBytes(a, b);
  if (typeof a === 'number' && typeof b === 'number' && comparable(a, b)) return a - b;
  if (!comparable(a, b)) throw new CallError('incompatible types for comparison');
  throw new CallError('invalid type for comparison');
}

const HTML: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', "'": '&#39;', '"': '&#34;' };
const JS: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '"': '\\"',
  '<': '\\u003C',
  '>': '\\u003E',
  '&': '\\u0026',
  '=': '\\u003D',
};
