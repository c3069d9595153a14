import { keyOf } from './compare';
import type { Running } from './effects';
import { exception, Raised, raise } from './errors';
import { iterate, keysOf, listOf } from './iterate';
import type { Methods } from './methods';
import { repr } from './show';
import { Foreign, type Keywords, PyDict, PyTuple, type Value } from './values';

/** What `keys()`, `values()` and `items()` give: they show what the dict holds now. */
function view(kind: string, itemsOf: () => Value[]): Foreign {
  return new Foreign(kind, new Map(), () => `${kind}([${texts(itemsOf())}])`, null, {
    items: itemsOf,
    compare: (other) => (other instanceof Foreign && other.shown?.() === `${kind}([${texts(itemsOf())}])` ? 0 : 1),
  });
}

function texts(items: readonly Value[]): string {
  return items
    .map((item) => {
      const step = repr(item).next();
      return step.done ? step.value : '...';
    })
    .join(', ');
}

/** Takes in pairs, mappings and keywords, as `dict(…)` and `update` do. */
export function* mergeInto(dict: PyDict, source: Value | undefined, keywords: Keywords): Running<void> {
  if (source instanceof PyDict) for (const [key, entry] of source.entries) dict.entries.set(key, [...entry]);
  else if (source instanceof Foreign && source.inside instanceof PyDict)
    yield* mergeInto(dict, source.inside, new Map());
  else if (source !== undefined) {
    const items = yield* iterate(source);
    let i = 0;
    for (let item = yield* items.next(); item !== undefined; item = yield* items.next()) {
      const pair = yield* listOf(item);
      const [key, value] = pair;
      if (pair.length !== 2 || key === undefined || value === undefined) {
        raise('ValueError', `dictionary update sequence element #${i} has length ${pair.length}; 2 is required`);
      } else dict.entries.set(keyOf(key), [key, value]);
      i += 1;
    }
  }
  for (const [name, value] of keywords) dict.entries.set(`s${name}`, [name, value]);
}

export const DICT_METHODS: Methods<PyDict> = {
  clear: (self) => {
    self.entries.clear();
    return null;
  },
  copy: (self) => new PyDict(new Map(self.entries)),
  get: (self, [key = null, otherwise = null]) => {
    const found = self.entries.get(keyOf(key));
    return found ? found[1] : otherwise;
  },
  items: (self) => view('dict_items', () => [...self.entries.values()].map((pair) => new PyTuple(pair))),
  keys: (self) => view('dict_keys', () => keysOf(self)),
  pop: (self, [key = null, otherwise]) => {
    const found = self.entries.get(keyOf(key));
    if (!found) {
      if (otherwise === undefined) throw new Raised(exception('KeyError', key));
      return otherwise;
    }
    self.entries.delete(keyOf(key));
    return found[1];
  },
  popitem: (self) => {
    const last = [...self.entries].at(-1);
    if (!last) throw new Raised(exception('KeyError', 'popitem(): dictionary is empty'));
    self.entries.delete(last[0]);
    return new PyTuple(last[1]);
  },
  setdefault: (self, [key = null, otherwise = null]) => {
    const found = self.entries.get(keyOf(key));
    if (found) return found[1];
    self.entries.set(keyOf(key), [key, otherwise]);
    return otherwise;
  },
  update: function* (self, [source], keywords) {
    yield* mergeInto(self, source, keywords);
    return null;
  },
  values: (self) => view('dict_values', () => [...self.entries.values()].map(([, value]) => value)),
};
