import { MOST } from '../sql/most';
import { leadTo } from '../sql/rename';
import { demand } from './accounts';
import { changeTable, createTable } from './define';
import { checkDroppable } from './droppable';
import { absent, mysqlError } from './mysql-error';
import type { MysqlTable } from './mysql-state';
import type { MysqlOutput } from './run-statement';
import type { MysqlStatement } from './statement';
import type { Workspace } from './workspace';

export function makeTable(work: Workspace, statement: Extract<MysqlStatement, { type: 'create table' }>): MysqlOutput {
  const { database } = work.placed(statement.name);
  demand(work.state, work.asker, 'CREATE', database, statement.name.name);
  const { name } = statement.name;
  if (Object.hasOwn(work.tables(database), name)) {
    const message = `Table '${name}' already exists`;
    if (!statement.missing) throw mysqlError(1050, '42S01', message);
    work.warnings.push({ level: 'Note', code: 1050, message });
    return { kind: 'ok', affected: 0 };
  }
  if (Object.keys(work.tables(database)).length >= MOST.tables) throw absent('this many tables', work.asker.flavour);
  if (!/^[^/\\.]{1,64}$/.test(name)) throw mysqlError(1103, '42000', `Incorrect table name '${name}'`);
  work.keep(database, createTable(work.session(database), statement));
  return { kind: 'ok', affected: 0 };
}

export function dropTables(
  work: Workspace,
  { names, existing }: Extract<MysqlStatement, { type: 'drop table' }>,
): MysqlOutput {
  const missing: string[] = [];
  for (const qualified of names) {
    const { database, name } = work.placed(qualified);
    demand(work.state, work.asker, 'DROP', database, name);
    const tables = work.tables(database);
    if (!Object.hasOwn(tables, name)) {
      missing.push(`${database}.${name}`);
      continue;
    }
    if (work.around.foreignChecks)
      checkDroppable(
        { tables },
        name,
        names.map((it) => it.name),
      );
    const { [name]: _, ...others } = tables;
    work.put(database, { tables: others });
  }
  const message = `Unknown table '${missing.join(',')}'`;
  if (missing.length > 0 && !existing) throw mysqlError(1051, '42S02', message);
  if (missing.length > 0) work.warnings.push({ level: 'Note', code: 1051, message });
  return { kind: 'ok', affected: 0 };
}

export function alterTable(
  work: Workspace,
  { name, changes }: Extract<MysqlStatement, { type: 'alter table' }>,
): MysqlOutput {
  const { database, table } = work.existing(name, 'ALTER');
  let next = table;
  let { [table.name]: _, ...others } = work.tables(database);
  for (const change of changes) {
    if (change.type !== 'rename') {
      const before = next;
      next = changeTable(work.session(database), next, change);
      for (const [at, { name: column }] of before.columns.entries()) {
        const called = next.columns[at]?.name;
        const renames = change.type === 'rename column' || change.type === 'change column';
        if (renames && called !== undefined && called !== column) {
          others = leadTo(others, next.name, { column, name: called });
        }
      }
    } else {
      if (Object.hasOwn(work.tables(database), change.name)) {
        throw mysqlError(1050, '42S01', `Table '${change.name}' already exists`);
      }
      others = leadTo(others, next.name, change);
      next = { ...(leadTo({ own: next }, next.name, change).own as MysqlTable), name: change.name };
    }
  }
  work.put(database, { tables: { ...others, [next.name]: next } });
  return { kind: 'ok', affected: 0, info: 'Records: 0  Duplicates: 0  Warnings: 0' };
}
