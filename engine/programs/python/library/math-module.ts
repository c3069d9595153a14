import { raise } from '../errors';
import { listOf } from '../iterate';
import { binary } from '../operators';
import type { PyModule, Value } from '../values';
import { moduleOf } from './module-of';
import { realNumber } from './real-number';

/** `math`. */
export function mathModule(): PyModule {
  const plain = Object.fromEntries(
    (['sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'exp', 'log2', 'log10', 'cbrt'] as const).map((name) => [
      name,
      ([it]: readonly Value[]) => Math[name](realNumber(it)),
    ]),
  );
  const whole =
    (round: (it: number) => number) =>
    ([it]: readonly Value[]) =>
      typeof it === 'bigint' ? it : BigInt(round(realNumber(it)));
  return moduleOf(
    'math',
    {
      ...plain,
      sqrt: ([it]) => (realNumber(it) < 0 ? raise('ValueError', 'math domain error') : Math.sqrt(realNumber(it))),
      log: ([it, base]) =>
        realNumber(it) <= 0
          ? raise('ValueError', 'math domain error')
          : base === undefined
            ? Math.log(realNumber(it))
            : Math.log(realNumber(it)) / Math.log(realNumber(base)),
      pow: ([a, b]) => realNumber(a) ** realNumber(b),
      atan2: ([a, b]) => Math.atan2(realNumber(a), realNumber(b)),
      hypot: (args) => Math.hypot(...args.map(realNumber)),
      fabs: ([it]) => Math.abs(realNumber(it)),
      floor: whole(Math.floor),
      ceil: whole(Math.ceil),
      trunc: whole(Math.trunc),
      degrees: ([it]) => (realNumber(it) * 180) / Math.PI,
      radians: ([it]) => (realNumber(it) * Math.PI) / 180,
      isnan: ([it]) => Number.isNaN(realNumber(it)),
      isinf: ([it]) => Math.abs(realNumber(it)) === Number.POSITIVE_INFINITY,
      isclose: ([a, b]) =>
        Math.abs(realNumber(a) - realNumber(b)) <= 1e-9 * Math.max(Math.abs(realNumber(a)), Math.abs(realNumber(b))),
      gcd: (args) => args.reduce<bigint>((a, b) => gcd(a, BigInt(realNumber(b))), 0n),
      factorial: ([it]) => {
        const most = realNumber(it);
        if (most < 0) return raise('ValueError', 'factorial() not defined for negative values');
        if (most > 2_000) return raise('MemoryError', '');
        let made = 1n;
        for (let i = 2n; i <= BigInt(most); i += 1n) made *= i;
        return made;
      },
      comb: ([n, k]) => {
        let made = 1n;
        for (let i = 1; i <= Math.min(realNumber(k), 1000); i += 1)
          made = (made * BigInt(realNumber(n) - i + 1)) / BigInt(i);
        return made;
      },
      prod: function* ([items = null]) {
        let made: Value = 1n;
        for (const item of yield* listOf(items)) made = yield* binary('*', made, item);
        return made;
      },
      isqrt: ([it]) => BigInt(Math.floor(Math.sqrt(realNumber(it)))),
    },
    { pi: Math.PI, e: Math.E, tau: 2 * Math.PI, inf: Number.POSITIVE_INFINITY, nan: Number.NaN },
  );
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x < 0n ? -x : x;
}
