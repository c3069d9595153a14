import type { Expr, InsertStatement } from 'pgsql-ast-parser';
import { absent } from './mysql-error';
import { parseExpression } from './parse-expression';
import { parseAlias, parseOrder, parseQuery, parseTableName, parseWhere } from './parse-select';
import type { Reader } from './reader';
import type { MysqlStatement } from './statement';

/** What follows INSERT and REPLACE. */
export function parseInsert(reader: Reader, verb: string): MysqlStatement {
  const ignore = verb === 'INSERT' && reader.accept('IGNORE');
  reader.accept('INTO');
  const into = parseTableName(reader);
  const named = reader.is('(') && !/^(SELECT|WITH)$/i.test(reader.peek(1).text);
  const columns = named
    ? reader.inBrackets(() => (reader.is(')') ? [] : reader.list(() => ({ name: reader.name() }))))
    : null;
  let insert: InsertStatement;
  if (reader.accept('VALUES') || reader.accept('VALUE')) {
    const values = reader.list(() =>
      reader.inBrackets(() => (reader.is(')') ? [] : reader.list(() => parseValue(reader)))),
    );
    insert = { type: 'insert', into, insert: { type: 'values', values: values as Expr[][] } };
  } else if (reader.accept('SET')) {
    const sets = reader.list(() => parseAssignment(reader));
    const values = [sets.map(({ value }) => value)];
    insert = { type: 'insert', into, columns: sets.map(({ column }) => column), insert: { type: 'values', values } };
  } else insert = { type: 'insert', into, insert: parseQuery(reader) };
  // No columns and no values: all that a row has by itself.
  if (columns && columns.length > 0) insert = { ...insert, columns };
  if (columns?.length === 0 && insert.insert.type === 'values') {
    insert = { ...insert, insert: { type: 'values', values: insert.insert.values } };
  }
  if (reader.accept('AS')) throw absent('INSERT … AS', reader.flavour);
  if (reader.accept('ON', 'DUPLICATE', 'KEY', 'UPDATE')) {
    const sets = reader.list(() => parseAssignment(reader));
    insert = { ...insert, onConflict: { do: { sets } } };
  } else if (ignore) insert = { ...insert, onConflict: { do: 'do nothing' } };
  return { type: 'insert', insert, kind: verb === 'REPLACE' ? 'replace' : ignore ? 'ignore' : 'insert' };
}

function parseValue(reader: Reader): Expr {
  return reader.accept('DEFAULT') ? ({ type: 'default' } as unknown as Expr) : parseExpression(reader);
}

function parseAssignment(reader: Reader): { column: { name: string }; value: Expr } {
  let name = reader.name();
  if (reader.accept('.')) name = reader.name();
  reader.expect('=');
  return { column: { name }, value: parseValue(reader) };
}

/** What follows UPDATE. */
export function parseUpdate(reader: Reader): MysqlStatement {
  const name = parseTableName(reader);
  if (reader.is(',') || reader.is('JOIN') || reader.is('INNER') || reader.is('LEFT')) {
    throw absent('UPDATE of several tables', reader.flavour);
  }
  const alias = parseAlias(reader);
  reader.expect('SET');
  const sets = reader.list(() => parseAssignment(reader));
  const where = parseWhere(reader);
  refuseOrder(reader, 'UPDATE');
  const table = { ...name, ...(alias !== null && { alias }) };
  return { type: 'update', update: { type: 'update', table, sets, ...(where && { where }) } };
}

/** What follows DELETE. */
export function parseDelete(reader: Reader): MysqlStatement {
  if (!reader.accept('FROM')) {
    if (reader.peek(1).text === '.' || /^(FROM|,)$/i.test(reader.peek(1).text)) {
      throw absent('DELETE from several tables', reader.flavour);
    }
    throw reader.wrong();
  }
  const name = parseTableName(reader);
  const alias = parseAlias(reader);
  if (reader.is('USING') || reader.is(',')) throw absent('DELETE from several tables', reader.flavour);
  const where = parseWhere(reader);
  refuseOrder(reader, 'DELETE');
  const from = { ...name, ...(alias !== null && { alias }) };
  return { type: 'delete', remove: { type: 'delete', from, ...(where && { where }) } };
}

function refuseOrder(reader: Reader, verb: string): void {
  if (parseOrder(reader) || reader.is('LIMIT')) throw absent(`${verb} with ORDER BY or LIMIT`, reader.flavour);
}
