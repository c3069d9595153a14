import { attributeOf } from './attributes';
import type { Running } from './effects';
import { exception, Raised, raise } from './errors';
import { formatMethod } from './format-value';
import { itemOf } from './items';
import { listOf } from './iterate';
import type { Method, Methods } from './methods';
import { boundedText } from './runtime';
import { PyBytes, PyDict, PyTuple, strings, typeName, type Value } from './values';

const text = (value: Value | undefined, otherwise = ''): string => {
  if (value === undefined) return otherwise;
  return typeof value === 'string' ? value : raise('TypeError', `must be str, not ${typeName(value)}`);
};
const whole = (value: Value | undefined, otherwise: number): number =>
  value === undefined || value === null ? otherwise : Number(value);
const some = (value: string, test: RegExp) => value !== '' && test.test(value);

/** Takes characters away at the ends: blanks, or those given. */
function stripped(self: string, chars: Value | undefined, left: boolean, right: boolean): string {
  const goes = typeof chars === 'string' ? (it: string) => chars.includes(it) : (it: string) => /\s/.test(it);
  let from = 0;
  let to = self.length;
  while (left && from < to && goes(self[from] as string)) from += 1;
  while (right && to > from && goes(self[to - 1] as string)) to -= 1;
  return self.slice(from, to);
}

function split(self: string, by: Value | undefined, most: number): string[] {
  if (by === undefined || by === null) {
    const words: string[] = [];
    let rest = self.trimStart();
    while (rest !== '' && (most < 0 || words.length < most)) {
      const match = /\s+/.exec(rest);
      if (!match) break;
      words.push(rest.slice(0, match.index));
      rest = rest.slice(match.index + match[0].length);
    }
    return rest === '' ? words : [...words, most < 0 ? rest : rest.trimEnd()];
  }
  const mark = text(by);
  if (mark === '') return raise('ValueError', 'empty separator');
  const parts = self.split(mark);
  if (most < 0 || parts.length <= most + 1) return parts;
  return [...parts.slice(0, most), parts.slice(most).join(mark)];
}

function anyOf(value: Value | undefined, test: (it: string) => boolean): boolean {
  return value instanceof PyTuple ? value.items.some((it) => test(text(it))) : test(text(value));
}

function replaced(self: string, [from, to, count]: readonly Value[]): string {
  const most = whole(count, -1);
  if (most < 0) {
    const times = self.split(text(from)).length;
    boundedText(times * text(to).length > 4_000_000 ? 'x'.repeat(2_000_001) : '');
    return self.replaceAll(text(from), () => text(to));
  }
  const parts = self.split(text(from));
  const head = parts.slice(0, most + 1).join(text(to));
  return parts.length > most + 1 ? head + text(from) + parts.slice(most + 1).join(text(from)) : head;
}

const capitalised = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase();
const pad = (self: string, [width, filler]: readonly Value[]) => ({
  missing: Math.max(0, Math.min(whole(width, 0), 100_000) - self.length),
  filler: text(filler, ' '),
});

/** A dictionary as keywords. */
function namesOf(names: Value): Map<string, Value> {
  const entries = names instanceof PyDict ? [...names.entries.values()] : [];
  return new Map(entries.map(([name, value]) => [String(name), value]));
}

export const STRING_METHODS: Methods<string> = {
  capitalize: (self) => capitalised(self),
  casefold: (self) => self.toLowerCase(),
  center: (self, args) => {
    const { missing, filler } = pad(self, args);
    const left = Math.floor(missing / 2) + (missing & whole(args[0], 0) & 1);
    return filler.repeat(left) + self + filler.repeat(missing - left);
  },
  count: (self, [what]) => BigInt(text(what) === '' ? self.length + 1 : self.split(text(what)).length - 1),
  encode: (self) => new PyBytes(utf8(self)),
  endswith: (self, [it]) => anyOf(it, (end) => self.endsWith(end)),
  expandtabs: (self, [size], keywords) => {
    const width = whole(size ?? keywords.get('tabsize'), 8);
    let column = 0;
    return [...self]
      .map((it) => {
        const made = it === '\t' ? ' '.repeat(width > 0 ? width - (column % width) : 0) : it;
        column = it === '\n' || it === '\r' ? 0 : column + made.length;
        return made;
      })
      .join('');
  },
  find: (self, [it, from, to]) => BigInt(self.slice(0, whole(to, self.length)).indexOf(text(it), whole(from, 0))),
  format_map: (self, [names = null]) => (STRING_METHODS.format as Method<string>)(self, [], namesOf(names)),
  isascii: (self) => [...self].every((it) => it <= '\x7f'),
  isprintable: (self) => !/\p{C}|[\u2028\u2029]/u.test(self),
  format: function* (self, args, keywords) {
    return yield* formatMethod(self, function* (path, auto): Running<Value> {
      const [, first = '', rest = ''] = /^([^.[]*)(.*)$/.exec(path) ?? [];
      let value: Value | undefined;
      if (first === '') value = args[auto()];
      else value = /^\d+$/.test(first) ? args[Number(first)] : keywords.get(first);
      if (value === undefined) {
        if (first !== '' && !/^\d+$/.test(first)) throw new Raised(exception('KeyError', first));
        return raise('IndexError', `Replacement index ${first || args.length} out of range for positional args tuple`);
      }
      for (const [, name, index] of rest.matchAll(/\.(\w+)|\[([^\]]*)\]/g)) {
        if (name !== undefined) value = yield* attributeOf(value, name);
        else value = yield* itemOf(value, /^\d+$/.test(index ?? '') ? BigInt(index as string) : (index ?? ''));
      }
      return value;
    });
  },
  index: (self, [it]) => {
    const at = self.indexOf(text(it));
    return at < 0 ? raise('ValueError', 'substring not found') : BigInt(at);
  },
  isalnum: (self) => some(self, /^[\p{L}\p{N}]+$/u),
  isalpha: (self) => some(self, /^\p{L}+$/u),
  isdecimal: (self) => some(self, /^\p{Nd}+$/u),
  isdigit: (self) => some(self, /^\p{Nd}+$/u),
  isidentifier: (self) => some(self, /^[\p{L}_][\p{L}\p{N}_]*$/u),
  islower: (self) => self !== self.toUpperCase() && self === self.toLowerCase(),
  isnumeric: (self) => some(self, /^\p{N}+$/u),
  isspace: (self) => some(self, /^\s+$/),
  istitle: (self) => self !== '' && self === self.replace(/\p{L}+/gu, capitalised),
  isupper: (self) => self !== self.toLowerCase() && self === self.toUpperCase(),
  join: function* (self, [items = null]) {
    const all = yield* listOf(items);
    for (const [i, item] of all.entries()) {
      if (typeof item !== 'string')
        raise('TypeError', `sequence item ${i}: expected str instance, ${typeName(item)} found`);
    }
    return boundedText(all.join(self));
  },
  ljust: (self, args) => {
    const { missing, filler } = pad(self, args);
    return self + filler.repeat(missing);
  },
  lower: (self) => self.toLowerCase(),
  lstrip: (self, [chars]) => stripped(self, chars, true, false),
  partition: (self, [by]) => {
    const at = self.indexOf(text(by));
    return new PyTuple(at < 0 ? [self, '', ''] : [self.slice(0, at), text(by), self.slice(at + text(by).length)]);
  },
  removeprefix: (self, [it]) => (self.startsWith(text(it)) ? self.slice(text(it).length) : self),
  removesuffix: (self, [it]) => (text(it) !== '' && self.endsWith(text(it)) ? self.slice(0, -text(it).length) : self),
  replace: (self, args) => replaced(self, args),
  rindex: (self, [it]) => {
    const at = self.lastIndexOf(text(it));
    return at < 0 ? raise('ValueError', 'substring not found') : BigInt(at);
  },
  rfind: (self, [it]) => BigInt(self.lastIndexOf(text(it))),
  rjust: (self, args) => {
    const { missing, filler } = pad(self, args);
    return filler.repeat(missing) + self;
  },
  rpartition: (self, [by]) => {
    const at = self.lastIndexOf(text(by));
    return new PyTuple(at < 0 ? ['', '', self] : [self.slice(0, at), text(by), self.slice(at + text(by).length)]);
  },
  rsplit: (self, [by, most], keywords) => {
    const limit = whole(most ?? keywords.get('maxsplit'), -1);
    const parts = split(self, by, -1);
    if (limit < 0 || parts.length <= limit + 1 || typeof by !== 'string') return strings(parts);
    return strings([parts.slice(0, parts.length - limit).join(by), ...parts.slice(parts.length - limit)]);
  },
  rstrip: (self, [chars]) => stripped(self, chars, false, true),
  split: (self, [by, most], keywords) =>
    strings(split(self, by ?? keywords.get('sep'), whole(most ?? keywords.get('maxsplit'), -1))),
  splitlines: (self, [keep], keywords) => {
    const lines = self.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? [];
    return strings(
      (keep ?? keywords.get('keepends')) === true ? lines : lines.map((it) => it.replace(/\r?\n$|\r$/, '')),
    );
  },
  startswith: (self, [it]) => anyOf(it, (start) => self.startsWith(start)),
  strip: (self, [chars]) => stripped(self, chars, true, true),
  swapcase: (self) => [...self].map((it) => (it === it.toUpperCase() ? it.toLowerCase() : it.toUpperCase())).join(''),
  title: (self) => self.replace(/\p{L}+/gu, capitalised),
  translate: (self, [table]) => {
    if (!(table instanceof PyDict)) return self;
    return [...self]
      .map((it) => {
        const found = table.entries.get(`n${it.codePointAt(0)}`)?.[1];
        return found === undefined
          ? it
          : found === null
            ? ''
            : typeof found === 'bigint'
              ? String.fromCodePoint(Number(found))
              : String(found);
      })
      .join('');
  },
  upper: (self) => self.toUpperCase(),
  zfill: (self, [width]) => {
    const sign = /^[-+]/.exec(self)?.[0] ?? '';
    return sign + self.slice(sign.length).padStart(Math.min(whole(width, 0), 100_000) - sign.length, '0');
  },
};

/** A text in UTF-8. */
export function utf8(value: string): Uint8Array {
  return new TextEncoder().encode(value);
}
