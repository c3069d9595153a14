import type { Running } from './effects';
import { raise } from './errors';
import { listOf } from './iterate';
import type { Method, Methods } from './methods';
import { STRING_METHODS } from './string-methods';
import { PyBytes, PyList, PyTuple, typeName, type Value } from './values';

/** Methods that bytes share with texts: done with one character for each byte. */
const SHARED = [
  'capitalize',
  'center',
  'count',
  'endswith',
  'find',
  'index',
  'isalnum',
  'isalpha',
  'isdigit',
  'islower',
  'isspace',
  'isupper',
  'ljust',
  'lower',
  'lstrip',
  'partition',
  'removeprefix',
  'removesuffix',
  'replace',
  'rfind',
  'rjust',
  'rpartition',
  'rsplit',
  'rstrip',
  'split',
  'splitlines',
  'startswith',
  'strip',
  'swapcase',
  'title',
  'upper',
  'zfill',
];

const asText = ({ bytes }: PyBytes): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
const asBytes = (text: string): PyBytes => new PyBytes(Uint8Array.from(text, (it) => it.charCodeAt(0)));

function toText(value: Value): Value {
  if (value instanceof PyBytes) return asText(value);
  if (value instanceof PyTuple) return new PyTuple(value.items.map(toText));
  if (typeof value === 'string') return raise('TypeError', "a bytes-like object is required, not 'str'");
  return value;
}

function toBytes(value: Value): Value {
  if (typeof value === 'string') return asBytes(value);
  if (value instanceof PyList) return new PyList(value.items.map(toBytes));
  return value instanceof PyTuple ? new PyTuple(value.items.map(toBytes)) : value;
}

function shared(name: string): Method<PyBytes> {
  return function* (self, args, keywords): Running<Value> {
    const made = (STRING_METHODS[name] as Method<string>)(asText(self), args.map(toText), keywords);
    return toBytes(typeof made === 'object' && made !== null && Symbol.iterator in made ? yield* made : made);
  };
}

export const BYTES_METHODS: Methods<PyBytes> = {
  ...Object.fromEntries(SHARED.map((name) => [name, shared(name)])),
  decode: (self) => new TextDecoder().decode(self.bytes),
  hex: (self, [by = '']) =>
    Array.from(self.bytes, (byte) => byte.toString(16).padStart(2, '0')).join(typeof by === 'string' ? by : ''),
  join: function* (self, [items = null]) {
    const all: number[] = [];
    for (const [i, item] of (yield* listOf(items)).entries()) {
      if (!(item instanceof PyBytes))
        return raise('TypeError', `sequence item ${i}: expected a bytes-like object, ${typeName(item)} found`);
      if (i > 0) all.push(...self.bytes);
      all.push(...item.bytes);
    }
    return new PyBytes(Uint8Array.from(all));
  },
};
