import type { NetworkFailure } from '../../model/network-reach';
import type { Talk } from '../clients/client';
import type { ClientOptions } from './client-options';
import type { Greeting, MysqlRequest } from './mysql';
import type { MysqlOutput } from './run-statement';
import type { MysqlConnection } from './serve-query';

export type Opened =
  | { connection: MysqlConnection; greeting: Greeting }
  | { code: number; state: string; message: string };

/** Numbers of the C library's errors. */
const ERRNO: Readonly<Record<NetworkFailure, number>> = {
  'could-not-resolve': -2,
  'connection-refused': 111,
  'connection-reset': 104,
  'empty-reply': 104,
  'no-route': 113,
  'network-unreachable': 101,
  timeout: 110,
};

/** Connects, or says why that cannot be in the words of the client's library. */
export function* openConnection(options: ClientOptions, password: string | null): Talk<Opened> {
  const local = options.host === '';
  const { user, database } = options;
  const answer = yield exchange(options, { kind: 'connect', user, password, database, local });
  if (answer.ok) return JSON.parse(answer.reply) as Opened;
  const maria = options.flavour === 'mariadb';
  const brand = maria ? '' : 'MySQL ';
  if (local) {
    const socket = maria ? '/run/mysqld/mysqld.sock' : '/var/run/mysqld/mysqld.sock';
    return refusal(2002, `Can't connect to local ${brand}server through socket '${socket}' (2)`);
  }
  if (answer.failure === 'could-not-resolve')
    return refusal(2005, `Unknown ${brand}server host '${options.host}' (-2)`);
  return maria
    ? refusal(2002, `Can't connect to server on '${options.host}' (115)`)
    : refusal(2003, `Can't connect to MySQL server on '${options.host}:${options.port}' (${ERRNO[answer.failure]})`);
}

export interface Queried {
  /** Null for nothing but comments. */
  output: MysqlOutput | null;
  connection: MysqlConnection;
}

/** Sends a statement; null when the server is gone. */
export function* sendQuery(options: ClientOptions, connection: MysqlConnection, sql: string): Talk<Queried | null> {
  const answer = yield exchange(options, { kind: 'query', connection, local: options.host === '', sql });
  return answer.ok ? (JSON.parse(answer.reply) as Queried) : null;
}

function exchange({ host, port }: ClientOptions, request: MysqlRequest) {
  const payload = JSON.stringify(request);
  return { ask: 'exchange' as const, host: host || 'localhost', port: host ? port : 3306, protocol: 'mysql', payload };
}

function refusal(code: number, message: string) {
  return { code, state: 'HY000', message };
}
