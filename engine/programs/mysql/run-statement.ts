import type { QName } from 'pgsql-ast-parser';
import { isNumber } from '../sql/datum';
import { insert, type Modified, remove, update } from '../sql/modify';
import { select } from '../sql/select';
import { rowsOf, type SqlSession } from '../sql/session';
import { SqlError } from '../sql/sql-error';
import type { SqlTable } from '../sql/table';
import { demand, seesDatabase } from './accounts';
import { catalogueRows } from './catalogue-rows';
import { changeTable, createTable } from './define';
import { checkDroppable } from './droppable';
import { manageAccounts } from './manage-accounts';
import { mysqlDialect } from './mysql-dialect';
import { mysqlError } from './mysql-error';
import { type MysqlAsker, type MysqlDatabase, type MysqlState, type MysqlTable, SYSTEM_DATABASES } from './mysql-state';
import { parseStatement } from './parse-statement';
import { requireDatabase, show } from './show';
import type { MysqlStatement } from './statement';
import { textOf } from './values';

export interface Warning {
  level: 'Note' | 'Warning';
  code: number;
  message: string;
}

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

export interface Circumstances {
  asker: MysqlAsker;
  /** Whether foreign keys are looked after. */
  foreignChecks: boolean;
}

/** Carries out one statement that is not about the connection itself. */
export function runStatement(state: MysqlState, statement: MysqlStatement, around: Circumstances): Ran {
  const work = new Work(state, around);
  try {
    const output = work.carriedOut(statement);
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

/** One statement on its way. */
class Work {
  readonly warnings: Warning[] = [];
  given: number | null = null;
  /** The next number of tables from which one was taken, by database and name. */
  private readonly counts = new Map<string, number>();

  constructor(
    public state: MysqlState,
    private readonly around: Circumstances,
  ) {}

  private get asker(): MysqlAsker {
    return this.around.asker;
  }

  carriedOut(statement: MysqlStatement): MysqlOutput {
    const { asker } = this;
    switch (statement.type) {
      case 'query':
        return this.query(statement);
      case 'insert':
        return this.insert(statement);
      case 'update': {
        const { table } = statement.update;
        const done = this.modify(table, 'UPDATE', (session) => update(session, statement.update));
        const info = `Rows matched: ${done.count}  Changed: ${done.changed}  Warnings: 0`;
        return { kind: 'ok', affected: done.changed, info };
      }
      case 'delete': {
        const done = this.modify(statement.remove.from, 'DELETE', (session) => remove(session, statement.remove));
        return { kind: 'ok', affected: done.count };
      }
      case 'create table':
        return this.createTable(statement);
      case 'drop table':
        return this.dropTables(statement);
      case 'truncate': {
        const { database, table } = this.existing(statement.name, 'DROP');
        this.keep(database, { ...table, rows: [], next: 1 });
        return { kind: 'ok', affected: 0 };
      }
      case 'alter table':
        return this.alterTable(statement);
      case 'create database': {
        const { name, lenient } = statement;
        demand(this.state, asker, 'CREATE', name);
        if (Object.hasOwn(this.state.databases, name) || SYSTEM_DATABASES.includes(name)) {
          const message = `Can't create database '${name}'; database exists`;
          if (!lenient) throw mysqlError(1007, 'HY000', message);
          this.warnings.push({ level: 'Note', code: 1007, message });
          return { kind: 'ok', affected: 1 };
        }
        if (!/^[^/\\.]{1,64}$/.test(name)) throw mysqlError(1102, '42000', `Incorrect database name '${name}'`);
        this.state = { ...this.state, databases: { ...this.state.databases, [name]: { tables: {} } } };
        return { kind: 'ok', affected: 1 };
      }
      case 'drop database': {
        const { name, lenient } = statement;
        demand(this.state, asker, 'DROP', name);
        if (SYSTEM_DATABASES.includes(name)) {
          throw mysqlError(3552, 'HY000', `Access to system schema '${name}' is rejected.`);
        }
        const { [name]: gone, ...databases } = this.state.databases;
        const message = `Can't drop database '${name}'; database doesn't exist`;
        if (!gone || !Object.hasOwn(this.state.databases, name)) {
          if (!lenient) throw mysqlError(1008, 'HY000', message);
          this.warnings.push({ level: 'Note', code: 1008, message });
          return { kind: 'ok', affected: 0 };
        }
        this.state = { ...this.state, databases };
        return { kind: 'ok', affected: Object.keys(gone.tables).length };
      }
      case 'use':
        if (!seesDatabase(this.state, asker, statement.name)) demand(this.state, asker, 'SELECT', statement.name);
        requireDatabase(this.state, statement.name);
        return {
          kind: 'ok',
          affected: 0,
          changed: { database: statement.name, tables: Object.keys(this.tables(statement.name)).length },
        };
      case 'show': {
        const { what } = statement;
        if (what.show === 'warnings') return { kind: 'rows', columns: [], rows: [] };
        const find = (database: string, name: string) => this.found({ schema: database, name }).table;
        const { columns, rows } = show(this.state, asker, what, find);
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
        this.state = manageAccounts(this.state, asker, statement);
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

  /** A state with the numbers that were given out in this statement. */
  counted(state: MysqlState): MysqlState {
    let databases = state.databases;
    for (const [key, next] of this.counts) {
      const [database = '', name = ''] = JSON.parse(key) as string[];
      const table = databases[database]?.tables[name];
      if (!table || table.next === next) continue;
      const tables = { ...databases[database]?.tables, [name]: { ...table, next } };
      databases = { ...databases, [database]: { tables } };
    }
    return databases === state.databases ? state : { ...state, databases };
  }

  private query({ query }: Extract<MysqlStatement, { type: 'query' }>): MysqlOutput {
    const { columns, rows } = select(this.session(this.asker.database), query, null);
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

  private insert({ insert: given, kind }: Extract<MysqlStatement, { type: 'insert' }>): MysqlOutput {
    const { table } = this.existing(given.into, 'INSERT');
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
    const done = this.modify(given.into, 'INSERT', (session) =>
      insert(session, { ...plain, ...(onConflict && { onConflict }) } as typeof given),
    );
    for (const message of done.left) this.warnings.push({ level: 'Warning', code: 1062, message });
    const rows = done.count + done.left.length;
    const affected = kind === 'ignore' ? done.count : done.count + done.changed;
    const several = values === null || values.length > 1;
    const info = `Records: ${rows}  Duplicates: ${done.left.length + done.changed}  Warnings: ${done.left.length}`;
    return { kind: 'ok', affected, ...(several && { info }) };
  }

  private createTable(statement: Extract<MysqlStatement, { type: 'create table' }>): MysqlOutput {
    const { database } = this.placed(statement.name);
    demand(this.state, this.asker, 'CREATE', database, statement.name.name);
    const { name } = statement.name;
    if (Object.hasOwn(this.tables(database), name)) {
      const message = `Table '${name}' already exists`;
      if (!statement.missing) throw mysqlError(1050, '42S01', message);
      this.warnings.push({ level: 'Note', code: 1050, message });
      return { kind: 'ok', affected: 0 };
    }
    if (!/^[^/\\.]{1,64}$/.test(name)) throw mysqlError(1103, '42000', `Incorrect table name '${name}'`);
    this.keep(database, createTable(this.session(database), statement));
    return { kind: 'ok', affected: 0 };
  }

  private dropTables({ names, existing }: Extract<MysqlStatement, { type: 'drop table' }>): MysqlOutput {
    const missing: string[] = [];
    for (const qualified of names) {
      const { database, name } = this.placed(qualified);
      demand(this.state, this.asker, 'DROP', database, name);
      const tables = this.tables(database);
      if (!Object.hasOwn(tables, name)) {
        missing.push(`${database}.${name}`);
        continue;
      }
      if (this.around.foreignChecks)
        checkDroppable(
          { tables },
          name,
          names.map((it) => it.name),
        );
      const { [name]: _, ...others } = tables;
      this.put(database, { tables: others });
    }
    const message = `Unknown table '${missing.join(',')}'`;
    if (missing.length > 0 && !existing) throw mysqlError(1051, '42S02', message);
    if (missing.length > 0) this.warnings.push({ level: 'Note', code: 1051, message });
    return { kind: 'ok', affected: 0 };
  }

  private alterTable({ name, changes }: Extract<MysqlStatement, { type: 'alter table' }>): MysqlOutput {
    const { database, table } = this.existing(name, 'ALTER');
    let next = table;
    for (const change of changes) {
      if (change.type !== 'rename') next = changeTable(this.session(database), next, change);
      else {
        if (Object.hasOwn(this.tables(database), change.name)) {
          throw mysqlError(1050, '42S01', `Table '${change.name}' already exists`);
        }
        next = { ...next, name: change.name };
      }
    }
    const { [table.name]: _, ...others } = this.tables(database);
    this.put(database, { tables: { ...others, [next.name]: next } });
    return { kind: 'ok', affected: 0, info: 'Records: 0  Duplicates: 0  Warnings: 0' };
  }

  private modify(name: QName, privilege: string, change: (session: SqlSession) => Modified): Modified {
    const { database } = this.existing(name, privilege);
    const done = change(this.session(database));
    for (const table of done.tables) this.keep(database, table as MysqlTable);
    this.state = this.counted(this.state);
    return done;
  }

  /** @param database in which tables are looked for that are named without one */
  private session(database: string | null): SqlSession {
    const { around } = this;
    const counters = {
      next: (table: SqlTable) => {
        const next = this.next(database, table);
        this.given ??= next;
        this.counts.set(JSON.stringify([database, table.name]), next + 1);
        return next;
      },
      passed: (table: SqlTable, number: number) => {
        const next = Math.max(this.next(database, table), number + 1);
        this.counts.set(JSON.stringify([database, table.name]), next);
      },
    };
    const session: SqlSession = {
      dialect: mysqlDialect({ ...around.asker, database }, counters, () => session),
      tables: database === null ? {} : this.tables(database),
      elsewhere: (name, schema) => {
        const where = schema ?? database;
        if (where === null) return null;
        const catalogue = catalogueRows(this.state, around.asker, where, name);
        if (catalogue) return catalogue;
        return this.readable(where, name);
      },
      ...(!around.foreignChecks && { unchecked: true }),
    };
    return session;
  }

  private readable(database: string, name: string) {
    demand(this.state, this.asker, 'SELECT', database, name);
    const { table } = this.found({ schema: database, name });
    return rowsOf(table);
  }

  private next(database: string | null, table: SqlTable): number {
    return this.counts.get(JSON.stringify([database, table.name])) ?? (table as MysqlTable).next;
  }

  private existing(name: QName, privilege: string) {
    const { database, name: plain } = this.placed(name);
    demand(this.state, this.asker, privilege, database, plain);
    return this.found(name);
  }

  private found(name: QName): { database: string; table: MysqlTable } {
    const { database, name: plain } = this.placed(name);
    const tables = this.tables(database);
    const table = Object.hasOwn(tables, plain) ? tables[plain] : undefined;
    if (!table) throw mysqlError(1146, '42S02', `Table '${database}.${plain}' doesn't exist`);
    return { database, table };
  }

  private placed({ name, schema }: QName): { database: string; name: string } {
    const database = schema ?? this.asker.database;
    if (database === null) throw mysqlError(1046, '3D000', 'No database selected');
    return { database, name };
  }

  private tables(database: string): MysqlDatabase['tables'] {
    requireDatabase(this.state, database);
    return Object.hasOwn(this.state.databases, database) ? (this.state.databases[database]?.tables ?? {}) : {};
  }

  private keep(database: string, table: MysqlTable): void {
    this.put(database, { tables: { ...this.tables(database), [table.name]: table } });
  }

  private put(database: string, next: MysqlDatabase): void {
    if (SYSTEM_DATABASES.includes(database)) {
      throw mysqlError(3554, 'HY000', `Access to system schema '${database}' is rejected.`);
    }
    this.state = { ...this.state, databases: { ...this.state.databases, [database]: next } };
  }
}

/** Columns of SHOW that may be NULL. */
const OFTEN_NULL = /^(db|State|Info|Default|Collation|Cardinality|Sub_part|Packed)$/;
/** Columns of SHOW that are numbers. */
const NUMERIC = /^(Id|Time|Non_unique|Seq_in_index|Cardinality|Sub_part)$/;
