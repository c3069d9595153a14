import { attributeNames, findAttribute, setAttribute, superOf } from './attributes';
import { call } from './call';
import { identity, isNumber, keyOf, order, truthy } from './compare';
import { mergeInto } from './dict-methods';
import type { Running } from './effects';
import { EXCEPTIONS, exception, NotPlayed, Raised, raise } from './errors';
import { CALLING } from './evaluate';
import { fixedText } from './fixed-text';
import { formatted } from './format-value';
import { iterate, listOf, over } from './iterate';
import { sorted } from './list-methods';
import { openFile } from './open-file';
import { binary } from './operators';
import { repr, str } from './show';
import {
  BoundMethod,
  Foreign,
  type Keywords,
  Native,
  type NativeCall,
  PyBytes,
  PyClass,
  PyDict,
  PyFunction,
  PyInstance,
  PyIterator,
  PyList,
  PyModule,
  PyRange,
  PySet,
  PySlice,
  PyTuple,
  PyType,
  strings,
  typeName,
  type Value,
} from './values';

const LARGEST_RANGE = 2 ** 52;

const FUNCTIONS: Readonly<Record<string, NativeCall>> = {
  print: function* (args, keywords) {
    const { world } = frame().runtime;
    const texts: string[] = [];
    for (const arg of args) texts.push(yield* str(arg));
    const separator = keywords.get('sep') ?? ' ';
    const end = keywords.get('end') ?? '\n';
    const file = keywords.get('file');
    const text = texts.join(String(separator)) + String(end);
    if (file instanceof Foreign && file.attributes.has('write'))
      yield* call(file.attributes.get('write') as Value, [text]);
    else {
      world.print('stdout', text);
      if (yield* truthy(keywords.get('flush') ?? false)) world.print('stdout', '');
    }
    if (frame().runtime.step(Math.ceil(text.length / 100))) yield { type: 'turn' };
    return null;
  },
  len: function* ([value = null]) {
    if (typeof value === 'string') return BigInt(value.length > 10_000 ? value.length : [...value].length);
    if (value instanceof PyList || value instanceof PyTuple) return BigInt(value.items.length);
    if (value instanceof PyDict) return BigInt(value.entries.size);
    if (value instanceof PySet) return BigInt(value.items.size);
    if (value instanceof PyRange) return BigInt(value.length);
    if (value instanceof PyBytes) return BigInt(value.bytes.length);
    if (value instanceof Foreign && value.operators.items) return BigInt(value.operators.items().length);
    const method = value instanceof PyInstance ? value.type.find('__len__') : undefined;
    if (method !== undefined) return yield* call(method, [value]);
    return raise('TypeError', `object of type '${typeName(value)}' has no len()`);
  },
  input: function* ([prompt]) {
    const { world } = frame().runtime;
    if (prompt !== undefined) world.print('stdout', yield* str(prompt));
    world.print('stdout', '');
    const line = (yield { type: 'line' }) as string | null;
    return line ?? raise('EOFError', 'EOF when reading a line');
  },
  repr: ([value = null]) => repr(value),
  abs: ([value = null]) => {
    if (!isNumber(value)) return raise('TypeError', `bad operand type for abs(): '${typeName(value)}'`);
    return typeof value === 'number' ? Math.abs(value) : BigInt(value) < 0n ? -BigInt(value) : BigInt(value);
  },
  min: (args, keywords) => extreme('min', args, keywords, (found) => found < 0),
  max: (args, keywords) => extreme('max', args, keywords, (found) => found > 0),
  sum: function* ([items = null, start = 0n], keywords) {
    let total = keywords.get('start') ?? start;
    const each = yield* iterate(items);
    for (let item = yield* each.next(); item !== undefined; item = yield* each.next()) {
      if (frame().runtime.step()) yield { type: 'turn' };
      total = yield* binary('+', total, item);
    }
    return total;
  },
  sorted: function* ([items = null], keywords) {
    return new PyList(yield* sorted(yield* listOf(items), keywords));
  },
  any: function* ([items = null]) {
    for (const item of yield* listOf(items)) if (yield* truthy(item)) return true;
    return false;
  },
  all: function* ([items = null]) {
    for (const item of yield* listOf(items)) if (!(yield* truthy(item))) return false;
    return true;
  },
  round: ([value = null, digits = null]) => rounded(value, digits),
  pow: function* ([a = null, b = null, modulo]) {
    if (typeof modulo === 'bigint' && typeof a === 'bigint' && typeof b === 'bigint') return powerModulo(a, b, modulo);
    return yield* binary('**', a, b);
  },
  divmod: function* ([a = null, b = null]) {
    return new PyTuple([yield* binary('//', a, b), yield* binary('%', a, b)]);
  },
  chr: ([code = null]) => {
    const point = Number(code);
    return point >= 0 && point < 0x110000
      ? String.fromCodePoint(point)
      : raise('ValueError', 'chr() arg not in range(0x110000)');
  },
  ord: ([text = null]) => {
    if (typeof text === 'string' && [...text].length === 1) return BigInt(text.codePointAt(0) as number);
    const found = typeof text === 'string' ? `string of length ${text.length}` : typeName(text);
    return raise(
      'TypeError',
      `ord() expected ${typeof text === 'string' ? 'a character, but ' : 'string of length 1, but '}${found} found`,
    );
  },
  hex: ([value = null]) => based(value, 16, '0x'),
  oct: ([value = null]) => based(value, 8, '0o'),
  bin: ([value = null]) => based(value, 2, '0b'),
  id: ([value = null]) =>
    BigInt(139_000_000_000_000 + (typeof value === 'object' && value !== null ? identity(value) * 48 : 16)),
  hash: ([value = null]) => BigInt([...keyOf(value)].reduce((sum, it) => (sum * 31 + it.charCodeAt(0)) % 1_000_003, 7)),
  callable: ([value = null]) =>
    value instanceof PyFunction ||
    value instanceof Native ||
    value instanceof PyType ||
    value instanceof PyClass ||
    value instanceof BoundMethod,
  isinstance: ([value = null, types = null]) => isInstance(value, types),
  issubclass: ([type = null, types = null]) =>
    (types instanceof PyTuple ? types.items : [types]).some(
      (it) => type instanceof PyClass && it instanceof PyClass && type.isBelow(it),
    ),
  getattr: function* ([object = null, name = null, otherwise]) {
    const found = yield* findAttribute(object, String(name));
    return (
      found ?? otherwise ?? raise('AttributeError', `'${typeName(object)}' object has no attribute '${String(name)}'`)
    );
  },
  setattr: function* ([object = null, name = null, value = null]) {
    yield* setAttribute(object, String(name), value);
    return null;
  },
  hasattr: function* ([object = null, name = null]) {
    return (yield* findAttribute(object, String(name))) !== undefined;
  },
  dir: ([object]) =>
    strings(
      [...new Set(object === undefined ? frame().variables.keys() : attributeNames(object))]
        .filter((it) => !it.startsWith('.'))
        .sort(),
    ),
  vars: ([object]) => {
    if (object instanceof PyInstance || object instanceof PyModule) return PyDict.of(object.attributes);
    return PyDict.of([...frame().variables].filter(([name]) => !name.startsWith('.')));
  },
  globals: () => PyDict.of([...frame().globals].filter(([name]) => !name.startsWith('.'))),
  locals: () => PyDict.of([...frame().variables].filter(([name]) => !name.startsWith('.'))),
  iter: ([value = null]) => asIterator(value),
  next: function* ([iterator = null, otherwise]) {
    if (iterator instanceof PyInstance && iterator.type.find('__next__') !== undefined) {
      return yield* call(iterator.type.find('__next__') as Value, [iterator]);
    }
    if (!(iterator instanceof PyIterator))
      return raise('TypeError', `'${typeName(iterator)}' object is not an iterator`);
    const found = yield* iterator.next();
    if (found !== undefined) return found;
    if (otherwise !== undefined) return otherwise;
    throw new Raised(exception('StopIteration'));
  },
  enumerate: function* ([items = null, start], keywords) {
    const inner = yield* iterate(items);
    let i = BigInt(Number(start ?? keywords.get('start') ?? 0n)) - 1n;
    return new PyIterator('enumerate', function* () {
      const item = yield* inner.next();
      i += 1n;
      return item === undefined ? undefined : new PyTuple([i, item]);
    });
  },
  zip: function* (args) {
    const inners: PyIterator[] = [];
    for (const arg of args) inners.push(yield* iterate(arg));
    return new PyIterator('zip', function* () {
      const row: Value[] = [];
      for (const inner of inners) {
        const item = yield* inner.next();
        if (item === undefined) return undefined;
        row.push(item);
      }
      return row.length === 0 ? undefined : new PyTuple(row);
    });
  },
  map: function* ([work = null, ...sources]) {
    const inners: PyIterator[] = [];
    for (const source of sources) inners.push(yield* iterate(source));
    return new PyIterator('map', function* () {
      const row: Value[] = [];
      for (const inner of inners) {
        const item = yield* inner.next();
        if (item === undefined) return undefined;
        row.push(item);
      }
      return yield* call(work, row);
    });
  },
  filter: function* ([work = null, source = null]) {
    const inner = yield* iterate(source);
    return new PyIterator('filter', function* () {
      for (let item = yield* inner.next(); item !== undefined; item = yield* inner.next()) {
        if (yield* truthy(work === null ? item : yield* call(work, [item]))) return item;
      }
      return undefined;
    });
  },
  reversed: function* ([items = null]) {
    return over('list_reverseiterator', (yield* listOf(items)).reverse());
  },
  format: ([value = null, spec = '']) => formatted(value, String(spec)),
  open: (args, keywords) => openFile(frame().runtime, args, keywords),
  super: () => {
    const caller = frame();
    for (let at: typeof caller | null = caller; at; at = at.parent) {
      const self = at.variables.values().next().value;
      const type = self instanceof PyInstance ? self.type : null;
      const method = type?.order
        .flatMap((it) => [...it.attributes.values()])
        .find((it) => it instanceof PyFunction && it.node.name === at.name && it.node.locals === at.locals);
      if (method instanceof PyFunction && self !== undefined) return superOf(self, method);
    }
    return raise('RuntimeError', 'super(): no arguments');
  },
  exit: ([code = null]) => {
    throw new Raised(exception('SystemExit', code));
  },
  property: ([get = null]) => property(get, null),
  staticmethod: ([made = null]) => new Foreign('staticmethod', new Map([['function', made]])),
  classmethod: ([made = null]) => new Foreign('classmethod', new Map([['function', made]])),
  eval: notPlayed('eval'),
  exec: notPlayed('exec'),
  compile: notPlayed('compile'),
  __import__: notPlayed('__import__'),
  breakpoint: notPlayed('breakpoint'),
  memoryview: notPlayed('memoryview'),
  bytearray: notPlayed('bytearray'),
  complex: notPlayed('complex'),
};

function notPlayed(name: string): NativeCall {
  return () => {
    throw new NotPlayed(name);
  };
}

function frame() {
  if (!CALLING.frame) throw new NotPlayed('a call from nowhere');
  return CALLING.frame;
}

function property(get: Value, set: Value): Foreign {
  const made = new Foreign(
    'property',
    new Map([
      ['fget', get],
      ['fset', set],
    ]),
  );
  made.attributes.set('setter', new Native('setter', ([setter = null]) => property(get, setter)));
  return made;
}

function* asIterator(value: Value): Running<Value> {
  return yield* iterate(value);
}

function* extreme(
  name: string,
  args: readonly Value[],
  keywords: Keywords,
  better: (found: number) => boolean,
): Running<Value> {
  const items = args.length === 1 ? yield* listOf(args[0] as Value) : [...args];
  const by = keywords.get('key') ?? null;
  const keyFor = function* (item: Value): Running<Value> {
    return by === null ? item : yield* call(by, [item]);
  };
  let best = items[0];
  if (best === undefined) return keywords.get('default') ?? raise('ValueError', `${name}() iterable argument is empty`);
  let bestKey = yield* keyFor(best);
  for (const item of items.slice(1)) {
    const key = yield* keyFor(item);
    if (better(name === 'min' ? yield* order(key, bestKey) : yield* order(key, bestKey, '>'))) {
      best = item;
      bestKey = key;
    }
  }
  return best;
}

/** Halves go to the even neighbour. */
function rounded(value: Value, digits: Value): Value {
  if (typeof value === 'bigint') return value;
  if (typeof value !== 'number') return raise('TypeError', `type ${typeName(value)} doesn't define __round__ method`);
  if (digits !== null) {
    const places = Number(digits);
    return places >= 0
      ? Number(fixedText(value, Math.min(places, 100)))
      : Math.round(value / 10 ** -places) * 10 ** -places;
  }
  if (!Number.isFinite(value)) return raise('OverflowError', 'cannot convert float infinity to integer');
  const down = Math.floor(value);
  const rest = value - down;
  return BigInt(rest < 0.5 || (rest === 0.5 && down % 2 === 0) ? down : down + 1);
}

function powerModulo(base: bigint, power: bigint, modulo: bigint): bigint {
  let result = 1n;
  let at = base % modulo;
  for (let left = power; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * at) % modulo;
    at = (at * at) % modulo;
  }
  return result;
}

function based(value: Value, radix: number, prefix: string): string {
  if (typeof value !== 'bigint')
    return raise('TypeError', `'${typeName(value)}' object cannot be interpreted as an integer`);
  return `${value < 0n ? '-' : ''}${prefix}${(value < 0n ? -value : value).toString(radix)}`;
}

function isInstance(value: Value, types: Value): boolean {
  if (types instanceof PyTuple) return types.items.some((it) => isInstance(value, it));
  if (types instanceof PyType) return types.has(value);
  if (types instanceof PyClass) return value instanceof PyInstance && value.type.isBelow(types);
  return raise('TypeError', 'isinstance() arg 2 must be a type, a tuple of types, or a union');
}

function* toInt([value = 0n, base]: readonly Value[], keywords: Keywords): Running<Value> {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'boolean') return BigInt(value);
  if (typeof value === 'number') {
    if (Number.isNaN(value)) return raise('ValueError', 'cannot convert float NaN to integer');
    return Number.isFinite(value)
      ? BigInt(Math.trunc(value))
      : raise('OverflowError', 'cannot convert float infinity to integer');
  }
  const text = value instanceof PyBytes ? new TextDecoder().decode(value.bytes) : value;
  if (typeof text === 'string') {
    const radix = Number(base ?? keywords.get('base') ?? 10n);
    const clean = text.trim().replace(/(?<=\d)_(?=\d)/g, '');
    const prefix = { 16: '0x', 8: '0o', 2: '0b' }[radix] ?? '';
    const body = clean.replace(/^[-+]/, '').replace(new RegExp(`^${prefix}`, 'i'), '');
    const digits = '0123456789abcdefghijklmnopqrstuvwxyz'.slice(0, radix);
    if (body === '' || body.length > 4_300 || [...body.toLowerCase()].some((it) => !digits.includes(it))) {
      return raise('ValueError', `invalid literal for int() with base ${radix}: ${yield* repr(value)}`);
    }
    let made = 0n;
    if (radix === 10) made = BigInt(body);
    else for (const digit of body.toLowerCase()) made = made * BigInt(radix) + BigInt(digits.indexOf(digit));
    return clean.startsWith('-') ? -made : made;
  }
  const method = value instanceof PyInstance ? value.type.find('__int__') : undefined;
  if (method !== undefined) return yield* call(method, [value]);
  return raise(
    'TypeError',
    `int() argument must be a string, a bytes-like object or a real number, not '${typeName(value)}'`,
  );
}

function* toFloat([value = 0]: readonly Value[]): Running<Value> {
  if (isNumber(value)) return Number(value);
  if (typeof value === 'string') {
    const clean = value.trim().toLowerCase();
    if (/^[-+]?(inf|infinity)$/.test(clean))
      return clean.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
    if (clean === 'nan') return Number.NaN;
    if (/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/.test(clean)) return Number(clean);
    return raise('ValueError', `could not convert string to float: ${yield* repr(value)}`);
  }
  return raise('TypeError', `float() argument must be a string or a real number, not '${typeName(value)}'`);
}

function range(args: readonly Value[]): Value {
  const [from, to, by = 1] = (args.length === 1 ? [0n, args[0]] : args).map((it) => {
    if (typeof it !== 'bigint' && typeof it !== 'boolean') {
      return raise('TypeError', `'${typeName(it ?? null)}' object cannot be interpreted as an integer`);
    }
    return Math.max(-LARGEST_RANGE, Math.min(LARGEST_RANGE, Number(it)));
  });
  if (by === 0) return raise('ValueError', 'range() arg 3 must not be zero');
  return new PyRange(from ?? 0, to ?? 0, by);
}

const TYPES: readonly PyType[] = [
  new PyType(
    'str',
    ([value, encoding]) =>
      value === undefined
        ? ''
        : value instanceof PyBytes && encoding
          ? new TextDecoder().decode(value.bytes)
          : str(value),
    (it) => typeof it === 'string',
    new Map<string, Value>([
      ['maketrans', new Native('maketrans', makeTrans)],
      [
        'join',
        new Native('join', function* ([by = '', items = null]) {
          return (yield* listOf(items)).join(String(by));
        }),
      ],
    ]),
  ),
  new PyType('int', toInt, (it) => typeof it === 'bigint' || typeof it === 'boolean'),
  new PyType('float', toFloat, (it) => typeof it === 'number'),
  new PyType(
    'bool',
    ([value = false]) => truthy(value),
    (it) => typeof it === 'boolean',
  ),
  new PyType(
    'list',
    function* ([items]) {
      return new PyList(items === undefined ? [] : yield* listOf(items));
    },
    (it) => it instanceof PyList,
  ),
  new PyType(
    'tuple',
    function* ([items]) {
      return new PyTuple(items === undefined ? [] : yield* listOf(items));
    },
    (it) => it instanceof PyTuple,
  ),
  new PyType(
    'dict',
    function* ([source], keywords) {
      const made = new PyDict();
      yield* mergeInto(made, source, keywords);
      return made;
    },
    (it) => it instanceof PyDict,
    new Map<string, Value>([
      [
        'fromkeys',
        new Native('fromkeys', function* ([keys = null, value = null]) {
          return new PyDict(new Map((yield* listOf(keys)).map((key) => [keyOf(key), [key, value]])));
        }),
      ],
    ]),
  ),
  new PyType(
    'set',
    function* ([items]) {
      return new PySet(new Map((items === undefined ? [] : yield* listOf(items)).map((it) => [keyOf(it), it])));
    },
    (it) => it instanceof PySet && !it.frozen,
  ),
  new PyType(
    'frozenset',
    function* ([items]) {
      return new PySet(new Map((items === undefined ? [] : yield* listOf(items)).map((it) => [keyOf(it), it])), true);
    },
    (it) => it instanceof PySet && it.frozen,
  ),
  new PyType(
    'bytes',
    function* ([value]) {
      if (typeof value === 'string') return new PyBytes(new TextEncoder().encode(value));
      if (typeof value === 'bigint') return new PyBytes(new Uint8Array(Math.min(Number(value), 1_000_000)));
      return new PyBytes(Uint8Array.from(value === undefined ? [] : yield* listOf(value), Number));
    },
    (it) => it instanceof PyBytes,
  ),
  new PyType('range', range, (it) => it instanceof PyRange),
  new PyType(
    'slice',
    ([a = null, b = null, c = null]) => new PySlice(a, b, c),
    (it) => it instanceof PySlice,
  ),
  new PyType(
    'object',
    () => new PyInstance(new PyClass('object', [], new Map(), 'builtins')),
    () => true,
  ),
  new PyType(
    'type',
    ([value = null]) => typeOf(value),
    (it) => it instanceof PyType || it instanceof PyClass,
  ),
];

function makeTrans([from = null, to]: readonly Value[]): Value {
  if (from instanceof PyDict) return from;
  const [a, b] = [[...String(from)], [...String(to ?? '')]];
  return new PyDict(
    new Map(
      a.map((it, i) => {
        const code = BigInt(it.codePointAt(0) as number);
        return [keyOf(code), [code, BigInt((b[i] ?? it).codePointAt(0) as number)]];
      }),
    ),
  );
}

const BY_NAME = new Map(TYPES.map((type) => [type.name, type]));

/** `type(value)`. */
function typeOf(value: Value): Value {
  if (value instanceof PyInstance) return value.type;
  const name = typeName(value);
  return (
    BY_NAME.get(name) ??
    new PyType(
      name,
      () => raise('TypeError', `cannot create '${name}' instances`),
      (it) => typeName(it) === name,
    )
  );
}

/** Everything that is there without an import. */
export const BUILTINS: ReadonlyMap<string, Value> = new Map<string, Value>([
  ...Object.entries(FUNCTIONS).map(([name, work]): [string, Value] => [name, new Native(name, work)]),
  ['quit', new Native('quit', FUNCTIONS.exit as NativeCall)],
  ...BY_NAME,
  ...EXCEPTIONS,
]);
