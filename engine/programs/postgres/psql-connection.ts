import type { Talk } from '../clients/client';
import { NETWORK_REASONS } from '../clients/network-reasons';
import type { PgRequest } from './postgres';
import type { PsqlOptions } from './psql-options';
import type { PgConnection } from './serve-query';

const SOCKET = '/var/run/postgresql/.s.PGSQL.';

export type Opened =
  | { connection: PgConnection; version: string }
  | { error: string }
  | { needsPassword: true; error: string };

/** Connects as libpq does, with its words when it cannot. */
export function* openConnection(options: PsqlOptions, database: string, password: string | null): Talk<Opened> {
  const local = isLocal(options);
  const host = local ? 'localhost' : options.host;
  const payload: PgRequest = { kind: 'connect', user: options.user, database, password, local };
  const answer = yield {
    ask: 'exchange',
    host,
    port: options.port,
    protocol: 'postgres',
    payload: JSON.stringify(payload),
  };
  const where = local
    ? `connection to server on socket "${SOCKET}${options.port}" failed: `
    : `connection to server at "${options.host}" (${answer.address}), port ${options.port} failed: `;
  if (!answer.ok) {
    if (local) {
      return {
        error: `${where}No such file or directory\n\tIs the server running locally and accepting connections on that socket?`,
      };
    }
    if (answer.failure === 'could-not-resolve') {
      return { error: `could not translate host name "${options.host}" to address: Name or service not known` };
    }
    const hint =
      answer.failure === 'connection-refused'
        ? '\n\tIs the server running on that host and accepting TCP/IP connections?'
        : '';
    return { error: `${where}${NETWORK_REASONS[answer.failure]}${hint}` };
  }
  const reply = JSON.parse(answer.reply) as {
    connection?: PgConnection;
    fatal?: string;
    needsPassword?: true;
    version: string;
  };
  if (reply.connection) return { connection: reply.connection, version: reply.version };
  if (reply.needsPassword) return { needsPassword: true, error: `${where}fe_sendauth: no password supplied` };
  return { error: `${where}FATAL:  ${reply.fatal}` };
}

/** Sends a request of a connection; null when the server is gone. */
export function* sendRequest<T>(options: PsqlOptions, request: PgRequest): Talk<T | null> {
  const host = isLocal(options) ? 'localhost' : options.host;
  const answer = yield {
    ask: 'exchange',
    host,
    port: options.port,
    protocol: 'postgres',
    payload: JSON.stringify(request),
  };
  return answer.ok ? (JSON.parse(answer.reply) as T) : null;
}

export const LOST = `server closed the connection unexpectedly
	This probably means the server terminated abnormally
	before or while processing the request.
`;

function isLocal({ host }: PsqlOptions): boolean {
  return host === '' || host.startsWith('/');
}
