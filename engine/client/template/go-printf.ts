import { goJson } from './go-json';
import { type GoValue, goText, goTypeName } from './go-value';

const VERB = /%([-+# 0]*)(\d+)?(?:\.(\d+))?(.)/gsu;

/** Go's `Sprintf` for the verbs that make sense in a format: `%s %v %d %q %t %x %f %g %e %c %%` with width and flags. */
export function goPrintf(format: string, args: readonly GoValue[]): string {
  let used = 0;
  const out = format.replace(
    VERB,
    (_, flags: string, width: string | undefined, precision: string | undefined, verb: string) => {
      if (verb === '%') return '%';
      const arg = args[used];
      used += 1;
      if (arg === undefined) return `%!${verb}(MISSING)`;
      const shown = formatted(verb, flags, precision === undefined ? null : Number(precision), arg);
      if (shown === null) return `%!${verb}(${goTypeName(arg)}=${goText(arg)})`;
      return padded(shown, flags, Number(width ?? 0));
    },
  );
  const extra = args.slice(used).map((arg) => `${goTypeName(arg)}=${goText(arg)}`);
  return extra.length > 0 ? `${out}%!(EXTRA ${extra.join(', ')})` : out;
}

function formatted(verb: string, flags: string, precision: number | null, arg: GoValue): string | null {
  const plus = (text: string) => (flags.includes('+') && !text.startsWith('-') ? `+${text}` : text);
  switch (verb) {
    case 'v':
      return goText(arg);
    case 's':
      if (typeof arg === 'number' || typeof arg === 'boolean') return null;
      return precision === null ? goText(arg) : [...goText(arg)].slice(0, precision).join('');
    case 'q':
      return typeof arg === 'string'
        ? goJson(arg, false)
        : Array.isArray(arg)
          ? `[${arg.map((item) => goJson(goText(item), false)).join(' ')}]`
          : null;
    case 't':
      return typeof arg === 'boolean' ? String(arg) : null;
    case 'd':
      return typeof arg === 'number' && Number.isInteger(arg) ? plus(String(arg)) : null;
    case 'c':
      return typeof arg === 'number' ? String.fromCodePoint(arg) : null;
    case 'x':
    case 'X': {
      const hex = hexadecimal(arg);
      return verb === 'X' ? (hex?.toUpperCase() ?? null) : hex;
    }
    case 'f':
      return typeof arg === 'number' && !Number.isInteger(arg)
        ? plus(arg.toFixed(Math.min(precision ?? 6, 100)))
        : null;
    case 'e':
      return typeof arg === 'number' && !Number.isInteger(arg)
        ? plus(arg.toExponential(Math.min(precision ?? 6, 100)))
        : null;
    case 'g':
      return typeof arg === 'number' && !Number.isInteger(arg)
        ? plus(String(precision ? Number(arg.toPrecision(Math.min(precision, 100))) : arg))
        : null;
    default:
      return null;
  }
}

function hexadecimal(arg: GoValue): string | null {
  if (typeof arg === 'number' && Number.isInteger(arg)) return arg.toString(16);
  if (typeof arg !== 'string') return null;
  return Array.from(new TextEncoder().encode(arg), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Nobody needs more, and memory is shared by a class. */
const WIDEST = 10_000;

function padded(text: string, flags: string, width: number): string {
  const missing = Math.min(width, WIDEST) - [...text].length;
  if (missing <= 0) return text;
  if (flags.includes('-')) return text + ' '.repeat(missing);
  if (flags.includes('0') && /^[+-]?\d/.test(text)) {
    const sign = /^[+-]/.test(text) ? text[0] : '';
    return `${sign}${'0'.repeat(missing)}${text.slice(sign ? 1 : 0)}`;
  }
  return ' '.repeat(missing) + text;
}
