import { boundedList, boundedText, joinTexts, LONGEST_LIST, LONGEST_TEXT } from './limits';
import { Unplayable } from './unplayable';
import { type NativeFunction, numberOf, textOf, throwError, type Value } from './values';

type Methods<T> = Readonly<Record<string, (self: T, args: readonly Value[]) => Value>>;

const text = (value: Value, otherwise = '') => (value === undefined ? otherwise : textOf(value));
const count = (value: Value) => (value === undefined ? undefined : numberOf(value));
const fn = (value: Value): NativeFunction => {
  if (typeof value !== 'function') return throwError('TypeError', `${textOf(value)} is not a function`);
  return value;
};

function repeated(self: string, times: number): string {
  if (!(times >= 0) || self.length * times > LONGEST_TEXT) throw new Unplayable('texts as long as that');
  return self.repeat(times);
}

function replacement(value: Value): string | ((part: string) => string) {
  // The first form must not give a meaning to `$&` and the like that copies text without end.
  return typeof value === 'function' ? (part) => textOf(value(part)) : () => text(value);
}

export const STRING_METHODS: Methods<string> = {
  at: (self, [i]) => self.at(count(i) ?? 0),
  charAt: (self, [i]) => self.charAt(count(i) ?? 0),
  charCodeAt: (self, [i]) => self.charCodeAt(count(i) ?? 0),
  concat: (self, args) => joinTexts([self, ...args.map((it) => textOf(it))], ''),
  endsWith: (self, [it]) => self.endsWith(text(it)),
  includes: (self, [it]) => self.includes(text(it)),
  indexOf: (self, [it]) => self.indexOf(text(it)),
  lastIndexOf: (self, [it]) => self.lastIndexOf(text(it)),
  padEnd: (self, [n, fill]) => self.padEnd(Math.min(count(n) ?? 0, LONGEST_TEXT), text(fill, ' ')),
  padStart: (self, [n, fill]) => self.padStart(Math.min(count(n) ?? 0, LONGEST_TEXT), text(fill, ' ')),
  repeat: (self, [n]) => repeated(self, count(n) ?? 0),
  replace: (self, [it, by]) => boundedText(self.replace(text(it), replacement(by) as () => string)),
  replaceAll: (self, [it, by]) => boundedText(self.replaceAll(text(it), replacement(by) as () => string)),
  slice: (self, [a, b]) => self.slice(count(a), count(b)),
  split: (self, [by]) => (by === undefined ? [self] : self.split(text(by)).slice(0, LONGEST_LIST)),
  startsWith: (self, [it]) => self.startsWith(text(it)),
  substring: (self, [a, b]) => self.substring(count(a) ?? 0, count(b)),
  toLowerCase: (self) => self.toLowerCase(),
  toLocaleLowerCase: (self) => self.toLowerCase(),
  toString: (self: string) => self,
  toUpperCase: (self) => self.toUpperCase(),
  toLocaleUpperCase: (self) => self.toUpperCase(),
  trim: (self) => self.trim(),
  trimEnd: (self) => self.trimEnd(),
  trimStart: (self) => self.trimStart(),
};

export const NUMBER_METHODS: Methods<number> = {
  toFixed: (self, [n]) => self.toFixed(Math.min(Math.max(count(n) ?? 0, 0), 20)),
  toLocaleString: (self: number) => self.toLocaleString('en-US'),
  toString: (self: number, [radix]: readonly Value[]) => self.toString(Math.min(Math.max(count(radix) ?? 10, 2), 36)),
};

export const ARRAY_METHODS: Methods<Value[]> = {
  at: (self, [i]) => self.at(count(i) ?? 0),
  concat: (self, args) => boundedList(self.concat(...args)),
  every: (self, [test]) => self.every((it, i) => fn(test)(it, i)),
  filter: (self, [test]) => self.filter((it, i) => fn(test)(it, i)),
  find: (self, [test]) => self.find((it, i) => fn(test)(it, i)),
  findIndex: (self, [test]) => self.findIndex((it, i) => fn(test)(it, i)),
  forEach: (self, [work]) => {
    self.forEach((it, i) => {
      fn(work)(it, i);
    });
    return undefined;
  },
  includes: (self, [it]) => self.includes(it),
  indexOf: (self, [it]) => self.indexOf(it),
  join: (self, [by]) =>
    joinTexts(
      self.map((it) => (it == null ? '' : textOf(it))),
      text(by, ','),
    ),
  map: (self, [work]) => self.map((it, i) => fn(work)(it, i)),
  pop: (self) => self.pop(),
  push: (self, args) => {
    self.push(...args);
    return boundedList(self).length;
  },
  reduce: (self, args) => {
    const add = (sum: Value, it: Value, i: number) => fn(args[0])(sum, it, i);
    if (args.length > 1) return self.reduce(add, args[1]);
    return self.length === 0
      ? throwError('TypeError', 'Reduce of empty array with no initial value')
      : self.reduce(add);
  },
  reverse: (self) => self.reverse(),
  shift: (self) => self.shift(),
  slice: (self, [a, b]) => self.slice(count(a), count(b)),
  some: (self, [test]) => self.some((it, i) => fn(test)(it, i)),
  sort: (self, [by]) => {
    const order = (a: Value, b: Value) => (textOf(a) < textOf(b) ? -1 : textOf(a) > textOf(b) ? 1 : 0);
    return self.sort(by === undefined ? order : (a, b) => numberOf(fn(by)(a, b)));
  },
  splice: (self, [at, gone, ...added]) =>
    gone === undefined
      ? self.splice(count(at) ?? 0)
      : boundedList(self) && self.splice(count(at) ?? 0, count(gone) ?? 0, ...added),
  toString: (self: Value[]) => boundedText(textOf(self)),
  unshift: (self, args) => {
    self.unshift(...args);
    return boundedList(self).length;
  },
};
