import { accountFor, may, seesDatabase } from './accounts';
import type { Flavour } from './flavour';
import { type MysqlState, SYSTEM_DATABASES } from './mysql-state';
import type { MysqlConnection } from './serve-query';

export interface ConnectRequest {
  user: string;
  /** Null: none was given. */
  password: string | null;
  database: string | null;
  /** Over the socket, which only a program in the same container can see. */
  local: boolean;
}

export type Connected = { connection: MysqlConnection } | { code: number; state: string; message: string };

/** @param from `localhost` or an address */
export function connect(
  state: MysqlState,
  request: ConnectRequest,
  from: string,
  id: number,
  flavour: Flavour,
): Connected {
  const { user, database } = request;
  const password = request.password ?? '';
  const account = accountFor(state, user, from);
  if (!account || account.password !== password) {
    const message = `Access denied for user '${user}'@'${from}' (using password: ${password === '' ? 'NO' : 'YES'})`;
    return { code: 1045, state: '28000', message };
  }
  const connection: MysqlConnection = { id, user, host: account.host, database, lastInsertId: 0, warnings: [] };
  if (database === null) return { connection };
  const asker = { flavour, user, host: account.host };
  const exists = SYSTEM_DATABASES.includes(database) || Object.hasOwn(state.databases, database);
  if (!seesDatabase(state, asker, database) || (!exists && !may(state, asker, 'SELECT', database))) {
    const message = `Access denied for user '${user}'@'${account.host}' to database '${database}'`;
    return { code: 1044, state: '42000', message };
  }
  return exists ? { connection } : { code: 1049, state: '42000', message: `Unknown database '${database}'` };
}
