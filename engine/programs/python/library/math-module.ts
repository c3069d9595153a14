import { raise } from '../errors';
import { listOf } from '../iterate';
import { binary } from '../operators';
import { type PyModule, PyTuple, type Value } from '../values';
import { moduleOf } from './module-of';
import { realNumber } from './real-number';

/** `math`. */
export function mathModule(): PyModule {
  const plain = Object.fromEntries(
    (
      [
        'sin',
        'cos',
        'tan',
        'asin',
        'acos',
        'atan',
        'sinh',
        'cosh',
        'tanh',
        'exp',
        'expm1',
        'log2',
        'log10',
        'log1p',
        'cbrt',
      ] as const
    ).map((name) => [name, ([it]: readonly Value[]) => Math[name](realNumber(it))]),
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
      isqrt: ([it]) => {
        const square = typeof it === 'bigint' ? it : BigInt(realNumber(it));
        if (square < 0n) return raise('ValueError', 'isqrt() argument must be nonnegative');
        if (square < 2n) return square;
        let root = 1n << BigInt((square.toString(2).length + 1) >> 1);
        for (let next = (root + square / root) >> 1n; next < root; next = (root + square / root) >> 1n) root = next;
        return root;
      },
      perm: ([n, k]) => {
        let made = 1n;
        const most = k === undefined || k === null ? realNumber(n) : realNumber(k);
        if (most > 2_000) return raise('MemoryError', '');
        for (let i = 0; i < most; i += 1) made *= BigInt(realNumber(n) - i);
        return made;
      },
      lcm: (args) => args.reduce<bigint>((a, b) => lcm(a, BigInt(realNumber(b))), 1n),
      dist: function* ([a = null, b = null]) {
        const [from, to] = [yield* listOf(a), yield* listOf(b)];
        return Math.hypot(...from.map((it, i) => realNumber(it) - realNumber(to[i])));
      },
      fmod: ([a, b]) => realNumber(a) % realNumber(b),
      modf: ([it]) => {
        const whole = Math.trunc(realNumber(it));
        return new PyTuple([realNumber(it) - whole, whole]);
      },
      copysign: ([a, b]) => Math.abs(realNumber(a)) * (realNumber(b) < 0 || Object.is(realNumber(b), -0) ? -1 : 1),
      isfinite: ([it]) => Number.isFinite(realNumber(it)),
      fsum: function* ([items = null]) {
        return (yield* listOf(items)).reduce<number>((sum, it) => sum + realNumber(it), 0);
      },
    },
    { pi: Math.PI, e: Math.E, tau: 2 * Math.PI, inf: Number.POSITIVE_INFINITY, nan: Number.NaN },
  );
}

function lcm(a: bigint, b: bigint): bigint {
  return a === 0n || b === 0n ? 0n : (a / gcd(a, b)) * (b < 0n ? -b : b);
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x < 0n ? -x : x;
}
