import {
  parseArguments,
  parseExpression,
  parseExpressions,
  parseParameters,
  parseTarget,
  parseTargets,
} from './parse-expression';
import { parseMatch } from './parse-match';
import { type Expr, type FunctionNode, type Handler, PythonSyntaxError, type Stmt } from './syntax';
import { TokenReader } from './token-reader';
import { tokensOf } from './tokens';

const AUGMENTED = /^(\*\*|\/\/|>>|<<|[-+*/%@&|^])=$/;
const BLOCK_WORDS: Readonly<Record<string, string>> = {
  if: "'if' statement",
  elif: "'elif' statement",
  else: "'else' statement",
  for: "'for' statement",
  while: "'while' statement",
  try: "'try' statement",
  except: "'except' statement",
  finally: "'finally' statement",
  with: "'with' statement",
  def: 'function definition',
  class: 'class definition',
  case: "'case' statement",
};

/** The statements of a source. Throws a PythonSyntaxError. */
export function parsePython(source: string): Stmt[] {
  const reader = new TokenReader(source, tokensOf(source));
  const body: Stmt[] = [];
  while (reader.token.kind !== 'end') {
    if (reader.token.kind === 'indent')
      throw new PythonSyntaxError('unexpected indent', reader.following, 'IndentationError');
    statements(reader, body);
  }
  return body;
}

/** One line of simple statements, or one compound statement. */
function statements(reader: TokenReader, body: Stmt[]): void {
  const compound = compoundStatement(reader);
  if (compound) {
    body.push(compound);
    return;
  }
  do {
    if (reader.token.kind === 'newline') break;
    body.push(simpleStatement(reader));
  } while (reader.take(';'));
  if (reader.token.kind !== 'newline') throw reader.invalid();
  reader.next();
}

function block(reader: TokenReader, word: string, line: number): Stmt[] {
  reader.expect(':');
  const body: Stmt[] = [];
  if (reader.token.kind !== 'newline') {
    statements(reader, body);
    return body;
  }
  reader.next();
  if (!reader.isAt('indent')) {
    const message = `expected an indented block after ${BLOCK_WORDS[word]} on line ${lineOf(reader.source, line)}`;
    throw new PythonSyntaxError(message, reader.token, 'IndentationError');
  }
  reader.next();
  while (!reader.isAt('dedent') && !reader.isAt('end')) {
    if (reader.isAt('indent')) throw new PythonSyntaxError('unexpected indent', reader.following, 'IndentationError');
    statements(reader, body);
  }
  if (reader.isAt('dedent')) reader.next();
  return body;
}

function compoundStatement(reader: TokenReader): Stmt | null {
  const { token } = reader;
  const { start } = token;
  const blockOf = (word: string, at = start) => block(reader, word, at);
  if (reader.is('@')) return decorated(reader);
  if (reader.is('def') || reader.is('async')) return definition(reader, []);
  if (reader.is('class')) return classDefinition(reader, []);
  if (reader.take('if')) return conditional(reader, 'if', start);
  if (reader.take('while')) {
    const test = parseExpression(reader);
    const body = blockOf('while');
    return { type: 'while', test, body, otherwise: elseBlock(reader), start, end: reader.end };
  }
  if (reader.take('for')) {
    const target = declared(reader, parseTargets(reader));
    reader.expect('in');
    const over = parseExpressions(reader);
    const body = blockOf('for');
    return { type: 'for', target, over, body, otherwise: elseBlock(reader), start, end: reader.end };
  }
  if (reader.take('try')) return tryStatement(reader, start);
  if (reader.take('with')) return withStatement(reader, start);
  return parseMatch(reader, blockOf);
}

function elseBlock(reader: TokenReader): Stmt[] {
  const { start } = reader.token;
  return reader.take('else') ? block(reader, 'else', start) : [];
}

function conditional(reader: TokenReader, word: 'if' | 'elif', start: number): Stmt {
  const test = parseExpression(reader);
  if (reader.is('=')) {
    const message = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
    throw new PythonSyntaxError(message, { start: test.start, end: reader.token.end });
  }
  const then = block(reader, word, start);
  const at = reader.token.start;
  const otherwise = reader.take('elif') ? [reader.deeper(() => conditional(reader, 'elif', at))] : elseBlock(reader);
  return { type: 'if', test, then, otherwise, start, end: reader.end };
}

function tryStatement(reader: TokenReader, start: number): Stmt {
  const body = block(reader, 'try', start);
  const handlers: Handler[] = [];
  for (let at = reader.token.start; reader.take('except'); at = reader.token.start) {
    const kinds = reader.is(':') ? null : parseExpressions(reader);
    let name: string | null = null;
    if (reader.take('as')) {
      name = reader.name();
      reader.scope?.names.add(name);
    }
    handlers.push({ kinds, name, body: block(reader, 'except', at) });
  }
  const otherwise = elseBlock(reader);
  const at = reader.token.start;
  const last = reader.take('finally') ? block(reader, 'finally', at) : [];
  if (handlers.length === 0 && last.length === 0) {
    throw new PythonSyntaxError("expected 'except' or 'finally' block", reader.token);
  }
  return { type: 'try', body, handlers, otherwise, finally: last, start, end: reader.end };
}

function withStatement(reader: TokenReader, start: number): Stmt {
  const items: { value: Expr; target: Expr | null }[] = [];
  // Parentheses around all of them; around one alone they are only part of it.
  const enclosed = reader.is('(') && reader.enclosesManagers();
  if (enclosed) reader.next();
  do {
    if (enclosed && reader.is(')')) break;
    const value = parseExpression(reader);
    items.push({ value, target: reader.take('as') ? declared(reader, parseTarget(reader)) : null });
  } while (reader.take(','));
  if (enclosed) reader.expect(')');
  return { type: 'with', items, body: block(reader, 'with', start), start, end: reader.end };
}

function decorated(reader: TokenReader): Stmt {
  const decorators: Expr[] = [];
  while (reader.take('@')) {
    decorators.push(parseExpression(reader));
    if (reader.token.kind !== 'newline') throw reader.invalid();
    reader.next();
  }
  return reader.is('class') ? classDefinition(reader, decorators) : definition(reader, decorators);
}

function definition(reader: TokenReader, decorators: Expr[]): Stmt {
  const { start } = reader.token;
  const isAsync = reader.take('async');
  if (isAsync && (reader.is('for') || reader.is('with'))) return compoundStatement(reader) as Stmt;
  if (!reader.take('def')) throw reader.invalid();
  const name = reader.name();
  reader.scope?.names.add(name);
  reader.expect('(');
  const params = parseParameters(reader, ')');
  reader.expect(')');
  if (reader.take('->')) parseExpression(reader);
  const outer = reader.scope;
  const scope = { names: new Set(params.map((param) => param.name)), yields: false };
  reader.scope = scope;
  const body = block(reader, 'def', start);
  reader.scope = outer;
  for (const name of outsiders(body)) scope.names.delete(name);
  const made: FunctionNode = { name, params, body, isAsync, yields: scope.yields, locals: scope.names };
  return { type: 'def', function: made, decorators, start, end: reader.end };
}

/** Names that a body says are not its own. */
function outsiders(body: readonly Stmt[]): string[] {
  return body.flatMap((node): string[] => {
    if (node.type === 'global' || node.type === 'nonlocal') return node.names;
    if (node.type === 'if') return [...outsiders(node.then), ...outsiders(node.otherwise)];
    if (node.type === 'match') return node.cases.flatMap((it) => outsiders(it.body));
    if (node.type === 'for' || node.type === 'while' || node.type === 'with') return outsiders(node.body);
    if (node.type === 'try')
      return outsiders([...node.body, ...node.handlers.flatMap((it) => it.body), ...node.finally]);
    return [];
  });
}

function classDefinition(reader: TokenReader, decorators: Expr[]): Stmt {
  const { start } = reader.next();
  const name = reader.name();
  reader.scope?.names.add(name);
  const bases = reader.take('(') ? parseArguments(reader) : [];
  const outer = reader.scope;
  reader.scope = { names: new Set(), yields: false };
  const body = block(reader, 'class', start);
  reader.scope = outer;
  return { type: 'class', name, bases, body, decorators, start, end: reader.end };
}

function simpleStatement(reader: TokenReader): Stmt {
  const { start } = reader.token;
  const span = () => ({ start, end: reader.end });
  const ends = () => reader.token.kind === 'newline' || reader.is(';');
  for (const type of ['pass', 'break', 'continue'] as const) if (reader.take(type)) return { type, ...span() };
  if (reader.take('return')) {
    if (!reader.scope) throw new PythonSyntaxError("'return' outside function", { start, end: reader.end });
    return { type: 'return', value: ends() ? null : parseExpressions(reader), ...span() };
  }
  if (reader.take('raise')) {
    const value = ends() ? null : parseExpression(reader);
    const cause = reader.take('from') ? parseExpression(reader) : null;
    return { type: 'raise', value, cause, ...span() };
  }
  for (const type of ['global', 'nonlocal'] as const) {
    if (!reader.take(type)) continue;
    const names = [reader.name()];
    while (reader.take(',')) names.push(reader.name());
    return { type, names, ...span() };
  }
  if (reader.take('del')) {
    const targets = parseTargets(reader);
    return { type: 'delete', targets: targets.type === 'tuple' ? targets.items : [targets], ...span() };
  }
  if (reader.take('assert')) {
    const test = parseExpression(reader);
    return { type: 'assert', test, message: reader.take(',') ? parseExpression(reader) : null, ...span() };
  }
  if (reader.take('import')) return importStatement(reader, start);
  if (reader.take('from')) return fromStatement(reader, start);
  return expressionStatement(reader, start);
}

function importStatement(reader: TokenReader, start: number): Stmt {
  const names: { path: string; as: string | null }[] = [];
  do {
    const path = dotted(reader);
    const as = reader.take('as') ? reader.name() : null;
    reader.scope?.names.add(as ?? (path.split('.')[0] as string));
    names.push({ path, as });
  } while (reader.take(','));
  return { type: 'import', names, start, end: reader.end };
}

function fromStatement(reader: TokenReader, start: number): Stmt {
  let level = 0;
  for (; reader.is('.') || reader.is('...'); reader.next()) level += reader.token.text.length;
  const path = reader.is('import') ? '' : dotted(reader);
  reader.expect('import');
  if (reader.take('*')) return { type: 'from', path, level, names: [{ name: '*', as: null }], start, end: reader.end };
  const inParentheses = reader.take('(');
  const names: { name: string; as: string | null }[] = [];
  do {
    if (inParentheses && reader.is(')')) break;
    const name = reader.name();
    const as = reader.take('as') ? reader.name() : null;
    reader.scope?.names.add(as ?? name);
    names.push({ name, as });
  } while (reader.take(','));
  if (inParentheses) reader.expect(')');
  return { type: 'from', path, level, names, start, end: reader.end };
}

function dotted(reader: TokenReader): string {
  let path = reader.name();
  while (reader.take('.')) path += `.${reader.name()}`;
  return path;
}

function expressionStatement(reader: TokenReader, start: number): Stmt {
  const first = parseExpressions(reader);
  if (reader.token.kind === 'operator' && AUGMENTED.test(reader.token.text)) {
    const operator = reader.next().text.slice(0, -1);
    const target = declared(reader, first);
    return { type: 'augmented', target, operator, value: parseExpressions(reader), start, end: reader.end };
  }
  if (reader.take(':')) {
    const annotation = parseExpression(reader);
    const value = reader.take('=') ? parseExpressions(reader) : null;
    return { type: 'assign', targets: [declared(reader, first)], value, annotation, start, end: reader.end };
  }
  if (!reader.is('=')) {
    if (
      first.type === 'name' &&
      (first.name === 'print' || first.name === 'exec') &&
      reader.token.kind !== 'newline' &&
      !reader.is(';')
    ) {
      const message = `Missing parentheses in call to '${first.name}'. Did you mean ${first.name}(...)?`;
      throw new PythonSyntaxError(message, { start, end: lineEnd(reader.source, start) });
    }
    return { type: 'expression', value: first, start, end: reader.end };
  }
  const targets = [first];
  let value = first;
  while (reader.take('=')) {
    value = parseExpressions(reader);
    targets.push(value);
  }
  targets.pop();
  for (const target of targets) declared(reader, target);
  return { type: 'assign', targets, value, start, end: reader.end };
}

/** Checks that something can be assigned to, and notes its names. */
function declared(reader: TokenReader, target: Expr): Expr {
  switch (target.type) {
    case 'name':
      reader.scope?.names.add(target.name);
      return target;
    case 'tuple':
    case 'list':
      for (const item of target.items) declared(reader, item);
      return target;
    case 'star':
      declared(reader, target.value);
      return target;
    case 'attribute':
    case 'subscript':
      return target;
    default: {
      const what = NOUNS[target.type] ?? 'expression';
      const hint =
        target.type === 'constant' || target.type === 'call' ? " here. Maybe you meant '==' instead of '='?" : '';
      throw new PythonSyntaxError(`cannot assign to ${what}${hint}`, target);
    }
  }
}

const NOUNS: Readonly<Record<string, string>> = {
  constant: 'literal',
  call: 'function call',
  format: 'f-string expression',
  binary: 'expression',
  compare: 'comparison',
  lambda: 'lambda',
  choice: 'conditional expression',
  dict: 'dict literal',
  set: 'set display',
};

function lineOf(source: string, offset: number): number {
  return source.slice(0, offset).split('\n').length;
}

function lineEnd(source: string, offset: number): number {
  const end = source.indexOf('\n', offset);
  return end < 0 ? source.length : end;
}
