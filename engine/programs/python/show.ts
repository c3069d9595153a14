import { call } from './call';
import type { Running } from './effects';
import { EXCEPTION, raise } from './errors';
import { boundedText } from './runtime';
import {
  BoundMethod,
  Ellipsis,
  Foreign,
  Native,
  NotImplementedType,
  ownPart,
  PyBytes,
  PyClass,
  PyDict,
  PyFunction,
  type PyInstance,
  PyIterator,
  PyList,
  PyModule,
  PyRange,
  PySet,
  PySlice,
  PySuper,
  PyTuple,
  PyType,
  typeName,
  type Value,
} from './values';

/** `repr(value)`. */
export function* repr(value: Value, depth = 0): Running<string> {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'number') return floatText(value);
  if (typeof value === 'string') return quoted(value);
  if (depth > 20) return '...';
  const own = ownPart(value);
  if (own) return yield* instanceText(value, own, depth);
  return yield* builtInText(value, depth);
}

/** What a value of a built-in type looks like. */
function* builtInText(value: object & Value, depth: number): Running<string> {
  if (value instanceof PyList) return `[${yield* joined(value.items, depth)}]`;
  if (value instanceof PyTuple) {
    return `(${yield* joined(value.items, depth)}${value.items.length === 1 ? ',' : ''})`;
  }
  if (value instanceof PyDict) return yield* dictText(value, depth);
  if (value instanceof PySet) {
    const items = yield* joined([...value.items.values()], depth);
    if (value.frozen) return items === '' ? 'frozenset()' : `frozenset({${items}})`;
    return items === '' ? 'set()' : `{${items}}`;
  }
  if (value instanceof Foreign) return value.shown?.() ?? `<${value.type} object at 0x7f3c5a1e4c10>`;
  if (value instanceof PyBytes) return bytesText(value.bytes);
  if (value instanceof PyRange) {
    return value.by === 1 ? `range(${value.from}, ${value.to})` : `range(${value.from}, ${value.to}, ${value.by})`;
  }
  if (value instanceof PyFunction) return `<function ${value.qualifiedName} at 0x7f3c5a1e4a40>`;
  if (value instanceof Native) return `<built-in function ${value.name}>`;
  if (value instanceof PyType) return `<class '${value.name}'>`;
  if (value instanceof PyClass) {
    return `<class '${value.module === 'builtins' ? '' : `${value.module}.`}${value.name}'>`;
  }
  if (value instanceof PyModule) {
    return value.file ? `<module '${value.name}' from '${value.file}'>` : `<module '${value.name}' (built-in)>`;
  }
  if (value instanceof BoundMethod) {
    if (value.method instanceof Native)
      return `<built-in method ${value.method.name} of ${typeName(value.self)} object>`;
    return `<bound method ${value.method.qualifiedName} of ${yield* repr(value.self, depth + 1)}>`;
  }
  if (value instanceof PySlice) {
    return `slice(${yield* repr(value.from)}, ${yield* repr(value.to)}, ${yield* repr(value.by)})`;
  }
  if (value instanceof Ellipsis) return 'Ellipsis';
  if (value instanceof NotImplementedType) return 'NotImplemented';
  if (value instanceof PySuper) return '<super: object>';
  if (value instanceof PyIterator) return `<${value.kind} object at 0x7f3c5a1e4c10>`;
  return '<object>';
}

/** `str(value)`. */
export function* str(value: Value): Running<string> {
  if (typeof value === 'string') return value;
  const own = ownPart(value);
  if (own) {
    const method = own.type.find('__str__');
    if (method !== undefined) return yield* textFrom(method, value, '__str__');
    if (own.type.isBelow(EXCEPTION) && own.type.find('__repr__') === undefined) return yield* exceptionText(own);
  }
  if (value instanceof Foreign && value.operators.text) return value.operators.text();
  return yield* repr(value);
}

/** What stands behind the colon where an exception is reported. */
export function* exceptionText(value: PyInstance): Running<string> {
  const args = value.attributes.get('args');
  const items = args instanceof PyTuple ? args.items : [];
  if (items.length === 0) return '';
  if (items.length > 1) return value.attributes.has('errno') ? osErrorText(value) : yield* repr(args as PyTuple);
  // A missing key is shown as it would be written.
  return value.type.name === 'KeyError' ? yield* repr(items[0] as Value) : yield* str(items[0] as Value);
}

function osErrorText(value: PyInstance): string {
  const filename = value.attributes.get('filename');
  const name = typeof filename === 'string' ? `: ${quoted(filename)}` : '';
  return `[Errno ${value.attributes.get('errno')}] ${value.attributes.get('strerror')}${name}`;
}

function* textFrom(method: Value, self: Value, name: string): Running<string> {
  const made = yield* call(method, [self]);
  if (typeof made === 'string') return made;
  return raise('TypeError', `${name} returned non-string (type ${typeName(made)})`);
}

function* instanceText(value: object & Value, own: PyInstance, depth: number): Running<string> {
  const method = own.type.find('__repr__');
  if (method !== undefined) return yield* textFrom(method, value, '__repr__');
  if (own.type.isBelow(EXCEPTION)) {
    const args = own.attributes.get('args');
    return `${own.type.name}(${args instanceof PyTuple ? yield* joined(args.items, depth) : ''})`;
  }
  return own === value ? plainText(own) : yield* builtInText(value, depth);
}

/** What a thing looks like whose class says nothing of it. */
export function plainText({ type }: PyInstance): string {
  return `<${type.module === 'builtins' ? '' : `${type.module}.`}${type.name} object at 0x7f3c5a1e4c10>`;
}

function* joined(items: readonly Value[], depth: number): Running<string> {
  const texts: string[] = [];
  let length = 0;
  for (const item of items) {
    const text = yield* repr(item, depth + 1);
    length += text.length;
    if (length > 1_000_000) return boundedText(texts.join(', ').repeat(4));
    texts.push(text);
  }
  return texts.join(', ');
}

function* dictText(value: PyDict, depth: number): Running<string> {
  const texts: string[] = [];
  for (const [key, item] of value.entries.values()) {
    texts.push(`${yield* repr(key, depth + 1)}: ${yield* repr(item, depth + 1)}`);
  }
  return boundedText(`{${texts.join(', ')}}`);
}

/** A float as Python writes it: shortest digits, always with a point or an exponent. */
export function floatText(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  if (Object.is(value, -0)) return '-0.0';
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e16 || size < 1e-4)) {
    return value.toExponential().replace(/e([+-])(\d)$/, 'e$10$2');
  }
  const text = String(value);
  return text.includes('.') ? text : `${text}.0`;
}

/** A string as it would be written in a source. */
export function quoted(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const body = text.replace(/[\\\p{Cc}'"]/gu, (it) => {
    if (it === '\\') return '\\\\';
    if (it === '\n') return '\\n';
    if (it === '\r') return '\\r';
    if (it === '\t') return '\\t';
    if (it === "'" || it === '"') return it === quote ? `\\${it}` : it;
    return `\\x${(it.codePointAt(0) as number).toString(16).padStart(2, '0')}`;
  });
  return `${quote}${body}${quote}`;
}

function bytesText(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) {
    if (byte === 0x5c) text += '\\\\';
    else if (byte === 0x0a) text += '\\n';
    else if (byte === 0x0d) text += '\\r';
    else if (byte === 0x09) text += '\\t';
    else if (byte >= 0x20 && byte < 0x7f && byte !== 0x27) text += String.fromCharCode(byte);
    else text += byte === 0x27 ? "\\'" : `\\x${byte.toString(16).padStart(2, '0')}`;
  }
  return `b'${text}'`;
}
