import { attributeOf } from '../attributes';
import { call } from '../call';
import { keyOf } from '../compare';
import type { Running } from '../effects';
import { EXCEPTIONS, exception, Raised, raise } from '../errors';
import { boundedText } from '../runtime';
import { floatText } from '../show';
import {
  type Keywords,
  ownPart,
  PyBytes,
  PyClass,
  PyDict,
  PyList,
  type PyModule,
  PyTuple,
  typeName,
  type Value,
} from '../values';
import { moduleOf } from './module-of';

const DECODE_ERROR = new PyClass(
  'JSONDecodeError',
  [EXCEPTIONS.get('ValueError') as PyClass],
  new Map(),
  'json.decoder',
);

/** `json`. */
export function jsonModule(): PyModule {
  return moduleOf(
    'json',
    {
      dumps: ([value = null], keywords) => dumps(value, keywords),
      loads: ([text = null]) => loads(text instanceof PyBytes ? new TextDecoder().decode(text.bytes) : text),
      dump: function* ([value = null, file = null], keywords) {
        yield* call(yield* attributeOf(file, 'write'), [yield* dumps(value, keywords)]);
        return null;
      },
      load: function* ([file = null]) {
        return loads(yield* call(yield* attributeOf(file, 'read'), []));
      },
    },
    { JSONDecodeError: DECODE_ERROR },
  );
}

interface Style {
  indent: string | null;
  item: string;
  key: string;
  ascii: boolean;
  sorted: boolean;
  otherwise: Value;
}

/** `json.dumps`. */
export function* dumps(value: Value, keywords: Keywords = new Map()): Running<string> {
  const indent = keywords.get('indent') ?? null;
  const separators = keywords.get('separators');
  const [item, key] =
    separators instanceof PyTuple ? separators.items.map(String) : [indent === null ? ', ' : ',', ': '];
  const style: Style = {
    indent: indent === null ? null : typeof indent === 'string' ? indent : ' '.repeat(Math.min(Number(indent), 16)),
    item: item ?? ', ',
    key: key ?? ': ',
    ascii: keywords.get('ensure_ascii') !== false,
    sorted: keywords.get('sort_keys') === true,
    otherwise: keywords.get('default') ?? null,
  };
  return boundedText(yield* written(value, style, 0));
}

function* written(value: Value, style: Style, depth: number): Running<string> {
  if (depth > 60) return raise('RecursionError', 'maximum recursion depth exceeded while encoding a JSON object');
  if (value === null) return 'null';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'number')
    return Number.isFinite(value)
      ? floatText(value)
      : Number.isNaN(value)
        ? 'NaN'
        : value > 0
          ? 'Infinity'
          : '-Infinity';
  if (typeof value === 'string') return textOf(value, style.ascii);
  if (value instanceof PyList || value instanceof PyTuple) {
    const items: string[] = [];
    for (const item of value.items) items.push(yield* written(item, style, depth + 1));
    return enclosed('[', items, ']', style, depth);
  }
  if (value instanceof PyDict) {
    const rows: [string, Value][] = [];
    for (const [name, item] of value.entries.values()) rows.push([keyText(name), item]);
    if (style.sorted) rows.sort(([a], [b]) => (a < b ? -1 : 1));
    const items: string[] = [];
    for (const [name, item] of rows)
      items.push(textOf(name, style.ascii) + style.key + (yield* written(item, style, depth + 1)));
    return enclosed('{', items, '}', style, depth);
  }
  const mixed = ownPart(value);
  const inner = mixed?.type.root && mixed.attributes.get('_value_');
  if (inner !== undefined && inner !== null) return yield* written(inner, style, depth);
  if (style.otherwise !== null) return yield* written(yield* call(style.otherwise, [value]), style, depth + 1);
  return raise('TypeError', `Object of type ${typeName(value)} is not JSON serializable`);
}

function enclosed(
  open: string,
  items: readonly string[],
  close: string,
  { indent, item }: Style,
  depth: number,
): string {
  if (items.length === 0) return open + close;
  if (indent === null) return open + items.join(item) + close;
  const inner = `\n${indent.repeat(depth + 1)}`;
  return `${open}${inner}${items.join(item.trimEnd() + inner)}\n${indent.repeat(depth)}${close}`;
}

function keyText(key: Value): string {
  if (typeof key === 'string') return key;
  if (key === null) return 'null';
  if (typeof key === 'bigint' || typeof key === 'boolean') return String(key);
  if (typeof key === 'number') return floatText(key);
  return raise('TypeError', `keys must be str, int, float, bool or None, not ${typeName(key)}`);
}

function textOf(text: string, ascii: boolean): string {
  const json = JSON.stringify(text);
  return ascii
    ? json.replace(/[\u007f-\uffff]/g, (it) => `\\u${it.charCodeAt(0).toString(16).padStart(4, '0')}`)
    : json;
}

/** `json.loads`. */
export function loads(text: Value): Value {
  if (typeof text !== 'string') {
    return raise('TypeError', `the JSON object must be str, bytes or bytearray, not ${typeName(text)}`);
  }
  let at = 0;
  const fail = (message: string, place = at): never => {
    const before = text.slice(0, place);
    const line = before.split('\n').length;
    const column = place - before.lastIndexOf('\n');
    throw new Raised(exception(DECODE_ERROR, `${message}: line ${line} column ${column} (char ${place})`));
  };
  const blank = () => {
    while (/[ \t\r\n]/.test(text[at] ?? '')) at += 1;
  };
  const read = (depth: number): Value => {
    blank();
    if (depth > 60) return raise('RecursionError', 'maximum recursion depth exceeded while decoding a JSON object');
    const character = text[at];
    if (character === '{') return readObject(depth);
    if (character === '[') return readList(depth);
    if (character === '"') return readText();
    const word = /(?:true|false|null|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)/y;
    word.lastIndex = at;
    const found = word.exec(text)?.[0];
    if (found === undefined) return fail('Expecting value');
    at += found.length;
    if (found === 'null') return null;
    if (found === 'true' || found === 'false') return found === 'true';
    return /[.eE]/.test(found) ? Number(found) : BigInt(found);
  };
  const readText = (): string => {
    const from = at;
    at += 1;
    while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
    if (at >= text.length) return fail('Unterminated string starting at', from);
    at += 1;
    try {
      return JSON.parse(text.slice(from, at).replace(/[\n\t\r]/g, ' ')) as string;
    } catch {
      return fail('Invalid \\escape', from);
    }
  };
  const readList = (depth: number): Value => {
    at += 1;
    const items: Value[] = [];
    for (blank(); text[at] !== ']'; blank()) {
      items.push(read(depth + 1));
      blank();
      if (text[at] === ',') at += 1;
      else if (text[at] !== ']') fail("Expecting ',' delimiter");
    }
    at += 1;
    return new PyList(items);
  };
  const readObject = (depth: number): Value => {
    at += 1;
    const made = new PyDict();
    for (blank(); text[at] !== '}'; blank()) {
      if (text[at] !== '"') fail('Expecting property name enclosed in double quotes');
      const name = readText();
      blank();
      if (text[at] !== ':') fail("Expecting ':' delimiter");
      at += 1;
      made.entries.set(keyOf(name), [name, read(depth + 1)]);
      blank();
      if (text[at] === ',') at += 1;
      else if (text[at] !== '}') fail("Expecting ',' delimiter");
    }
    at += 1;
    return made;
  };
  const value = read(0);
  blank();
  return at < text.length ? fail('Extra data') : value;
}
