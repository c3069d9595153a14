import type { ColumnConstraint, CreateColumnDef, Expr, TableConstraint } from 'pgsql-ast-parser';
import { evaluate } from '../sql/evaluate';
import { placeOf } from '../sql/expression';
import { plainScope } from '../sql/select';
import { SqlError } from '../sql/sql-error';
import type { SqlColumn, SqlConstraint } from '../sql/table';
import { absent } from './absent';
import { cast } from './cast';
import type { PgSession } from './pg-session';
import { pgTable } from './pg-session';
import { typeNamed } from './pg-types';

/** A table in the making. */
export interface TableDraft {
  columns: SqlColumn[];
  constraints: SqlConstraint[];
  sequences: Record<string, number>;
}

/** Adds a column with what is written behind it; changes the draft. */
export function addColumn(
  session: PgSession,
  table: string,
  draft: TableDraft,
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

/** Adds a key or a condition of the table; changes the draft. */
export function addConstraint(session: PgSession, table: string, draft: TableDraft, constraint: TableConstraint): void {
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
  draft: TableDraft,
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
  draft: TableDraft,
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

function isNextValue(expr: Expr): boolean {
  return expr.type === 'call' && expr.function.name.toLowerCase() === 'nextval';
}

/** The type that a definition names. */
export function typeOf(dataType: unknown) {
  const { kind, name = '', config } = dataType as { kind?: string; name?: string; config?: number[] };
  if (kind === 'array') throw absent('arrays', placeOf(dataType));
  return typeNamed(name, config, placeOf(dataType));
}
