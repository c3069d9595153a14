import type { SelectStatement, Statement } from 'pgsql-ast-parser';
import { isNumber } from '../sql/datum';
import { placeOf } from '../sql/expression';
import { insert, type Modified, remove, update } from '../sql/modify';
import { ownEntry } from '../sql/own-entry';
import { select } from '../sql/select';
import type { ResultSet } from '../sql/session';
import { SqlError } from '../sql/sql-error';
import { absent } from './absent';
import { alterTable } from './alter-table';
import { shown } from './cast';
import { createIndex } from './create-index';
import { createTable } from './create-table';
import { manageServer } from './manage-server';
import { parseSql } from './parse-sql';
import type { PgAsker, PgDatabase, PgState, PgTable } from './pg-database';
import { type PgSession, pgSession, pgTable } from './pg-session';

/** Something that a statement gives back, in order. */
export type PgOutput =
  | {
      kind: 'rows';
      columns: readonly { name: string; right: boolean }[];
      rows: readonly (readonly (string | null)[])[];
      tag: string;
    }
  | { kind: 'tag'; tag: string }
  | { kind: 'notice'; level: 'NOTICE' | 'WARNING'; text: string }
  | { kind: 'error'; message: string; detail?: string; hint?: string; at?: number };

export interface Ran {
  outputs: PgOutput[];
  /** As it is afterwards; the same object when nothing changed. */
  state: PgState;
}

/** Carries out one statement that is not about transactions. */
export function runStatement(state: PgState, sql: string, asker: PgAsker): Ran {
  const outputs: PgOutput[] = [];
  let sequences = state.database.sequences;
  const nextValue = (name: string) => {
    const value = ownEntry(sequences, name);
    if (value === undefined) throw new SqlError(`relation "${name}" does not exist`);
    sequences = { ...sequences, [name]: value + 1 };
    return value;
  };
  const notice = (text: string) => outputs.push({ kind: 'notice', level: 'NOTICE', text });
  const session = pgSession(state, asker, notice, nextValue);
  try {
    const managed = manageServer(session, sql);
    if (managed) {
      outputs.push({ kind: 'tag', tag: managed.tag });
      return { outputs, state: { ...state, cluster: managed.cluster } };
    }
    const statement = parseSql(sql);
    if (!statement) return { outputs, state };
    const next = carriedOut(session, statement, outputs);
    const database = {
      ...next.database,
      sequences: { ...next.database.sequences, ...changedOnly(state.database.sequences, sequences) },
    };
    const same = next.database === state.database && sequences === state.database.sequences;
    return { outputs, state: same && next.cluster === state.cluster ? state : { ...next, database } };
  } catch (error) {
    if (!(error instanceof SqlError)) throw error;
    outputs.push({ kind: 'error', message: error.message, ...error.more });
    // Numbers that were given out stay given out.
    return {
      outputs,
      state: sequences === state.database.sequences ? state : { ...state, database: { ...state.database, sequences } },
    };
  }
}

function changedOnly(before: PgDatabase['sequences'], after: PgDatabase['sequences']): PgDatabase['sequences'] {
  return before === after ? {} : after;
}

function carriedOut(session: PgSession, statement: Statement, outputs: PgOutput[]): PgState {
  const { state } = session;
  const { database, cluster } = state;
  const tag = (text: string) => outputs.push({ kind: 'tag', tag: text });
  const modified = (verb: string, { tables, count, result }: Modified): PgState => {
    const text = `${verb} ${count}`;
    if (result) outputs.push({ ...rowsOf(result), tag: text });
    else tag(text);
    const changed = Object.fromEntries(tables.map((table) => [table.name, table as PgTable]));
    return { cluster, database: { ...database, tables: { ...database.tables, ...changed } } };
  };
  switch (statement.type) {
    case 'select':
    case 'union':
    case 'union all':
    case 'values':
    case 'with':
      outputs.push(rowsOf(select(session, statement as SelectStatement, null)));
      return state;
    case 'insert':
      return modified('INSERT 0', insert(session, statement));
    case 'update':
      return modified('UPDATE', update(session, statement));
    case 'delete':
      return modified('DELETE', remove(session, statement));
    case 'create table': {
      const next = createTable(session, statement, cluster.nextOid);
      tag('CREATE TABLE');
      return next ? { cluster: { ...cluster, nextOid: cluster.nextOid + 1 }, database: next } : state;
    }
    case 'alter table': {
      const next = alterTable(session, statement);
      tag('ALTER TABLE');
      return next ? { cluster, database: next } : state;
    }
    case 'create index': {
      const table = createIndex(session, statement);
      tag('CREATE INDEX');
      return table
        ? { cluster, database: { ...database, tables: { ...database.tables, [table.name]: table } } }
        : state;
    }
    case 'drop table': {
      const tables = { ...database.tables };
      for (const { name } of statement.names) {
        if (ownEntry(tables, name)) dropTable(tables, name, statement.cascade === 'cascade');
        else if (statement.ifExists) session.notice(`table "${name}" does not exist, skipping`);
        else throw new SqlError(`table "${name}" does not exist`);
      }
      tag('DROP TABLE');
      return { cluster, database: { ...database, tables } };
    }
    case 'truncate table': {
      const tables = { ...database.tables };
      for (const { name } of statement.tables) tables[name] = { ...pgTable(session, name, undefined), rows: [] };
      tag('TRUNCATE TABLE');
      return { cluster, database: { ...database, tables } };
    }
    case 'show': {
      const name = statement.variable.name.toLowerCase();
      const value = ownEntry(SETTINGS, name);
      if (value === undefined) throw new SqlError(`unrecognized configuration parameter "${name}"`);
      outputs.push({
        kind: 'rows',
        columns: [{ name, right: false }],
        rows: [[value === 'VERSION' ? session.asker.version : value]],
        tag: 'SHOW',
      });
      return state;
    }
    case 'set':
    case 'set timezone':
    case 'set names':
      tag('SET');
      return state;
    default:
      throw absent(`"${statement.type.toUpperCase()}"`, placeOf(statement));
  }
}

const SETTINGS: Readonly<Record<string, string>> = {
  server_version: 'VERSION',
  max_connections: '100',
  shared_buffers: '128MB',
  data_directory: '/var/lib/postgresql/data',
  port: '5432',
  listen_addresses: '*',
  timezone: 'Etc/UTC',
  search_path: '"$user", public',
  server_encoding: 'UTF8',
  work_mem: '4MB',
};

function dropTable(
  tables: Record<string, PgState['database']['tables'][string]>,
  name: string,
  cascade: boolean,
): void {
  for (const other of Object.values(tables)) {
    const foreign = other.constraints.find((it) => it.kind === 'foreign' && it.table === name);
    if (!foreign || other.name === name) continue;
    if (!cascade) {
      throw new SqlError(`cannot drop table ${name} because other objects depend on it`, {
        detail: `constraint ${foreign.name} on table ${other.name} depends on table ${name}`,
        hint: 'Use DROP ... CASCADE to drop the dependent objects too.',
      });
    }
    tables[other.name] = {
      ...other,
      constraints: other.constraints.filter((it) => it.kind !== 'foreign' || it.table !== name),
    };
  }
  delete tables[name];
}

function rowsOf({ columns, rows }: ResultSet): Extract<PgOutput, { kind: 'rows' }> {
  return {
    kind: 'rows',
    columns: columns.map(({ name, type }) => ({ name, right: isNumber(type) })),
    rows: rows.map((row) => row.map(shown)),
    tag: `SELECT ${rows.length}`,
  };
}
