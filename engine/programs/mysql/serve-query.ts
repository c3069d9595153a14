import type { Flavour } from './flavour';
import type { MysqlAsker, MysqlState } from './mysql-state';
import { parseStatement } from './parse-statement';
import { type MysqlOutput, refused, runStatement } from './run-statement';
import type { MysqlStatement } from './statement';
import type { Warning } from './workspace';

/** What the server knows of a connection. It travels with each request, as connections are not kept. */
export interface MysqlConnection {
  id: number;
  user: string;
  /** Of its account. */
  host: string;
  database: string | null;
  lastInsertId: number;
  warnings: readonly Warning[];
  /** `SET foreign_key_checks = 0`. */
  unchecked?: true;
  /** Changes since BEGIN, carried out again before the next statement; absent outside of a transaction. */
  transaction?: { statements: readonly string[]; startedAt: number };
}

export interface ServedQuery {
  /** Null for nothing but comments. */
  output: MysqlOutput | null;
  connection: MysqlConnection;
  state: MysqlState;
}

export interface ServerSide {
  flavour: Flavour;
  version: string;
  /** Where the connection comes from. */
  from: string;
  now: number;
}

/** Statements that end a transaction by themselves. */
const DEFINES = /^(create|drop|alter|truncate|grant|revoke)/;

/** One statement of a connection. What a transaction does is seen by others only after its COMMIT. */
export function serveQuery(state: MysqlState, connection: MysqlConnection, sql: string, side: ServerSide): ServedQuery {
  let statement: MysqlStatement | null;
  try {
    statement = parseStatement(sql, side.flavour);
  } catch (error) {
    return { output: refused(error), connection: { ...connection, warnings: [] }, state };
  }
  if (!statement) return { output: null, connection, state };
  if (statement.type === 'show' && statement.what.show === 'warnings') {
    return { output: warningRows(connection.warnings), connection, state };
  }
  const { transaction, ...outside } = connection;
  const clean: MysqlConnection = { ...outside, warnings: [] };
  const committed = transaction ? replayed(state, connection, transaction, side) : state;
  const done: MysqlOutput = { kind: 'ok', affected: 0 };
  switch (statement.type) {
    case 'transaction':
      if (statement.verb === 'rollback') return { output: done, connection: clean, state };
      return statement.verb === 'commit'
        ? { output: done, connection: clean, state: committed }
        : {
            output: done,
            connection: { ...clean, transaction: { statements: [], startedAt: side.now } },
            state: committed,
          };
    case 'foreign key checks': {
      const { unchecked: _, ...checked } = clean;
      return {
        output: done,
        connection: { ...checked, ...(transaction && { transaction }), ...(!statement.on && { unchecked: true }) },
        state,
      };
    }
    default:
  }
  const open = transaction && !DEFINES.test(statement.type) ? transaction : undefined;
  const ran = runStatement(committed, statement, circumstances(clean, side));
  const next: MysqlConnection = {
    ...clean,
    warnings: ran.warnings,
    ...(ran.insertedId !== undefined && { lastInsertId: ran.insertedId }),
    ...(ran.output?.kind === 'ok' && ran.output.changed && { database: ran.output.changed.database }),
  };
  if (!open) return { output: ran.output, connection: next, state: ran.state };
  const kept = ran.state === committed ? open.statements : [...open.statements, sql];
  return { output: ran.output, connection: { ...next, transaction: { ...open, statements: kept } }, state };
}

function replayed(
  state: MysqlState,
  connection: MysqlConnection,
  { statements, startedAt }: NonNullable<MysqlConnection['transaction']>,
  side: ServerSide,
): MysqlState {
  return statements.reduce((current, sql) => {
    const statement = parseStatement(sql, side.flavour);
    return statement
      ? runStatement(current, statement, circumstances(connection, { ...side, now: startedAt })).state
      : current;
  }, state);
}

function circumstances(connection: MysqlConnection, side: ServerSide) {
  const { id, user, host, database, lastInsertId } = connection;
  const asker: MysqlAsker = { ...side, user, host, database, lastInsertId, connectionId: id };
  return { asker, foreignChecks: !connection.unchecked };
}

function warningRows(warnings: readonly Warning[]): MysqlOutput {
  const columns = [
    { name: 'Level', right: false, solid: true },
    { name: 'Code', right: true, solid: true },
    { name: 'Message', right: false, solid: true },
  ];
  return { kind: 'rows', columns, rows: warnings.map(({ level, code, message }) => [level, String(code), message]) };
}
