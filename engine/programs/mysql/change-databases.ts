import { MOST } from '../sql/most';
import { demand } from './accounts';
import { absent, mysqlError } from './mysql-error';
import { SYSTEM_DATABASES } from './mysql-state';
import type { MysqlOutput } from './run-statement';
import type { MysqlStatement } from './statement';
import type { Workspace } from './workspace';

type OfDatabase = Extract<MysqlStatement, { type: 'create database' | 'drop database' }>;

export function createDatabase(work: Workspace, statement: OfDatabase): MysqlOutput {
  const { asker } = work;
  const { name, lenient } = statement;
  demand(work.state, asker, 'CREATE', name);
  if (Object.hasOwn(work.state.databases, name) || SYSTEM_DATABASES.includes(name)) {
    const message = `Can't create database '${name}'; database exists`;
    if (!lenient) throw mysqlError(1007, 'HY000', message);
    work.warnings.push({ level: 'Note', code: 1007, message });
    return { kind: 'ok', affected: 1 };
  }
  if (Object.keys(work.state.databases).length >= MOST.databases) throw absent('this many databases', asker.flavour);
  if (!/^[^/\\.]{1,64}$/.test(name)) throw mysqlError(1102, '42000', `Incorrect database name '${name}'`);
  work.state = { ...work.state, databases: { ...work.state.databases, [name]: { tables: {} } } };
  return { kind: 'ok', affected: 1 };
}

export function dropDatabase(work: Workspace, statement: OfDatabase): MysqlOutput {
  const { asker } = work;
  const { name, lenient } = statement;
  demand(work.state, asker, 'DROP', name);
  if (SYSTEM_DATABASES.includes(name)) {
    throw mysqlError(3552, 'HY000', `Access to system schema '${name}' is rejected.`);
  }
  const { [name]: gone, ...databases } = work.state.databases;
  const message = `Can't drop database '${name}'; database doesn't exist`;
  if (!gone || !Object.hasOwn(work.state.databases, name)) {
    if (!lenient) throw mysqlError(1008, 'HY000', message);
    work.warnings.push({ level: 'Note', code: 1008, message });
    return { kind: 'ok', affected: 0 };
  }
  work.state = { ...work.state, databases };
  return { kind: 'ok', affected: Object.keys(gone.tables).length };
}
