import type { SqlTable } from '../sql/table';
import type { Flavour } from './flavour';

export interface MysqlTable extends SqlTable {
  /** The number that it gives out next. */
  next: number;
}

export interface MysqlDatabase {
  readonly tables: { readonly [name: string]: MysqlTable };
}

export interface Grant {
  /** `*.*`, `shop.*`. */
  on: string;
  /** In capital letters; `ALL PRIVILEGES` alone. */
  privileges: readonly string[];
  /** `WITH GRANT OPTION`. */
  option: boolean;
}

export interface Account {
  name: string;
  /** From where it comes in: `localhost`, `%`, a pattern of addresses. */
  host: string;
  /** `''`: none is needed. */
  password: string;
  grants: readonly Grant[];
}

/** All that a server keeps. Everything in it is replaced, never edited. */
export interface MysqlState {
  accounts: readonly Account[];
  databases: { readonly [name: string]: MysqlDatabase };
}

/** Who asks, and when. */
export interface MysqlAsker {
  flavour: Flavour;
  /** As `SELECT VERSION()` says it. */
  version: string;
  user: string;
  /** Where its account is from, and where it comes from itself. */
  host: string;
  from: string;
  database: string | null;
  connectionId: number;
  lastInsertId: number;
  /** Milliseconds since 1970. */
  now: number;
}

/** Databases that every server has; nothing is kept in them here. */
export const SYSTEM_DATABASES: readonly string[] = ['information_schema', 'mysql', 'performance_schema', 'sys'];
