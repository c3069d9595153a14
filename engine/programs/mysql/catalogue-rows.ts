import { int, type SqlType, text } from '../sql/datum';
import type { FoundRows } from '../sql/session';
import { may, seesDatabase } from './accounts';
import type { MysqlAsker, MysqlState } from './mysql-state';
import { databaseNames } from './show';

/** Tables that a server has of itself and that this room shows, or null. */
export function catalogueRows(state: MysqlState, asker: MysqlAsker, database: string, name: string): FoundRows | null {
  const table = `${database.toLowerCase()}.${name.toLowerCase()}`;
  const visible = Object.entries(state.databases).filter(([it]) => seesDatabase(state, asker, it));
  switch (table) {
    case 'information_schema.schemata':
      return texts(
        ['CATALOG_NAME', 'SCHEMA_NAME', 'DEFAULT_CHARACTER_SET_NAME'],
        databaseNames(state)
          .filter((it) => seesDatabase(state, asker, it))
          .map((it) => ['def', it, 'utf8mb4']),
      );
    case 'information_schema.tables':
      return texts(
        ['TABLE_CATALOG', 'TABLE_SCHEMA', 'TABLE_NAME', 'TABLE_TYPE', 'ENGINE'],
        visible.flatMap(([schema, { tables }]) =>
          Object.keys(tables).map((it) => ['def', schema, it, 'BASE TABLE', 'InnoDB']),
        ),
      );
    case 'information_schema.columns': {
      const rows = visible.flatMap(([schema, { tables }]) =>
        Object.values(tables).flatMap(({ name: of, columns }) =>
          columns.map((column, at) => [
            text(schema),
            text(of),
            text(column.name),
            int(at + 1),
            text(column.notNull ? 'NO' : 'YES'),
            text((column.type.written ?? '').replace(/[ (].*/, '')),
            text(column.type.written ?? ''),
          ]),
        ),
      );
      const names = 'TABLE_SCHEMA TABLE_NAME COLUMN_NAME ORDINAL_POSITION IS_NULLABLE DATA_TYPE COLUMN_TYPE'.split(' ');
      const columns = names.map((it) => ({
        name: it,
        type: (it === 'ORDINAL_POSITION' ? 'integer' : 'text') as SqlType,
      }));
      return { columns, rows };
    }
    case 'mysql.user':
      if (!may(state, asker, 'SELECT', 'mysql')) return null;
      return texts(
        ['Host', 'User'],
        [...state.accounts, ...OWN_ACCOUNTS[asker.flavour]]
          .sort((a, b) => (a.host === b.host ? (a.name < b.name ? -1 : 1) : a.host < b.host ? -1 : 1))
          .map((it) => [it.host, it.name]),
      );
    default:
      return null;
  }
}

/** Accounts that servers have for themselves and with which nobody comes in. */
const OWN_ACCOUNTS = {
  mysql: ['mysql.infoschema', 'mysql.session', 'mysql.sys'].map((name) => ({ name, host: 'localhost' })),
  mariadb: [
    { name: 'mariadb.sys', host: 'localhost' },
    ...['127.0.0.1', '::1', 'localhost'].map((host) => ({ name: 'healthcheck', host })),
  ],
};

function texts(names: readonly string[], rows: readonly (readonly string[])[]): FoundRows {
  return {
    columns: names.map((name) => ({ name, type: 'text' as const })),
    rows: rows.map((row) => row.map((it) => text(it))),
  };
}
