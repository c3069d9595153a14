import { digestOf } from '../../model/digest';
import { arrayFunctions, objectFunctions, promiseFunctions } from './collections';
import { dateFunction } from './date-function';
import { jsonObject } from './json-object';
import { withMembers } from './members';
import type { Scope } from './scope';
import { Unplayable } from './unplayable';
import {
  asJson,
  errorObject,
  inspect,
  type NativeFunction,
  numberOf,
  object,
  type PlainObject,
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
  declare('JSON', jsonObject());
  declare('Math', math(world));
  declare('Date', dateFunction(world));
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

function convert(to: (value: Value) => Value, members: Readonly<Record<string, Value>> = {}): NativeFunction {
  return withMembers((it) => to(it === undefined ? '' : it), members);
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
