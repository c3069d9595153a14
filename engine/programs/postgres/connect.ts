import { ownEntry } from '../sql/own-entry';
import type { PgCluster } from './pg-database';
import type { PgConnection } from './serve-query';

export interface ConnectRequest {
  user: string;
  database: string;
  password: string | null;
  /** Over the socket, which only a program in the same container can see. */
  local: boolean;
}

/** A connection, or why there is none: a text of the server, or that a password is missing. */
export type Connected = { connection: PgConnection } | { fatal: string } | { needsPassword: true };

/** @param trusted whether nobody from there is asked for a password */
export function connect(cluster: PgCluster, request: ConnectRequest, trusted: boolean): Connected {
  const { user, database, password } = request;
  const role = ownEntry(cluster.roles, user);
  if (!trusted && password === null) return { needsPassword: true };
  if (!trusted && (!role || role.password === null || role.password !== password)) {
    return { fatal: `password authentication failed for user "${user}"` };
  }
  if (!role) return { fatal: `role "${user}" does not exist` };
  if (!role.login) return { fatal: `role "${user}" is not permitted to log in` };
  if (!ownEntry(cluster.databases, database)) return { fatal: `database "${database}" does not exist` };
  return { connection: { user, database, superuser: role.superuser } };
}
