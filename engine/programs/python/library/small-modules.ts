import { digestOf } from '../../../model/digest';
import { KERNEL } from '../../../model/kernel';
import { call } from '../call';
import { keyOf } from '../compare';
import { countInto } from '../dict-methods';
import type { Running } from '../effects';
import { EXCEPTIONS, exception, NotPlayed, Raised, raise } from '../errors';
import { iterate, listOf } from '../iterate';
import { binary } from '../operators';
import type { Runtime } from '../runtime';
import {
  Native,
  PyBytes,
  PyClass,
  PyDict,
  type PyInstance,
  PyIterator,
  PyList,
  type PyModule,
  PyTuple,
  PyType,
  type Value,
} from '../values';
import { moduleOf, thing } from './module-of';

const number = (value: Value | undefined): number => {
  if (typeof value === 'bigint' || typeof value === 'number' || typeof value === 'boolean') return Number(value);
  return raise('TypeError', 'must be real number');
};

/** `math`. */
export function mathModule(): PyModule {
  const plain = Object.fromEntries(
    (['sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'exp', 'log2', 'log10', 'cbrt'] as const).map((name) => [
      name,
      ([it]: readonly Value[]) => Math[name](number(it)),
    ]),
  );
  const whole =
    (round: (it: number) => number) =>
    ([it]: readonly Value[]) =>
      typeof it === 'bigint' ? it : BigInt(round(number(it)));
  return moduleOf(
    'math',
    {
      ...plain,
      sqrt: ([it]) => (number(it) < 0 ? raise('ValueError', 'math domain error') : Math.sqrt(number(it))),
      log: ([it, base]) =>
        number(it) <= 0
          ? raise('ValueError', 'math domain error')
          : base === undefined
            ? Math.log(number(it))
            : Math.log(number(it)) / Math.log(number(base)),
      pow: ([a, b]) => number(a) ** number(b),
      atan2: ([a, b]) => Math.atan2(number(a), number(b)),
      hypot: (args) => Math.hypot(...args.map(number)),
      fabs: ([it]) => Math.abs(number(it)),
      floor: whole(Math.floor),
      ceil: whole(Math.ceil),
      trunc: whole(Math.trunc),
      degrees: ([it]) => (number(it) * 180) / Math.PI,
      radians: ([it]) => (number(it) * Math.PI) / 180,
      isnan: ([it]) => Number.isNaN(number(it)),
      isinf: ([it]) => Math.abs(number(it)) === Number.POSITIVE_INFINITY,
      isclose: ([a, b]) => Math.abs(number(a) - number(b)) <= 1e-9 * Math.max(Math.abs(number(a)), Math.abs(number(b))),
      gcd: (args) => args.reduce<bigint>((a, b) => gcd(a, BigInt(number(b))), 0n),
      factorial: ([it]) => {
        const most = number(it);
        if (most < 0) return raise('ValueError', 'factorial() not defined for negative values');
        if (most > 2_000) return raise('MemoryError', '');
        let made = 1n;
        for (let i = 2n; i <= BigInt(most); i += 1n) made *= i;
        return made;
      },
      comb: ([n, k]) => {
        let made = 1n;
        for (let i = 1; i <= Math.min(number(k), 1000); i += 1) made = (made * BigInt(number(n) - i + 1)) / BigInt(i);
        return made;
      },
      prod: function* ([items = null]) {
        let made: Value = 1n;
        for (const item of yield* listOf(items)) made = yield* binary('*', made, item);
        return made;
      },
      isqrt: ([it]) => BigInt(Math.floor(Math.sqrt(number(it)))),
    },
    { pi: Math.PI, e: Math.E, tau: 2 * Math.PI, inf: Number.POSITIVE_INFINITY, nan: Number.NaN },
  );
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x < 0n ? -x : x;
}

/** `random`: every draw is the room's, also after `seed`. */
export function randomModule({ world }: Runtime): PyModule {
  const below = (count: number) => Math.floor(world.chance() * count);
  const pick = (items: readonly Value[]): Value => {
    if (items.length === 0) return raise('IndexError', 'Cannot choose from an empty sequence');
    return items[below(items.length)] as Value;
  };
  const shuffled = (items: readonly Value[]): Value[] => {
    const made = [...items];
    for (let i = made.length - 1; i > 0; i -= 1) {
      const j = below(i + 1);
      [made[i], made[j]] = [made[j] as Value, made[i] as Value];
    }
    return made;
  };
  const int = (from: Value | undefined, to: Value | undefined): bigint => {
    const [a, b] = [number(from), number(to)];
    return b < a ? raise('ValueError', `empty range in randrange(${a}, ${b + 1})`) : BigInt(a + below(b - a + 1));
  };
  return moduleOf('random', {
    random: () => world.chance(),
    seed: () => null,
    randint: ([a, b]) => int(a, b),
    randrange: ([a, b]) => (b === undefined ? int(0n, BigInt(number(a) - 1)) : int(a, BigInt(number(b) - 1))),
    uniform: ([a, b]) => number(a) + world.chance() * (number(b) - number(a)),
    gauss: ([mean, deviation]) =>
      number(mean) +
      number(deviation) * Math.sqrt(-2 * Math.log(1 - world.chance())) * Math.cos(2 * Math.PI * world.chance()),
    choice: function* ([items = null]) {
      return pick(yield* listOf(items));
    },
    choices: function* ([items = null], keywords) {
      const all = yield* listOf(items);
      return new PyList(Array.from({ length: Math.min(number(keywords.get('k') ?? 1n), 10_000) }, () => pick(all)));
    },
    sample: function* ([items = null, count = 0n], keywords) {
      const all = yield* listOf(items);
      const wanted = number(keywords.get('k') ?? count);
      if (wanted > all.length) return raise('ValueError', 'Sample larger than population or is negative');
      return new PyList(shuffled(all).slice(0, wanted));
    },
    shuffle: ([items = null]) => {
      if (items instanceof PyList) items.items = shuffled(items.items);
      return null;
    },
  });
}

/** `platform`. */
export function platformModule({ world }: Runtime): PyModule {
  return moduleOf('platform', {
    node: () => world.hostname,
    system: () => 'Linux',
    release: () => KERNEL,
    machine: () => 'x86_64',
    processor: () => '',
    version: () => '#1 SMP',
    python_version: () => world.version,
    python_implementation: () => 'CPython',
    platform: () => `Linux-${KERNEL}-x86_64-with-glibc2.36`,
  });
}

/** `socket`, as far as names and addresses go. */
export function socketModule({ world }: Runtime): PyModule {
  return moduleOf(
    'socket',
    {
      gethostname: () => world.hostname,
      getfqdn: () => world.hostname,
      gethostbyname: function* ([name = '']) {
        if (String(name) === world.hostname && world.ipAddress !== '') return world.ipAddress;
        if (String(name) === 'localhost') return '127.0.0.1';
        const found = (yield { type: 'resolve', host: String(name) }) as readonly string[];
        if (found[0] !== undefined) return found[0];
        const error = exception(GAIERROR, -2n, 'Name or service not known');
        error.attributes.set('errno', -2n);
        error.attributes.set('strerror', 'Name or service not known');
        throw new Raised(error);
      },
      socket: () => {
        throw new NotPlayed('sockets');
      },
    },
    { AF_INET: 2n, SOCK_STREAM: 1n, gaierror: GAIERROR, error: EXCEPTIONS.get('OSError') as PyClass },
  );
}

const GAIERROR = new PyClass('gaierror', [EXCEPTIONS.get('OSError') as PyClass], new Map(), 'socket');

/** `collections`. */
export function collectionsModule(): PyModule {
  const dictType = (
    name: 'defaultdict' | 'Counter' | 'OrderedDict',
    fill: (dict: PyDict, args: readonly Value[]) => Running<void>,
  ) =>
    new PyType(
      name,
      function* (args) {
        const made = new PyDict();
        made.kind = name;
        yield* fill(made, args);
        return made;
      },
      (it) => it instanceof PyDict && it.kind === name,
    );
  return moduleOf(
    'collections',
    {
      deque: function* ([items]) {
        return new PyList(items === undefined ? [] : yield* listOf(items));
      },
      namedtuple: ([name = '', fields = null]) => namedTuple(String(name), fields),
    },
    {
      defaultdict: dictType('defaultdict', function* (made, [make = null]) {
        made.make = make === null ? null : () => call(make, []);
        yield* [];
      }),
      Counter: dictType('Counter', function* (made, [items]) {
        if (items !== undefined) yield* countInto(made, items);
      }),
      OrderedDict: dictType('OrderedDict', function* (made, [items]) {
        if (items instanceof PyDict) for (const [key, entry] of items.entries) made.entries.set(key, entry);
        else if (items !== undefined) {
          for (const pair of yield* listOf(items)) {
            const [key = null, value = null] = yield* listOf(pair);
            made.entries.set(keyOf(key), [key, value]);
          }
        }
      }),
    },
  );
}

function* namedTuple(name: string, fields: Value): Running<Native> {
  const names = typeof fields === 'string' ? fields.split(/[\s,]+/) : (yield* listOf(fields)).map(String);
  return new Native(name, (args, keywords) => {
    const values = names.map(
      (field, i) =>
        args[i] ??
        keywords.get(field) ??
        raise('TypeError', `${name}.__new__() missing 1 required positional argument: '${field}'`),
    );
    const shown = () => `${name}(${names.map((field, i) => `${field}=${plainText(values[i] as Value)}`).join(', ')})`;
    return thing(name, {}, Object.fromEntries(names.map((field, i) => [field, values[i] as Value])), shown, null, {
      items: () => [...values],
      item: (at) => values.at(Number(at)) ?? raise('IndexError', 'tuple index out of range'),
    });
  });
}

function plainText(value: Value): string {
  return typeof value === 'string' ? `'${value}'` : value === null ? 'None' : String(value);
}

/** `functools`. */
export function functoolsModule(): PyModule {
  const same = new Native('decorator', ([work = null]) => work);
  const cached = ([work = null]: readonly Value[]): Value =>
    work === null || typeof work !== 'object'
      ? new Native('lru_cache', ([inner = null]) => remembering(inner))
      : remembering(work);
  return moduleOf('functools', {
    wraps: () => same,
    lru_cache: cached,
    cache: cached,
    partial: ([work = null, ...first], bound) =>
      new Native('partial', (args, keywords) => call(work, [...first, ...args], new Map([...bound, ...keywords]))),
    reduce: function* ([work = null, items = null, first]) {
      const all = yield* listOf(items);
      let made: Value = first ?? all.shift() ?? raise('TypeError', 'reduce() of empty iterable with no initial value');
      for (const item of all) made = yield* call(work, [made, item]);
      return made;
    },
  });
}

function remembering(work: Value): Value {
  const known = new Map<string, Value>();
  return new Native('cached', function* (args, keywords) {
    const key = args.map((it) => keyOf(it)).join('|');
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = yield* call(work, args, keywords);
    known.set(key, made);
    return made;
  });
}

/** `itertools`, its commoner half. */
export function itertoolsModule(): PyModule {
  return moduleOf('itertools', {
    count: ([start = 0n, by = 1n]) => {
      let at = start;
      return new PyIterator('count', function* () {
        const found = at;
        at = yield* binary('+', at, by);
        return found;
      });
    },
    cycle: function* ([items = null]) {
      const all = yield* listOf(items);
      let i = -1;
      // biome-ignore lint/correctness/useYield: it knows its values.
      return new PyIterator('cycle', function* () {
        i += 1;
        return all[i % all.length];
      });
    },
    chain: function* (args) {
      const all: Value[] = [];
      for (const arg of args) all.push(...(yield* listOf(arg)));
      return yield* iterate(new PyList(all));
    },
    repeat: ([item = null, times = 0n]) =>
      iterateNow(Array.from({ length: Math.min(Number(times), 100_000) }, () => item)),
    islice: function* ([items = null, most = 0n]) {
      const each = yield* iterate(items);
      let left = Number(most);
      return new PyIterator('islice', function* () {
        left -= 1;
        return left < 0 ? undefined : yield* each.next();
      });
    },
    product: function* ([a = null, b = null]) {
      const [left, right] = [yield* listOf(a), yield* listOf(b)];
      return yield* iterate(new PyList(left.flatMap((x) => right.map((y) => new PyTuple([x, y])))));
    },
    combinations: function* ([items = null]) {
      const all = yield* listOf(items);
      return yield* iterate(new PyList(all.flatMap((x, i) => all.slice(i + 1).map((y) => new PyTuple([x, y])))));
    },
  });
}

function* iterateNow(items: Value[]): Running<Value> {
  return yield* iterate(new PyList(items));
}

/** `string`. */
export function stringModule(): PyModule {
  const lower = 'abcdefghijklmnopqrstuvwxyz';
  return moduleOf(
    'string',
    {},
    {
      ascii_lowercase: lower,
      ascii_uppercase: lower.toUpperCase(),
      ascii_letters: lower + lower.toUpperCase(),
      digits: '0123456789',
      hexdigits: '0123456789abcdefABCDEF',
      punctuation: '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~',
    },
  );
}

/** `typing`: names for annotations, which nothing looks at. */
export function typingModule(): PyModule {
  const names =
    'Any Optional Union List Dict Tuple Set Callable Iterable Iterator Sequence Mapping Literal Annotated Final ClassVar TypeVar Generator'.split(
      ' ',
    );
  const any = new PyType(
    'Any',
    () => null,
    () => true,
  );
  return moduleOf('typing', {}, Object.fromEntries(names.map((name) => [name, any])));
}

/** `uuid`, `hashlib` and `secrets`: what web tutorials take from them. */
export function uuidModule({ world }: Runtime): PyModule {
  const make = () => {
    const hex = digestOf(`${world.chance()}`).slice(7);
    const text = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
    return thing('UUID', {}, { hex: text.replaceAll('-', '') }, () => `UUID('${text}')`, null, { text: () => text });
  };
  return moduleOf('uuid', { uuid4: make, uuid1: make });
}

export function hashlibModule(): PyModule {
  const sha256 = ([data]: readonly Value[]) => {
    const bytes = data instanceof PyBytes ? data.bytes : new Uint8Array();
    const hex = digestOf(bytes).slice(7);
    return thing('_hashlib.HASH', { hexdigest: () => hex });
  };
  return moduleOf('hashlib', { sha256 });
}

/** Classes and decorators that other modules only need to be there. */
export function abcModule(): PyModule {
  return moduleOf(
    'abc',
    { abstractmethod: ([work = null]) => work },
    { ABC: new PyClass('ABC', [], new Map(), 'abc') },
  );
}

export function contextlibModule(): PyModule {
  return moduleOf('contextlib', {
    contextmanager: ([work = null]) =>
      new Native('contextmanager', function* (args, keywords) {
        const body = yield* call(work, args, keywords);
        const iterator = body as PyIterator;
        return thing('_GeneratorContextManager', {}, {}, null, null, {
          enter: function* () {
            return (yield* iterator.next()) ?? null;
          },
          exit: function* () {
            yield* iterator.next();
            return null;
          },
        });
      }),
  });
}

/** `dataclasses.dataclass`: an initialiser and a text from what the class declares. */
export function dataclassesModule(): PyModule {
  const decorate = ([type]: readonly Value[]): Value => {
    if (!(type instanceof PyClass)) return new Native('dataclass', decorate);
    const names = type.attributes.get('__fields__');
    const fields = names instanceof PyTuple ? names.items.map(String) : [];
    type.attributes.set(
      '__init__',
      new Native('__init__', ([self, ...args], keywords) => {
        for (const [i, name] of fields.entries()) {
          const value = args[i] ?? keywords.get(name) ?? type.attributes.get(name);
          if (value === undefined)
            return raise('TypeError', `${type.name}.__init__() missing 1 required positional argument: '${name}'`);
          (self as PyInstance).attributes.set(name, value);
        }
        return null;
      }),
    );
    type.attributes.set(
      '__repr__',
      new Native(
        '__repr__',
        ([self]) =>
          `${type.name}(${fields.map((name) => `${name}=${plainText((self as PyInstance).attributes.get(name) ?? null)}`).join(', ')})`,
      ),
    );
    return type;
  };
  return moduleOf('dataclasses', { dataclass: decorate });
}

export function copyModule(): PyModule {
  const deep = (value: Value): Value => {
    if (value instanceof PyList) return new PyList(value.items.map(deep));
    if (value instanceof PyDict)
      return new PyDict(new Map([...value.entries].map(([key, [name, item]]) => [key, [name, deep(item)]])));
    return value;
  };
  return moduleOf('copy', {
    copy: ([value = null]) =>
      value instanceof PyList
        ? new PyList([...value.items])
        : value instanceof PyDict
          ? new PyDict(new Map(value.entries))
          : value,
    deepcopy: ([value = null]) => deep(value),
  });
}

/** `asyncio`: coroutines are played one after the other. */
export function asyncioModule(): PyModule {
  return moduleOf('asyncio', {
    run: function* ([coroutine = null]) {
      return coroutine instanceof PyIterator && coroutine.result
        ? yield* coroutine.result()
        : raise('ValueError', 'a coroutine was expected');
    },
    sleep: ([seconds = 0n]) =>
      new PyIterator(
        'coroutine',
        // biome-ignore lint/correctness/useYield: it is awaited, not iterated.
        function* () {
          return undefined;
        },
        function* () {
          yield { type: 'sleep', milliseconds: number(seconds) * 1000 };
          return null;
        },
      ),
    gather: () => {
      throw new NotPlayed('asyncio.gather');
    },
    create_task: () => {
      throw new NotPlayed('asyncio.create_task');
    },
  });
}
