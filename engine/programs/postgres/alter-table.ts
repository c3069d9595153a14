import type { AlterTableStatement } from 'pgsql-ast-parser';
import { checkRow } from '../sql/check-row';
import { placeOf } from '../sql/expression';
import { columnOf } from '../sql/modify';
import { ownEntry } from '../sql/own-entry';
import { leadTo, mentions, renameColumn } from '../sql/rename';
import { SqlError } from '../sql/sql-error';
import type { SqlColumn } from '../sql/table';
import { absent } from './absent';
import { cast } from './cast';
import type { PgDatabase, PgTable } from './pg-database';
import type { PgSession } from './pg-session';
import { pgTable } from './pg-session';
import { plainColumn } from './plain-column';
import { refuseDuplicates } from './refuse-duplicates';
import { addColumn, addConstraint, type TableDraft, typeOf } from './table-draft';

/** `ALTER TABLE`; the database with what it changes, or null when `IF EXISTS` finds nothing. */
export function alterTable(session: PgSession, statement: AlterTableStatement): PgDatabase | null {
  const { database } = session.state;
  const from = statement.table.name;
  if (statement.ifExists && !ownEntry(database.tables, from)) {
    session.notice(`relation "${from}" does not exist, skipping`);
    return null;
  }
  let table = pgTable(session, from, undefined);
  let { [from]: _, ...others } = database.tables;
  let sequences = database.sequences;
  for (const change of statement.changes) {
    switch (change.type) {
      case 'rename':
        if (ownEntry(database.tables, change.to.name))
          throw new SqlError(`relation "${change.to.name}" already exists`);
        others = leadTo(others, table.name, change.to);
        table = { ...(leadTo({ own: table }, table.name, change.to).own as PgTable), name: change.to.name };
        break;
      case 'rename column': {
        const old = plainColumn(table, change.column.name).name;
        const { name } = change.to;
        if (table.columns.some((it) => it.name === name)) {
          throw new SqlError(`column "${name}" of relation "${table.name}" already exists`);
        }
        table = renameColumn(table, old, name);
        others = leadTo(others, table.name, { column: old, name });
        break;
      }
      case 'add column': {
        const { name } = change.column.name;
        if (table.columns.some((it) => it.name === name)) {
          if (!change.ifNotExists) throw new SqlError(`column "${name}" of relation "${table.name}" already exists`);
          session.notice(`column "${name}" of relation "${table.name}" already exists, skipping`);
          break;
        }
        const draft: TableDraft = {
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
          constraints: table.constraints.filter((it) =>
            it.kind === 'check' ? !mentions(it.expr, name) : !it.columns.includes(name),
          ),
          indexes: table.indexes.filter((it) => !it.columns.includes(name)),
          rows: table.rows.map((row) => row.filter((_, i) => i !== at)),
        };
        break;
      }
      case 'add constraint': {
        const draft: TableDraft = { columns: [...table.columns], constraints: [...table.constraints], sequences: {} };
        addConstraint(session, table.name, draft, change.constraint);
        const changed: PgTable = { ...table, columns: draft.columns, constraints: draft.constraints };
        for (const row of changed.rows) checkRow(session, changed, row);
        refuseDuplicates(session, changed, draft.constraints.at(-1)?.name ?? '');
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
