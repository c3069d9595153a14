import { like } from '../sql/like';
import { demand, sameAccount, seesDatabase } from './accounts';
import { createText, defaultText } from './create-text';
import { mysqlError } from './mysql-error';
import { type Account, type MysqlAsker, type MysqlState, type MysqlTable, SYSTEM_DATABASES } from './mysql-state';
import type { ShowWhat } from './statement';
import { variables } from './variables';

export interface ShownRows {
  columns: readonly string[];
  rows: readonly (readonly (string | null)[])[];
}

/** What SHOW and DESCRIBE tell. @param warnings of the statement before */
export function show(
  state: MysqlState,
  asker: MysqlAsker,
  what: Exclude<ShowWhat, { show: 'warnings' }>,
  table: (database: string, name: string) => MysqlTable,
): ShownRows {
  switch (what.show) {
    case 'databases': {
      const names = databaseNames(state).filter((name) => seesDatabase(state, asker, name) && fits(name, what.like));
      const head = what.like === null ? 'Database' : `Database (${what.like})`;
      return { columns: [head], rows: names.map((name) => [name]) };
    }
    case 'tables':
      return showTables(state, asker, what);
    case 'variables': {
      const rows = Object.entries(variables(asker)).filter(([name]) => fits(name, what.like));
      return {
        columns: ['Variable_name', 'Value'],
        rows: rows.map(([name, value]) => [name, value === '1' ? 'ON' : value]),
      };
    }
    case 'create database': {
      requireDatabase(state, what.name);
      const text = `CREATE DATABASE \`${what.name}\` /*!40100 DEFAULT CHARACTER SET utf8mb4 COLLATE ${variables(asker).collation_server} */`;
      const more = asker.flavour === 'mysql' ? " /*!80016 DEFAULT ENCRYPTION='N' */" : '';
      return { columns: ['Database', 'Create Database'], rows: [[what.name, text + more]] };
    }
    case 'grants':
      return showGrants(state, what.account ?? { name: asker.user, host: asker.host }, asker.flavour === 'mysql');
    case 'processlist': {
      const { connectionId, user, from, database, flavour } = asker;
      const where = from === 'localhost' ? from : `${from}:${40_000 + connectionId}`;
      const maria = flavour === 'mariadb';
      return {
        columns: ['Id', 'User', 'Host', 'db', 'Command', 'Time', 'State', 'Info', ...(maria ? ['Progress'] : [])],
        rows: [
          [
            String(connectionId),
            user,
            where,
            database,
            'Query',
            '0',
            maria ? 'starting' : 'init',
            'show processlist',
            ...(maria ? ['0.000'] : []),
          ],
        ],
      };
    }
    default: {
      const database = what.table.schema ?? asker.database;
      if (database === null) throw mysqlError(1046, '3D000', 'No database selected');
      const found = table(database, what.table.name);
      demand(state, asker, 'SELECT', database, found.name);
      if (what.show === 'columns') return showColumns(found, asker, what.full);
      if (what.show === 'index') return showIndex(found);
      return {
        columns: ['Table', 'Create Table'],
        rows: [[found.name, createText(found, asker.flavour === 'mariadb')]],
      };
    }
  }
}

/** All databases in the order in which they are listed. */
export function databaseNames({ databases }: MysqlState): string[] {
  return [...SYSTEM_DATABASES, ...Object.keys(databases)].sort();
}

export function requireDatabase({ databases }: MysqlState, name: string): void {
  if (SYSTEM_DATABASES.includes(name) || Object.hasOwn(databases, name)) return;
  throw mysqlError(1049, '42000', `Unknown database '${name}'`);
}

function fits(name: string, pattern: string | null): boolean {
  return pattern === null || like(name.toLowerCase(), pattern.toLowerCase());
}

function showTables(state: MysqlState, asker: MysqlAsker, what: Extract<ShowWhat, { show: 'tables' }>): ShownRows {
  const database = what.database ?? asker.database;
  if (database === null) throw mysqlError(1046, '3D000', 'No database selected');
  if (!seesDatabase(state, asker, database)) demand(state, asker, 'SELECT', database);
  requireDatabase(state, database);
  const tables = Object.hasOwn(state.databases, database) ? (state.databases[database]?.tables ?? {}) : {};
  const names = Object.keys(tables)
    .filter((name) => fits(name, what.like))
    .sort();
  const head = `Tables_in_${database}${what.like === null ? '' : ` (${what.like})`}`;
  return what.full
    ? { columns: [head, 'Table_type'], rows: names.map((name) => [name, 'BASE TABLE']) }
    : { columns: [head], rows: names.map((name) => [name]) };
}

function showColumns(table: MysqlTable, { flavour }: MysqlAsker, full: boolean): ShownRows {
  const maria = flavour === 'mariadb';
  const rows = table.columns.map((column) => {
    const extra = [
      ...(column.counts ? ['auto_increment'] : []),
      ...(!maria && column.default?.type === 'call' ? ['DEFAULT_GENERATED'] : []),
      ...(column.renewed ? [`on update ${maria ? 'current_timestamp()' : 'CURRENT_TIMESTAMP'}`] : []),
    ].join(' ');
    const field = [column.name, column.type.written ?? column.type.name];
    const middle = [column.notNull ? 'NO' : 'YES', keyOf(table, column.name), defaultText(column, maria), extra];
    const collation = /char|text|enum/.test(field[1] ?? '')
      ? maria
        ? 'utf8mb4_uca1400_ai_ci'
        : 'utf8mb4_0900_ai_ci'
      : null;
    return full ? [...field, collation, ...middle, 'select,insert,update,references', ''] : [...field, ...middle];
  });
  const names = ['Field', 'Type', ...(full ? ['Collation'] : []), 'Null', 'Key', 'Default', 'Extra'];
  return { columns: [...names, ...(full ? ['Privileges', 'Comment'] : [])], rows };
}

function keyOf(table: MysqlTable, name: string): string {
  const has = (kind: string) =>
    table.constraints.some((it) => it.kind === kind && 'columns' in it && it.columns.includes(name));
  if (has('primary')) return 'PRI';
  const alone = table.constraints.some(
    (it) => it.kind === 'unique' && it.columns.length === 1 && it.columns[0] === name,
  );
  if (alone) return 'UNI';
  const first = [...table.indexes, ...table.constraints.flatMap((it) => (it.kind === 'unique' ? [it] : []))];
  return first.some(({ columns }) => columns[0] === name) ? 'MUL' : '';
}

function showIndex(table: MysqlTable): ShownRows {
  const keys = [
    ...table.constraints.flatMap((it) =>
      it.kind === 'primary' || it.kind === 'unique' ? [{ ...it, unique: true }] : [],
    ),
    ...table.indexes,
  ];
  const rows = keys.flatMap(({ name, columns, unique }) =>
    columns.map((column, at) => [
      table.name,
      unique ? '0' : '1',
      name,
      String(at + 1),
      column,
      'A',
      String(table.rows.length),
      null,
      null,
      table.columns.find((it) => it.name === column)?.notNull ? '' : 'YES',
      'BTREE',
      '',
      '',
    ]),
  );
  const names =
    'Table Non_unique Key_name Seq_in_index Column_name Collation Cardinality Sub_part Packed Null Index_type Comment Index_comment';
  return { columns: names.split(' '), rows };
}

function showGrants({ accounts }: MysqlState, wanted: { name: string; host: string }, spelt: boolean): ShownRows {
  const account = accounts.find((it) => sameAccount(it, wanted));
  if (!account) {
    throw mysqlError(
      1141,
      '42000',
      `There is no such grant defined for user '${wanted.name}' on host '${wanted.host}'`,
    );
  }
  return {
    columns: [`Grants for ${wanted.name}@${wanted.host}`],
    rows: grantTexts(account, spelt).map((text) => [text]),
  };
}

/** @param spelt whether all that there is everywhere is listed one by one, as MySQL does */
function grantTexts({ name, host, grants }: Account, spelt: boolean): string[] {
  const who = `\`${name}\`@\`${host}\``;
  const place = (on: string) => (on === '*.*' ? on : on.replace(/^([^.]*)\./, '`$1`.'));
  const everywhere = grants.some(({ on }) => on === '*.*') ? [] : [`GRANT USAGE ON *.* TO ${who}`];
  return [
    ...everywhere,
    ...grants.map(
      ({ on, privileges, option }) =>
        `GRANT ${spelt && on === '*.*' && privileges[0] === 'ALL PRIVILEGES' ? EVERYTHING : privileges.join(', ')} ON ${place(on)} TO ${who}${option ? ' WITH GRANT OPTION' : ''}`,
    ),
  ];
}

const EVERYTHING =
  'SELECT, INSERT, UPDATE, DELETE, CREATE, DROP, RELOAD, SHUTDOWN, PROCESS, FILE, REFERENCES, INDEX, ALTER, SHOW DATABASES, SUPER, CREATE TEMPORARY TABLES, LOCK TABLES, EXECUTE, REPLICATION SLAVE, REPLICATION CLIENT, CREATE VIEW, SHOW VIEW, CREATE ROUTINE, ALTER ROUTINE, CREATE USER, EVENT, TRIGGER, CREATE TABLESPACE, CREATE ROLE, DROP ROLE';
