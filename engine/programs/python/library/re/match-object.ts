import { raise } from '../../errors';
import { quoted } from '../../show';
import { type Foreign, PyBytes, PyDict, PyTuple, typeName, type Value } from '../../values';
import { thing } from '../module-of';
import type { CompiledPattern, Spans } from './compiled-pattern';
import { expanded } from './expanded';

/** A text or bytes that are searched, as characters, and back. */
export const textOf = (value: Value | undefined): string => {
  if (typeof value === 'string') return value;
  if (value instanceof PyBytes) return Array.from(value.bytes, (byte) => String.fromCharCode(byte)).join('');
  return raise('TypeError', `expected string or bytes-like object, got '${typeName(value ?? null)}'`);
};
export const given = (text: string, isBytes: boolean): Value =>
  isBytes ? new PyBytes(Uint8Array.from(text, (it) => it.charCodeAt(0))) : text;

/** What a group of a match is; null where it took no part. */
export function groupText(pattern: CompiledPattern, text: string, spans: Spans, group: number): Value {
  const [start, end] = spans[group] as readonly [number, number];
  return start < 0 ? null : given(text.slice(start, end), pattern.isBytes);
}

/** `re.Match`. */
export function matchObject(
  pattern: CompiledPattern,
  patternValue: Value,
  text: string,
  spans: Spans,
  pos: number,
): Foreign {
  const numberOf = (group: Value | undefined): number => {
    const number =
      group === undefined ? 0 : typeof group === 'string' ? pattern.names.get(group) : Number(group as bigint);
    return number === undefined || !(number in spans) ? raise('IndexError', 'no such group') : number;
  };
  const of = (group: Value | undefined) => groupText(pattern, text, spans, numberOf(group));
  const span = (group: Value | undefined) => spans[numberOf(group)] as readonly [number, number];
  const numbers = Array.from({ length: pattern.groups }, (_, i) => BigInt(i + 1));
  const last = numbers
    .filter((it) => (spans[Number(it)]?.[0] ?? -1) >= 0)
    .sort((a, b) => (spans[Number(b)]?.[1] ?? 0) - (spans[Number(a)]?.[1] ?? 0) || Number(a - b))[0];
  const lastName = [...pattern.names].find(([, number]) => number === Number(last ?? 0n))?.[0];
  const [start, end] = spans[0] as readonly [number, number];
  return thing(
    're.Match',
    {
      group: (groups) => (groups.length > 1 ? new PyTuple(groups.map(of)) : of(groups[0])),
      groups: ([otherwise = null]) => new PyTuple(numbers.map((it) => of(it) ?? otherwise)),
      groupdict: ([otherwise = null]) =>
        PyDict.of([...pattern.names.keys()].map((name) => [name, of(name) ?? otherwise])),
      start: ([group]) => BigInt(span(group)[0]),
      end: ([group]) => BigInt(span(group)[1]),
      span: ([group]) => new PyTuple(span(group).map(BigInt)),
      expand: ([template = '']) => given(expanded(pattern, text, spans, textOf(template)), pattern.isBytes),
    },
    {
      string: given(text, pattern.isBytes),
      re: patternValue,
      pos: BigInt(pos),
      endpos: BigInt(text.length),
      lastindex: last ?? null,
      lastgroup: lastName ?? null,
    },
    () =>
      `<re.Match object; span=(${start}, ${end}), match=${pattern.isBytes ? 'b' : ''}${quoted(text.slice(start, end))}>`,
    null,
    { item: of },
  );
}
