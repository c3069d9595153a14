import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { migrate } from '#server/store/migrate';
import { postgresDriver } from '#server/store/postgres-driver';
import type { SqlDriver } from '#server/store/sql-driver';
import { type PostgresService, startPostgres } from '../services/postgres';

let service: PostgresService;
let url: string;
let driver: SqlDriver;
let folder: string;
beforeAll(async () => {
  service = await startPostgres();
});
afterAll(() => service?.stop());
beforeEach(async () => {
  url = await service.newDatabase();
  driver = postgresDriver(url);
  folder = mkdtempSync(join(tmpdir(), 'drydock-migrations-'));
});
afterEach(async () => {
  await driver.close();
  rmSync(folder, { recursive: true });
});

function migration(name: string, sql: string): void {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, 'migration.sql'), sql);
}

async function tables(): Promise<string[]> {
  const { rows } = await driver.pool.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

test('each migration is applied once, in the order of names, also when more come later', async () => {
  migration('002_b', 'ALTER TABLE a ADD COLUMN x int;');
  migration('001_a', 'CREATE TABLE a (id int); CREATE INDEX ON a (id);');
  expect(await migrate(driver, folder)).toEqual(['001_a', '002_b']);
  expect(await migrate(driver, folder)).toEqual([]);
  migration('003_c', 'CREATE TABLE c ();');
  expect(await migrate(driver, folder)).toEqual(['003_c']);
});

test('servers that start at once migrate once', async () => {
  migration('001_a', 'CREATE TABLE a (id int); SELECT pg_sleep(0.2);');
  const drivers = [driver, postgresDriver(url), postgresDriver(url)];
  const applied = await Promise.all(drivers.map((each) => migrate(each, folder)));
  expect(applied.flat()).toEqual(['001_a']);
  await Promise.all(drivers.map((each) => each.close()));
});

test('a mistake in one migration leaves the database as it was', async () => {
  migration('001_a', 'CREATE TABLE a (id int);');
  migration('002_b', 'CREATE TABLE b (id int); CREATE TABEL c ();');
  await expect(migrate(driver, folder)).rejects.toThrow('TABEL');
  expect(await tables()).toEqual([]);
});

test('a migration that changed after it was applied is refused; line endings do not count', async () => {
  migration('001_a', 'CREATE TABLE a (\n id int);');
  await migrate(driver, folder);
  migration('001_a', 'CREATE TABLE a (\r\n id int);');
  expect(await migrate(driver, folder)).toEqual([]);
  migration('001_a', 'CREATE TABLE a (id bigint);');
  await expect(migrate(driver, folder)).rejects.toMatchObject({
    code: 'unavailable',
    message: expect.stringContaining('001_a'),
  });
});

test('a database from a newer Drydock is refused', async () => {
  migration('001_a', 'CREATE TABLE a (id int);');
  migration('002_b', 'CREATE TABLE b (id int);');
  await migrate(driver, folder);
  rmSync(join(folder, '002_b'), { recursive: true });
  await expect(migrate(driver, folder)).rejects.toThrow('newer Drydock (migration 002_b)');
});
