import { goJson } from './go-json';
import { GoMap, type GoValue, goText, goTypeName, Nil } from './go-value';

const VERB = /%([-+# 0]*)(?:\[(\d+)\])?(\d+|\*)?(?:\.(\d+|\*)?)?(?:\[(\d+)\])?(.)?/gsu;

/** Nobody needs more, and memory is shared by a class. */
const WIDEST = 10_000;

interface Directive {
  flags: string;
  precision: number | null;
  verb: string;
}

/** Go's `Sprintf`: its verbs with flags, width, precision and argument numbers, and its marks for what does not fit. */
export function goPrintf(format: string, args: readonly GoValue[]): string {
  let next = 0;
  let reordered = false;
  const take = () => {
    next += 1;
    return args[next - 1];
  };
  const point = (number: string | undefined) => {
    if (number === undefined) return;
    next = Number(number) - 1;
    reordered = true;
  };
  const starred = () => {
    const value = take();
    return typeof value === 'number' && Number.isInteger(value) ? Math.min(value, WIDEST) : 0;
  };
  const replaced = (
    all: string,
    given: string,
    first: string | undefined,
    wide: string | undefined,
    exact: string | undefined,
    second: string | undefined,
    verb: string | undefined,
  ) => {
    point(first);
    const width = wide === '*' ? starred() : Number(wide ?? 0);
    const precision = exact === '*' ? starred() : exact === undefined ? (all.includes('.') ? 0 : null) : Number(exact);
    point(second);
    const flags = width < 0 ? `${given}-` : given;
    if (verb === undefined) return '%!(NOVERB)';
    if (verb === '%') return '%';
    if (next < 0 || (reordered && next >= args.length)) return `%!${verb}(BADINDEX)`;
    const arg = take();
    if (arg === undefined) return `%!${verb}(MISSING)`;
    const shown = formatted({ flags, precision: precision === null ? null : Math.min(precision, 100), verb }, arg);
    return padded(shown, flags, Math.abs(width));
  };
  const out = format.replace(VERB, replaced);
  const extra = reordered ? [] : args.slice(next).map(described);
  return extra.length > 0 ? `${out}%!(EXTRA ${extra.join(', ')})` : out;
}

/** A value in one of Go's complaints: `int=3`. */
function described(arg: GoValue): string {
  if (arg instanceof Nil && arg.of === 'untyped') return '<nil>';
  return `${typeName(arg)}=${goText(arg)}`;
}

function typeName(arg: GoValue): string {
  if (Array.isArray(arg) && arg.every((item) => typeof item === 'string')) return '[]string';
  if (arg instanceof GoMap && arg.zero === '') return 'map[string]string';
  return goTypeName(arg);
}

function formatted(directive: Directive, arg: GoValue): string {
  const { verb, flags } = directive;
  if (verb === 'T') return typeName(arg);
  if (arg instanceof Nil && arg.of === 'untyped') return verb === 'v' ? '<nil>' : `%!${verb}(<nil>)`;
  if (verb === 'v') return flags.includes('#') ? goSyntax(arg) : goText(arg);
  if (Array.isArray(arg)) return `[${arg.map((item) => formatted(directive, item)).join(' ')}]`;
  if (arg instanceof GoMap) {
    const pairs = arg.sortedKeys().map((key) => `${key}:${formatted(directive, arg.entries.get(key) ?? '')}`);
    return `map[${pairs.join(' ')}]`;
  }
  const shown =
    typeof arg === 'string'
      ? textAs(directive, arg)
      : typeof arg === 'number'
        ? numberAs(directive, arg)
        : typeof arg === 'boolean' && verb === 't'
          ? String(arg)
          : null;
  return shown ?? `%!${verb}(${described(arg)})`;
}

function textAs({ verb, precision }: Directive, text: string): string | null {
  const cut = precision === null ? text : [...text].slice(0, precision).join('');
  if (verb === 's') return cut;
  if (verb === 'q') return goJson(cut, false);
  if (verb !== 'x' && verb !== 'X') return null;
  const hex = Array.from(new TextEncoder().encode(cut), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return verb === 'X' ? hex.toUpperCase() : hex;
}

const BASES: Readonly<Record<string, readonly [base: number, prefix: string]>> = {
  d: [10, ''],
  b: [2, '0b'],
  o: [8, '0'],
  O: [8, '0o'],
  x: [16, '0x'],
  X: [16, '0X'],
};

function numberAs(directive: Directive, value: number): string | null {
  const { verb, flags, precision } = directive;
  const sign = value < 0 ? '-' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
  const size = Math.abs(value);
  if (!Number.isInteger(value)) {
    const shown = floatAs(verb, size, precision);
    return shown === null ? null : sign + shown;
  }
  const isCharacter = value >= 0 && value <= 0x10ffff;
  if (verb === 'c') return isCharacter ? String.fromCodePoint(value) : '\ufffd';
  if (verb === 'q') return isCharacter ? `'${String.fromCodePoint(value)}'` : "'\ufffd'";
  if (verb === 'U') return `U+${size.toString(16).toUpperCase().padStart(4, '0')}`;
  const [base, prefix] = BASES[verb] ?? [0, ''];
  if (base === 0) return null;
  const digits = size.toString(base).padStart(precision ?? 0, '0');
  const shown = verb === 'X' ? digits.toUpperCase() : digits;
  return sign + (flags.includes('#') || verb === 'O' ? prefix : '') + shown;
}

function floatAs(verb: string, size: number, precision: number | null): string | null {
  const exponent = (text: string) => text.replace(/e([+-])(\d)$/, 'e$10$2');
  switch (verb) {
    case 'f':
    case 'F':
      return size.toFixed(precision ?? 6);
    case 'e':
      return exponent(size.toExponential(precision ?? 6));
    case 'E':
      return exponent(size.toExponential(precision ?? 6)).toUpperCase();
    case 'g':
      return shortest(size, precision);
    case 'G':
      return shortest(size, precision).toUpperCase();
    default:
      return null;
  }
}

/** `%g`: with an exponent below 1e-4 and from 1e21 on. */
function shortest(size: number, precision: number | null): string {
  const rounded = precision === null ? size : Number(size.toPrecision(Math.max(precision, 1)));
  return rounded === 0 ? '0' : goText(rounded);
}

function goSyntax(arg: GoValue): string {
  if (typeof arg === 'string') return goJson(arg, false);
  if (Array.isArray(arg)) return `${typeName(arg)}{${arg.map(goSyntax).join(', ')}}`;
  if (arg instanceof GoMap) {
    const pairs = arg
      .sortedKeys()
      .map((key) => `${goJson(key, false)}:${goSyntax(arg.entries.get(key) ?? new Nil('untyped'))}`);
    return `${typeName(arg)}{${pairs.join(', ')}}`;
  }
  if (arg instanceof Nil) return '<nil>';
  return goText(arg);
}

function padded(text: string, flags: string, width: number): string {
  const missing = Math.min(width, WIDEST) - [...text].length;
  if (missing <= 0) return text;
  if (flags.includes('-')) return text + ' '.repeat(missing);
  if (flags.includes('0') && /^[-+ ]?\d/.test(text)) {
    const sign = /^[-+ ]/.test(text) ? text.slice(0, 1) : '';
    return `${sign}${'0'.repeat(missing)}${text.slice(sign.length)}`;
  }
  return ' '.repeat(missing) + text;
}
