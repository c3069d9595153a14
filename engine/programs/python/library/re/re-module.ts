import { call } from '../../call';
import type { Running } from '../../effects';
import { EXCEPTIONS, exception, Raised, raise } from '../../errors';
import { boundedItems, boundedText, type Runtime } from '../../runtime';
import { quoted } from '../../show';
import {
  Foreign,
  type Keywords,
  type NativeCall,
  PyBytes,
  PyClass,
  PyIterator,
  PyList,
  type PyModule,
  PyTuple,
  PyType,
  type Value,
} from '../../values';
import { moduleOf, thing } from '../module-of';
import { CompiledPattern, FLAGS, type Spans } from './compiled-pattern';
import { expanded } from './expanded';
import { given, groupText, matchObject, textOf } from './match-object';
import { PatternError } from './pattern-error';

const ERROR = new PyClass('error', [EXCEPTIONS.get('Exception') as PyClass], new Map(), 're');
const LONG_NAMES: Readonly<Record<string, keyof typeof FLAGS>> = {
  ASCII: 'A',
  IGNORECASE: 'I',
  LOCALE: 'L',
  MULTILINE: 'M',
  DOTALL: 'S',
  UNICODE: 'U',
  VERBOSE: 'X',
};

/** `re`, by a library whose time is linear in the text, so that no pattern can hold up the class. */
export function reModule(runtime: Runtime): PyModule {
  const known = new Map<string, Foreign>();
  const patternOf = (source: Value | undefined, flags: number): Foreign => {
    if (source instanceof Foreign && source.inside instanceof CompiledPattern) return source;
    const isBytes = source instanceof PyBytes;
    if (typeof source !== 'string' && !isBytes)
      return raise('TypeError', 'first argument must be string or compiled pattern');
    const text = textOf(source);
    const key = `${isBytes} ${flags} ${text}`;
    const made =
      known.get(key) ??
      patternObject(
        runtime,
        checked(() => CompiledPattern.of(text, flags, isBytes)),
      );
    if (known.size < 200) known.set(key, made);
    return made;
  };
  /** A function of the module that is a method of the pattern; its flags come after the method's own arguments. */
  const asMethod =
    (name: string, own: number): NativeCall =>
    (args, keywords) => {
      const { flags: named, ...rest } = Object.fromEntries(keywords);
      const flags = Number(named ?? args[own + 1] ?? 0n);
      const pattern = patternOf(args[0] ?? keywords.get('pattern'), flags);
      return call(pattern.attributes.get(name) as Value, args.slice(1, own + 1), new Map(Object.entries(rest)));
    };
  return moduleOf(
    're',
    {
      compile: ([source, flags = 0n], keywords) => patternOf(source, Number(keywords.get('flags') ?? flags)),
      match: asMethod('match', 1),
      fullmatch: asMethod('fullmatch', 1),
      search: asMethod('search', 1),
      findall: asMethod('findall', 1),
      finditer: asMethod('finditer', 1),
      sub: asMethod('sub', 3),
      subn: asMethod('subn', 3),
      split: asMethod('split', 2),
      escape: ([text]) => textOf(text).replace(/[^\w!"%',/:;<=>@`\x80-\u{10ffff}]/gu, '\\$&'),
      purge: () => null,
    },
    {
      error: ERROR,
      PatternError: ERROR,
      Pattern: typeNamed('re.Pattern'),
      Match: typeNamed('re.Match'),
      NOFLAG: 0n,
      ...Object.fromEntries(Object.entries(FLAGS).map(([name, bit]) => [name, BigInt(bit)])),
      ...Object.fromEntries(Object.entries(LONG_NAMES).map(([name, letter]) => [name, BigInt(FLAGS[letter])])),
    },
  );
}

function typeNamed(name: string): PyType {
  return new PyType(
    name,
    () => raise('TypeError', `cannot create '${name}' instances`),
    (it) => it instanceof Foreign && it.type === name,
  );
}

/** Tells the mistakes in a pattern as `re.error` does. */
function checked<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    const made = exception(ERROR, `${error.message} at position ${error.at}`);
    made.attributes.set('msg', error.message);
    made.attributes.set('pos', BigInt(error.at));
    throw new Raised(made);
  }
}

/** `re.Pattern`. */
function patternObject(runtime: Runtime, pattern: CompiledPattern): Foreign {
  const { isBytes } = pattern;
  const subject = (value: Value | undefined): string => {
    const text = textOf(value);
    if (value instanceof PyBytes === isBytes) return text;
    return raise(
      'TypeError',
      `cannot use a ${isBytes ? 'bytes' : 'string'} pattern on a ${isBytes ? 'string' : 'bytes'}-like object`,
    );
  };
  const first =
    (where: 'anywhere' | 'here' | 'whole'): NativeCall =>
    ([value, from = 0n, to], keywords) => {
      const all = subject(value === undefined ? keywords.get('string') : value);
      const text = to === undefined ? all : all.slice(0, Number(to));
      const start = Math.min(Math.max(0, Number(from)), text.length);
      const spans = pattern.find(runtime, text, start, where);
      return spans ? matchObject(pattern, made, text, spans, start) : null;
    };
  const replacing = function* (args: readonly Value[], keywords: Keywords): Running<[string, number]> {
    const [by = keywords.get('repl') ?? '', value = keywords.get('string'), count = keywords.get('count') ?? 0n] = args;
    const text = subject(value);
    const most = Number(count) > 0 ? Number(count) : Number.POSITIVE_INFINITY;
    let [from, times, result] = [0, 0, ''];
    for (const spans of matches(runtime, pattern, text)) {
      if (times >= most) break;
      const [start, end] = spans[0] as readonly [number, number];
      const isPlain = typeof by === 'string' || by instanceof PyBytes;
      const text_ = isPlain
        ? checked(() => expanded(pattern, text, spans, textOf(by)))
        : textOf(yield* call(by, [matchObject(pattern, made, text, spans, 0)]));
      result = boundedText(result + text.slice(from, start) + text_);
      [from, times] = [end, times + 1];
      if (runtime.step()) yield { type: 'turn' };
    }
    return [result + text.slice(from), times];
  };
  const found = (spans: Spans, text: string): Value => {
    if (pattern.groups === 0) return groupText(pattern, text, spans, 0);
    const groups = spans.slice(1).map((_, i) => groupText(pattern, text, spans, i + 1) ?? given('', isBytes));
    return groups.length === 1 ? (groups[0] as Value) : new PyTuple(groups);
  };
  const made: Foreign = thing(
    're.Pattern',
    {
      match: first('here'),
      fullmatch: first('whole'),
      search: first('anywhere'),
      findall: ([value], keywords) => {
        const text = subject(value === undefined ? keywords.get('string') : value);
        return new PyList(boundedItems(Array.from(matches(runtime, pattern, text), (spans) => found(spans, text))));
      },
      finditer: ([value], keywords) => {
        const text = subject(value === undefined ? keywords.get('string') : value);
        const all = matches(runtime, pattern, text);
        // biome-ignore lint/correctness/useYield: it asks nothing of the room.
        return new PyIterator('callable_iterator', function* () {
          const step = all.next();
          return step.done ? undefined : matchObject(pattern, made, text, step.value, 0);
        });
      },
      sub: function* (args, keywords) {
        return given((yield* replacing(args, keywords))[0], isBytes);
      },
      subn: function* (args, keywords) {
        const [text, times] = yield* replacing(args, keywords);
        return new PyTuple([given(text, isBytes), BigInt(times)]);
      },
      split: ([value, count = 0n], keywords) => {
        const text = subject(value === undefined ? keywords.get('string') : value);
        const limit = Number(keywords.get('maxsplit') ?? count);
        const parts: Value[] = [];
        let [from, times] = [0, 0];
        for (const spans of matches(runtime, pattern, text)) {
          if (limit > 0 && times >= limit) break;
          const [start, end] = spans[0] as readonly [number, number];
          parts.push(given(text.slice(from, start), isBytes));
          for (let i = 1; i < spans.length; i += 1) parts.push(groupText(pattern, text, spans, i));
          [from, times] = [end, times + 1];
        }
        return new PyList(boundedItems([...parts, given(text.slice(from), isBytes)]));
      },
    },
    {
      pattern: given(pattern.source, isBytes),
      flags: BigInt(pattern.flags),
      groups: BigInt(pattern.groups),
    },
    () => `re.compile(${isBytes ? 'b' : ''}${quoted(pattern.source)}${flagNames(pattern.flags)})`,
    pattern,
  );
  return made;
}

function flagNames(flags: number): string {
  const names = Object.entries(LONG_NAMES).filter(([, letter]) => letter !== 'U' && flags & FLAGS[letter]);
  return names.length === 0 ? '' : `, ${names.map(([name]) => `re.${name}`).join('|')}`;
}

/** All matches one after the other; empty ones too. */
function* matches(runtime: Runtime, pattern: CompiledPattern, text: string): Generator<Spans> {
  for (let from = 0; from <= text.length; ) {
    const spans = pattern.find(runtime, text, from, 'anywhere');
    if (!spans) return;
    yield spans;
    const [start, end] = spans[0] as readonly [number, number];
    from = end > start ? end : end + 1;
  }
}
