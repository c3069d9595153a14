import type { Expr, From, OrderByStatement, QName, SelectedColumn, SelectStatement } from 'pgsql-ast-parser';
import { absent } from './mysql-error';
import { parseExpression } from './parse-expression';
import type { Reader } from './reader';

/** A query with what may stand around it: WITH, UNION, ORDER BY, LIMIT. */
export function parseQuery(reader: Reader): SelectStatement {
  if (reader.accept('WITH')) {
    if (reader.is('RECURSIVE')) throw absent('WITH RECURSIVE', reader.flavour);
    const bind = reader.list(() => {
      const alias = { name: reader.name() };
      if (reader.is('(')) throw absent('columns of a WITH', reader.flavour);
      reader.expect('AS');
      return { alias, statement: reader.inBrackets(() => parseQuery(reader)) };
    });
    return { type: 'with', bind, in: parseQuery(reader) };
  }
  let left = branch(reader);
  if (!reader.is('UNION')) return left;
  while (reader.accept('UNION')) {
    const all = reader.accept('ALL');
    if (!all) reader.accept('DISTINCT');
    const right = branch(reader);
    const last = right.type === 'select' ? right : null;
    if (last && (last.orderBy || last.limit) && !reader.is('UNION')) {
      // What stands at the end counts for all.
      const { orderBy, limit, ...plain } = last;
      const both: SelectStatement = { type: all ? 'union all' : 'union', left, right: plain };
      const from: From[] = [{ type: 'statement', statement: both, alias: '' }];
      return {
        type: 'select',
        columns: [{ expr: { type: 'ref', name: '*' } }],
        from,
        ...(orderBy && { orderBy }),
        ...(limit && { limit }),
      };
    }
    left = { type: all ? 'union all' : 'union', left, right };
  }
  return left;
}

function branch(reader: Reader): SelectStatement {
  return reader.is('(') ? reader.inBrackets(() => parseQuery(reader)) : parseSelect(reader);
}

function parseSelect(reader: Reader): SelectStatement {
  reader.expect('SELECT');
  const distinct = reader.accept('DISTINCT');
  if (!distinct) reader.accept('ALL');
  const columns = reader.list(() => selected(reader));
  const from = reader.accept('FROM') && !reader.accept('DUAL') ? sources(reader) : [];
  const where = parseWhere(reader);
  const groupBy = reader.accept('GROUP', 'BY') ? reader.list(() => parseExpression(reader)) : null;
  if (reader.is('WITH')) throw absent('WITH ROLLUP', reader.flavour);
  const having = reader.accept('HAVING') ? parseExpression(reader) : null;
  if (reader.is('WINDOW')) throw absent('window functions', reader.flavour);
  const orderBy = parseOrder(reader);
  const limit = parseLimit(reader);
  if (reader.is('INTO')) throw absent('SELECT … INTO', reader.flavour);
  if (reader.accept('FOR')) {
    if (!reader.accept('UPDATE')) reader.expect('SHARE');
  }
  return {
    type: 'select',
    columns,
    from,
    ...(distinct && { distinct: 'distinct' }),
    ...(where && { where }),
    ...(groupBy && { groupBy }),
    ...(having && { having }),
    ...(orderBy && { orderBy }),
    ...(limit && { limit }),
  };
}

export function parseWhere(reader: Reader): Expr | null {
  return reader.accept('WHERE') ? parseExpression(reader) : null;
}

function selected(reader: Reader): SelectedColumn {
  if (reader.accept('*')) return { expr: { type: 'ref', name: '*' } };
  const from = reader.peek();
  const expr = parseExpression(reader);
  const written = reader.writtenSince(from);
  const alias = parseAlias(reader);
  if (alias !== null) return { expr, alias: { name: alias } };
  // A column that is no name of a table's is called as it is written.
  return expr.type === 'ref' ? { expr } : { expr, alias: { name: expr.type === 'string' ? expr.value : written } };
}

/** `AS n` or `n`, or null. */
export function parseAlias(reader: Reader): string | null {
  if (reader.accept('AS')) return reader.peek().kind === 'string' ? reader.string() : reader.name();
  return reader.isName() || reader.peek().kind === 'string' ? reader.take().text : null;
}

function sources(reader: Reader): From[] {
  const found: From[] = [source(reader, null)];
  for (;;) {
    if (reader.accept(',')) {
      found.push(source(reader, 'CROSS JOIN'));
      continue;
    }
    const kind = joinKind(reader);
    if (!kind) return found;
    const joined = source(reader, kind);
    if (reader.accept('ON')) (joined.join as { on?: Expr }).on = parseExpression(reader);
    else if (reader.accept('USING')) {
      const using = reader.inBrackets(() => reader.list(() => ({ name: reader.name() })));
      (joined.join as { using?: { name: string }[] }).using = using;
    } else if (kind === 'LEFT JOIN' || kind === 'RIGHT JOIN') throw reader.wrong();
    found.push(joined);
  }
}

function joinKind(reader: Reader): 'INNER JOIN' | 'LEFT JOIN' | 'RIGHT JOIN' | 'CROSS JOIN' | null {
  if (reader.is('NATURAL')) throw absent('NATURAL JOIN', reader.flavour);
  if (reader.accept('JOIN') || reader.accept('INNER', 'JOIN')) return 'INNER JOIN';
  if (reader.accept('CROSS', 'JOIN')) return 'CROSS JOIN';
  for (const side of ['LEFT', 'RIGHT'] as const) {
    if (reader.accept(side, 'JOIN') || reader.accept(side, 'OUTER', 'JOIN')) return `${side} JOIN`;
  }
  return null;
}

function source(reader: Reader, kind: 'INNER JOIN' | 'LEFT JOIN' | 'RIGHT JOIN' | 'CROSS JOIN' | null): From {
  const join = kind ? { join: { type: kind } } : {};
  if (reader.is('(')) {
    const statement = reader.inBrackets(() => parseQuery(reader));
    const alias = parseAlias(reader);
    if (alias === null) throw reader.wrong();
    return { type: 'statement', statement, alias, ...join } as From;
  }
  const name = parseTableName(reader);
  const alias = parseAlias(reader);
  return { type: 'table', name: { ...name, ...(alias !== null && { alias }) }, ...join } as From;
}

/** `t` or `shop.t`. */
export function parseTableName(reader: Reader): QName {
  const first = reader.name();
  if (!reader.accept('.')) return { name: first };
  return { schema: first, name: reader.name() };
}

export function parseOrder(reader: Reader): OrderByStatement[] | null {
  if (!reader.accept('ORDER', 'BY')) return null;
  return reader.list(() => {
    const by = parseExpression(reader);
    const down = reader.accept('DESC');
    if (!down) reader.accept('ASC');
    return { by, order: down ? 'DESC' : 'ASC' };
  });
}

export function parseLimit(reader: Reader) {
  if (!reader.accept('LIMIT')) return null;
  const first = reader.integer();
  const value = (count: number): Expr => ({ type: 'integer', value: count });
  if (reader.accept(',')) return { offset: value(first), limit: value(reader.integer()) };
  if (reader.accept('OFFSET')) return { offset: value(reader.integer()), limit: value(first) };
  return { limit: value(first) };
}
