import { raise } from '../errors';
import { listOf } from '../iterate';
import type { Runtime } from '../runtime';
import { PyList, type PyModule, type Value } from '../values';
import { moduleOf } from './module-of';
import { realNumber } from './real-number';

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
    const [a, b] = [realNumber(from), realNumber(to)];
    return b < a ? raise('ValueError', `empty range in randrange(${a}, ${b + 1})`) : BigInt(a + below(b - a + 1));
  };
  return moduleOf('random', {
    random: () => world.chance(),
    seed: () => null,
    randint: ([a, b]) => int(a, b),
    randrange: ([a, b]) => (b === undefined ? int(0n, BigInt(realNumber(a) - 1)) : int(a, BigInt(realNumber(b) - 1))),
    uniform: ([a, b]) => realNumber(a) + world.chance() * (realNumber(b) - realNumber(a)),
    gauss: ([mean, deviation]) =>
      realNumber(mean) +
      realNumber(deviation) * Math.sqrt(-2 * Math.log(1 - world.chance())) * Math.cos(2 * Math.PI * world.chance()),
    choice: function* ([items = null]) {
      return pick(yield* listOf(items));
    },
    choices: function* ([items = null], keywords) {
      const all = yield* listOf(items);
      return new PyList(Array.from({ length: Math.min(realNumber(keywords.get('k') ?? 1n), 10_000) }, () => pick(all)));
    },
    sample: function* ([items = null, count = 0n], keywords) {
      const all = yield* listOf(items);
      const wanted = realNumber(keywords.get('k') ?? count);
      if (wanted > all.length) return raise('ValueError', 'Sample larger than population or is negative');
      return new PyList(shuffled(all).slice(0, wanted));
    },
    shuffle: ([items = null]) => {
      if (items instanceof PyList) items.items = shuffled(items.items);
      return null;
    },
  });
}
