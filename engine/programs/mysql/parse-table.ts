import type { Expr } from 'pgsql-ast-parser';
import type { SqlColumn } from '../sql/table';
import { absent } from './mysql-error';
import { call, parseExpression } from './parse-expression';
import { parseTableName } from './parse-select';
import type { Reader } from './reader';
import type { ColumnDraft, KeyDraft, MysqlStatement, TableChange } from './statement';
import { parseType } from './types';

const NOW = /^(CURRENT_TIMESTAMP|NOW|LOCALTIME|LOCALTIMESTAMP)$/i;

/** What follows `CREATE TABLE`. */
export function parseCreateTable(reader: Reader): MysqlStatement {
  const missing = reader.accept('IF', 'NOT', 'EXISTS');
  const name = parseTableName(reader);
  if (reader.is('LIKE') || reader.is('AS') || reader.is('SELECT')) {
    throw absent('CREATE TABLE from another one', reader.flavour);
  }
  const columns: ColumnDraft[] = [];
  const keys: KeyDraft[] = [];
  reader.inBrackets(() =>
    reader.list(() => {
      const key = parseKey(reader);
      if (key) keys.push(key);
      else columns.push(parseColumn(reader, reader.name()));
    }),
  );
  const next = parseOptions(reader);
  if (reader.is('AS') || reader.is('SELECT')) throw absent('CREATE TABLE … SELECT', reader.flavour);
  if (reader.is('PARTITION')) throw absent('partitions', reader.flavour);
  return { type: 'create table', name, missing, columns, keys, next };
}

/** `ENGINE=InnoDB AUTO_INCREMENT=4 …`; the number to count from. */
function parseOptions(reader: Reader): number {
  let next = 1;
  while (reader.peek().kind === 'word' && !reader.is('AS') && !reader.is('SELECT') && !reader.is('PARTITION')) {
    reader.accept('DEFAULT');
    const option = reader.accept('CHARACTER', 'SET') ? 'CHARSET' : reader.take().text.toUpperCase();
    reader.accept('=');
    if (!/^(word|string|number|name)$/.test(reader.peek().kind)) throw reader.wrong();
    const { text } = reader.take();
    if (option === 'AUTO_INCREMENT' && /^\d+$/.test(text)) next = Math.max(1, Number(text));
    if (option === 'ENGINE' && !/^(innodb|myisam|aria)$/i.test(text))
      throw absent(`the engine ${text}`, reader.flavour);
    reader.accept(',');
  }
  return next;
}

/** A key or a condition of a table, or null when it is a column that follows. */
export function parseKey(reader: Reader): KeyDraft | null {
  const named = reader.accept('CONSTRAINT');
  const given = named && reader.isName() ? reader.name() : null;
  if (reader.accept('PRIMARY', 'KEY')) return { kind: 'primary', name: null, columns: keyColumns(reader) };
  if (reader.accept('UNIQUE')) {
    if (!reader.accept('KEY')) reader.accept('INDEX');
    const name = reader.isName() ? reader.name() : given;
    return { kind: 'unique', name, columns: keyColumns(reader) };
  }
  if (reader.accept('FOREIGN', 'KEY')) {
    const own = reader.isName() ? reader.name() : given;
    return { kind: 'foreign', name: given ?? own, columns: keyColumns(reader), ...parseReferences(reader) };
  }
  if (reader.accept('CHECK')) {
    return { kind: 'check', name: given, expr: reader.inBrackets(() => parseExpression(reader)) };
  }
  if (named) throw reader.wrong();
  if (reader.is('FULLTEXT') || reader.is('SPATIAL')) throw absent(`${reader.peek().text} keys`, reader.flavour);
  if (reader.accept('KEY') || reader.accept('INDEX')) {
    const name = reader.isName() ? reader.name() : null;
    return { kind: 'index', name, columns: keyColumns(reader) };
  }
  return null;
}

function keyColumns(reader: Reader): string[] {
  return reader.inBrackets(() =>
    reader.list(() => {
      const name = reader.name();
      if (reader.is('(')) reader.inBrackets(() => reader.integer());
      if (!reader.accept('ASC')) reader.accept('DESC');
      return name;
    }),
  );
}

function parseReferences(reader: Reader) {
  reader.expect('REFERENCES');
  const { name: table } = parseTableName(reader);
  const targets = keyColumns(reader);
  let onDelete: 'no action' | 'restrict' | 'cascade' | 'set null' = 'no action';
  while (reader.accept('ON')) {
    const deletes = reader.accept('DELETE');
    if (!deletes) reader.expect('UPDATE');
    const action = reader.accept('CASCADE')
      ? 'cascade'
      : reader.accept('SET', 'NULL')
        ? 'set null'
        : reader.accept('RESTRICT')
          ? 'restrict'
          : reader.accept('NO', 'ACTION')
            ? 'no action'
            : null;
    if (!action) throw reader.wrong();
    if (deletes) onDelete = action;
    else if (action === 'cascade' || action === 'set null') {
      throw absent(`ON UPDATE ${action.toUpperCase()}`, reader.flavour);
    }
  }
  return { table, targets, onDelete };
}

/** A column behind its name. */
export function parseColumn(reader: Reader, name: string): ColumnDraft {
  let column: SqlColumn = { name, type: parseType(reader), notNull: false };
  const keys: KeyDraft[] = [];
  for (;;) {
    if (reader.accept('NOT', 'NULL')) column = { ...column, notNull: true };
    else if (reader.accept('NULL')) column = { ...column, notNull: false };
    else if (reader.accept('DEFAULT')) {
      const value = parseDefault(reader);
      if (value.type !== 'null') column = { ...column, default: value };
    } else if (reader.accept('ON', 'UPDATE')) {
      if (!NOW.test(reader.peek().text)) throw reader.wrong();
      parseDefault(reader);
      column = { ...column, renewed: true, default: column.default ?? call('current_timestamp', []) };
    } else if (reader.accept('AUTO_INCREMENT')) column = { ...column, counts: true, notNull: true };
    else if (reader.accept('PRIMARY', 'KEY') || reader.accept('KEY')) {
      keys.push({ kind: 'primary', name: null, columns: [name] });
    } else if (reader.accept('UNIQUE')) {
      reader.accept('KEY');
      keys.push({ kind: 'unique', name: null, columns: [name] });
    } else if (reader.accept('COMMENT')) reader.string();
    else if (reader.accept('COLLATE')) reader.take();
    else if (reader.is('CHECK') || reader.is('CONSTRAINT')) {
      const key = parseKey(reader);
      if (key) keys.push(key);
    } else if (reader.is('REFERENCES')) {
      // MySQL reads this and does nothing with it; MariaDB makes a foreign key of it.
      const references = parseReferences(reader);
      if (reader.flavour === 'mariadb') keys.push({ kind: 'foreign', name: null, columns: [name], ...references });
    } else if (reader.is('GENERATED') || reader.is('AS')) throw absent('generated columns', reader.flavour);
    else return { column, keys };
  }
}

function parseDefault(reader: Reader): Expr {
  if (NOW.test(reader.peek().text)) {
    reader.take();
    if (reader.is('(')) {
      reader.take();
      if (reader.peek().kind === 'number') reader.take();
      reader.expect(')');
    }
    return call('current_timestamp', []);
  }
  const value = parseExpression(reader);
  const literal = /^(integer|numeric|string|null)$/.test(value.type);
  if (!literal && !reader.writtenSince(reader.peek()).startsWith('(') && reader.flavour === 'mysql') {
    if (value.type !== 'call' && value.type !== 'binary') throw reader.wrong();
  }
  return value;
}

/** What follows `ALTER TABLE`. */
export function parseAlterTable(reader: Reader): MysqlStatement {
  const name = parseTableName(reader);
  return { type: 'alter table', name, changes: reader.list(() => parseChange(reader)) };
}

function parseChange(reader: Reader): TableChange {
  if (reader.accept('ADD')) {
    const key = parseKey(reader);
    if (key) return { type: 'add key', key };
    reader.accept('COLUMN');
    const draft = parseColumn(reader, reader.name());
    if (reader.accept('FIRST')) return { type: 'add column', draft, place: 'first' };
    return { type: 'add column', draft, place: reader.accept('AFTER') ? { after: reader.name() } : 'last' };
  }
  if (reader.accept('DROP')) {
    if (reader.accept('PRIMARY', 'KEY')) return { type: 'drop key', name: 'PRIMARY' };
    const key = reader.accept('FOREIGN', 'KEY') || reader.accept('KEY') || reader.accept('INDEX');
    if (key || reader.accept('CONSTRAINT')) return { type: 'drop key', name: reader.name() };
    reader.accept('COLUMN');
    return { type: 'drop column', name: reader.name() };
  }
  if (reader.accept('MODIFY')) {
    reader.accept('COLUMN');
    const old = reader.name();
    return { type: 'change column', old, draft: parseColumn(reader, old) };
  }
  if (reader.accept('CHANGE')) {
    reader.accept('COLUMN');
    const old = reader.name();
    return { type: 'change column', old, draft: parseColumn(reader, reader.name()) };
  }
  if (reader.accept('RENAME')) {
    if (reader.accept('COLUMN')) {
      const old = reader.name();
      reader.expect('TO');
      return { type: 'rename column', old, name: reader.name() };
    }
    if (!reader.accept('TO')) reader.accept('AS');
    return { type: 'rename', name: reader.name() };
  }
  if (reader.accept('AUTO_INCREMENT')) {
    reader.accept('=');
    return { type: 'count from', next: Math.max(1, reader.integer()) };
  }
  if (reader.peek().kind !== 'word') throw reader.wrong();
  throw absent(`ALTER TABLE … ${reader.peek().text.toUpperCase()}`, reader.flavour);
}
