import { keyOf, truthy } from '../compare';
import { mergeInto } from '../dict-methods';
import { raise } from '../errors';
import { listOf } from '../iterate';
import { OBJECT } from '../object-type';
import { str } from '../show';
import {
  Native,
  PyBytes,
  PyClass,
  PyDict,
  PyList,
  PyRange,
  PySet,
  PySlice,
  PyTuple,
  PyType,
  typeName,
  type Value,
} from '../values';
import { toFloat, toInt } from './to-number';
import { typeOf } from './type-of';

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
  OBJECT,
  new PyType(
    'type',
    ([value = null, bases, names]) => (bases === undefined ? typeOf(value) : newType(String(value), bases, names)),
    (it) => it instanceof PyType || it instanceof PyClass,
  ),
];

/** The types that are there without an import, by name. */
export const BUILT_IN_TYPES: ReadonlyMap<string, PyType> = new Map(TYPES.map((type) => [type.name, type]));

/** `type(name, bases, names)`. */
function newType(name: string, bases: Value, names: Value | undefined): Value {
  const all = bases instanceof PyTuple ? bases.items : [];
  const root = all.find((it) => it instanceof PyType && it !== OBJECT);
  const attributes = names instanceof PyDict ? [...names.entries.values()] : [];
  return new PyClass(
    name,
    all.filter((it) => it instanceof PyClass),
    new Map(attributes.map(([key, value]) => [String(key), value])),
    '__main__',
    root instanceof PyType ? root : null,
  );
}

const LARGEST_RANGE = 2 ** 52;

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
