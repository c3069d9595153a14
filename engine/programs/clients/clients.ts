import type { FileEntry } from '../../model/file-tree';
import { mysqlClients } from '../mysql/mysql-clients';
import { pgIsReady } from '../postgres/pg-isready';
import { psql } from '../postgres/psql';
import { redisCli } from '../redis/redis-cli';
import type { Client } from './client';

const CLIENTS: ReadonlyMap<string, Client> = new Map(
  [redisCli, psql, pgIsReady, ...mysqlClients].map((client) => [client.name, client]),
);

/** The client that a binary is, or null. */
export function clientFor({ program }: FileEntry): Client | null {
  return program === undefined ? null : (CLIENTS.get(program) ?? null);
}

/** A client by the name that the state carries. */
export function clientNamed(name: string): Client {
  const client = CLIENTS.get(name);
  if (!client) throw new Error(`no client ${name}`);
  return client;
}
