import { digestOf } from '../../model/digest';
import { UtcTime } from '../../model/utc-time';
import { LONGEST_LIST } from './limits';
import { memberOf } from './members';
import type { Scope } from './scope';
import { Unplayable } from './unplayable';
import {
  asJson,
  awaited,
  errorObject,
  fromJson,
  inspect,
  isObject,
  type NativeFunction,
  numberOf,
  object,
  type PlainObject,
  promiseOf,
  Thrown,
  textOf,
  throwError,
  type Value,
} from './values';
import { Exit, type World } from './world';

const TIMERS = 8;
/** A program's log goes through the class's log: it may not tick faster than this. */
const FASTEST = 500;

/** Declares what every Node program finds without asking. */
export function declareGlobals(world: World, scope: Scope): void {
  const declare = (name: string, value: Value) => scope.declare(name, value);
  const say =
    (stream: 'stdout' | 'stderr'): NativeFunction =>
    (...args) => {
      print(world, stream, `${formatted(args)}\n`);
      return undefined;
    };
  const console = {
    log: say('stdout'),
    info: say('stdout'),
    debug: say('stdout'),
    error: say('stderr'),
    warn: say('stderr'),
  };
  declare('console', object(console));
  declare('process', processObject(world));
  declare('globalThis', object());
  declare('JSON', object({ stringify, parse: (text) => parseJson(textOf(text)) }));
  declare('Math', math(world));
  declare(
    'Date',
    withNew(() => textOf(date(world.around.now)), world),
  );
  declare('Number', convert(numberOf, { isInteger: (it) => Number.isInteger(it), isNaN: (it) => Number.isNaN(it) }));
  declare(
    'String',
    convert((it) => textOf(it)),
  );
  declare(
    'Boolean',
    convert((it) => Boolean(it)),
  );
  declare('parseInt', (text, radix) => Number.parseInt(textOf(text), radix === undefined ? 10 : numberOf(radix)));
  declare('parseFloat', (text) => Number.parseFloat(textOf(text)));
  declare('isNaN', (it) => Number.isNaN(numberOf(it)));
  declare('encodeURIComponent', (text) => encodeURIComponent(textOf(text)));
  declare('decodeURIComponent', (text) => decodeURIComponent(textOf(text)));
  declare('NaN', Number.NaN);
  declare('Infinity', Number.POSITIVE_INFINITY);
  declare('Object', objectFunctions());
  declare('Array', arrayFunctions());
  declare('Promise', promiseFunctions());
  for (const name of ['Error', 'TypeError', 'RangeError']) {
    const make: NativeFunction = (message) => errorObject(name, message === undefined ? '' : textOf(message));
    declare(name, withMembers(make, { new: make }));
  }
  declare('setTimeout', timer(world, false));
  declare('setInterval', timer(world, true));
  declare('setImmediate', (call) => (typeof call === 'function' ? call() : undefined));
  declare('clearTimeout', () => undefined);
  declare('clearInterval', () => undefined);
}

/** What a program prints in one go goes through the class's log, which is not for floods. */
const MOST_PRINTED = 50_000;

function print(world: World, stream: 'stdout' | 'stderr', text: string): boolean {
  let length = text.length;
  for (const printed of world.printed) length += printed.text.length;
  if (length > MOST_PRINTED || world.printed.length > 500) throw new Unplayable('output as long as that');
  world.printed.push({ stream, text });
  return true;
}

/** Gives a function properties that a program can see. */
export function withMembers(fn: NativeFunction, members: Readonly<Record<string, Value>>): NativeFunction {
  return Object.assign(fn, members);
}

/** A number from 0 up to 1 that is the same whenever the same moment is played again. */
export function chance(world: World): number {
  world.draws += 1;
  const { now, hostname } = world.around;
  const hex = digestOf(`${hostname} ${now} ${world.draws}`).slice(7, 19);
  return Number.parseInt(hex, 16) / 2 ** 48;
}

function processObject(world: World): PlainObject {
  const { env, cwd, now, argv } = world.around;
  const version = env.get('NODE_VERSION') ?? '20.19.0';
  const process = object({
    env: object(Object.fromEntries(env)),
    argv: ['/usr/local/bin/node', world.entry, ...argv.slice(2)],
    pid: 1,
    platform: 'linux',
    arch: 'x64',
    version: `v${version}`,
    versions: object({ node: version }),
    cwd: () => cwd,
    uptime: () => 0,
    memoryUsage: () => object({ rss: 45_000_000, heapTotal: 7_000_000, heapUsed: 5_000_000 }),
    hrtime: () => [Math.floor(now / 1000), (now % 1000) * 1_000_000],
    nextTick: (call, ...args) => (typeof call === 'function' ? call(...args) : undefined),
    exit: (code) => {
      throw new Exit(code === undefined ? 0 : numberOf(code) & 255);
    },
    stdout: object({ write: (text) => print(world, 'stdout', textOf(text)) }),
    stderr: object({ write: (text) => print(world, 'stderr', textOf(text)) }),
  });
  process.on = (event, call) => {
    const name = textOf(event);
    if (name.startsWith('SIG') && typeof call === 'function') world.signals.set(name.slice(3), call);
    return process;
  };
  process.once = process.on;
  return process;
}

function formatted(args: readonly Value[]): string {
  const [first, ...rest] = args;
  if (typeof first !== 'string' || !/%[sdifjoO]/.test(first)) return args.map((it) => inspect(it)).join(' ');
  const text = first.replace(/%[sdifjoO%]/g, (mark) => {
    if (mark === '%%') return '%';
    return rest.length === 0
      ? mark
      : mark === '%j'
        ? JSON.stringify(asJson(rest.shift()) ?? null)
        : inspect(rest.shift());
  });
  return [text, ...rest.map((it) => inspect(it))].join(' ');
}

const stringify: NativeFunction = (value, _replacer, indent) => {
  const json = asJson(dropped(value));
  if (json === undefined) return undefined;
  const space = indent === undefined ? undefined : typeof indent === 'number' ? Math.min(indent, 10) : textOf(indent);
  return JSON.stringify(json, null, space);
};

/** Without what JSON leaves out: functions and undefined fields. */
function dropped(value: Value, visits = { left: 20_000 }): Value {
  visits.left -= 1;
  if (visits.left < 0) throw new Unplayable('data nested like that');
  if (Array.isArray(value)) return value.map((it) => dropped(it === undefined ? null : it, visits));
  if (!isObject(value)) return value;
  if (typeof value.toISOString === 'function') return (value.toISOString as NativeFunction)();
  const made = object();
  for (const key of Object.keys(value)) {
    const it = value[key];
    if (it !== undefined && typeof it !== 'function') made[key] = dropped(it, visits);
  }
  return made;
}

function parseJson(text: string): Value {
  try {
    return fromJson(JSON.parse(text));
  } catch (error) {
    return throwError('SyntaxError', error instanceof Error ? error.message : 'invalid JSON');
  }
}

function math(world: World): PlainObject {
  const made = object({ PI: Math.PI, E: Math.E, random: () => chance(world) });
  const plain = {
    floor: Math.floor,
    ceil: Math.ceil,
    round: Math.round,
    abs: Math.abs,
    sqrt: Math.sqrt,
    trunc: Math.trunc,
  };
  for (const [name, fn] of Object.entries(plain)) made[name] = (it) => fn(numberOf(it));
  made.max = (...args) => Math.max(...args.map(numberOf));
  made.min = (...args) => Math.min(...args.map(numberOf));
  made.pow = (base, power) => numberOf(base) ** numberOf(power);
  return made;
}

function date(milliseconds: number): PlainObject {
  const at = new UtcTime(milliseconds);
  const iso = `${at.year}-${at.month}-${at.day}T${at.clock}.${at.millis}Z`;
  const part =
    (from: number, to: number): NativeFunction =>
    () =>
      Number(iso.slice(from, to));
  const long = `${at.dayName} ${at.monthName} ${at.day} ${at.year} ${at.clock} GMT+0000 (Coordinated Universal Time)`;
  return object({
    valueOf: () => milliseconds,
    getTime: () => milliseconds,
    toISOString: () => iso,
    toJSON: () => iso,
    toString: () => long,
    toUTCString: () => at.http,
    toLocaleString: () => `${Number(at.month)}/${Number(at.day)}/${at.year}, ${at.clock}`,
    toLocaleDateString: () => `${Number(at.month)}/${Number(at.day)}/${at.year}`,
    toLocaleTimeString: () => at.clock,
    toDateString: () => `${at.dayName} ${at.monthName} ${at.day} ${at.year}`,
    getFullYear: part(0, 4),
    getMonth: () => Number(at.month) - 1,
    getDate: part(8, 10),
    getHours: part(11, 13),
    getMinutes: part(14, 16),
    getSeconds: part(17, 19),
    getMilliseconds: () => Number(at.millis),
  });
}

function withNew(fn: NativeFunction, world: World): NativeFunction {
  const { now } = world.around;
  const make: NativeFunction = (it) => {
    if (it === undefined) return date(now);
    const milliseconds = typeof it === 'string' ? Date.parse(it) : numberOf(it);
    return Number.isFinite(milliseconds) ? date(milliseconds) : throwError('RangeError', 'Invalid time value');
  };
  return withMembers(fn, { now: () => now, new: make });
}

function convert(to: (value: Value) => Value, members: Readonly<Record<string, Value>> = {}): NativeFunction {
  return withMembers((it) => to(it === undefined ? '' : it), members);
}

function objectFunctions(): PlainObject {
  const fields = (it: Value) => (typeof it === 'object' && it !== null ? Object.entries(it) : []);
  return object({
    keys: (it) => fields(it).map(([key]) => key),
    values: (it) => fields(it).map(([, value]) => value),
    entries: (it) => fields(it).map(([key, value]) => [key, value]),
    assign: (target, ...from) => {
      for (const source of from) {
        if (isObject(target)) for (const [key, value] of fields(source)) target[key] = value;
      }
      return target;
    },
    freeze: (it) => it,
    fromEntries: (pairs) => {
      const made = object();
      for (const pair of Array.isArray(pairs) ? pairs : []) made[textOf(memberOf(pair, 0))] = memberOf(pair, 1);
      return made;
    },
  });
}

function arrayFunctions(): PlainObject {
  return object({
    isArray: (it) => Array.isArray(it),
    of: (...items) => items,
    from: (it, map) => {
      const length = isObject(it) ? Math.min(numberOf(it.length ?? 0), LONGEST_LIST) : 0;
      const items: Value[] = Array.isArray(it)
        ? [...it]
        : typeof it === 'string'
          ? [...it]
          : new Array(length).fill(undefined);
      return typeof map === 'function' ? items.map((item, i) => map(item, i)) : items;
    },
  });
}

function promiseFunctions(): PlainObject {
  const list = (it: Value) => (Array.isArray(it) ? it : []);
  return object({
    resolve: (value) => promiseOf(() => value),
    reject: (error) =>
      promiseOf(() => {
        throw new Thrown(error);
      }),
    all: (promises) => promiseOf(() => list(promises).map(awaited)),
    new: (executor) =>
      promiseOf(() => {
        let outcome: { value: Value } | { error: Thrown } = { value: undefined };
        const settle = (value: Value) => {
          outcome = { value };
          return undefined;
        };
        const fail = (error: Value) => {
          outcome = { error: new Thrown(error) };
          return undefined;
        };
        if (typeof executor === 'function') executor(settle, fail);
        if ('error' in outcome) throw (outcome as { error: Thrown }).error;
        return (outcome as { value: Value }).value;
      }),
  });
}

/** Timers made while the program begins are kept; those of a handler ring at once, as if the time had passed. */
function timer(world: World, again: boolean): NativeFunction {
  return (call, milliseconds, ...args) => {
    if (typeof call !== 'function') return throwError('TypeError', 'The "callback" argument must be of type function.');
    if (world.beginning) {
      if (world.timers.length < TIMERS) {
        const wait = Math.max(FASTEST, numberOf(milliseconds ?? 1) || 1);
        world.timers.push({ milliseconds: wait, again, call: () => call(...args) });
      }
    } else if (!again) call(...args);
    return object({ unref: () => undefined, ref: () => undefined });
  };
}
