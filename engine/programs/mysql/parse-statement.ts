import type { Flavour } from './flavour';
import { absent } from './mysql-error';
import { parseAccount, parseGrant, parseUser } from './parse-accounts';
import { parseDelete, parseInsert, parseUpdate } from './parse-changes';
import { parseQuery, parseTableName } from './parse-select';
import { parseShow } from './parse-show';
import { parseAlterTable, parseCreateTable } from './parse-table';
import { Reader } from './reader';
import type { MysqlStatement } from './statement';

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
