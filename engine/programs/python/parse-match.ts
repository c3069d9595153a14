import { atom, parseExpression, parseExpressions } from './parse-expression';
import type { Expr, Pattern, Stmt } from './syntax';
import { PythonSyntaxError } from './syntax';
import type { TokenReader } from './token-reader';

/**
 * A `match` statement, or null where `match` is a name like any other: it is one when its line ends in a colon and the
 * block below begins with `case`.
 */
export function parseMatch(reader: TokenReader, block: (word: string, start: number) => Stmt[]): Stmt | null {
  const { start } = reader.token;
  if (!reader.isAt('name') || reader.token.text !== 'match' || !reader.opensCases()) return null;
  reader.next();
  const subject = parseExpressions(reader);
  reader.expect(':');
  reader.next();
  reader.next();
  const cases: Extract<Stmt, { type: 'match' }>['cases'] = [];
  while (!reader.isAt('dedent') && !reader.isAt('end')) {
    const word = reader.next();
    if (word.text !== 'case') throw reader.invalid(word);
    const pattern = openPattern(reader);
    const guard = reader.take('if') ? parseExpression(reader) : null;
    cases.push({ pattern, guard, body: block('case', word.start) });
  }
  if (reader.isAt('dedent')) reader.next();
  const early = cases.slice(0, -1).find(({ pattern, guard }) => pattern.kind === 'capture' && !pattern.inner && !guard);
  if (early?.pattern.kind === 'capture') {
    const { name, start: at, end } = early.pattern;
    const what = name === null ? 'wildcard' : `name capture '${name}'`;
    throw new PythonSyntaxError(`${what} makes remaining patterns unreachable`, { start: at, end });
  }
  return { type: 'match', subject, cases, start, end: reader.end };
}

/** A pattern as it stands behind `case`: a sequence there needs no brackets. */
function openPattern(reader: TokenReader): Pattern {
  const { start } = reader.token;
  const first = starPattern(reader);
  if (!reader.is(',') && first.kind !== 'star') return first;
  const items = [first];
  while (reader.take(',')) if (!reader.is(':') && !reader.is('if')) items.push(starPattern(reader));
  return { kind: 'sequence', items, start, end: reader.end };
}

function starPattern(reader: TokenReader): Pattern {
  const { start } = reader.token;
  if (!reader.take('*')) return asPattern(reader);
  return { kind: 'star', name: captured(reader), start, end: reader.end };
}

function asPattern(reader: TokenReader): Pattern {
  const { start } = reader.token;
  const ways = [closedPattern(reader)];
  while (reader.take('|')) ways.push(closedPattern(reader));
  const either: Pattern = ways.length === 1 && ways[0] ? ways[0] : { kind: 'or', ways, start, end: reader.end };
  if (!reader.take('as')) return either;
  return { kind: 'capture', name: captured(reader), inner: either, start, end: reader.end };
}

/** The name that a pattern gives; null for `_`. */
function captured(reader: TokenReader): string | null {
  const name = reader.name();
  if (name === '_') return null;
  reader.scope?.names.add(name);
  return name;
}

function closedPattern(reader: TokenReader): Pattern {
  return reader.deeper(() => {
    const { start } = reader.token;
    if (reader.take('[')) return sequence(reader, ']', start);
    if (reader.take('(')) return sequence(reader, ')', start);
    if (reader.take('{')) return mapping(reader, start);
    if (!reader.isName()) return { kind: 'value', value: literal(reader), start, end: reader.end };
    if (reader.following.text !== '.' && reader.following.text !== '(') {
      return { kind: 'capture', name: captured(reader), inner: null, start, end: reader.end };
    }
    const named = dottedName(reader);
    return reader.take('(') ? classPattern(reader, named) : { kind: 'value', value: named, start, end: reader.end };
  });
}

/** In parentheses one pattern alone is only that pattern. */
function sequence(reader: TokenReader, closing: ')' | ']', start: number): Pattern {
  const items: Pattern[] = [];
  let commas = 0;
  while (!reader.is(closing)) {
    items.push(starPattern(reader));
    if (!reader.take(',')) break;
    commas += 1;
  }
  reader.expect(closing);
  const [only] = items;
  if (closing === ')' && commas === 0 && only && only.kind !== 'star') return only;
  if (items.filter(({ kind }) => kind === 'star').length > 1) {
    throw new PythonSyntaxError('multiple starred expressions in sequence pattern', { start, end: reader.end });
  }
  return { kind: 'sequence', items, start, end: reader.end };
}

function mapping(reader: TokenReader, start: number): Pattern {
  const items: [Expr, Pattern][] = [];
  let rest: string | null = null;
  while (!reader.is('}')) {
    if (reader.take('**')) rest = captured(reader);
    else {
      const key = reader.isName() ? dottedName(reader) : literal(reader);
      reader.expect(':');
      items.push([key, asPattern(reader)]);
    }
    if (!reader.take(',')) break;
  }
  reader.expect('}');
  return { kind: 'mapping', items, rest, start, end: reader.end };
}

function classPattern(reader: TokenReader, type: Expr): Pattern {
  const args: Pattern[] = [];
  const keywords: [string, Pattern][] = [];
  while (!reader.is(')')) {
    if (reader.isName() && reader.following.text === '=') {
      const name = reader.name();
      reader.next();
      keywords.push([name, asPattern(reader)]);
    } else if (keywords.length > 0) {
      throw new PythonSyntaxError('positional patterns follow keyword patterns', reader.token);
    } else args.push(asPattern(reader));
    if (!reader.take(',')) break;
  }
  reader.expect(')');
  return { kind: 'class', type, args, keywords, start: type.start, end: reader.end };
}

function dottedName(reader: TokenReader): Expr {
  const { start } = reader.token;
  let found: Expr = { type: 'name', name: reader.name(), start, end: reader.end };
  while (reader.take('.')) found = { type: 'attribute', object: found, name: reader.name(), start, end: reader.end };
  return found;
}

/** Numbers with their sign, texts, and the three constants. */
function literal(reader: TokenReader): Expr {
  const { start } = reader.token;
  if (reader.take('-')) return { type: 'unary', operator: '-', operand: literal(reader), start, end: reader.end };
  const { token } = reader;
  const isConstant = token.kind === 'name' && ['None', 'True', 'False'].includes(token.text);
  if (token.kind !== 'number' && token.kind !== 'string' && !isConstant) throw reader.invalid();
  return atom(reader);
}
