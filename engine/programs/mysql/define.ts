import { checkRow } from '../sql/check-row';
import { firstClash } from '../sql/key-index';
import { mentions, renameColumn } from '../sql/rename';
import type { SqlSession } from '../sql/session';
import { SqlError } from '../sql/sql-error';
import { placeIn, type SqlColumn, type SqlConstraint } from '../sql/table';
import { mysqlError } from './mysql-error';
import type { MysqlTable } from './mysql-state';
import type { ColumnDraft, KeyDraft, MysqlStatement, TableChange } from './statement';
import { storeValue } from './store-value';

type CreateTable = Extract<MysqlStatement, { type: 'create table' }>;

/** The table that a CREATE TABLE describes. */
export function createTable(session: SqlSession, { name: { name }, columns, keys, next }: CreateTable): MysqlTable {
  if (columns.length === 0) throw mysqlError(1113, '42000', 'A table must have at least 1 column');
  let table: MysqlTable = { name, columns: [], constraints: [], indexes: [], rows: [], next };
  for (const draft of columns) table = addColumn(session, table, draft, 'last');
  for (const key of [...columns.flatMap((draft) => draft.keys), ...keys]) table = addKey(session, table, key);
  checkCounting(table);
  return table;
}

/** The table after one change; `rename` is the caller's. */
export function changeTable(session: SqlSession, table: MysqlTable, change: TableChange): MysqlTable {
  switch (change.type) {
    case 'add column': {
      let next = addColumn(session, table, change.draft, change.place);
      for (const key of change.draft.keys) next = addKey(session, next, key);
      checkCounting(next);
      return next;
    }
    case 'change column':
      return changeColumn(session, table, change.old, change.draft);
    case 'rename column': {
      const column = columnNamed(table, change.old);
      refuseUsed(table, column.name);
      return renameColumn(table, column.name, change.name);
    }
    case 'drop column':
      return dropColumn(table, change.name);
    case 'add key':
      return addKey(session, table, change.key);
    case 'drop key':
      return dropKey(table, change.name);
    case 'count from':
      return { ...table, next: Math.max(change.next, largest(table) + 1) };
    default:
      return table;
  }
}

function addColumn(
  session: SqlSession,
  table: MysqlTable,
  { column }: ColumnDraft,
  place: 'last' | 'first' | { after: string },
): MysqlTable {
  if (table.columns.some(({ name }) => name.toLowerCase() === column.name.toLowerCase())) {
    throw mysqlError(1060, '42S21', `Duplicate column name '${column.name}'`);
  }
  const own = fittedDefault(session, table, column);
  const at =
    place === 'last'
      ? table.columns.length
      : place === 'first'
        ? 0
        : placeIn(table, columnNamed(table, place.after).name) + 1;
  let { next } = table;
  const value = () => {
    if (column.counts) {
      next += 1;
      return next - 1;
    }
    if (column.default) return session.dialect.stored(table, column, undefined);
    return column.notNull ? emptyOf(column) : null;
  };
  const rows = table.rows.map((row) => row.toSpliced(at, 0, value()));
  return { ...table, columns: table.columns.toSpliced(at, 0, own), rows, next };
}

/** What rows that are there already get in a column that must have something. */
function emptyOf({ type }: SqlColumn) {
  if (/^(text|character|json)/.test(type.name)) return '';
  return /^(date|timestamp)/.test(type.name) ? null : 0;
}

/** A column with its default as it is kept (`1.5` is `1.50` for a price); refuses one that does not fit. */
function fittedDefault(session: SqlSession, table: MysqlTable, column: SqlColumn): SqlColumn {
  if (!column.default) return column;
  const invalid = () => mysqlError(1067, '42000', `Invalid default value for '${column.name}'`);
  if (column.counts) throw invalid();
  try {
    const value = session.dialect.stored(table, column, undefined);
    const exact = /^(integer|numeric|string)$/.test(column.default.type) && column.type.name === 'numeric';
    return exact ? { ...column, default: { type: 'numeric', value: value as never } } : column;
  } catch (error) {
    throw error instanceof SqlError ? invalid() : error;
  }
}

function changeColumn(session: SqlSession, table: MysqlTable, old: string, draft: ColumnDraft): MysqlTable {
  const before = columnNamed(table, old);
  const at = placeIn(table, before.name);
  const column = fittedDefault(session, table, draft.column);
  if (column.name !== before.name && table.columns.some(({ name }) => name === column.name)) {
    throw mysqlError(1060, '42S21', `Duplicate column name '${column.name}'`);
  }
  const primary = table.constraints.some((it) => it.kind === 'primary' && it.columns.includes(before.name));
  const kept = primary ? { ...column, notNull: true } : column;
  const rows = table.rows.map((row, i) => {
    const value = row[at] ?? null;
    if (value === null && kept.notNull) {
      throw mysqlError(1138, '22004', 'Invalid use of NULL value');
    }
    return row.with(at, storeValue(table, kept, { type: before.type.name, value }, i + 1));
  });
  if (column.name !== before.name) refuseUsed(table, before.name);
  const named = renameColumn(table, before.name, kept.name);
  let next: MysqlTable = { ...named, columns: named.columns.with(at, kept), rows };
  for (const key of draft.keys) next = addKey(session, next, key);
  checkCounting(next);
  return next;
}

function dropColumn(table: MysqlTable, name: string): MysqlTable {
  const found = table.columns.findIndex((it) => it.name.toLowerCase() === name.toLowerCase());
  if (found < 0) throw cannotDrop(name);
  if (table.columns.length === 1) {
    throw mysqlError(1090, '42000', "You can't delete all columns with ALTER TABLE; use DROP TABLE instead");
  }
  const gone = table.columns[found]?.name ?? name;
  refuseUsed(table, gone);
  const without = <K extends { columns: readonly string[] }>(key: K): K[] => {
    const columns = key.columns.filter((it) => it !== gone);
    return columns.length > 0 ? [{ ...key, columns }] : [];
  };
  return {
    ...table,
    columns: table.columns.toSpliced(found, 1),
    constraints: table.constraints.flatMap((it): SqlConstraint[] => ('columns' in it ? without(it) : [it])),
    indexes: table.indexes.flatMap(without),
    rows: table.rows.map((row) => row.toSpliced(found, 1)),
  };
}

/** A column that a condition names can neither go nor be called otherwise. */
function refuseUsed(table: MysqlTable, name: string): void {
  const check = table.constraints.find((it) => it.kind === 'check' && mentions(it.expr, name));
  if (!check) return;
  const message = `Check constraint '${check.name}' uses column '${name}', hence column cannot be dropped or renamed.`;
  throw mysqlError(3959, 'HY000', message);
}

function addKey(session: SqlSession, table: MysqlTable, draft: KeyDraft): MysqlTable {
  const checked = (next: MysqlTable): MysqlTable => {
    for (const row of next.rows) checkRow(session, next, row);
    const clash = firstClash(session.dialect, next);
    if (clash) throw clash;
    return next;
  };
  if (draft.kind === 'check') {
    const count = table.constraints.filter(({ kind }) => kind === 'check').length + 1;
    const constraint: SqlConstraint = {
      kind: 'check',
      name: draft.name ?? `${table.name}_chk_${count}`,
      expr: draft.expr,
    };
    return checked({ ...table, constraints: [...table.constraints, constraint] });
  }
  const columns = draft.columns.map((name) => {
    const found = table.columns.find((it) => it.name.toLowerCase() === name.toLowerCase());
    if (!found) throw mysqlError(1072, '42000', `Key column '${name}' doesn't exist in table`);
    return found.name;
  });
  if (draft.kind === 'primary') {
    if (table.constraints.some(({ kind }) => kind === 'primary')) {
      throw mysqlError(1068, '42000', 'Multiple primary key defined');
    }
    const constraints: SqlConstraint[] = [{ kind: 'primary', name: 'PRIMARY', columns }, ...table.constraints];
    const own = table.columns.map((it) => (columns.includes(it.name) ? { ...it, notNull: true } : it));
    return checked({ ...table, columns: own, constraints });
  }
  const name =
    draft.name ?? freeName(table, draft.kind === 'foreign' ? `${table.name}_ibfk_1` : (columns[0] as string));
  if (names(table).includes(name)) {
    throw draft.kind === 'foreign'
      ? mysqlError(1826, 'HY000', `Duplicate foreign key constraint name '${name}'`)
      : mysqlError(1061, '42000', `Duplicate key name '${name}'`);
  }
  if (draft.kind !== 'foreign') {
    return draft.kind === 'unique'
      ? checked({ ...table, constraints: [...table.constraints, { kind: 'unique', name, columns }] })
      : { ...table, indexes: [...table.indexes, { name, columns, unique: false }] };
  }
  const { table: target, targets, onDelete } = draft;
  checkTarget(session, table, name, target, targets);
  const covered = [
    ...table.indexes,
    ...table.constraints.flatMap((it) => (it.kind === 'check' || it.kind === 'foreign' ? [] : [it])),
  ];
  // A foreign key is given an index where it has none.
  const indexes = covered.some((it) => it.columns[0] === columns[0])
    ? table.indexes
    : [...table.indexes, { name: draft.name ?? (columns[0] as string), columns, unique: false }];
  const constraint: SqlConstraint = { kind: 'foreign', name, columns, table: target, targets, onDelete };
  return checked({ ...table, indexes, constraints: [...table.constraints, constraint] });
}

function checkTarget(
  session: SqlSession,
  table: MysqlTable,
  name: string,
  target: string,
  targets: readonly string[],
): void {
  const other =
    target === table.name ? table : Object.hasOwn(session.tables, target) ? session.tables[target] : undefined;
  if (!other) {
    if (session.unchecked) return;
    throw mysqlError(1824, 'HY000', `Failed to open the referenced table '${target}'`);
  }
  const missing = targets.find((it) => placeIn(other, it) < 0);
  if (missing !== undefined) {
    throw mysqlError(
      3734,
      'HY000',
      `Failed to add the foreign key constraint. Missing column '${missing}' for constraint '${name}' in the referenced table '${target}'`,
    );
  }
  const keys = [
    ...other.constraints.flatMap((it) => (it.kind === 'primary' || it.kind === 'unique' ? [it] : [])),
    ...other.indexes,
  ];
  if (!keys.some((it) => targets.every((column, at) => it.columns[at] === column))) {
    throw mysqlError(
      1822,
      'HY000',
      `Failed to add the foreign key constraint. Missing index for constraint '${name}' in the referenced table '${target}'`,
    );
  }
}

function names(table: MysqlTable): string[] {
  return [...table.constraints, ...table.indexes].map(({ name }) => name);
}

/** `name`, `name_2` …, for a foreign key `t_ibfk_1`, `t_ibfk_2` …. */
function freeName(table: MysqlTable, wanted: string): string {
  const taken = names(table);
  const [, base = wanted, first] = /^(.*_ibfk)_(\d+)$/.exec(wanted) ?? [];
  let name = wanted;
  for (let count = Number(first ?? 1) + 1; taken.includes(name); count += 1) name = `${base}_${count}`;
  return name;
}

function dropKey(table: MysqlTable, name: string): MysqlTable {
  const constraints = table.constraints.filter((it) => it.name !== name);
  const indexes = table.indexes.filter((it) => it.name !== name);
  if (constraints.length === table.constraints.length && indexes.length === table.indexes.length)
    throw cannotDrop(name);
  const next = { ...table, constraints, indexes };
  checkCounting(next);
  return next;
}

/** One column at most gives out numbers, and it is the first of a key. */
function checkCounting(table: MysqlTable): void {
  const counting = table.columns.filter(({ counts }) => counts);
  const [column] = counting;
  if (!column) return;
  const keys = [
    ...table.constraints.flatMap((it) => (it.kind === 'primary' || it.kind === 'unique' ? [it] : [])),
    ...table.indexes,
  ];
  if (counting.length > 1 || !keys.some(({ columns }) => columns[0] === column.name)) {
    throw mysqlError(
      1075,
      '42000',
      'Incorrect table definition; there can be only one auto column and it must be defined as a key',
    );
  }
}

function columnNamed(table: MysqlTable, name: string): SqlColumn {
  const column = table.columns.find((it) => it.name.toLowerCase() === name.toLowerCase());
  if (!column) throw mysqlError(1054, '42S22', `Unknown column '${name}' in '${table.name}'`);
  return column;
}

function cannotDrop(name: string) {
  return mysqlError(1091, '42000', `Can't DROP '${name}'; check that column/key exists`);
}

function largest(table: MysqlTable): number {
  const at = table.columns.findIndex(({ counts }) => counts);
  return Math.max(0, ...table.rows.map((row) => Number(row[at] ?? 0)));
}
