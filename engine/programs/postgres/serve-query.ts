import type { PgAsker, PgState } from './pg-database';
import { type PgOutput, runStatement } from './run-statement';

/** What the server knows of a connection. It travels with each request, as connections are not kept. */
export interface PgConnection {
  user: string;
  database: string;
  superuser: boolean;
  /** Statements since BEGIN, carried out again before the next one; absent outside of a transaction. */
  transaction?: { statements: readonly string[]; startedAt: number; failed: boolean };
}

export interface ServedQuery {
  outputs: PgOutput[];
  connection: PgConnection;
  state: PgState;
}

/** One statement of a connection. What a transaction does is seen by others only after its COMMIT. */
export function serveQuery(state: PgState, connection: PgConnection, sql: string, asker: PgAsker): ServedQuery {
  const { transaction, ...outside } = connection;
  const word = sql.replace(/;\s*$/, '').trim().toLowerCase().replace(/\s+/g, ' ');
  const only = (...outputs: PgOutput[]): ServedQuery => ({ outputs, connection, state });
  const tag = (text: string): PgOutput => ({ kind: 'tag', tag: text });
  const warning = (text: string): PgOutput => ({ kind: 'notice', level: 'WARNING', text });
  if (/^(begin|start transaction)\b/.test(word)) {
    const name = word.startsWith('begin') ? 'BEGIN' : 'START TRANSACTION';
    if (transaction) return only(warning('there is already a transaction in progress'), tag(name));
    const fresh = { statements: [], startedAt: asker.now, failed: false };
    return { ...only(tag(name)), connection: { ...outside, transaction: fresh } };
  }
  if (/^(commit|end)( (work|transaction))?$/.test(word)) {
    if (!transaction) return only(warning('there is no transaction in progress'), tag('COMMIT'));
    if (transaction.failed)
      return { outputs: [tag('ROLLBACK')], connection: outside, state: spent(state, transaction, asker) };
    return { outputs: [tag('COMMIT')], connection: outside, state: replayed(state, transaction, asker) };
  }
  if (/^(rollback|abort)( (work|transaction))?$/.test(word)) {
    if (!transaction) return only(warning('there is no transaction in progress'), tag('ROLLBACK'));
    return { outputs: [tag('ROLLBACK')], connection: outside, state: spent(state, transaction, asker) };
  }
  if (!transaction) {
    const ran = runStatement(state, sql, asker);
    return { outputs: ran.outputs, connection, state: ran.state };
  }
  if (transaction.failed) {
    return only({
      kind: 'error',
      message: 'current transaction is aborted, commands ignored until end of transaction block',
    });
  }
  const ran = runStatement(replayed(state, transaction, asker), sql, { ...asker, now: transaction.startedAt });
  const failed = ran.outputs.some(({ kind }) => kind === 'error');
  const statements = failed ? transaction.statements : [...transaction.statements, sql];
  return {
    outputs: ran.outputs,
    connection: { ...outside, transaction: { ...transaction, statements, failed } },
    state,
  };
}

type Transaction = NonNullable<PgConnection['transaction']>;

function replayed(state: PgState, { statements, startedAt }: Transaction, asker: PgAsker): PgState {
  return statements.reduce((current, sql) => runStatement(current, sql, { ...asker, now: startedAt }).state, state);
}

/** A transaction that is taken back leaves its numbers used up. */
function spent(state: PgState, transaction: Transaction, asker: PgAsker): PgState {
  const { sequences } = replayed(state, transaction, asker).database;
  const own = state.database.sequences;
  const kept = Object.fromEntries(Object.entries(own).map(([name, next]) => [name, sequences[name] ?? next]));
  return { ...state, database: { ...state.database, sequences: kept } };
}
