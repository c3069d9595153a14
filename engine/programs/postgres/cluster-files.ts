import type { ProgramFile, Surroundings } from '../program';
import { readText } from '../static-files';
import { EMPTY_DATABASE, type PgCluster, type PgDatabase, type PgTable } from './pg-database';

/** Who owns the cluster's files. */
export interface Owner {
  uid: number;
  gid: number;
}

/** Where the cluster lies. */
export function dataFolder({ env }: Surroundings): string {
  return env.get('PGDATA') || '/var/lib/postgresql/data';
}

/** What all databases have in common; null when there is no cluster. */
export function readCluster(around: Surroundings): PgCluster | null {
  return parsed<PgCluster>(readText(around, `${dataFolder(around)}/global/pg_cluster`));
}

export function readDatabase(around: Surroundings, oid: number): PgDatabase {
  const folder = `${dataFolder(around)}/base/${oid}`;
  const kept = parsed<{ tables: Omit<PgTable, 'rows'>[]; sequences: PgDatabase['sequences'] }>(
    readText(around, `${folder}/pg_class`),
  );
  if (!kept) return EMPTY_DATABASE;
  const tables = kept.tables.map((table) => {
    const rows = parsed<PgTable['rows']>(readText(around, `${folder}/${table.oid}`)) ?? [];
    return [table.name, { ...table, rows }] as const;
  });
  return { tables: Object.fromEntries(tables), sequences: kept.sequences };
}

/** The files in which the cluster differs from what it was. */
export function clusterFiles(
  around: Surroundings,
  before: PgCluster | null,
  after: PgCluster,
  owner: Owner,
): ProgramFile[] {
  if (before === after) return [];
  return [
    { path: `${dataFolder(around)}/global/pg_cluster`, text: `${JSON.stringify(after)}\n`, mode: 0o600, ...owner },
  ];
}

/** The files in which a database differs from what it was: its catalogue, and one for the rows of each table. */
export function databaseFiles(
  around: Surroundings,
  oid: number,
  before: PgDatabase,
  after: PgDatabase,
  owner: Owner,
): ProgramFile[] {
  if (before === after) return [];
  const folder = `${dataFolder(around)}/base/${oid}`;
  const file = (name: string | number, content: unknown): ProgramFile => ({
    path: `${folder}/${name}`,
    text: `${JSON.stringify(content)}\n`,
    mode: 0o600,
    ...owner,
  });
  const known = Object.values(before.tables);
  const rows = Object.values(after.tables)
    .filter((table) => !known.some((it) => it.oid === table.oid && it.rows === table.rows))
    .map((table) => file(table.oid, table.rows));
  const catalogue = file('pg_class', {
    tables: Object.values(after.tables).map(({ rows: _, ...table }) => table),
    sequences: after.sequences,
  });
  return [catalogue, ...rows];
}

function parsed<T>(text: string | null): T | null {
  if (text === null) return null;
  try {
    return JSON.parse(text) as T;
  } catch {
    return null;
  }
}
