import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { resolve as absolute, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import pg from 'pg';
import { workerEntry } from '../worker-entry';
import { lockDirectory } from './directory-lock';
import type { PgliteWorkerData } from './pglite-messages';
import { PgliteStream } from './pglite-stream';
import { StoreError } from './room-store';
import type { SqlDriver } from './sql-driver';

/**
 * The embedded database: PGlite in a worker thread, its files in `<directory>/pglite`. It survives a killed process but
 * not a power cut, because it does not wait for the disk (docs/decisions/011).
 *
 * Fails with `directory-in-use` while another process has the directory, with `unavailable` when the files there
 * cannot be opened.
 */
export async function openPglite(directory: string): Promise<SqlDriver> {
  const home = absolute(directory);
  mkdirSync(home, { recursive: true });
  const lock = await lockDirectory(home);
  const worker = startWorker({ directory: join(home, 'pglite') });
  const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  try {
    await Promise.race([once(worker, 'message'), exited.then(() => Promise.reject(new Error('the worker ended')))]);
  } catch (cause) {
    lock.release();
    throw new StoreError(
      'unavailable',
      `The embedded database in ${home} cannot be opened: ${(cause as Error).message}`,
      { cause },
    );
  }
  // After this a worker that fails shows in the queries under way, which end with an error.
  worker.on('error', () => {});
  const pool = new pg.Pool({
    // PGlite is a single session: one connection, and it is kept.
    max: 1,
    idleTimeoutMillis: 0,
    stream: () => new PgliteStream(worker),
    // Said in full, or else pg takes them from PGUSER and its like in the environment.
    user: 'postgres',
    database: 'postgres',
    ssl: false,
  });
  pool.on('error', () => {});

  async function close(): Promise<void> {
    await pool.end();
    worker.postMessage('close');
    await exited;
    lock.release();
  }
  /** Nothing does it by itself here. Table by table: whoever else waits for the one session is answered in between. */
  async function tidy(): Promise<void> {
    const { rows } = await pool.query<{ name: string }>(
      'SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = current_schema()',
    );
    for (const { name } of rows) await pool.query(`VACUUM ${name}`);
    // Lets go of what was logged until now: it is written over next.
    await pool.query('CHECKPOINT');
  }
  let closed: Promise<void> | undefined;
  return {
    pool,
    tidy,
    close() {
      closed ??= close();
      return closed;
    },
  };
}

function startWorker(data: PgliteWorkerData): Worker {
  const { url, options } = workerEntry('pglite-worker');
  return new Worker(url, { ...options, workerData: data });
}
