import { keyOf } from '../compare';
import { countInto } from '../dict-methods';
import type { Running } from '../effects';
import { raise } from '../errors';
import { listOf } from '../iterate';
import { Native, PyDict, PyList, type PyModule, PyType, type Value } from '../values';
import { moduleOf, thing } from './module-of';

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
        made.make = make;
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

export function plainText(value: Value): string {
  return typeof value === 'string' ? `'${value}'` : value === null ? 'None' : String(value);
}
