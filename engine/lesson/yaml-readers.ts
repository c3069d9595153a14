import type { Mistakes } from './mistakes';
import type { YamlEntry, YamlValue } from './yaml-value';

/** Makes something of a YAML value; undefined after a mistake, which has been told then. */
export type Read<T> = (value: YamlValue, mistakes: Mistakes) => T | undefined;

/** A text of 1 to `most` characters, without blanks around it. */
export function text(most: number): Read<string> {
  return (value, mistakes) => {
    if (value.kind !== 'text')
      return wrong(
        value,
        mistakes,
        'A text has to stand here; put it in quotes if it begins with a bracket or a dash.',
      );
    const found = value.text.trim();
    if (found === '') return wrong(value, mistakes, 'A text is missing here.');
    if (found.length > most)
      return wrong(value, mistakes, `This text has ${found.length} characters; ${most} at most.`);
    return found;
  };
}

/** A text as it stands, with its line ends, of any length; may be empty. */
export const rawText: Read<string> = (value, mistakes) =>
  value.kind === 'text'
    ? value.text
    : wrong(value, mistakes, 'A text has to stand here: `|`, and its lines below, indented.');

/** A whole number, both bounds included. */
export function whole(least: number, most: number): Read<number> {
  return (value, mistakes) => {
    const number = value.kind === 'text' && /^-?\d{1,9}$/.test(value.text) ? Number(value.text) : Number.NaN;
    if (number >= least && number <= most) return number;
    return wrong(value, mistakes, `A whole number from ${least} to ${most} has to stand here.`);
  };
}

export const flag: Read<boolean> = (value, mistakes) => {
  if (value.kind === 'text' && (value.text === 'true' || value.text === 'false')) return value.text === 'true';
  return wrong(value, mistakes, '`true` or `false` has to stand here.');
};

/** For what can only be asked for, not ruled out. */
export const onlyTrue: Read<true> = (value, mistakes) => {
  if (value.kind === 'text' && value.text === 'true') return true;
  return wrong(value, mistakes, '`true` has to stand here; for the opposite write `not:` around it.');
};

export function oneOf<const T extends string>(words: readonly T[]): Read<T> {
  return (value, mistakes) => {
    const found = words.find((word) => value.kind === 'text' && word === value.text);
    return found ?? wrong(value, mistakes, `One of these has to stand here: ${quoted(words)}.`);
  };
}

/** Everything in a list of `least` to `most` items; what is wrong in it is left out. */
export function list<T>(read: Read<T>, least: number, most: number): Read<T[]> {
  return (value, mistakes) => {
    if (value.kind !== 'list')
      return wrong(value, mistakes, 'A list has to stand here: `[one, two]`, or one line each that begins with `- `.');
    if (value.items.length < least || value.items.length > most)
      return wrong(value, mistakes, `The list has ${value.items.length} entries; ${least} to ${most} are possible.`);
    return value.items.flatMap((item) => read(item, mistakes) ?? []);
  };
}

/** One, or a list of them. */
export function oneOrMore<T>(read: Read<T>, most: number): Read<T[]> {
  const many = list(read, 1, most);
  return (value, mistakes) => {
    if (value.kind === 'list') return many(value, mistakes);
    const one = read(value, mistakes);
    return one === undefined ? undefined : [one];
  };
}

/**
 * What a map says under the keys of `fields`; other keys are mistakes, and so is the lack of a `required` one. A key
 * whose value is wrong is absent from the answer.
 */
export function record<T extends object>(
  fields: { readonly [K in keyof T]-?: Read<NonNullable<T[K]>> },
  required: readonly (keyof T & string)[] = [],
): Read<Partial<T>> {
  const known = new Map<string, Read<unknown>>(Object.entries(fields));
  return (value, mistakes) => {
    const entries = entriesOf(value, mistakes, [...known.keys()]);
    if (!entries) return undefined;
    const found: [string, unknown][] = [];
    for (const { key, line, value: inner } of entries) {
      const read = known.get(key);
      if (!read) mistakes.add(line, `\`${key}\` is not known here; known are ${quoted([...known.keys()])}.`);
      const made = read?.(inner, mistakes);
      if (made !== undefined) found.push([key, made]);
    }
    for (const key of required)
      if (!entries.some((entry) => entry.key === key)) mistakes.add(value.line, `\`${key}\` is missing here.`);
    return Object.fromEntries(found) as Partial<T>;
  };
}

/** A map's entries; `keys` are for the words of the mistake when it is none. */
export function entriesOf(
  value: YamlValue,
  mistakes: Mistakes,
  keys: readonly string[],
): readonly YamlEntry[] | undefined {
  if (value.kind === 'map') return value.entries;
  return wrong(value, mistakes, `\`key: value\` has to stand here, with keys of ${quoted(keys)}.`);
}

/** Words in backquotes with commas between them. */
export function quoted(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(', ');
}

/** Tells a mistake and stands for the value that there is none of. */
export function wrong(value: YamlValue, mistakes: Mistakes, words: string): undefined {
  mistakes.add(value.line, words);
  return undefined;
}
