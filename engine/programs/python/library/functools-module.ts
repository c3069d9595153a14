import { call } from '../call';
import { keyOf } from '../compare';
import { raise } from '../errors';
import { listOf } from '../iterate';
import { Native, type PyModule, type Value } from '../values';
import { moduleOf } from './module-of';

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
