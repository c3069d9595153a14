import type { QName } from 'pgsql-ast-parser';
import type { Modified } from '../sql/modify';
import { rowsOf, type SqlSession } from '../sql/session';
import type { SqlTable } from '../sql/table';
import { demand } from './accounts';
import { catalogueRows } from './catalogue-rows';
import { mysqlDialect } from './mysql-dialect';
import { mysqlError } from './mysql-error';
import { type MysqlAsker, type MysqlDatabase, type MysqlState, type MysqlTable, SYSTEM_DATABASES } from './mysql-state';
import { requireDatabase } from './show';

export interface Warning {
  level: 'Note' | 'Warning';
  code: number;
  message: string;
}

export interface Circumstances {
  asker: MysqlAsker;
  /** Whether foreign keys are looked after. */
  foreignChecks: boolean;
}

/** What a statement sees and changes while it is carried out. */
export class Workspace {
  readonly warnings: Warning[] = [];
  /** The first number that was given out. */
  given: number | null = null;
  /** The next number of tables from which one was taken, by database and name. */
  private readonly counts = new Map<string, number>();

  constructor(
    public state: MysqlState,
    readonly around: Circumstances,
  ) {}

  get asker(): MysqlAsker {
    return this.around.asker;
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

  /** Changes rows of a table that somebody may change so. */
  modify(name: QName, privilege: string, change: (session: SqlSession) => Modified): Modified {
    const { database } = this.existing(name, privilege);
    const done = change(this.session(database));
    for (const table of done.tables) this.keep(database, table as MysqlTable);
    this.state = this.counted(this.state);
    return done;
  }

  /** @param database in which tables are looked for that are named without one */
  session(database: string | null): SqlSession {
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

  /** A table that is there, for somebody who may do something with it. */
  existing(name: QName, privilege: string) {
    const { database, name: plain } = this.placed(name);
    demand(this.state, this.asker, privilege, database, plain);
    return this.found(name);
  }

  found(name: QName): { database: string; table: MysqlTable } {
    const { database, name: plain } = this.placed(name);
    const tables = this.tables(database);
    const table = Object.hasOwn(tables, plain) ? tables[plain] : undefined;
    if (!table) throw mysqlError(1146, '42S02', `Table '${database}.${plain}' doesn't exist`);
    return { database, table };
  }

  /** Where a name is looked for. */
  placed({ name, schema }: QName): { database: string; name: string } {
    const database = schema ?? this.asker.database;
    if (database === null) throw mysqlError(1046, '3D000', 'No database selected');
    return { database, name };
  }

  tables(database: string): MysqlDatabase['tables'] {
    requireDatabase(this.state, database);
    return Object.hasOwn(this.state.databases, database) ? (this.state.databases[database]?.tables ?? {}) : {};
  }

  /** Puts a table into its database. */
  keep(database: string, table: MysqlTable): void {
    this.put(database, { tables: { ...this.tables(database), [table.name]: table } });
  }

  /** Puts a database into the server. */
  put(database: string, next: MysqlDatabase): void {
    if (SYSTEM_DATABASES.includes(database)) {
      throw mysqlError(3554, 'HY000', `Access to system schema '${database}' is rejected.`);
    }
    this.state = { ...this.state, databases: { ...this.state.databases, [database]: next } };
  }
}
