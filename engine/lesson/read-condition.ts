import type { Condition, Count } from '../model/check';
import { contradiction } from './contradiction';
import type { Mistakes } from './mistakes';
import {
  containerPattern,
  filePattern,
  imagePattern,
  linePattern,
  networkPattern,
  registryPattern,
  volumePattern,
} from './read-pattern';
import { entriesOf, list, quoted, type Read, wrong } from './yaml-readers';
import type { YamlValue } from './yaml-value';

/** Conditions of one `any` or `all`. */
const MOST = 12;
/** The most that a host may be asked to have of something. */
const MOST_COUNTED = 1000;
const DEFAULT_COUNT: Count = { least: 1, most: null };

/** One condition: a map with one key that says of what kind it is. */
export const readCondition: Read<Condition> = (value, mistakes) => {
  const entries = entriesOf(value, mistakes, CONDITION_KEYS);
  if (!entries) return undefined;
  for (const { key, line } of entries) {
    if (key === 'count')
      mistakes.add(
        line,
        '`count` stands in the braces, beside what is looked for: `container: {image: nginx, count: 3}`.',
      );
    else if (!READERS.has(key))
      mistakes.add(line, `\`${key}\` is no condition; conditions are ${quoted(CONDITION_KEYS)}.`);
  }
  const [first, second] = entries.filter(({ key }) => READERS.has(key));
  if (second) mistakes.add(second.line, 'There is a condition already: write `all:` and a list of both.');
  if (!first) {
    if (entries.length === 0)
      mistakes.add(value.line, `A condition is missing here: one of ${quoted(CONDITION_KEYS)}.`);
    return undefined;
  }
  const found = READERS.get(first.key)?.(first.value, mistakes);
  const wrongly = found && contradiction(found);
  if (wrongly) mistakes.add(first.line, wrongly);
  return found;
};

const READERS = new Map<string, Read<Condition>>([
  ['container', counted(containerPattern, (container, count) => ({ kind: 'container', container, count }))],
  ['image', counted(imagePattern, (image, count) => ({ kind: 'image', image, count }))],
  ['volume', counted(volumePattern, (volume, count) => ({ kind: 'volume', volume, count }))],
  ['network', counted(networkPattern, (network, count) => ({ kind: 'network', network, count }))],
  ['registry', counted(registryPattern, (registry, count) => ({ kind: 'registry', registry, count }))],
  ['file', made(filePattern, (file) => ({ kind: 'file', file }))],
  ['ran', made(linePattern, (ran) => ({ kind: 'ran', ran }))],
  ['all', (value, mistakes) => made(several, (all) => ({ kind: 'all', all }))(value, mistakes)],
  ['any', (value, mistakes) => made(several, (any) => ({ kind: 'any', any }))(value, mistakes)],
  ['not', (value, mistakes) => made(readCondition, (not) => ({ kind: 'not', not }))(value, mistakes)],
]);

export const CONDITION_KEYS: readonly string[] = [...READERS.keys()];

const several: Read<Condition[]> = (value, mistakes) => list(readCondition, 1, MOST)(value, mistakes);

function made<T>(read: Read<T>, make: (found: T) => Condition): Read<Condition> {
  return (value, mistakes) => {
    const found = read(value, mistakes);
    return found === undefined ? undefined : make(found);
  };
}

/** A pattern with `count` beside what it names. */
function counted<T>(read: Read<T>, make: (found: T, count: Count) => Condition): Read<Condition> {
  return (value, mistakes) => {
    if (value.kind !== 'map') return made(read, (found) => make(found, DEFAULT_COUNT))(value, mistakes);
    const said = value.entries.find(({ key }) => key === 'count');
    const count = said ? readCount(said.value, mistakes) : DEFAULT_COUNT;
    const found = read({ ...value, entries: value.entries.filter((entry) => entry !== said) }, mistakes);
    return found === undefined || count === undefined ? undefined : make(found, count);
  };
}

function readCount(value: YamlValue, mistakes: Mistakes): Count | undefined {
  const [, digits, more] = (value.kind === 'text' && /^(\d{1,4})(\+?)$/.exec(value.text)) || [];
  const least = Number(digits);
  if (digits === undefined || least > MOST_COUNTED)
    return wrong(value, mistakes, '`count` is a number such as `3`, or `3+` for three and more.');
  if (more !== '' && least === 0)
    return wrong(value, mistakes, '`0+` is always so: write `0` for none, or leave `count` out.');
  return { least, most: more === '' ? least : null };
}
