/**
 * A value as Go's text/template sees it, as far as the formats of `docker` can meet one.
 * Whole numbers stand for Go's integers, others for its floats.
 */
export type GoValue = string | number | boolean | Nil | GoMap | GoStruct | readonly GoValue[];

/** Go's nil of a slice, a map or a pointer; an `untyped` one is what a missing map entry gives. */
export class Nil {
  /** @param missing the key, where JSON has none for a field that Go's struct has: to look into it is a mistake that names it */
  constructor(
    readonly of: 'slice' | 'map' | 'pointer' | 'untyped',
    readonly missing: string | null = null,
  ) {}
}

export const NO_VALUE = new Nil('untyped');

/** A Go map with string keys. `zero` is what `index` gives for a key that is not there. */
export class GoMap {
  constructor(
    readonly entries: ReadonlyMap<string, GoValue>,
    readonly zero: GoValue = NO_VALUE,
  ) {}

  sortedKeys(): string[] {
    return [...this.entries.keys()].sort(byBytes);
  }
}

/** A member of a struct: a value, worked out when it is asked for, or a method that takes one argument. */
export type Member = () => GoValue;
export type Method = (argument?: GoValue) => GoValue;

/** What the tags of a Go struct say about its JSON. */
export interface JsonTags {
  /** Other names of members. */
  readonly names?: ReadonlyMap<string, string>;
  /** Members that are left out when they are empty. */
  readonly omitEmpty: ReadonlySet<string>;
}

/**
 * A Go struct. Fields and methods without arguments are one to a template.
 * `type` is the name in error messages; null for decoded JSON, where Docker reports a missing field as a missing key.
 */
export class GoStruct {
  constructor(
    readonly type: string | null,
    readonly members: ReadonlyMap<string, Member>,
    readonly methods: ReadonlyMap<string, Method> = new Map(),
    readonly tags: JsonTags | null = null,
  ) {}

  /** Whether JSON has this member, too: empty ones may be left out there. */
  isInJson(name: string): boolean {
    const member = this.members.get(name);
    return member !== undefined && !(this.tags?.omitEmpty.has(name) && !isTrue(member()));
  }
}

/** Go compares strings by their UTF-8 bytes, which is the order of code points. */
export function byBytes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A struct of the `formatter` package of docker/cli from plain functions. */
export function formatterStruct(
  type: string,
  members: readonly (readonly [name: string, member: Member])[],
  methods: readonly (readonly [name: string, method: Method])[] = [],
): GoStruct {
  return new GoStruct(type, new Map(members), new Map(methods));
}

/** Whether `if`, `and`, `or` and `not` take it as true: everything but zero values. */
export function isTrue(value: GoValue): boolean {
  if (value instanceof Nil) return false;
  if (value instanceof GoMap) return value.entries.size > 0;
  if (value instanceof GoStruct) return true;
  if (Array.isArray(value)) return value.length > 0;
  return Boolean(value);
}

/** The text that `{{ value }}` prints (Go's `%v`). */
export function goText(value: GoValue): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return String(value);
  if (value instanceof Nil) return NIL_TEXT[value.of];
  if (value instanceof GoMap) {
    const pairs = value.sortedKeys().map((key) => `${key}:${goText(value.entries.get(key) ?? NO_VALUE)}`);
    return `map[${pairs.join(' ')}]`;
  }
  if (value instanceof GoStruct) return `{${[...value.members.values()].map((member) => goText(member())).join(' ')}}`;
  return `[${value.map(goText).join(' ')}]`;
}

const NIL_TEXT = { slice: '[]', map: 'map[]', pointer: '<nil>', untyped: '<no value>' } as const;

function numberText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e21) return String(value);
  const size = Math.abs(value);
  const text = size < 1e-4 || size >= 1e21 ? value.toExponential() : String(value);
  return text.replace(/e([+-])(\d)$/, 'e$10$2');
}

/** What Go calls the kind of a value in its error messages. */
export function goTypeName(value: GoValue): string {
  if (typeof value === 'string') return 'string';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'float64';
  if (value instanceof GoMap) return 'map[string]interface {}';
  if (value instanceof GoStruct) return value.type ?? 'map[string]interface {}';
  if (value instanceof Nil) return 'nil';
  return '[]interface {}';
}
