import type { Expr, SelectStatement } from 'pgsql-ast-parser';
import { absent } from './mysql-error';
import { parseQuery } from './parse-select';
import type { Reader } from './reader';
import { parseType } from './types';

const COMPARISONS: Readonly<Record<string, string>> = {
  '=': '=',
  '<=>': '<=>',
  '<>': '!=',
  '!=': '!=',
  '<': '<',
  '>': '>',
  '<=': '<=',
  '>=': '>=',
};
/** Values that may be written without brackets. */
const PLAIN_CALLS = /^(CURRENT_TIMESTAMP|CURRENT_DATE|CURRENT_TIME|LOCALTIME|LOCALTIMESTAMP|CURRENT_USER)$/;
/** Reserved words that are functions before a bracket. */
const CALLED = /^(IF|LEFT|RIGHT|MOD|REPLACE|DATABASE|SCHEMA|CHAR|INSERT|VALUES)$/;

/** An expression, in the form that the expressions of PostgreSQL have here. */
export function parseExpression(reader: Reader): Expr {
  let left = exclusive(reader);
  while (reader.accept('OR') || reader.accept('||')) left = pair('OR', left, exclusive(reader));
  return left;
}

function exclusive(reader: Reader): Expr {
  let left = conjunction(reader);
  while (reader.accept('XOR')) left = pair('XOR', left, conjunction(reader));
  return left;
}

function conjunction(reader: Reader): Expr {
  let left = negation(reader);
  while (reader.accept('AND') || reader.accept('&&')) left = pair('AND', left, negation(reader));
  return left;
}

function negation(reader: Reader): Expr {
  if (!reader.is('NOT')) return comparison(reader);
  reader.take();
  return { type: 'unary', op: 'NOT', operand: reader.deeper(() => negation(reader)) };
}

function comparison(reader: Reader): Expr {
  let left = sum(reader);
  for (;;) {
    const op = reader.peek().kind === 'symbol' ? COMPARISONS[reader.peek().text] : undefined;
    if (op) {
      reader.take();
      if (reader.is('ANY') || reader.is('ALL') || reader.is('SOME')) throw absent('ANY and ALL', reader.flavour);
      left = pair(op, left, sum(reader));
    } else if (reader.accept('IS')) {
      const not = reader.accept('NOT') ? 'NOT ' : '';
      const what = ['NULL', 'TRUE', 'FALSE'].find((word) => reader.accept(word));
      if (!what) throw reader.wrong();
      left = { type: 'unary', op: `IS ${not}${what}` as 'IS NULL', operand: left };
    } else {
      const not = reader.is('NOT') && /^(IN|LIKE|BETWEEN|REGEXP|RLIKE)$/i.test(reader.peek(1).text);
      if (not) reader.take();
      if (reader.accept('IN')) left = pair(not ? 'NOT IN' : 'IN', left, choices(reader));
      else if (reader.accept('LIKE')) left = pair(not ? 'NOT LIKE' : 'LIKE', left, sum(reader));
      else if (reader.accept('BETWEEN')) {
        const lo = sum(reader);
        reader.expect('AND');
        left = { type: 'ternary', op: not ? 'NOT BETWEEN' : 'BETWEEN', value: left, lo, hi: sum(reader) };
      } else if (reader.is('REGEXP') || reader.is('RLIKE')) throw absent('REGEXP', reader.flavour);
      else return left;
    }
  }
}

function choices(reader: Reader): Expr {
  return reader.inBrackets((): Expr => {
    if (reader.is('SELECT') || reader.is('WITH')) return parseQuery(reader) as Expr;
    return { type: 'list', expressions: reader.list(() => parseExpression(reader)) };
  });
}

function sum(reader: Reader): Expr {
  let left = product(reader);
  for (;;) {
    const op = reader.is('+') ? '+' : reader.is('-') ? '-' : null;
    if (!op) return left;
    reader.take();
    left = reader.is('INTERVAL')
      ? call(op === '+' ? 'date_add' : 'date_sub', [left, ...interval(reader)])
      : pair(op, left, product(reader));
  }
}

function product(reader: Reader): Expr {
  let left = sign(reader);
  for (;;) {
    const op = ['*', '/', '%', 'DIV', 'MOD'].find((it) => reader.accept(it));
    if (!op) return left;
    left = pair(op === 'MOD' ? '%' : op, left, sign(reader));
  }
}

function sign(reader: Reader): Expr {
  if (reader.accept('-')) {
    const operand = reader.deeper(() => sign(reader));
    if (operand.type === 'integer') return { ...operand, value: -operand.value };
    return operand.type === 'numeric'
      ? { type: 'numeric', value: `-${operand.value}` as never }
      : { type: 'unary', op: '-', operand };
  }
  if (reader.accept('+')) return reader.deeper(() => sign(reader));
  if (reader.accept('!')) return { type: 'unary', op: 'NOT', operand: reader.deeper(() => sign(reader)) };
  if (reader.accept('BINARY')) return call('binary', [reader.deeper(() => sign(reader))]);
  return single(reader);
}

function single(reader: Reader): Expr {
  const { kind, text } = reader.peek();
  switch (kind) {
    case 'number':
      reader.take();
      return /^\d{1,15}$/.test(text)
        ? { type: 'integer', value: Number(text) }
        : { type: 'numeric', value: text as never };
    case 'string': {
      let value = reader.take().text;
      while (reader.peek().kind === 'string') value += reader.take().text;
      return { type: 'string', value };
    }
    case 'variable':
      reader.take();
      if (!text.startsWith('@@')) throw absent('variables of users', reader.flavour);
      return call('@@', [{ type: 'string', value: text.slice(2).replace(/^(global|session|local)\./i, '') }]);
    case 'symbol':
      if (text !== '(') throw reader.wrong();
      return reader.inBrackets(() => {
        if (reader.is('SELECT') || reader.is('WITH')) return parseQuery(reader) as Expr;
        const inside = parseExpression(reader);
        if (reader.is(',')) throw absent('rows as values', reader.flavour);
        return inside;
      });
    case 'name':
      return column(reader);
    case 'word':
      return word(reader, text.toUpperCase());
    default:
      throw reader.wrong();
  }
}

function word(reader: Reader, upper: string): Expr {
  if (reader.accept('NULL')) return { type: 'null' };
  if (reader.accept('TRUE')) return { type: 'integer', value: 1 };
  if (reader.accept('FALSE')) return { type: 'integer', value: 0 };
  if (reader.accept('EXISTS')) return call('exists', [reader.inBrackets(() => parseQuery(reader) as Expr)]);
  if (reader.accept('CASE')) return cases(reader);
  if (PLAIN_CALLS.test(upper)) {
    reader.take();
    if (reader.accept('(')) {
      if (reader.peek().kind === 'number') reader.take();
      reader.expect(')');
    }
    return call(upper.toLowerCase(), []);
  }
  const bracket = reader.peek(1);
  if (bracket.kind !== 'symbol' || bracket.text !== '(') return column(reader);
  if (upper === 'CAST' || upper === 'CONVERT') return converted(reader, upper);
  if (!CALLED.test(upper) && !reader.isName()) throw reader.wrong();
  reader.take();
  const value = called(reader, upper);
  if (reader.is('OVER')) throw absent('window functions', reader.flavour);
  return value;
}

function cases(reader: Reader): Expr {
  const value = reader.is('WHEN') ? null : parseExpression(reader);
  const whens: { when: Expr; value: Expr }[] = [];
  while (reader.accept('WHEN')) {
    const when = parseExpression(reader);
    reader.expect('THEN');
    whens.push({ when, value: parseExpression(reader) });
  }
  if (whens.length === 0) throw reader.wrong();
  const otherwise = reader.accept('ELSE') ? parseExpression(reader) : null;
  reader.expect('END');
  return { type: 'case', whens, ...(value && { value }), ...(otherwise && { else: otherwise }) };
}

function converted(reader: Reader, upper: string): Expr {
  reader.take();
  return reader.inBrackets((): Expr => {
    const operand = parseExpression(reader);
    if (upper === 'CONVERT' && reader.is('USING')) throw absent('CONVERT … USING', reader.flavour);
    reader.expect(upper === 'CAST' ? 'AS' : ',');
    const word = reader.peek().text.toUpperCase();
    const whole = /^(SIGNED|UNSIGNED)$/.test(word);
    if (whole) reader.take();
    if (whole) reader.accept('INTEGER');
    const type = whole ? { name: 'bigint' } : parseType(reader);
    return { type: 'cast', operand, to: type as never };
  });
}

function called(reader: Reader, upper: string): Expr {
  const name = upper.toLowerCase();
  return reader.inBrackets((): Expr => {
    if (reader.is(')')) return call(name, []);
    if (name === 'count' && reader.accept('*')) return call(name, [{ type: 'ref', name: '*' }]);
    if (name === 'values') return { type: 'ref', table: { name: 'excluded' }, name: reader.name() };
    if (name === 'extract') {
      const field = reader.take().text.toLowerCase();
      reader.expect('FROM');
      return call(field, [parseExpression(reader)]);
    }
    if (name === 'trim' && /^(BOTH|LEADING|TRAILING)$/i.test(reader.peek().text)) {
      throw absent('TRIM with BOTH, LEADING or TRAILING', reader.flavour);
    }
    const distinct = reader.accept('DISTINCT');
    const args = [parseExpression(reader)];
    if ((name === 'substring' || name === 'substr') && reader.accept('FROM')) {
      args.push(parseExpression(reader));
      if (reader.accept('FOR')) args.push(parseExpression(reader));
    }
    while (reader.accept(',')) args.push(...(reader.is('INTERVAL') ? interval(reader) : [parseExpression(reader)]));
    if (name === 'group_concat') {
      if (reader.is('ORDER')) throw absent('ORDER BY in GROUP_CONCAT', reader.flavour);
      if (args.length > 1) throw absent('GROUP_CONCAT of several values', reader.flavour);
      args.push({ type: 'string', value: reader.accept('SEPARATOR') ? reader.string() : ',' });
    }
    return { ...call(name, args), ...(distinct && { distinct: 'distinct' }) } as Expr;
  });
}

/** `INTERVAL 2 DAY`: the number and the word. */
function interval(reader: Reader): Expr[] {
  reader.expect('INTERVAL');
  const count = parseExpression(reader);
  const unit = reader.take();
  if (unit.kind !== 'word') throw reader.wrong();
  return [count, { type: 'string', value: unit.text.toLowerCase() }];
}

/** `n`, `t.n`, `t.*` and `shop.t.n`. */
function column(reader: Reader): Expr {
  const names = [reader.name()];
  while (reader.is('.') && names.length < 3) {
    reader.take();
    if (reader.accept('*')) return { type: 'ref', table: { name: names.at(-1) as string }, name: '*' };
    // After a point every word is a name.
    const next = reader.take();
    if (next.kind !== 'word' && next.kind !== 'name') throw reader.wrong();
    names.push(next.text);
  }
  const [name, table] = names.reverse();
  return { type: 'ref', ...(table !== undefined && { table: { name: table } }), name: name as string };
}

export function call(name: string, args: readonly (Expr | SelectStatement)[]): Expr {
  return { type: 'call', function: { name }, args: [...args] as Expr[] };
}

function pair(op: string, left: Expr, right: Expr): Expr {
  return { type: 'binary', op: op as 'AND', left, right };
}
