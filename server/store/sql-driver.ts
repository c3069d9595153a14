import type { Pool } from 'pg';

/**
 * An open database that speaks PostgreSQL. Both drivers are a `pg` pool, because PGlite is reached through
 * PostgreSQL's own wire protocol (see pglite-driver): statements, errors and types come out the same, and Prisma's
 * official adapter serves both.
 */
export interface SqlDriver {
  readonly pool: Pool;
  /** See `RecordingStore.tidy`. */
  tidy(): Promise<void>;
  /** Ends the pool, which must be idle, and frees what is behind it. Safe to call twice. */
  close(): Promise<void>;
}
