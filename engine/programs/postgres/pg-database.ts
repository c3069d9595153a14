import type { SqlTable } from '../sql/table';

export interface PgTable extends SqlTable {
  /** Of its file. */
  oid: number;
  owner: string;
}

/** One database. Everything in it is replaced, never edited. */
export interface PgDatabase {
  tables: { readonly [name: string]: PgTable };
  /** The next value of each. */
  sequences: { readonly [name: string]: number };
}

export interface PgRole {
  /** Null: it cannot come in with one. */
  password: string | null;
  superuser: boolean;
  login: boolean;
  createdb: boolean;
}

/** What all databases of a server have in common. */
export interface PgCluster {
  roles: { readonly [name: string]: PgRole };
  databases: { readonly [name: string]: { oid: number; owner: string } };
  nextOid: number;
}

/** All that a statement may see and change. */
export interface PgState {
  cluster: PgCluster;
  database: PgDatabase;
}

/** Who asks, and when. */
export interface PgAsker {
  user: string;
  database: string;
  /** Milliseconds since 1970. */
  now: number;
  version: string;
}

export const EMPTY_DATABASE: PgDatabase = { tables: {}, sequences: {} };
