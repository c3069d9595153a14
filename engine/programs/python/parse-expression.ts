import { stringLiteral } from './string-literal';
import { type Argument, type Clause, type Expr, type Parameter, PythonSyntaxError, type Span } from './syntax';
import type { TokenReader } from './token-reader';

const BINARY: readonly (readonly string[])[] = [
  ['|'],
  ['^'],
  ['&'],
  ['<<', '>>'],
  ['+', '-'],
  ['*', '/', '//', '%', '@'],
];
const COMPARISONS = ['<', '>', '==', '>=', '<=', '!='];

/** Everything that may stand on the right of `=`: tuples without parentheses, `yield`, stars. */
export function parseExpressions(reader: TokenReader): Expr {
  if (reader.is('yield')) return yieldExpression(reader);
  const first = starred(reader);
  if (!reader.is(',')) return first;
  const items = [first];
  while (reader.take(',')) {
    if (endsList(reader)) break;
    items.push(starred(reader));
  }
  return { type: 'tuple', items, start: first.start, end: reader.end };
}

/** One expression, with `if … else`, `lambda` and `:=`. */
export function parseExpression(reader: TokenReader): Expr {
  return reader.deeper(() => {
    const { start } = reader.token;
    if (reader.is('lambda')) return lambda(reader);
    if (reader.isName() && reader.following.text === ':=' && reader.following.kind === 'operator') {
      const name = reader.name();
      reader.next();
      reader.scope?.names.add(name);
      return { type: 'walrus', name, value: parseExpression(reader), start, end: reader.end };
    }
    const then = disjunction(reader);
    if (!reader.take('if')) return then;
    const test = disjunction(reader);
    if (!reader.take('else')) {
      throw new PythonSyntaxError("expected 'else' after 'if' expression", { start, end: reader.end });
    }
    const otherwise = parseExpression(reader);
    return { type: 'choice', test, then, otherwise, start, end: reader.end };
  });
}

/** One thing that is assigned to: a name, an attribute, an element, a tuple in parentheses. */
export function parseTarget(reader: TokenReader): Expr {
  const { start } = reader.token;
  if (reader.take('*')) return { type: 'star', value: bitwise(reader, 0), start, end: reader.end };
  return bitwise(reader, 0);
}

/** What `for` assigns to: names, tuples, attributes, elements. */
export function parseTargets(reader: TokenReader): Expr {
  const one = () => parseTarget(reader);
  const first = one();
  if (!reader.is(',')) return first;
  const items = [first];
  while (reader.take(',')) {
    if (reader.is('in') || reader.is('=')) break;
    items.push(one());
  }
  return { type: 'tuple', items, start: first.start, end: reader.end };
}

/** Parameters up to (not including) the closing text. */
export function parseParameters(reader: TokenReader, closing: ')' | ':'): Parameter[] {
  const params: Parameter[] = [];
  let keywordOnly = false;
  while (!reader.is(closing)) {
    if (reader.take('/')) {
      // Everything before it can only be given by position; nobody tries it otherwise.
    } else if (reader.take('**')) params.push({ ...named(), kind: 'kwargs', otherwise: null });
    else if (reader.take('*')) {
      if (reader.isName()) params.push({ ...named(), kind: 'args', otherwise: null });
      keywordOnly = true;
    } else {
      const name = named();
      const otherwise = reader.take('=') ? parseExpression(reader) : null;
      params.push({ ...name, kind: keywordOnly ? 'keyword' : 'plain', otherwise });
    }
    if (!reader.take(',') && !reader.is(closing)) throw reader.invalid();
  }
  return params;

  function named(): { name: string; annotation?: Expr } {
    const name = reader.name();
    return closing === ')' && reader.take(':') ? { name, annotation: parseExpression(reader) } : { name };
  }
}

/** What stands between the parentheses of a call or a class; takes the closing one. */
export function parseArguments(reader: TokenReader): Argument[] {
  const args: Argument[] = [];
  while (!reader.is(')')) {
    const { start } = reader.token;
    if (reader.take('**')) args.push({ name: '**', value: parseExpression(reader) });
    else if (reader.take('*')) args.push({ name: '*', value: parseExpression(reader) });
    else if (reader.isName() && reader.following.text === '=' && reader.following.kind === 'operator') {
      const name = reader.name();
      reader.next();
      args.push({ name, value: parseExpression(reader) });
    } else {
      const value = parseExpression(reader);
      const isGenerator = reader.is('for') || reader.is('async');
      args.push({ name: null, value: isGenerator ? comprehension(reader, 'generator', null, value, start) : value });
    }
    if (!reader.take(',') && !reader.is(')')) throw missingComma(reader, { start, end: reader.token.end });
  }
  reader.next();
  return args;
}

function missingComma(reader: TokenReader, span: Span): PythonSyntaxError {
  const { kind } = reader.token;
  if (kind !== 'name' && kind !== 'number' && kind !== 'string') return reader.invalid();
  return new PythonSyntaxError('invalid syntax. Perhaps you forgot a comma?', span);
}

function starred(reader: TokenReader): Expr {
  const { start } = reader.token;
  if (!reader.take('*')) return parseExpression(reader);
  return { type: 'star', value: bitwise(reader, 0), start, end: reader.end };
}

function endsList({ token }: TokenReader): boolean {
  return (
    /^(newline|end)$/.test(token.kind) ||
    (token.kind === 'operator' && /^([)\]}:;]|[-+*/%&|^@]?=|>>=|<<=)$/.test(token.text))
  );
}

function lambda(reader: TokenReader): Expr {
  const { start } = reader.next();
  const params = parseParameters(reader, ':');
  reader.expect(':');
  const outer = reader.scope;
  reader.scope = { names: new Set(), yields: false };
  const body = parseExpression(reader);
  reader.scope = outer;
  return { type: 'lambda', params, body, start, end: reader.end };
}

function yieldExpression(reader: TokenReader): Expr {
  const { start, end } = reader.next();
  if (!reader.scope) throw new PythonSyntaxError("'yield' outside function", { start, end });
  reader.scope.yields = true;
  const from = reader.take('from');
  const value = endsList(reader) ? null : from ? parseExpression(reader) : parseExpressions(reader);
  return { type: 'yield', value, from, start, end: reader.end };
}

function disjunction(reader: TokenReader): Expr {
  return logical(reader, 'or', () => logical(reader, 'and', () => negation(reader)));
}

function logical(reader: TokenReader, operator: 'and' | 'or', operand: () => Expr): Expr {
  let left = operand();
  while (reader.take(operator)) {
    left = { type: 'logical', operator, left, right: operand(), start: left.start, end: reader.end };
  }
  return left;
}

function negation(reader: TokenReader): Expr {
  const { start } = reader.token;
  if (!reader.take('not')) return comparison(reader);
  return { type: 'unary', operator: 'not', operand: reader.deeper(() => negation(reader)), start, end: reader.end };
}

function comparison(reader: TokenReader): Expr {
  const left = bitwise(reader, 0);
  const rest: [string, Expr][] = [];
  for (let operator = comparator(reader); operator !== null; operator = comparator(reader)) {
    rest.push([operator, bitwise(reader, 0)]);
  }
  return rest.length === 0 ? left : { type: 'compare', left, rest, start: left.start, end: reader.end };
}

function comparator(reader: TokenReader): string | null {
  if (reader.take('in')) return 'in';
  if (reader.is('not') && reader.following.text === 'in') {
    reader.next();
    reader.next();
    return 'not in';
  }
  if (reader.take('is')) return reader.take('not') ? 'is not' : 'is';
  const found = COMPARISONS.find((text) => reader.is(text));
  return found === undefined ? null : reader.next().text;
}

function bitwise(reader: TokenReader, level: number): Expr {
  const operators = BINARY[level];
  if (!operators) return unary(reader);
  let left = bitwise(reader, level + 1);
  for (;;) {
    const operator = operators.find((text) => reader.is(text));
    if (operator === undefined) return left;
    const { start, end } = reader.next();
    const right = bitwise(reader, level + 1);
    left = { type: 'binary', operator, left, right, at: { start, end }, start: left.start, end: reader.end };
  }
}

function unary(reader: TokenReader): Expr {
  const { start } = reader.token;
  const operator = ['-', '+', '~'].find((text) => reader.is(text));
  if (operator === undefined) return power(reader);
  reader.next();
  return { type: 'unary', operator, operand: reader.deeper(() => unary(reader)), start, end: reader.end };
}

function power(reader: TokenReader): Expr {
  const { start } = reader.token;
  const left: Expr = reader.take('await')
    ? { type: 'await', value: primary(reader), start, end: reader.end }
    : primary(reader);
  if (!reader.is('**')) return left;
  const at = reader.next();
  const right = reader.deeper(() => unary(reader));
  return { type: 'binary', operator: '**', left, right, at: { start: at.start, end: at.end }, start, end: reader.end };
}

function primary(reader: TokenReader): Expr {
  let object = atom(reader);
  const { start } = object;
  for (;;) {
    if (reader.take('.')) object = { type: 'attribute', object, name: reader.name(), start, end: reader.end };
    else if (reader.take('('))
      object = { type: 'call', callee: object, args: parseArguments(reader), start, end: reader.end };
    else if (reader.take('[')) {
      const index = subscript(reader);
      reader.expect(']');
      object = { type: 'subscript', object, index, start, end: reader.end };
    } else return object;
  }
}

function subscript(reader: TokenReader): Expr {
  const { start } = reader.token;
  const one = (): Expr => {
    const from = reader.is(':') ? null : parseExpression(reader);
    if (!reader.take(':')) return from as Expr;
    const to = reader.is(':') || reader.is(']') || reader.is(',') ? null : parseExpression(reader);
    const by = reader.take(':') && !reader.is(']') && !reader.is(',') ? parseExpression(reader) : null;
    return { type: 'slice', from, to, by, start, end: reader.end };
  };
  const first = one();
  if (!reader.is(',')) return first;
  const items = [first];
  while (reader.take(',')) if (!reader.is(']')) items.push(one());
  return { type: 'tuple', items, start, end: reader.end };
}

/** A literal, a name, or something in brackets. */
export function atom(reader: TokenReader): Expr {
  const { token } = reader;
  const { start } = token;
  if (token.kind === 'number') {
    reader.next();
    return { type: 'constant', value: token.value, start, end: token.end };
  }
  if (token.kind === 'string') return stringLiteral(reader);
  if (reader.isName()) {
    reader.next();
    return { type: 'name', name: token.text, start, end: token.end };
  }
  const constant = { None: null, True: true, False: false }[token.kind === 'name' ? token.text : ''];
  if (constant !== undefined) {
    reader.next();
    return { type: 'constant', value: constant, start, end: token.end };
  }
  if (reader.take('...')) return { type: 'constant', value: '...', isEllipsis: true, start, end: reader.end };
  if (reader.take('(')) return reader.deeper(() => parenthesised(reader, start));
  if (reader.take('[')) return reader.deeper(() => bracketed(reader, start));
  if (reader.take('{')) return reader.deeper(() => braced(reader, start));
  throw reader.invalid();
}

function parenthesised(reader: TokenReader, start: number): Expr {
  if (reader.take(')')) return { type: 'tuple', items: [], start, end: reader.end };
  if (reader.is('yield')) {
    const value = yieldExpression(reader);
    reader.expect(')');
    return value;
  }
  const first = starred(reader);
  if (reader.is('for') || reader.is('async')) {
    const made = comprehension(reader, 'generator', null, first, start);
    reader.expect(')');
    return { ...made, end: reader.end };
  }
  if (!reader.is(',')) {
    if (!reader.is(')')) throw missingComma(reader, { start: first.start, end: reader.token.end });
    reader.next();
    // The parentheses are no part of it, except where it is shown as a whole.
    return first;
  }
  const items = [first];
  while (reader.take(',')) if (!reader.is(')')) items.push(starred(reader));
  if (!reader.is(')')) throw missingComma(reader, { start: items.at(-1)?.start ?? start, end: reader.token.end });
  reader.next();
  return { type: 'tuple', items, start, end: reader.end };
}

function bracketed(reader: TokenReader, start: number): Expr {
  const items: Expr[] = [];
  while (!reader.is(']')) {
    const item = starred(reader);
    if (items.length === 0 && (reader.is('for') || reader.is('async'))) {
      const made = comprehension(reader, 'list', null, item, start);
      reader.expect(']');
      return { ...made, end: reader.end };
    }
    items.push(item);
    if (!reader.take(',') && !reader.is(']')) throw missingComma(reader, { start: item.start, end: reader.token.end });
  }
  reader.next();
  return { type: 'list', items, start, end: reader.end };
}

function braced(reader: TokenReader, start: number): Expr {
  const pairs: [Expr | null, Expr][] = [];
  const items: Expr[] = [];
  while (!reader.is('}')) {
    if (reader.take('**')) pairs.push([null, bitwise(reader, 0)]);
    else {
      const first = starred(reader);
      const value = reader.take(':') ? parseExpression(reader) : null;
      if (items.length + pairs.length === 0 && (reader.is('for') || reader.is('async'))) {
        const made = comprehension(reader, value ? 'dict' : 'set', value && first, value ?? first, start);
        reader.expect('}');
        return { ...made, end: reader.end };
      }
      if (value) pairs.push([first, value]);
      else items.push(first);
    }
    if (!reader.take(',') && !reader.is('}')) throw missingComma(reader, { start, end: reader.token.end });
  }
  reader.next();
  if (items.length > 0) return { type: 'set', items, start, end: reader.end };
  return { type: 'dict', items: pairs, start, end: reader.end };
}

function comprehension(
  reader: TokenReader,
  kind: 'list' | 'set' | 'dict' | 'generator',
  key: Expr | null,
  value: Expr,
  start: number,
): Expr {
  const clauses: Clause[] = [];
  for (reader.take('async'); reader.take('for'); reader.take('async')) {
    const target = parseTargets(reader);
    reader.expect('in');
    const over = disjunction(reader);
    const conditions: Expr[] = [];
    while (reader.take('if')) conditions.push(disjunction(reader));
    clauses.push({ target, over, conditions });
  }
  return { type: 'comprehension', kind, key, value, clauses, start, end: reader.end };
}
