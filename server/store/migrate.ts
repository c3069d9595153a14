import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PoolClient } from 'pg';
import { StoreError } from './room-store';
import type { SqlDriver } from './sql-driver';

interface Migration {
  name: string;
  sql: string;
  /** Lower-case hex SHA-256 of `sql`. */
  checksum: string;
}

/** Any number, as long as nothing else in the database locks by it. */
const lockKey = 3_756_219_048;

/**
 * Brings a database up to date: runs each `<folder>/NNN_name/migration.sql` that it has not had, in the order of names,
 * all of them in one transaction. Two servers that start at once wait for each other. What was applied is remembered
 * with a checksum: a file that changed afterwards, or a database from a newer Drydock, fails with `unavailable`
 * and nothing is touched. Answers the names of those applied now.
 */
export async function migrate(driver: SqlDriver, folder: string): Promise<string[]> {
  const migrations = readMigrations(folder);
  const client = await driver.pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [lockKey]);
    const applied = await applyMissing(client, migrations);
    await client.query('COMMIT');
    client.release();
    return applied;
  } catch (error) {
    // When even that fails, the connection itself is what broke, and the pool must not use it again.
    const broken = await client.query('ROLLBACK').then(
      () => false,
      () => true,
    );
    client.release(broken);
    throw error;
  }
}

function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'migration.sql')));
  return names.sort().map((name) => {
    const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8').replaceAll('\r\n', '\n');
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
  });
}

async function applyMissing(client: PoolClient, migrations: Migration[]): Promise<string[]> {
  await client.query(`CREATE TABLE IF NOT EXISTS drydock_migrations (
    name text PRIMARY KEY, checksum text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now()
  )`);
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'SELECT name, checksum FROM drydock_migrations',
  );
  const checksums = new Map(rows.map(({ name, checksum }) => [name, checksum]));
  const known = new Set(migrations.map(({ name }) => name));
  for (const name of checksums.keys()) {
    if (!known.has(name)) throw refuse(`it was used by a newer Drydock (migration ${name})`);
  }
  const applied: string[] = [];
  for (const { name, sql, checksum } of migrations) {
    const before = checksums.get(name);
    if (before === checksum) continue;
    if (before !== undefined) throw refuse(`migration ${name} has changed since it was applied there`);
    await client.query(sql);
    await client.query('INSERT INTO drydock_migrations (name, checksum) VALUES ($1, $2)', [name, checksum]);
    applied.push(name);
  }
  return applied;
}

function refuse(reason: string): StoreError {
  return new StoreError('unavailable', `The database does not fit this version of Drydock: ${reason}.`);
}
