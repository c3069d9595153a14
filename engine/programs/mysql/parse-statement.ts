import type { Expr, InsertStatement } from 'pgsql-ast-parser';
import type { Flavour } from './flavour';
import { absent } from './mysql-error';
import { parseExpression } from './parse-expression';
import { parseAlias, parseOrder, parseQuery, parseTableName, parseWhere } from './parse-select';
import { parseAlterTable, parseCreateTable } from './parse-table';
import { Reader } from './reader';
import type { AccountName, MysqlStatement, ShowWhat } from './statement';

/** Characters of a statement. */
const LONGEST = 60_000;
/** What statements of real servers begin with besides those that are read here. */
const BEYOND =
  /^(EXPLAIN|ANALYZE|CALL|DO|HANDLER|LOAD|PREPARE|EXECUTE|DEALLOCATE|CHECK|CHECKSUM|OPTIMIZE|REPAIR|BACKUP|KILL|SAVEPOINT|RELEASE|XA|BINLOG|CHANGE|START|STOP|RESET|PURGE|CLONE|INSTALL|UNINSTALL|SIGNAL|GET|TABLE|SHUTDOWN|CACHE|HELP|RESTART|IMPORT)$/;
/** Settings that may be set to what they are, or without an effect that could be seen here. */
const SETTABLE =
  /^(@old_\w+|@saved_cs_client|sql_mode|unique_checks|time_zone|sql_notes|character_set_client|character_set_results|character_set_connection|collation_connection|sql_log_bin)$/i;

/** Reads one statement; null when there is nothing but blanks and comments. */
export function parseStatement(sql: string, flavour: Flavour): MysqlStatement | null {
  if (sql.length > LONGEST) throw absent('statements of this length', flavour);
  const reader = new Reader(sql, flavour);
  if (reader.peek().kind === 'end' || reader.is(';')) return null;
  const statement = parsed(reader);
  reader.end();
  return statement;
}

function parsed(reader: Reader): MysqlStatement {
  const { kind, text } = reader.peek();
  if (reader.is('SELECT') || reader.is('WITH') || reader.is('(')) return { type: 'query', query: parseQuery(reader) };
  if (kind !== 'word') throw reader.wrong();
  const verb = text.toUpperCase();
  if (BEYOND.test(verb) && !reader.is('START', 'TRANSACTION')) {
    if (verb !== 'EXPLAIN' || !tableFollows(reader)) throw absent(verb, reader.flavour);
  }
  reader.take();
  switch (verb) {
    case 'INSERT':
    case 'REPLACE':
      return parseInsert(reader, verb);
    case 'UPDATE':
      return parseUpdate(reader);
    case 'DELETE':
      return parseDelete(reader);
    case 'CREATE':
      return parseCreate(reader);
    case 'DROP':
      return parseDrop(reader);
    case 'ALTER':
      if (reader.accept('TABLE')) return parseAlterTable(reader);
      if (reader.accept('USER')) return parseUser(reader, 'alter user');
      throw beyond(reader, 'ALTER');
    case 'TRUNCATE':
      reader.accept('TABLE');
      return { type: 'truncate', name: parseTableName(reader) };
    case 'RENAME': {
      reader.expect('TABLE');
      const name = parseTableName(reader);
      reader.expect('TO');
      return { type: 'alter table', name, changes: [{ type: 'rename', name: reader.name() }] };
    }
    case 'USE':
      return { type: 'use', name: reader.name() };
    case 'SHOW':
      return { type: 'show', what: parseShow(reader) };
    case 'DESC':
    case 'DESCRIBE':
    case 'EXPLAIN':
      return { type: 'show', what: { show: 'columns', table: parseTableName(reader), full: false } };
    case 'GRANT':
    case 'REVOKE':
      return parseGrant(reader, verb);
    case 'BEGIN':
      reader.accept('WORK');
      return { type: 'transaction', verb: 'begin' };
    case 'START':
      reader.expect('TRANSACTION');
      return { type: 'transaction', verb: 'begin' };
    case 'COMMIT':
    case 'ROLLBACK':
      reader.accept('WORK');
      if (reader.is('TO')) throw absent('SAVEPOINT', reader.flavour);
      return { type: 'transaction', verb: verb === 'COMMIT' ? 'commit' : 'rollback' };
    case 'SET':
      return parseSet(reader);
    case 'FLUSH':
    case 'LOCK':
    case 'UNLOCK':
      while (reader.peek().kind !== 'end' && !reader.is(';')) reader.take();
      return { type: 'nothing' };
    default:
      throw wrongFrom(reader, text);
  }
}

/** `EXPLAIN t` is another word for DESCRIBE. */
function tableFollows(reader: Reader): boolean {
  const { kind, text } = reader.peek(1);
  return (
    kind === 'name' || (kind === 'word' && !/^(SELECT|INSERT|UPDATE|DELETE|REPLACE|ANALYZE|FORMAT|WITH)$/i.test(text))
  );
}

function wrongFrom(reader: Reader, verb: string) {
  const start = new Reader(reader.sql, reader.flavour);
  return start.peek().text === verb ? start.wrong() : reader.wrong();
}

function beyond(reader: Reader, verb: string) {
  const { kind, text } = reader.peek();
  const known =
    /^(VIEW|FUNCTION|PROCEDURE|TRIGGER|EVENT|SERVER|TABLESPACE|ROLE|SEQUENCE|TEMPORARY|OR|DEFINER|ALGORITHM|FULLTEXT|SPATIAL|LOGFILE|RESOURCE|DATABASE|SCHEMA|PACKAGE)$/i;
  return kind === 'word' && known.test(text) ? absent(`${verb} ${text.toUpperCase()}`, reader.flavour) : reader.wrong();
}

function parseInsert(reader: Reader, verb: string): MysqlStatement {
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

function parseUpdate(reader: Reader): MysqlStatement {
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

function parseDelete(reader: Reader): MysqlStatement {
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

function parseCreate(reader: Reader): MysqlStatement {
  if (reader.accept('TABLE')) return parseCreateTable(reader);
  if (reader.accept('DATABASE') || reader.accept('SCHEMA')) {
    const lenient = reader.accept('IF', 'NOT', 'EXISTS');
    const name = reader.name();
    while (reader.peek().kind === 'word' || reader.is('=')) reader.take();
    if (reader.peek().kind === 'string') reader.take();
    return { type: 'create database', name, lenient };
  }
  if (reader.accept('USER')) return parseUser(reader, 'create user');
  const unique = reader.is('UNIQUE');
  if (unique || reader.is('INDEX')) {
    if (unique) reader.take();
    reader.expect('INDEX');
    const name = reader.name();
    reader.expect('ON');
    const table = parseTableName(reader);
    // The columns are read as those of a key behind its word are.
    const columns = reader.inBrackets(() => reader.list(() => reader.name()));
    return {
      type: 'alter table',
      name: table,
      changes: [{ type: 'add key', key: { kind: unique ? 'unique' : 'index', name, columns } }],
    };
  }
  throw beyond(reader, 'CREATE');
}

function parseDrop(reader: Reader): MysqlStatement {
  if (reader.accept('TABLE') || reader.accept('TABLES')) {
    const existing = reader.accept('IF', 'EXISTS');
    const names = reader.list(() => parseTableName(reader));
    if (!reader.accept('CASCADE')) reader.accept('RESTRICT');
    return { type: 'drop table', names, existing };
  }
  if (reader.accept('DATABASE') || reader.accept('SCHEMA')) {
    const lenient = reader.accept('IF', 'EXISTS');
    return { type: 'drop database', name: reader.name(), lenient };
  }
  if (reader.accept('USER')) {
    const lenient = reader.accept('IF', 'EXISTS');
    return { type: 'drop user', accounts: reader.list(() => parseAccount(reader)), lenient };
  }
  if (reader.accept('INDEX')) {
    const name = reader.name();
    reader.expect('ON');
    return { type: 'alter table', name: parseTableName(reader), changes: [{ type: 'drop key', name }] };
  }
  throw beyond(reader, 'DROP');
}

/** `'ana'@'%'`, `ana@localhost`, `ana`. */
function parseAccount(reader: Reader): AccountName {
  const part = () => (reader.peek().kind === 'string' ? reader.string() : reader.name());
  const name = part();
  const { kind, text } = reader.peek();
  // `ana@localhost` comes as a name and a variable.
  if (kind === 'variable' && !text.startsWith('@@')) {
    reader.take();
    return { name, host: text.slice(1) };
  }
  return { name, host: reader.accept('@') ? part() : '%' };
}

function parseUser(reader: Reader, type: 'create user' | 'alter user'): MysqlStatement {
  const lenient = type === 'create user' ? reader.accept('IF', 'NOT', 'EXISTS') : reader.accept('IF', 'EXISTS');
  const accounts = reader.list(() => {
    const account = parseAccount(reader);
    if (!reader.accept('IDENTIFIED')) return { ...account, password: '' };
    if (reader.accept('WITH')) {
      reader.take();
      if (!reader.is('BY')) throw absent('this way of identification', reader.flavour);
    }
    reader.expect('BY');
    return { ...account, password: reader.string() };
  });
  return { type, accounts, lenient };
}

function parseGrant(reader: Reader, verb: 'GRANT' | 'REVOKE'): MysqlStatement {
  const privileges = reader.list(() => {
    const words: string[] = [];
    while (reader.peek().kind === 'word' && !reader.is('ON') && !reader.is('TO'))
      words.push(reader.take().text.toUpperCase());
    if (words.length === 0) throw reader.wrong();
    if (reader.is('(')) throw absent('privileges of columns', reader.flavour);
    return words.join(' ').replace(/^ALL$/, 'ALL PRIVILEGES');
  });
  if (reader.is('TO')) throw absent('roles', reader.flavour);
  reader.expect('ON');
  reader.accept('TABLE');
  const first = reader.accept('*') ? '*' : reader.name();
  let on = first;
  if (reader.accept('.')) on = `${first}.${reader.accept('*') ? '*' : reader.name()}`;
  reader.expect(verb === 'GRANT' ? 'TO' : 'FROM');
  const accounts = reader.list(() => {
    const account = parseAccount(reader);
    // The way of older servers to make an account by granting to it.
    if (reader.is('IDENTIFIED')) throw reader.wrong();
    return account;
  });
  const option = reader.accept('WITH', 'GRANT', 'OPTION');
  return { type: verb === 'GRANT' ? 'grant' : 'revoke', privileges, on, accounts, option };
}

function parseSet(reader: Reader): MysqlStatement {
  let checks: boolean | null = null;
  if (reader.accept('NAMES') || reader.accept('CHARACTER', 'SET')) {
    reader.take();
    return { type: 'nothing' };
  }
  reader.list(() => {
    const first = reader.take();
    const name = first.text.replace(/^@@(session\.|local\.)?/i, '').replace(/^session$/i, '') || reader.take().text;
    if (!reader.accept('=')) reader.expect(':=');
    const value = reader.take().text;
    if (/^foreign_key_checks$/i.test(name)) checks = !/^(0|off)$/i.test(value);
    else if (/^autocommit$/i.test(name) && /^(1|on)$/i.test(value)) return;
    else if (!SETTABLE.test(name)) {
      throw absent(name.startsWith('@') ? 'variables of users' : `SET ${name}`, reader.flavour);
    }
  });
  return checks === null ? { type: 'nothing' } : { type: 'foreign key checks', on: checks };
}

function parseShow(reader: Reader): ShowWhat {
  const like = () => (reader.accept('LIKE') ? reader.string() : null);
  const inDatabase = () => (reader.accept('FROM') || reader.accept('IN') ? reader.name() : null);
  const inTable = () => {
    if (!reader.accept('FROM')) reader.expect('IN');
    const table = parseTableName(reader);
    const schema = inDatabase();
    return schema === null ? table : { ...table, schema };
  };
  if (reader.accept('DATABASES') || reader.accept('SCHEMAS')) return { show: 'databases', like: like() };
  reader.accept('GLOBAL');
  reader.accept('SESSION');
  if (reader.accept('VARIABLES')) return { show: 'variables', like: like() };
  const full = reader.accept('FULL');
  if (reader.accept('TABLES')) return { show: 'tables', full, database: inDatabase(), like: like() };
  if (reader.accept('COLUMNS') || reader.accept('FIELDS')) return { show: 'columns', table: inTable(), full };
  if (reader.accept('PROCESSLIST')) return { show: 'processlist' };
  if (reader.accept('WARNINGS')) return { show: 'warnings' };
  if (reader.accept('INDEX') || reader.accept('INDEXES') || reader.accept('KEYS')) {
    return { show: 'index', table: inTable(), full: false };
  }
  if (reader.accept('CREATE', 'TABLE')) return { show: 'create table', table: parseTableName(reader), full: false };
  if (reader.accept('CREATE', 'DATABASE') || reader.accept('CREATE', 'SCHEMA')) {
    return { show: 'create database', name: reader.name() };
  }
  if (reader.accept('GRANTS')) {
    if (!reader.accept('FOR')) return { show: 'grants', account: null };
    if (!/^CURRENT_USER$/i.test(reader.peek().text)) return { show: 'grants', account: parseAccount(reader) };
    reader.take();
    if (reader.accept('(')) reader.expect(')');
    return { show: 'grants', account: null };
  }
  const known =
    /^(STATUS|ENGINES?|ERRORS|EVENTS|TRIGGERS|PROCEDURE|FUNCTION|PLUGINS|PRIVILEGES|TABLE|MASTER|SLAVE|REPLICA|REPLICAS|BINARY|BINLOG|CHARACTER|CHARSET|COLLATION|COUNT|OPEN|PROFILE|PROFILES|RELAYLOG|CREATE)$/i;
  if (reader.peek().kind === 'word' && known.test(reader.peek().text)) {
    throw absent(`SHOW ${reader.peek().text.toUpperCase()}`, reader.flavour);
  }
  throw reader.wrong();
}
