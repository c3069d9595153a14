import type { Flag, Flags, FlagValues } from './flag';
import { readBoolean } from './read-boolean';

export type ParsedFlags<F extends Flags> =
  | {
      kind: 'parsed';
      /** To be asked by name: those that were not given are inherited, so a copy by `...` lacks them. */
      values: FlagValues<F>;
      given: ReadonlySet<string>;
      args: readonly string[];
      notices: readonly string[];
    }
  /** `oldShort`: it was asked for by `-h`, which docker calls deprecated. */
  | { kind: 'help'; oldShort: boolean; notices: readonly string[] }
  | { kind: 'mistake'; message: string };

/**
 * Splits arguments into flags and the rest, as pflag does: `--name value`, `--name=value`, `-n value`, `-nvalue`,
 * `-n=value`, clusters of switches, `--`. Mistakes have pflag's words (docker-facts §2.5).
 *
 * @param interspersed whether flags may follow the first other argument (not so for `run`, `create`, `exec`).
 */
export function parseFlags<F extends Flags>(flags: F, argv: readonly string[], interspersed: boolean): ParsedFlags<F> {
  const { initial, byShort } = shapeOf(flags);
  // `run` has a hundred flags of which few are given: copying them all costs more than reading the line.
  const values: Record<string, unknown> = Object.create(initial);
  const state: State = { flags, byShort, values, given: new Set(), args: [], help: null, notices: [] };
  const rest = [...argv];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '--') {
      state.args.push(...rest);
      break;
    }
    if (!arg.startsWith('-') || arg === '-') {
      state.args.push(arg);
      if (interspersed) continue;
      state.args.push(...rest);
      break;
    }
    const message = arg.startsWith('--') ? takeLong(state, arg, rest) : takeShorts(state, arg, rest);
    if (message !== null) return { kind: 'mistake', message };
  }
  if (state.help) return { kind: 'help', oldShort: state.help === 'h', notices: state.notices };
  return {
    kind: 'parsed',
    values: values as FlagValues<F>,
    given: state.given,
    args: state.args,
    notices: state.notices,
  };
}

/** What every reading of a table of flags begins with; the tables are constants, so it is made once. */
interface Shape {
  initial: Readonly<Record<string, unknown>>;
  byShort: ReadonlyMap<string, string>;
}

const shapes = new WeakMap<Flags, Shape>();

function shapeOf(flags: Flags): Shape {
  let shape = shapes.get(flags);
  if (!shape) {
    const entries = Object.entries(flags);
    shape = {
      initial: Object.fromEntries(entries.map(([name, flag]) => [name, flag.initial])),
      byShort: new Map(
        entries.flatMap(([name, { short }]) => (short === null ? [] : [[short, name] as const])).reverse(),
      ),
    };
    shapes.set(flags, shape);
  }
  return shape;
}

interface State {
  flags: Flags;
  /** Names of flags by their letter. */
  byShort: ReadonlyMap<string, string>;
  values: Record<string, unknown>;
  given: Set<string>;
  args: string[];
  help: 'help' | 'h' | null;
  /** What pflag says on the way, without line ends. */
  notices: string[];
}

function takeLong(state: State, arg: string, rest: string[]): string | null {
  const body = arg.slice(2);
  if (body === '' || body.startsWith('-') || body.startsWith('=')) return `bad flag syntax: ${arg}`;
  const at = body.indexOf('=');
  const name = at < 0 ? body : body.slice(0, at);
  if (name === 'help') return takeHelp(state, at < 0 ? 'true' : body.slice(at + 1));
  const flag = Object.hasOwn(state.flags, name) ? state.flags[name] : undefined;
  if (!flag) return `unknown flag: --${name}`;
  let value: string | undefined;
  if (at >= 0) value = body.slice(at + 1);
  else if (flag.isSwitch) value = 'true';
  else value = rest.shift();
  if (value === undefined) return `flag needs an argument: ${arg}`;
  return set(state, name, flag, value);
}

/** It is a switch like others: `--help=false` asks for none. */
function takeHelp(state: State, text: string): string | null {
  const reading = readBoolean(text);
  if (!reading.ok) return `invalid argument ${JSON.stringify(text)} for "--help" flag: ${reading.message}`;
  state.help = reading.value ? 'help' : null;
  return null;
}

function takeShorts(state: State, arg: string, rest: string[]): string | null {
  for (let letters = arg.slice(1); letters !== ''; ) {
    const letter = letters[0] ?? '';
    const name = state.byShort.get(letter);
    const flag = name === undefined ? undefined : state.flags[name];
    if (name === undefined || !flag) {
      if (letter !== 'h') return `unknown shorthand flag: '${letter}' in -${letters}`;
      state.help ??= 'h';
      letters = letters.slice(1);
      continue;
    }
    let value: string | undefined;
    if (letters[1] === '=' && letters.length > 2) value = letters.slice(2);
    else if (flag.isSwitch) {
      const message = set(state, name, flag, 'true');
      if (message !== null) return message;
      letters = letters.slice(1);
      continue;
    } else if (letters.length > 1) value = letters.slice(1);
    else value = rest.shift();
    if (value === undefined) return `flag needs an argument: '${letter}' in -${letters}`;
    return set(state, name, flag, value);
  }
  return null;
}

function set(state: State, name: string, flag: Flag<unknown>, text: string): string | null {
  const reading = flag.read(text, state.values[name]);
  const shown = flag.short === null ? `--${name}` : `-${flag.short}, --${name}`;
  if (!reading.ok) return `invalid argument ${JSON.stringify(text)} for "${shown}" flag: ${reading.message}`;
  state.values[name] = reading.value;
  state.given.add(name);
  if (flag.deprecated !== null) state.notices.push(`Flag --${name} has been deprecated, ${flag.deprecated}`);
  return null;
}
