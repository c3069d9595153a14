import { findAttribute } from '../attributes';
import { truthy } from '../compare';
import type { Running } from '../effects';
import { EXCEPTIONS, exception, NotPlayed, Raised } from '../errors';
import { CALLING, evaluate } from '../evaluate';
import { Frame } from '../frame';
import { itemOf } from '../items';
import { listOf } from '../iterate';
import { parseExpressions } from '../parse-expression';
import { str } from '../show';
import type { Expr } from '../syntax';
import { TokenReader } from '../token-reader';
import { tokensOf } from '../tokens';
import { PyClass, PyDict, PyTuple, type Value } from '../values';

type Part =
  | { kind: 'text'; text: string }
  | { kind: 'value'; code: string }
  | { kind: 'if'; branches: { code: string | null; body: Part[] }[] }
  | { kind: 'for'; names: string[]; code: string; body: Part[]; otherwise: Part[] };

/** A template of Jinja with values, filters, `if` and `for`; anything else is said by name. */
export function* rendered(template: string, variables: ReadonlyMap<string, Value>): Running<string> {
  const pieces = template.split(/(\{\{.*?\}\}|\{%-?.*?-?%\}|\{#.*?#\})/s);
  const { parts } = block(pieces, 0, []);
  return yield* render(parts, new Map(variables));
}

function block(
  pieces: readonly string[],
  from: number,
  ends: readonly string[],
): { parts: Part[]; at: number; word: string; rest: string } {
  const parts: Part[] = [];
  let at = from;
  while (at < pieces.length) {
    const piece = pieces[at] as string;
    at += 1;
    if (piece.startsWith('{#')) continue;
    if (piece.startsWith('{{')) parts.push({ kind: 'value', code: piece.slice(2, -2).replace(/^-|-$/g, '').trim() });
    else if (piece.startsWith('{%')) {
      const tag = piece.replace(/^\{%-?\s*|\s*-?%\}$/g, '');
      const [, word = '', rest = ''] = /^(\w+)\s*(.*)$/s.exec(tag) ?? [];
      if (ends.includes(word)) return { parts, at, word, rest };
      if (word === 'if') at = condition(pieces, at, rest, parts);
      else if (word === 'for') at = loop(pieces, at, rest, parts);
      else throw new NotPlayed(`"{% ${word} %}" in templates`);
    } else parts.push({ kind: 'text', text: piece });
  }
  return { parts, at, word: '', rest: '' };
}

function condition(pieces: readonly string[], from: number, code: string, parts: Part[]): number {
  const branches: { code: string | null; body: Part[] }[] = [];
  let test: string | null = code;
  for (let at = from; ; ) {
    const inside = block(pieces, at, ['elif', 'else', 'endif']);
    branches.push({ code: test, body: inside.parts });
    at = inside.at;
    if (inside.word === 'endif' || inside.word === '') {
      parts.push({ kind: 'if', branches });
      return at;
    }
    test = inside.word === 'elif' ? inside.rest : null;
  }
}

function loop(pieces: readonly string[], from: number, head: string, parts: Part[]): number {
  const [, names = '', code = ''] = /^(.*?)\s+in\s+(.*)$/s.exec(head) ?? [];
  const inside = block(pieces, from, ['else', 'endfor']);
  const otherwise = inside.word === 'else' ? block(pieces, inside.at, ['endfor']) : null;
  parts.push({
    kind: 'for',
    names: names.split(/\s*,\s*/),
    code,
    body: inside.parts,
    otherwise: otherwise?.parts ?? [],
  });
  return otherwise?.at ?? inside.at;
}

function* render(parts: readonly Part[], variables: Map<string, Value>): Running<string> {
  let text = '';
  for (const part of parts) {
    if (part.kind === 'text') text += part.text;
    else if (part.kind === 'value') text += yield* shown(part.code, variables);
    else if (part.kind === 'if') {
      for (const { code, body } of part.branches) {
        if (code !== null && !(yield* truthy((yield* expressionValue(code, variables)) ?? null))) continue;
        text += yield* render(body, variables);
        break;
      }
    } else {
      const items = yield* listOf((yield* expressionValue(part.code, variables)) ?? new PyTuple([]));
      for (const [i, item] of items.entries()) {
        const values = part.names.length > 1 ? yield* listOf(item) : [item];
        const inner = new Map(variables);
        for (const [n, name] of part.names.entries()) inner.set(name, values[n] ?? null);
        inner.set(
          'loop',
          PyDict.of([
            ['index', BigInt(i + 1)],
            ['index0', BigInt(i)],
            ['first', i === 0],
            ['last', i === items.length - 1],
          ]),
        );
        text += yield* render(part.body, inner);
      }
      if (items.length === 0) text += yield* render(part.otherwise, variables);
    }
  }
  return text;
}

const FILTERS: Readonly<Record<string, (text: string) => string>> = {
  upper: (it) => it.toUpperCase(),
  lower: (it) => it.toLowerCase(),
  title: (it) => it.replace(/\p{L}+/gu, (word) => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase()),
  capitalize: (it) => it.slice(0, 1).toUpperCase() + it.slice(1).toLowerCase(),
  trim: (it) => it.trim(),
};

function* shown(code: string, variables: Map<string, Value>): Running<string> {
  const [expression = '', ...filters] = code.split(/\s*\|\s*/);
  let value = (yield* expressionValue(expression, variables)) ?? '';
  let safe = false;
  for (const filter of filters) {
    const [, name = '', args = ''] = /^(\w+)(?:\((.*)\))?$/.exec(filter) ?? [];
    if (name === 'safe') safe = true;
    else if (name === 'length') value = BigInt((yield* listOf(value)).length);
    else if (name === 'default')
      value = value === '' || value === null ? ((yield* expressionValue(args, variables)) ?? '') : value;
    else if (name === 'join')
      value = (yield* listOf(value)).map(String).join(String((yield* expressionValue(args || "''", variables)) ?? ''));
    else if (FILTERS[name]) value = FILTERS[name](yield* str(value));
    else throw new NotPlayed(`the filter "${name}" in templates`);
  }
  const text = yield* str(value);
  return safe
    ? text
    : text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&#34;')
        .replaceAll("'", '&#39;');
}

/** The value of an expression; undefined names come to nothing, and `a.b` also finds what `a['b']` would. */
function* expressionValue(code: string, variables: Map<string, Value>): Running<Value | undefined> {
  const { frame } = CALLING;
  if (!frame) return undefined;
  const source = code.trim();
  const inner = new Frame(frame.runtime, '<template>', source, 'template', variables, variables, null, null);
  const reader = new TokenReader(source, tokensOf(source, 0, source.length));
  try {
    return yield* leniently(parseExpressions(reader), inner);
  } catch (error) {
    if (error instanceof Raised && error.value.type.name === 'NameError') return undefined;
    throw error;
  }
}

function* leniently(node: Expr, frame: Frame): Running<Value | undefined> {
  if (node.type !== 'attribute') return yield* evaluate(node, frame);
  const object = yield* leniently(node.object, frame);
  if (object === undefined) {
    const undefinedError = new PyClass(
      'UndefinedError',
      [EXCEPTIONS.get('Exception') as PyClass],
      new Map(),
      'jinja2.exceptions',
    );
    throw new Raised(exception(undefinedError, `'${frame.source}' is undefined`));
  }
  const found = yield* findAttribute(object, node.name);
  if (found !== undefined && !(object instanceof PyDict && object.get(node.name) !== undefined)) return found;
  return object instanceof PyDict ? object.get(node.name) : yield* itemOf(object, node.name);
}
