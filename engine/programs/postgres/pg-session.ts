import { bool, type Datum, int, type PgType, text, typeText } from './datum';
import { ownEntry } from './own-entry';
import type { PgAsker, PgState, PgTable } from './pg-database';
import { PgError } from './pg-error';
import type { ResultSet } from './select';

/** A statement at work: what it sees, and what it has changed so far. */
export interface PgSession {
  state: PgState;
  asker: PgAsker;
  nextValue(sequence: string): number;
  notice(text: string): void;
  /** Results that a WITH has named. */
  named?: ReadonlyMap<string, ResultSet>;
}

export interface FoundRows {
  columns: readonly { name: string; type: PgType }[];
  rows: readonly (readonly Datum[])[];
  key?: readonly string[];
}

/** A table that must be there. */
export function tableNamed({ state }: PgSession, name: string, at: number | undefined): PgTable {
  const table = ownEntry(state.database.tables, name);
  if (!table) throw new PgError(`relation "${name}" does not exist`, at === undefined ? {} : { at });
  return table;
}

/** All rows of a table, of a result named by WITH, or of the few catalogue tables that this room shows. */
export function tableRows(
  session: PgSession,
  name: string,
  schema: string | undefined,
  at: number | undefined,
): FoundRows {
  const bound = schema === undefined ? session.named?.get(name) : undefined;
  if (bound) return bound;
  const catalogue =
    schema === 'public' ? undefined : ownEntry(CATALOGUE, schema === undefined ? name : `${schema}.${name}`);
  if (catalogue) return catalogue(session);
  if (schema !== undefined && schema !== 'public') {
    throw new PgError(`relation "${schema}.${name}" does not exist`, at === undefined ? {} : { at });
  }
  const table = tableNamed(session, name, at);
  const columns = table.columns.map((column) => ({ name: column.name, type: column.type.name }));
  const rows = table.rows.map((row) => columns.map(({ type }, i) => ({ type, value: row[i] ?? null })));
  const key = table.constraints.find((it) => it.kind === 'primary');
  return { columns, rows, ...(key?.kind === 'primary' && { key: key.columns }) };
}

const made = (columns: Record<string, PgType>, rows: readonly (readonly Datum[])[]): FoundRows => ({
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
