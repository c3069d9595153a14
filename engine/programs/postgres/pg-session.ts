import { bool, type Datum, int, type SqlType, text } from '../sql/datum';
import { ownEntry } from '../sql/own-entry';
import type { FoundRows, SqlSession } from '../sql/session';
import { SqlError } from '../sql/sql-error';
import type { PgAsker, PgState, PgTable } from './pg-database';
import { pgDialect } from './pg-dialect';
import { typeText } from './pg-types';

/** A statement at work: what it sees, and what it has changed so far. */
export interface PgSession extends SqlSession {
  state: PgState;
  asker: PgAsker;
  notice(text: string): void;
}

export function pgSession(
  state: PgState,
  asker: PgAsker,
  notice: (text: string) => void,
  nextValue: (sequence: string) => number,
): PgSession {
  const session: PgSession = {
    state,
    asker,
    notice,
    dialect: pgDialect(asker, nextValue, () => session),
    tables: state.database.tables,
    elsewhere(name, schema, at) {
      if (schema === 'public') return null;
      const catalogue = ownEntry(CATALOGUE, schema === undefined ? name : `${schema}.${name}`);
      if (catalogue) return catalogue(session);
      if (schema === undefined) return null;
      throw session.dialect.refuses.unknownTable(name, schema, at);
    },
  };
  return session;
}

/** A table that must be there. */
export function pgTable({ state }: PgSession, name: string, at: number | undefined): PgTable {
  const table = ownEntry(state.database.tables, name);
  if (!table) throw new SqlError(`relation "${name}" does not exist`, at === undefined ? {} : { at });
  return table;
}

const made = (columns: Record<string, SqlType>, rows: readonly (readonly Datum[])[]): FoundRows => ({
  columns: Object.entries(columns).map(([name, type]) => ({ name, type })),
  rows,
});

const CATALOGUE: Readonly<Record<string, (session: PgSession) => FoundRows>> = {
  pg_tables: ({ state }) =>
    made(
      { schemaname: 'text', tablename: 'text', tableowner: 'text' },
      Object.values(state.database.tables).map(({ name, owner }) => [text('public'), text(name), text(owner)]),
    ),
  pg_database: ({ state }) =>
    made(
      { oid: 'integer', datname: 'text' },
      Object.entries(state.cluster.databases).map(([name, { oid }]) => [int(oid), text(name)]),
    ),
  pg_roles: ({ state }) =>
    made(
      { rolname: 'text', rolsuper: 'boolean', rolcanlogin: 'boolean' },
      Object.entries(state.cluster.roles).map(([name, role]) => [text(name), bool(role.superuser), bool(role.login)]),
    ),
  'information_schema.tables': ({ state, asker }) =>
    made(
      { table_catalog: 'text', table_schema: 'text', table_name: 'text', table_type: 'text' },
      Object.keys(state.database.tables).map((name) => [
        text(asker.database),
        text('public'),
        text(name),
        text('BASE TABLE'),
      ]),
    ),
  'information_schema.columns': ({ state }) =>
    made(
      {
        table_schema: 'text',
        table_name: 'text',
        column_name: 'text',
        ordinal_position: 'integer',
        is_nullable: 'text',
        data_type: 'text',
      },
      Object.values(state.database.tables).flatMap(({ name, columns }) =>
        columns.map((column, at) => [
          text('public'),
          text(name),
          text(column.name),
          int(at + 1),
          text(column.notNull ? 'NO' : 'YES'),
          text(typeText({ name: column.type.name })),
        ]),
      ),
    ),
};
for (const name of ['pg_tables', 'pg_database', 'pg_roles']) {
  Object.defineProperty(CATALOGUE, `pg_catalog.${name}`, { value: CATALOGUE[name] });
}
