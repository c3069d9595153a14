import type { Running } from './effects';
import { raise } from './errors';
import { formatted } from './format-value';
import { itemOf } from './items';
import { repr, str } from './show';
import { PyDict, PyTuple, typeName, type Value } from './values';

/** `'…' % values`. */
export function* percentFormat(template: string, values: Value): Running<string> {
  const given = values instanceof PyTuple ? [...values.items] : [values];
  let text = '';
  let from = 0;
  for (const match of template.matchAll(/%(?:\((\w+)\))?([-+ 0#]*)(\d+)?(?:\.(\d+))?([diufFeEgGsrxXoc%])/g)) {
    text += template.slice(from, match.index);
    from = match.index + match[0].length;
    const [, name, flags = '', width = '', digits, type = 's'] = match;
    if (type === '%') {
      text += '%';
      continue;
    }
    let value: Value | undefined;
    if (name !== undefined && values instanceof PyDict) value = yield* itemOf(values, name);
    else value = given.shift();
    if (value === undefined) return raise('TypeError', 'not enough arguments for format string');
    const align = flags.includes('-') ? '<' : '';
    const sign = flags.includes('+') ? '+' : '';
    const zero = flags.includes('0') && align === '' ? '0' : '';
    const places = digits === undefined ? '' : `.${digits}`;
    if (type === 's' || type === 'r') {
      const shown = type === 'r' ? yield* repr(value) : yield* str(value);
      text += yield* formatted(shown, `${align || '>'}${width}${places}`);
    } else {
      if (typeof value !== 'bigint' && typeof value !== 'number' && typeof value !== 'boolean') {
        return raise('TypeError', `%${type} format: a real number is required, not ${typeName(value)}`);
      }
      const whole = /[diu]/.test(type);
      const number = whole && typeof value === 'number' ? BigInt(Math.trunc(value)) : value;
      text += yield* formatted(number, `${align}${sign}${zero}${width}${places}${whole ? 'd' : type}`);
    }
  }
  if (given.length > 0 && !(values instanceof PyDict))
    raise('TypeError', 'not all arguments converted during string formatting');
  return text + template.slice(from);
}
