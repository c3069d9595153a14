import type { RedisSettings } from './redis-settings';
import type { RedisDatabases } from './redis-value';

/** All that a running Redis knows. */
export interface RedisMemory {
  settings: RedisSettings;
  databases: RedisDatabases;
  /** Changes since the last snapshot, and when that was (milliseconds since 1970). */
  dirty: number;
  savedAt: number;
  startedAt: number;
  commands: number;
}

/** What Redis knows of a connection. It travels with each request, as connections are not kept. */
export interface RedisConnection {
  database: number;
  authenticated: boolean;
  /** Commands between MULTI and EXEC; absent outside. */
  queue?: readonly (readonly string[])[];
  /** One of them was refused. */
  spoilt?: boolean;
}

/** A request in the protocol `redis` between the programs of this room. */
export interface RedisRequest {
  argv: readonly string[];
  connection: RedisConnection;
}
