import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '#server/project-root';
import { migrate } from '#server/store/migrate';
import { postgresDriver } from '#server/store/postgres-driver';
import type { SqlDriver } from '#server/store/sql-driver';
import { type PostgresService, startPostgres } from '../services/postgres';

let service: PostgresService;
let driver: SqlDriver;
beforeAll(async () => {
  service = await startPostgres();
  driver = postgresDriver(await service.newDatabase());
  await migrate(driver, join(projectRoot, 'prisma/migrations'));
});
afterAll(async () => {
  await driver?.close();
  await service?.stop();
});

interface Column {
  table: string;
  column: string;
  type: string;
  nullable: boolean;
  /** Place in the primary key, from 1; null outside of it. */
  key: number | null;
}

const postgresTypes: Record<string, string> = {
  String: 'text',
  BigInt: 'bigint',
  Boolean: 'boolean',
  Int: 'integer',
  Bytes: 'bytea',
};

test('schema.prisma and a migrated database have the same tables, columns, types, nulls and keys', async () => {
  const columns = schemaColumns();
  expect(new Set(columns.map(({ table }) => table)).size).toBe(5);
  expect(await migratedColumns()).toEqual(columns);
});

async function migratedColumns(): Promise<Column[]> {
  const { rows } = await driver.pool.query<Column>(`
    SELECT c.table_name AS "table", c.column_name AS "column", c.data_type AS type, c.is_nullable = 'YES' AS nullable,
      (SELECT k.ordinal_position::int FROM information_schema.key_column_usage k
       JOIN information_schema.table_constraints t USING (constraint_name, table_name)
       WHERE t.constraint_type = 'PRIMARY KEY' AND k.table_name = c.table_name AND k.column_name = c.column_name) AS key
    FROM information_schema.columns c
    WHERE c.table_schema = 'public' AND c.table_name <> 'drydock_migrations'
    ORDER BY c.table_name COLLATE "C", c.column_name COLLATE "C"`);
  return rows;
}

/** Reads schema.prisma line by line: models whose fields are scalars, with @map, @id, @@map and @@id. */
function schemaColumns(): Column[] {
  const schema = readFileSync(join(projectRoot, 'prisma/schema.prisma'), 'utf8');
  const models = [...schema.matchAll(/^model (\w+) \{\n(.*?)^\}/gms)];
  const names = new Set(models.map(([, name]) => name));
  const columns = models.flatMap(([, name = '', block = '']) => {
    const table = block.match(/@@map\("(\w+)"\)/)?.[1] ?? name;
    const key = (block.match(/@@id\(\[(.*?)\]\)/)?.[1] ?? block.match(/^ +(\w+).* @id\b/m)?.[1] ?? '').split(', ');
    const fields = [...block.matchAll(/^ +(\w+) +(\w+)(\?|\[\])?(.*)$/gm)];
    return fields
      .filter(([, , type = '']) => !names.has(type))
      .map(([, field = '', type = '', modifier, attributes = '']) => ({
        table,
        column: attributes.match(/@map\("(\w+)"\)/)?.[1] ?? field,
        type: postgresTypes[type] ?? `no PostgreSQL type for ${type}`,
        nullable: modifier === '?',
        key: key.includes(field) ? key.indexOf(field) + 1 : null,
      }));
  });
  const place = ({ table, column }: Column) => `${table} ${column}`;
  return columns.sort((a, b) => (place(a) < place(b) ? -1 : 1));
}
