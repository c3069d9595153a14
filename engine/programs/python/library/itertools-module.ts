import type { Running } from '../effects';
import { iterate, listOf } from '../iterate';
import { binary } from '../operators';
import { PyIterator, PyList, type PyModule, PyTuple, type Value } from '../values';
import { moduleOf } from './module-of';

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
