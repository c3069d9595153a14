import pg from 'pg';
import type { SqlDriver } from './sql-driver';

/** Connections held at most. Appends are one statement each, so few serve many rooms. */
const maxConnections = 10;
/** A server that answers no sooner counts as gone: the room reloads rather than wait on and on. */
const answerWithinMs = 15_000;

/** A PostgreSQL server. Connects when first used. `url` is a `postgres://` connection string. */
export function postgresDriver(url: string): SqlDriver {
  const pool = new pg.Pool({
    connectionString: url,
    max: maxConnections,
    connectionTimeoutMillis: answerWithinMs,
    query_timeout: answerWithinMs,
    keepAlive: true,
    application_name: 'drydock',
  });
  // An idle connection that dies is replaced by the pool; without a listener the event would end the process.
  pool.on('error', () => {});
  let ended: Promise<void> | undefined;
  return {
    pool,
    /** Its autovacuum does it. */
    async tidy() {},
    close() {
      ended ??= pool.end();
      return ended;
    },
  };
}
