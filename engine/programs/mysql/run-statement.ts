import { isNumber } from '../sql/datum';
import { insert, remove, update } from '../sql/modify';
import { select } from '../sql/select';
import { SqlError } from '../sql/sql-error';
import { demand, seesDatabase } from './accounts';
import { createDatabase, dropDatabase } from './change-databases';
import { alterTable, dropTables, makeTable } from './change-tables';
import { manageAccounts } from './manage-accounts';
import type { MysqlState } from './mysql-state';
import { parseStatement } from './parse-statement';
import { requireDatabase, show } from './show';
import type { MysqlStatement } from './statement';
import { textOf } from './values';
import { type Circumstances, type Warning, Workspace } from './workspace';

/** A column of what is shown: whether it stands at the right, as numbers do, and whether it is never NULL. */
export interface ShownColumn {
  name: string;
  right: boolean;
  solid: boolean;
}

/** What a statement gives back. */
export type MysqlOutput =
  | {
      kind: 'rows';
      columns: readonly ShownColumn[];
      rows: readonly (readonly (string | null)[])[];
    }
  | { kind: 'ok'; affected: number; info?: string; changed?: { database: string; tables: number } }
  | { kind: 'error'; code: number; state: string; message: string };

export interface Ran {
  /** Null for a statement of nothing but comments. */
  output: MysqlOutput | null;
  warnings: readonly Warning[];
  /** As it is afterwards; the same object when nothing changed. */
  state: MysqlState;
  /** The first number that was given out. */
  insertedId?: number;
}

/** Carries out one statement that is not about the connection itself. */
export function runStatement(state: MysqlState, statement: MysqlStatement, around: Circumstances): Ran {
  const work = new Workspace(state, around);
  try {
    const output = carriedOut(work, statement);
    return {
      output,
      warnings: work.warnings,
      state: work.state,
      ...(work.given !== null && { insertedId: work.given }),
    };
  } catch (error) {
    const output = refused(error);
    // Numbers that were given out stay given out.
    return { output, warnings: [], state: work.counted(state) };
  }
}

/** Reads and carries out a statement; for the scripts of a first start. */
export function runSql(
  state: MysqlState,
  sql: string,
  around: Circumstances,
): Ran & { statement: MysqlStatement | null } {
  try {
    const statement = parseStatement(sql, around.asker.flavour);
    if (!statement) return { output: null, warnings: [], state, statement };
    return { ...runStatement(state, statement, around), statement };
  } catch (error) {
    return { output: refused(error), warnings: [], state, statement: null };
  }
}

/** A refusal as it is given back; anything else is thrown on. */
export function refused(error: unknown): MysqlOutput {
  if (!(error instanceof SqlError)) throw error;
  const { code = 1105, state = 'HY000' } = error.more;
  return { kind: 'error', code, state, message: error.message };
}

function carriedOut(work: Workspace, statement: MysqlStatement): MysqlOutput {
  const { asker } = work;
  switch (statement.type) {
    case 'query':
      return query(work, statement);
    case 'insert':
      return insertRows(work, statement);
    case 'update': {
      const { table } = statement.update;
      const done = work.modify(table, 'UPDATE', (session) => update(session, statement.update));
      const info = `Rows matched: ${done.count}  Changed: ${done.changed}  Warnings: 0`;
      return { kind: 'ok', affected: done.changed, info };
    }
    case 'delete': {
      const done = work.modify(statement.remove.from, 'DELETE', (session) => remove(session, statement.remove));
      return { kind: 'ok', affected: done.count };
    }
    case 'create table':
      return makeTable(work, statement);
    case 'drop table':
      return dropTables(work, statement);
    case 'truncate': {
      const { database, table } = work.existing(statement.name, 'DROP');
      work.keep(database, { ...table, rows: [], next: 1 });
      return { kind: 'ok', affected: 0 };
    }
    case 'alter table':
      return alterTable(work, statement);
    case 'create database':
      return createDatabase(work, statement);
    case 'drop database':
      return dropDatabase(work, statement);
    case 'use':
      if (!seesDatabase(work.state, asker, statement.name)) demand(work.state, asker, 'SELECT', statement.name);
      requireDatabase(work.state, statement.name);
      return {
        kind: 'ok',
        affected: 0,
        changed: { database: statement.name, tables: Object.keys(work.tables(statement.name)).length },
      };
    case 'show': {
      const { what } = statement;
      if (what.show === 'warnings') return { kind: 'rows', columns: [], rows: [] };
      const find = (database: string, name: string) => work.found({ schema: database, name }).table;
      const { columns, rows } = show(work.state, asker, what, find);
      return {
        kind: 'rows',
        columns: columns.map((name) => ({ name, right: NUMERIC.test(name), solid: !OFTEN_NULL.test(name) })),
        rows,
      };
    }
    case 'create user':
    case 'alter user':
    case 'drop user':
    case 'grant':
    case 'revoke':
      work.state = manageAccounts(work.state, asker, statement);
      return { kind: 'ok', affected: 0 };
    case 'nothing':
    case 'transaction':
    case 'foreign key checks':
      return { kind: 'ok', affected: 0 };
    default:
      statement satisfies never;
      throw new Error('not a statement');
  }
}

function query(work: Workspace, { query }: Extract<MysqlStatement, { type: 'query' }>): MysqlOutput {
  const { columns, rows } = select(work.session(work.asker.database), query, null);
  return {
    kind: 'rows',
    columns: columns.map(({ name, type, solid = false }) => ({
      name,
      right: isNumber(type) || type === 'boolean',
      solid,
    })),
    rows: rows.map((row) => row.map((value) => (value.value === null ? null : textOf(value)))),
  };
}

function insertRows(
  work: Workspace,
  { insert: given, kind }: Extract<MysqlStatement, { type: 'insert' }>,
): MysqlOutput {
  const { table } = work.existing(given.into, 'INSERT');
  const replaced = table.columns.map(({ name }) => ({
    column: { name },
    value: { type: 'ref' as const, table: { name: 'excluded' }, name },
  }));
  const onConflict = kind === 'replace' ? { do: { sets: replaced } } : given.onConflict;
  const values = given.insert.type === 'values' ? given.insert.values : null;
  const plain = values?.every((list) => list.length === 0)
    ? // `VALUES ()`: all that a row has by itself.
      { ...given, columns: [], insert: { type: 'values' as const, values } }
    : given;
  const done = work.modify(given.into, 'INSERT', (session) =>
    insert(session, { ...plain, ...(onConflict && { onConflict }) } as typeof given),
  );
  for (const message of done.left) work.warnings.push({ level: 'Warning', code: 1062, message });
  const rows = done.count + done.left.length;
  const affected = kind === 'ignore' ? done.count : done.count + done.changed;
  const several = values === null || values.length > 1;
  const info = `Records: ${rows}  Duplicates: ${done.left.length + done.changed}  Warnings: ${done.left.length}`;
  return { kind: 'ok', affected, ...(several && { info }) };
}

/** Columns of SHOW that may be NULL. */
const OFTEN_NULL = /^(db|State|Info|Default|Collation|Cardinality|Sub_part|Packed)$/;
/** Columns of SHOW that are numbers. */
const NUMERIC = /^(Id|Time|Non_unique|Seq_in_index|Cardinality|Sub_part)$/;
