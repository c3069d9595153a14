import type { ProgramFile, Surroundings } from '../program';
import { readText } from '../static-files';
import type { Account, MysqlState, MysqlTable } from './mysql-state';

export const DATA_FOLDER = '/var/lib/mysql';
/** Accounts, and which databases have which tables. */
const CATALOGUE = `${DATA_FOLDER}/mysql.ibd`;

interface Catalogue {
  accounts: readonly Account[];
  databases: { readonly [name: string]: readonly Omit<MysqlTable, 'rows'>[] };
}

/** Numbers that the images give their user `mysql`. */
const OWNER = { uid: 999, gid: 999 };

/** All that lies in the data folder; null when there is no server's data in it. */
export function readState(around: Surroundings): MysqlState | null {
  const catalogue = parsed<Catalogue>(readText(around, CATALOGUE));
  if (!catalogue) return null;
  const databases = Object.entries(catalogue.databases).map(([database, tables]) => {
    const own = tables.map((table) => {
      const rows = parsed<MysqlTable['rows']>(readText(around, rowsFile(database, table.name))) ?? [];
      return [table.name, { ...table, rows }] as const;
    });
    return [database, { tables: Object.fromEntries(own) }] as const;
  });
  return { accounts: catalogue.accounts, databases: Object.fromEntries(databases) };
}

/** The files in which a server's data differ from what they were. */
export function stateFiles(before: MysqlState | null, after: MysqlState): ProgramFile[] {
  if (before === after) return [];
  const catalogue: Catalogue = {
    accounts: after.accounts,
    databases: Object.fromEntries(
      Object.entries(after.databases).map(([name, { tables }]) => [
        name,
        Object.values(tables).map(({ rows: _, ...table }) => table),
      ]),
    ),
  };
  const files: ProgramFile[] = [dataFile(CATALOGUE, `${JSON.stringify(catalogue)}\n`)];
  for (const [name, { tables }] of Object.entries(after.databases)) {
    const old = before && Object.hasOwn(before.databases, name) ? before.databases[name] : undefined;
    if (!old) files.push({ path: `${DATA_FOLDER}/${name}`, text: null, mode: 0o750, ...OWNER });
    for (const table of Object.values(tables)) {
      if (old?.tables[table.name]?.rows === table.rows) continue;
      files.push(dataFile(rowsFile(name, table.name), `${JSON.stringify(table.rows)}\n`));
    }
    for (const gone of Object.keys(old?.tables ?? {})) {
      if (!Object.hasOwn(tables, gone)) files.push({ path: rowsFile(name, gone), text: null, gone: true });
    }
  }
  for (const name of Object.keys(before?.databases ?? {})) {
    if (!Object.hasOwn(after.databases, name)) {
      files.push({ path: `${DATA_FOLDER}/${name}`, text: null, gone: true });
    }
  }
  return files;
}

/** A file of the server's own user. */
export function dataFile(path: string, text: string | null, mode = text === null ? 0o750 : 0o640): ProgramFile {
  return { path, text, mode, ...OWNER };
}

function rowsFile(database: string, table: string): string {
  return `${DATA_FOLDER}/${database}/${table}.ibd`;
}

function parsed<T>(text: string | null): T | null {
  if (text === null) return null;
  try {
    return JSON.parse(text) as T;
  } catch {
    return null;
  }
}
