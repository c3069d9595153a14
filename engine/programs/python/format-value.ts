import { call } from './call';
import type { Running } from './effects';
import { raise } from './errors';
import { fixedText } from './fixed-text';
import { floatText, repr, str } from './show';
import { Foreign, PyInstance, typeName, type Value } from './values';

const SPEC = /^(?:(.)?([<>=^]))?([-+ ])?(#)?(0)?(\d+)?([,_])?(?:\.(\d+))?([bcdeEfFgGnosxX%])?$/su;

/** `format(value, spec)`. */
export function* formatted(value: Value, spec: string): Running<string> {
  if (value instanceof Foreign && value.operators.format && spec !== '') return value.operators.format(spec);
  if (value instanceof PyInstance) {
    const method = value.type.find('__format__');
    if (method !== undefined) return String(yield* call(method, [value, spec]));
  }
  if (spec === '') return yield* str(value);
  const match = SPEC.exec(spec);
  if (!match) return raise('ValueError', `Invalid format specifier '${spec}' for object of type '${typeName(value)}'`);
  const [, filler, align, sign = '-', alternate, zero, width, group, digits, type = ''] = match;
  const isNumeric =
    typeof value === 'bigint' || typeof value === 'number' || (typeof value === 'boolean' && type !== '');
  let text: string;
  if (isNumeric) text = numberText(value, { sign, alternate: alternate === '#', group, digits, type });
  else {
    if (typeof value !== 'string' && typeof value !== 'boolean') {
      return raise('TypeError', `unsupported format string passed to ${typeName(value)}.__format__`);
    }
    if (type !== '' && type !== 's') {
      return raise('ValueError', `Unknown format code '${type}' for object of type '${typeName(value)}'`);
    }
    text = yield* str(value);
    if (digits !== undefined) text = text.slice(0, Number(digits));
  }
  const size = Math.min(Number(width ?? 0), 10_000);
  const side = align ?? (zero ? '=' : isNumeric ? '>' : '<');
  return padded(text, size, side, filler ?? (zero ? '0' : ' '));
}

function padded(text: string, width: number, side: string, filler: string): string {
  const missing = width - [...text].length;
  if (missing <= 0) return text;
  if (side === '<') return text + filler.repeat(missing);
  if (side === '^') {
    const left = Math.floor(missing / 2);
    return filler.repeat(left) + text + filler.repeat(missing - left);
  }
  const sign = side === '=' ? (/^[-+ ]/.exec(text)?.[0] ?? '') : '';
  return sign + filler.repeat(missing) + text.slice(sign.length);
}

interface NumberSpec {
  sign: string;
  alternate: boolean;
  group: string | undefined;
  digits: string | undefined;
  type: string;
}

function numberText(value: bigint | number | boolean, spec: NumberSpec): string {
  const number = typeof value === 'boolean' ? BigInt(value) : value;
  const negative = number < 0 || Object.is(number, -0);
  const body = grouped(unsigned(number, negative, spec), spec.group);
  return `${negative ? '-' : spec.sign === '-' ? '' : spec.sign}${body}`;
}

function unsigned(value: bigint | number, negative: boolean, { type, digits, alternate }: NumberSpec): string {
  if (typeof value === 'bigint') {
    const size = negative ? -value : value;
    const radix = { b: 2, o: 8, x: 16, X: 16 }[type];
    if (radix !== undefined) {
      const text = (alternate ? `0${type}` : '') + size.toString(radix);
      return type === 'X' ? text.toUpperCase() : text;
    }
    if (type === 'c') return String.fromCodePoint(Number(size));
    if (/^[dn]?$/.test(type)) return String(size);
    if (type === 's') return raise('ValueError', "Unknown format code 's' for object of type 'int'");
  } else if (/^[bcdosxX]$/.test(type)) {
    return raise('ValueError', `Unknown format code '${type}' for object of type 'float'`);
  }
  const size = Math.abs(Number(value));
  if (!Number.isFinite(size)) return floatText(size);
  const places = Math.min(Number(digits ?? 6), 100);
  if (type === '%') return `${(size * 100).toFixed(places)}%`;
  if (type === 'f' || type === 'F') return fixedText(size, places);
  if (type === 'e' || type === 'E') {
    const text = size.toExponential(places).replace(/e([+-])(\d)$/, 'e$10$2');
    return type === 'E' ? text.toUpperCase() : text;
  }
  if (digits === undefined && type === '') return floatText(size);
  const text = generalText(size, Math.max(1, places));
  return type === '' && !/[.e]/.test(text) ? `${text}.0` : text;
}

function generalText(size: number, digits: number): string {
  if (size === 0) return '0';
  const exponent = Math.floor(Math.log10(size));
  if (exponent < -4 || exponent >= digits) {
    return size
      .toExponential(digits - 1)
      .replace(/\.?0+e/, 'e')
      .replace(/e([+-])(\d)$/, 'e$10$2');
  }
  const text = size.toPrecision(Math.min(digits, 100));
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

function grouped(text: string, group: string | undefined): string {
  if (group === undefined) return text;
  const [, whole = '', rest = ''] = /^(\d+)(.*)$/.exec(text) ?? [];
  return whole === '' ? text : whole.replace(/\B(?=(\d{3})+$)/g, group) + rest;
}

/** `'…'.format(…)`. */
export function* formatMethod(
  template: string,
  field: (name: string, auto: () => number) => Running<Value>,
): Running<string> {
  let text = '';
  let count = 0;
  const auto = () => {
    count += 1;
    return count - 1;
  };
  const pattern = /\{\{|\}\}|\{([^{}!:]*)(?:!([rsa]))?(?::((?:[^{}]|\{[^{}]*\})*))?\}|[{}]/g;
  let from = 0;
  for (const match of template.matchAll(pattern)) {
    text += template.slice(from, match.index);
    from = match.index + match[0].length;
    if (match[0] === '{{' || match[0] === '}}') text += match[0][0];
    else if (match[0] === '{') raise('ValueError', "Single '{' encountered in format string");
    else if (match[0] === '}') raise('ValueError', "Single '}' encountered in format string");
    else {
      let value = yield* field(match[1] ?? '', auto);
      if (match[2] === 'r') value = yield* repr(value);
      let spec = match[3] ?? '';
      if (spec.includes('{')) spec = yield* formatMethod(spec, (name) => field(name, auto));
      text += yield* formatted(value, spec);
    }
  }
  return text + template.slice(from);
}
