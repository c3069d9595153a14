import type {
  AlterTableStatement,
  ColumnConstraint,
  CreateColumnDef,
  CreateIndexStatement,
  CreateTableStatement,
  Expr,
  TableConstraint,
} from 'pgsql-ast-parser';
import { checkRow } from '../sql/check-row';
import { conflict } from '../sql/conflict';
import { evaluate } from '../sql/evaluate';
import { placeOf } from '../sql/expression';
import { columnOf } from '../sql/modify';
import { ownEntry } from '../sql/own-entry';
import { plainScope } from '../sql/select';
import { SqlError } from '../sql/sql-error';
import type { SqlColumn, SqlConstraint } from '../sql/table';
import { absent } from './absent';
import { cast } from './cast';
import type { PgDatabase, PgTable } from './pg-database';
import { type PgSession, pgTable } from './pg-session';
import { typeNamed } from './pg-types';

interface Draft {
  columns: SqlColumn[];
  constraints: SqlConstraint[];
  sequences: Record<string, number>;
}

/** `CREATE TABLE`; the database with it, or null when `IF NOT EXISTS` finds it there. */
export function createTable(session: PgSession, statement: CreateTableStatement, oid: number): PgDatabase | null {
  const { name } = statement.name;
  const { database } = session.state;
  if (ownEntry(database.tables, name)) {
    if (!statement.ifNotExists) throw new SqlError(`relation "${name}" already exists`);
    session.notice(`relation "${name}" already exists, skipping`);
    return null;
  }
  const draft: Draft = { columns: [], constraints: [], sequences: {} };
  for (const column of statement.columns) {
    if (column.kind !== 'column') throw absent('CREATE TABLE … LIKE', placeOf(column));
    addColumn(session, name, draft, column);
  }
  for (const constraint of statement.constraints ?? []) addConstraint(session, name, draft, constraint);
  const { columns, constraints } = draft;
  const table: PgTable = { name, oid, owner: session.asker.user, columns, constraints, indexes: [], rows: [] };
  for (const constraint of constraints) {
    if (constraint.kind !== 'check')
      for (const column of constraint.columns) {
        if (!columns.some((it) => it.name === column))
          throw new SqlError(`column "${column}" named in key does not exist`);
      }
  }
  return { tables: { ...database.tables, [name]: table }, sequences: { ...database.sequences, ...draft.sequences } };
}

export function alterTable(session: PgSession, statement: AlterTableStatement): PgDatabase | null {
  const { database } = session.state;
  const from = statement.table.name;
  if (statement.ifExists && !ownEntry(database.tables, from)) {
    session.notice(`relation "${from}" does not exist, skipping`);
    return null;
  }
  let table = pgTable(session, from, undefined);
  let sequences = database.sequences;
  for (const change of statement.changes) {
    switch (change.type) {
      case 'rename':
        if (ownEntry(database.tables, change.to.name))
          throw new SqlError(`relation "${change.to.name}" already exists`);
        table = { ...table, name: change.to.name };
        break;
      case 'rename column': {
        const old = plainColumn(table, change.column.name).name;
        table = {
          ...table,
          columns: table.columns.map((it) => (it.name === old ? { ...it, name: change.to.name } : it)),
        };
        table = {
          ...table,
          constraints: table.constraints.map((it) =>
            'columns' in it ? { ...it, columns: it.columns.map((name) => (name === old ? change.to.name : name)) } : it,
          ),
        };
        break;
      }
      case 'add column': {
        const { name } = change.column.name;
        if (table.columns.some((it) => it.name === name)) {
          if (!change.ifNotExists) throw new SqlError(`column "${name}" of relation "${table.name}" already exists`);
          session.notice(`column "${name}" of relation "${table.name}" already exists, skipping`);
          break;
        }
        const draft: Draft = {
          columns: [...table.columns],
          constraints: [...table.constraints],
          sequences: { ...sequences },
        };
        addColumn(session, table.name, draft, change.column);
        sequences = draft.sequences;
        const column = draft.columns.at(-1) as SqlColumn;
        const rows = table.rows.map((row) => [...row, session.dialect.stored(table, column, undefined)]);
        if (column.notNull && rows.some((row) => row.at(-1) === null)) {
          throw new SqlError(`column "${name}" of relation "${table.name}" contains null values`);
        }
        table = { ...table, columns: draft.columns, constraints: draft.constraints, rows };
        break;
      }
      case 'drop column': {
        const { name } = change.column;
        const at = table.columns.findIndex((it) => it.name === name);
        if (at < 0) {
          if (!change.ifExists) throw new SqlError(`column "${name}" of relation "${table.name}" does not exist`);
          session.notice(`column "${name}" of relation "${table.name}" does not exist, skipping`);
          break;
        }
        table = {
          ...table,
          columns: table.columns.filter((_, i) => i !== at),
          constraints: table.constraints.filter((it) => !('columns' in it) || !it.columns.includes(name)),
          rows: table.rows.map((row) => row.filter((_, i) => i !== at)),
        };
        break;
      }
      case 'add constraint': {
        const draft: Draft = { columns: [...table.columns], constraints: [...table.constraints], sequences: {} };
        addConstraint(session, table.name, draft, change.constraint);
        const changed: PgTable = { ...table, columns: draft.columns, constraints: draft.constraints };
        for (const [at, row] of changed.rows.entries()) {
          checkRow(session, changed, row);
          const clash = conflict(session.dialect, changed, changed.rows.slice(0, at), row);
          if (clash)
            throw new SqlError(`could not create unique index "${draft.constraints.at(-1)?.name}"`, {
              detail: String(clash.error.more.detail).replace('already exists', 'is duplicated'),
            });
        }
        table = changed;
        break;
      }
      case 'drop constraint': {
        const name = change.constraint.name;
        if (!table.constraints.some((it) => it.name === name) && !change.ifExists) {
          throw new SqlError(`constraint "${name}" of relation "${table.name}" does not exist`);
        }
        table = { ...table, constraints: table.constraints.filter((it) => it.name !== name) };
        break;
      }
      case 'alter column':
        table = alterColumn(session, table, change.column.name, change.alter);
        break;
      case 'owner':
        table = { ...table, owner: change.to.name };
        break;
      default:
        throw absent(`ALTER TABLE … ${(change as { type: string }).type.toUpperCase()}`);
    }
  }
  const { [from]: _, ...others } = database.tables;
  return { tables: { ...others, [table.name]: table }, sequences };
}

type Alteration = Extract<AlterTableStatement['changes'][number], { type: 'alter column' }>['alter'];

function alterColumn(session: PgSession, table: PgTable, name: string, alter: Alteration): PgTable {
  const column = columnOf(session, table, { name });
  const at = table.columns.indexOf(column);
  const changed = (next: SqlColumn) => ({ ...table, columns: table.columns.with(at, next) });
  switch (alter.type) {
    case 'set not null':
      if (table.rows.some((row) => (row[at] ?? null) === null)) {
        throw new SqlError(`column "${name}" of relation "${table.name}" contains null values`);
      }
      return changed({ ...column, notNull: true });
    case 'drop not null':
      return changed({ ...column, notNull: false });
    case 'set default':
      return changed({ ...column, default: alter.default });
    case 'drop default': {
      const { default: _, ...rest } = column;
      return changed(rest);
    }
    case 'set type': {
      const type = typeOf(alter.dataType);
      const rows = table.rows.map((row) =>
        row.with(at, cast({ type: column.type.name, value: row[at] ?? null }, type).value),
      );
      return { ...changed({ ...column, type }), rows };
    }
    default:
      throw absent('this change of a column', placeOf(alter));
  }
}

export function createIndex(session: PgSession, statement: CreateIndexStatement): PgTable | null {
  const table = pgTable(session, statement.table.name, undefined);
  const columns = statement.expressions.map(({ expression }) => {
    if (expression.type !== 'ref') throw absent('indexes of expressions', placeOf(expression));
    return plainColumn(table, expression.name).name;
  });
  const name = statement.indexName?.name ?? `${table.name}_${columns.join('_')}_idx`;
  if (table.indexes.some((it) => it.name === name)) {
    if (!statement.ifNotExists) throw new SqlError(`relation "${name}" already exists`);
    session.notice(`relation "${name}" already exists, skipping`);
    return null;
  }
  const next = { ...table, indexes: [...table.indexes, { name, columns, unique: statement.unique === true }] };
  for (const [at, row] of next.rows.entries()) {
    const clash = conflict(session.dialect, next, next.rows.slice(0, at), row);
    if (clash)
      throw new SqlError(`could not create unique index "${name}"`, {
        detail: String(clash.error.more.detail).replace('already exists', 'is duplicated'),
      });
  }
  return next;
}

function addColumn(
  session: PgSession,
  table: string,
  draft: Draft,
  { name: { name }, dataType, constraints = [] }: CreateColumnDef,
): void {
  if (draft.columns.some((it) => it.name === name)) throw new SqlError(`column "${name}" specified more than once`);
  const type = typeOf(dataType);
  const serial = /serial/i.test((dataType as { name?: string }).name ?? '');
  let column: SqlColumn = { name, type, notNull: serial };
  const sequence = `${table}_${name}_seq`;
  const counted: Expr = { type: 'call', function: { name: 'nextval' }, args: [{ type: 'string', value: sequence }] };
  if (serial) {
    column = { ...column, default: counted };
    draft.sequences[sequence] = 1;
  }
  draft.columns.push(column);
  for (const constraint of constraints as (ColumnConstraint & { _location?: unknown })[]) {
    if (constraint.type === 'not null' || constraint.type === 'primary key') column = { ...column, notNull: true };
    if (constraint.type === 'null') column = { ...column, notNull: false };
    if (constraint.type === 'default') {
      column = { ...column, default: constraint.default };
      // A sequence that is not there yet has a first value all the same.
      if (!isNextValue(constraint.default)) cast(evaluate(constraint.default, plainScope(session)), type);
    }
    if (constraint.type === 'add generated') {
      column = { ...column, notNull: true, default: counted };
      draft.sequences[sequence] = 1;
    }
    draft.columns[draft.columns.length - 1] = column;
    const given = constraint.constraintName?.name;
    if (constraint.type === 'primary key' || constraint.type === 'unique') {
      const primary = constraint.type === 'primary key';
      addKey(table, draft, primary ? 'primary' : 'unique', [name], given);
    } else if (constraint.type === 'check') {
      draft.constraints.push({ kind: 'check', name: given ?? `${table}_${name}_check`, expr: constraint.expr });
    } else if (constraint.type === 'reference') {
      addForeign(
        session,
        table,
        draft,
        [name],
        constraint.foreignTable.name,
        constraint.foreignColumns.map((it) => it.name),
        constraint.onDelete,
        given,
      );
    }
  }
}

function addConstraint(session: PgSession, table: string, draft: Draft, constraint: TableConstraint): void {
  const given = constraint.constraintName?.name;
  switch (constraint.type) {
    case 'primary key':
    case 'unique': {
      const columns = constraint.columns.map((it) => it.name);
      if (constraint.type === 'primary key') {
        draft.columns = draft.columns.map((it) => (columns.includes(it.name) ? { ...it, notNull: true } : it));
      }
      addKey(table, draft, constraint.type === 'unique' ? 'unique' : 'primary', columns, given);
      return;
    }
    case 'check':
      draft.constraints.push({ kind: 'check', name: given ?? `${table}_check`, expr: constraint.expr });
      return;
    case 'foreign key': {
      const columns = constraint.localColumns.map((it) => it.name);
      addForeign(
        session,
        table,
        draft,
        columns,
        constraint.foreignTable.name,
        constraint.foreignColumns.map((it) => it.name),
        constraint.onDelete,
        given,
      );
      return;
    }
    default:
      throw absent('this kind of constraint', placeOf(constraint));
  }
}

function addKey(
  table: string,
  draft: Draft,
  kind: 'primary' | 'unique',
  columns: readonly string[],
  given: string | undefined,
): void {
  if (kind === 'primary' && draft.constraints.some((it) => it.kind === 'primary')) {
    throw new SqlError(`multiple primary keys for table "${table}" are not allowed`);
  }
  const name = given ?? (kind === 'primary' ? `${table}_pkey` : `${table}_${columns.join('_')}_key`);
  draft.constraints.push({ kind, name, columns });
}

function addForeign(
  session: PgSession,
  table: string,
  draft: Draft,
  columns: readonly string[],
  target: string,
  named: readonly string[],
  onDelete: string | undefined,
  given: string | undefined,
): void {
  const other = target === table ? { constraints: draft.constraints } : pgTable(session, target, undefined);
  const key = other.constraints.find((it) => it.kind === 'primary');
  const targets = named.length > 0 ? named : key?.kind === 'primary' ? key.columns : [];
  const unique = other.constraints.some(
    (it) => (it.kind === 'primary' || it.kind === 'unique') && it.columns.join() === targets.join(),
  );
  if (!unique) throw new SqlError(`there is no unique constraint matching given keys for referenced table "${target}"`);
  const action = onDelete === 'cascade' || onDelete === 'set null' || onDelete === 'restrict' ? onDelete : 'no action';
  draft.constraints.push({
    kind: 'foreign',
    name: given ?? `${table}_${columns.join('_')}_fkey`,
    columns,
    table: target,
    targets,
    onDelete: action,
  });
}

/** A column that must be there, as PostgreSQL says it where a table is changed. */
function plainColumn(table: PgTable, name: string): SqlColumn {
  const column = table.columns.find((it) => it.name === name);
  if (!column) throw new SqlError(`column "${name}" does not exist`);
  return column;
}

function isNextValue(expr: Expr): boolean {
  return expr.type === 'call' && expr.function.name.toLowerCase() === 'nextval';
}

function typeOf(dataType: unknown) {
  const { kind, name = '', config } = dataType as { kind?: string; name?: string; config?: number[] };
  if (kind === 'array') throw absent('arrays', placeOf(dataType));
  return typeNamed(name, config, placeOf(dataType));
}
