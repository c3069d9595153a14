import type { DeleteStatement, Expr, InsertStatement, SelectedColumn, UpdateStatement } from 'pgsql-ast-parser';
import { cast, type Datum, type PgValue, shown } from './datum';
import { evaluate, placeOf, type ScopeTable, truth } from './evaluate';
import { ownEntry } from './own-entry';
import type { PgColumn, PgTable } from './pg-database';
import { absent, PgError } from './pg-error';
import { type PgSession, tableNamed } from './pg-session';
import { plainScope, type ResultSet, select } from './select';

export interface Modified {
  tables: readonly PgTable[];
  tag: string;
  /** Of RETURNING. */
  result?: ResultSet;
}

/** Characters that all rows of a table may have together. */
const MAX_SIZE = 120_000;

export function insert(session: PgSession, statement: InsertStatement): Modified {
  const { into, insert: source, onConflict } = statement;
  const table = tableNamed(session, into.name, placeOf(into));
  const wanted =
    statement.columns?.map((column) => columnOf(table, column.name, placeOf(column), 'relation')) ?? table.columns;
  const lists: (readonly (Datum | 'default')[])[] =
    source.type === 'values'
      ? source.values.map((list) =>
          list.map((expr) => (isDefault(expr) ? 'default' : evaluate(expr, plainScope(session)))),
        )
      : [...select(session, source, null).rows];
  const kept: (readonly PgValue[])[] = [];
  let rows = [...table.rows];
  for (const list of lists) {
    if (list.length > wanted.length) {
      const at = source.type === 'values' ? placeOf(source.values[0]?.[wanted.length]) : undefined;
      throw new PgError('INSERT has more expressions than target columns', at === undefined ? {} : { at });
    }
    if (statement.columns && list.length < wanted.length) {
      throw new PgError('INSERT has more target columns than expressions', {
        at: placeOf(statement.columns[list.length]) ?? 0,
      });
    }
    const row = table.columns.map((column) => {
      const given = list[wanted.indexOf(column)];
      if (given === undefined || given === 'default') return initial(session, column);
      return fitted(
        given,
        column,
        source.type === 'values' ? placeOf(source.values[0]?.[wanted.indexOf(column)]) : undefined,
      );
    });
    const clash = conflict(table, rows, row);
    if (clash && onConflict) {
      if (onConflict.do === 'do nothing') continue;
      const old = rows.indexOf(clash.row);
      const tables = [scopeTable(table, clash.row), { ...scopeTable(table, row), name: 'excluded' }];
      const changed = [...clash.row];
      for (const { column, value } of onConflict.do.sets) {
        const target = columnOf(table, column.name, placeOf(column), 'relation');
        changed[table.columns.indexOf(target)] = fitted(evaluate(value, plainScope(session, tables)), target);
      }
      rows[old] = changed;
      kept.push(changed);
      continue;
    }
    if (clash) throw clash.error;
    checkRow(session, table, row);
    rows = [...rows, row];
    kept.push(row);
  }
  const next = bounded({ ...table, rows });
  return { tables: [next], tag: `INSERT 0 ${kept.length}`, ...returning(session, next, statement.returning, kept) };
}

export function update(session: PgSession, statement: UpdateStatement): Modified {
  const { where, sets } = statement;
  if (statement.from) throw absent('UPDATE … FROM');
  const table = tableNamed(session, statement.table.name, placeOf(statement.table));
  const alias = statement.table.alias;
  const targets = sets.map(({ column, value }) => ({
    column: columnOf(table, column.name, placeOf(column), 'relation'),
    value,
  }));
  const kept: (readonly PgValue[])[] = [];
  let rows = [...table.rows];
  for (const [at, row] of table.rows.entries()) {
    const scope = plainScope(session, [scopeTable(table, row, alias)]);
    if (where && truth(evaluate(where, scope), 'WHERE', placeOf(where)) !== true) continue;
    const changed = [...row];
    for (const { column, value } of targets) {
      changed[table.columns.indexOf(column)] = isDefault(value)
        ? initial(session, column)
        : fitted(evaluate(value, scope), column, placeOf(value));
    }
    checkRow(session, table, changed);
    rows = rows.with(at, changed);
    const clash = conflict(
      table,
      rows.filter((_, i) => i !== at),
      changed,
    );
    if (clash) throw clash.error;
    checkReferences(session, table, row, changed);
    kept.push(changed);
  }
  if (table.rows.length === 0 && where)
    evaluate(
      where,
      plainScope(session, [
        scopeTable(
          table,
          table.columns.map(() => null),
          alias,
        ),
      ]),
    );
  const next = bounded({ ...table, rows });
  return { tables: [next], tag: `UPDATE ${kept.length}`, ...returning(session, next, statement.returning, kept) };
}

export function remove(session: PgSession, statement: DeleteStatement): Modified {
  const { from, where } = statement;
  const table = tableNamed(session, from.name, placeOf(from));
  const gone = table.rows.filter((row) => {
    const scope = plainScope(session, [scopeTable(table, row, from.alias)]);
    return !where || truth(evaluate(where, scope), 'WHERE', placeOf(where)) === true;
  });
  if (table.rows.length === 0 && where)
    evaluate(
      where,
      plainScope(session, [
        scopeTable(
          table,
          table.columns.map(() => null),
          from.alias,
        ),
      ]),
    );
  const next = { ...table, rows: table.rows.filter((row) => !gone.includes(row)) };
  const tables = new Map([[table.name, next]]);
  for (const row of gone) follow(session, tables, table, row);
  return {
    tables: [...tables.values()],
    tag: `DELETE ${gone.length}`,
    ...returning(session, table, statement.returning, gone),
  };
}

/** What becomes of the rows that refer to one that goes. */
function follow(session: PgSession, tables: Map<string, PgTable>, table: PgTable, row: readonly PgValue[]): void {
  for (const other of Object.values(session.state.database.tables)) {
    for (const constraint of other.constraints) {
      if (constraint.kind !== 'foreign' || constraint.table !== table.name) continue;
      const key = constraint.targets.map((name) => row[indexOf(table, name)] ?? null);
      const current = tables.get(other.name) ?? other;
      const refers = (it: readonly PgValue[]) =>
        constraint.columns.every((name, i) => it[indexOf(other, name)] === key[i]);
      const pointing = current.rows.filter(refers);
      if (pointing.length === 0) continue;
      if (constraint.onDelete === 'cascade') {
        tables.set(other.name, { ...current, rows: current.rows.filter((it) => !refers(it)) });
        for (const it of pointing) follow(session, tables, other, it);
      } else if (constraint.onDelete === 'set null') {
        const cleared = (it: readonly PgValue[]) =>
          it.map((value, i) => (constraint.columns.includes(other.columns[i]?.name ?? '') ? null : value));
        tables.set(other.name, { ...current, rows: current.rows.map((it) => (refers(it) ? cleared(it) : it)) });
      } else {
        throw new PgError(
          `update or delete on table "${table.name}" violates foreign key constraint "${constraint.name}" on table "${other.name}"`,
          {
            detail: `Key (${constraint.targets.join(', ')})=(${key.join(', ')}) is still referenced from table "${other.name}".`,
          },
        );
      }
    }
  }
}

/** Whether a row may be in its table as far as the row itself and what it refers to say. */
export function checkRow(session: PgSession, table: PgTable, row: readonly PgValue[]): void {
  const failing = () => ({
    detail: `Failing row contains (${table.columns.map((_, i) => valueText(table, row, i) ?? 'null').join(', ')}).`,
  });
  for (const [at, { name, notNull }] of table.columns.entries()) {
    if (notNull && (row[at] ?? null) === null) {
      throw new PgError(
        `null value in column "${name}" of relation "${table.name}" violates not-null constraint`,
        failing(),
      );
    }
  }
  for (const constraint of table.constraints) {
    if (constraint.kind === 'check') {
      const fits = truth(evaluate(constraint.expr, plainScope(session, [scopeTable(table, row)])), 'CHECK');
      if (fits === false) {
        throw new PgError(
          `new row for relation "${table.name}" violates check constraint "${constraint.name}"`,
          failing(),
        );
      }
    }
    if (constraint.kind !== 'foreign') continue;
    const key = constraint.columns.map((name) => row[indexOf(table, name)] ?? null);
    const other = ownEntry(session.state.database.tables, constraint.table);
    if (key.includes(null) || !other) continue;
    const rows = other.name === table.name ? [...other.rows, row] : other.rows;
    if (!rows.some((it) => constraint.targets.every((name, i) => it[indexOf(other, name)] === key[i]))) {
      throw new PgError(
        `insert or update on table "${table.name}" violates foreign key constraint "${constraint.name}"`,
        {
          detail: `Key (${constraint.columns.join(', ')})=(${key.join(', ')}) is not present in table "${other.name}".`,
        },
      );
    }
  }
}

function checkReferences(
  session: PgSession,
  table: PgTable,
  before: readonly PgValue[],
  after: readonly PgValue[],
): void {
  const changed = table.columns.filter((_, i) => before[i] !== after[i]).map(({ name }) => name);
  for (const other of Object.values(session.state.database.tables)) {
    for (const constraint of other.constraints) {
      if (constraint.kind !== 'foreign' || constraint.table !== table.name) continue;
      if (!constraint.targets.some((name) => changed.includes(name))) continue;
      const key = constraint.targets.map((name) => before[indexOf(table, name)] ?? null);
      if (!other.rows.some((it) => constraint.columns.every((name, i) => it[indexOf(other, name)] === key[i])))
        continue;
      throw new PgError(
        `update or delete on table "${table.name}" violates foreign key constraint "${constraint.name}" on table "${other.name}"`,
        {
          detail: `Key (${constraint.targets.join(', ')})=(${key.join(', ')}) is still referenced from table "${other.name}".`,
        },
      );
    }
  }
}

/** The row that has the key of another one already, and what PostgreSQL says of it. */
export function conflict(table: PgTable, rows: readonly (readonly PgValue[])[], row: readonly PgValue[]) {
  const keys = [
    ...table.constraints.flatMap((it) => (it.kind === 'primary' || it.kind === 'unique' ? [it] : [])),
    ...table.indexes.filter(({ unique }) => unique),
  ];
  for (const { name, columns } of keys) {
    const places = columns.map((column) => indexOf(table, column));
    if (places.some((at) => (row[at] ?? null) === null)) continue;
    const other = rows.find((it) => places.every((at) => it[at] === row[at]));
    if (!other) continue;
    const values = places.map((at) => valueText(table, row, at)).join(', ');
    const detail = `Key (${columns.join(', ')})=(${values}) already exists.`;
    return { row: other, error: new PgError(`duplicate key value violates unique constraint "${name}"`, { detail }) };
  }
  return null;
}

/** A row as an expression sees it. */
export function scopeTable(table: PgTable, row: readonly PgValue[], alias?: string): ScopeTable {
  return {
    name: alias ?? table.name,
    columns: table.columns.map(({ name, type }) => ({ name, type: type.name })),
    values: table.columns.map(({ type }, at) => ({ type: type.name, value: row[at] ?? null })),
  };
}

/** The value that a column has when none is given. */
export function initial(session: PgSession, column: PgColumn): PgValue {
  return column.default ? fitted(evaluate(column.default, plainScope(session)), column) : null;
}

function fitted(given: Datum, column: PgColumn, at?: number): PgValue {
  const { type, value } = given;
  const { name } = column.type;
  const strict = value !== null && type !== 'unknown' && type !== name;
  const kinds = (it: string) =>
    /int|numeric|real|double/.test(it)
      ? 'number'
      : /^(date|timestamp)/.test(it)
        ? 'time'
        : it === 'boolean'
          ? it
          : 'text';
  // Anything may be written as a text; numbers, truths and times keep to themselves.
  if (strict && kinds(name) !== 'text' && kinds(type) !== kinds(name)) {
    throw new PgError(`column "${column.name}" is of type ${name} but expression is of type ${type}`, {
      hint: 'You will need to rewrite or cast the expression.',
      ...(at !== undefined && { at }),
    });
  }
  return cast(given, column.type, at).value;
}

function returning(
  session: PgSession,
  table: PgTable,
  wanted: readonly SelectedColumn[] | null | undefined,
  rows: readonly (readonly PgValue[])[],
) {
  if (!wanted) return {};
  const own = { ...table, rows };
  const inner = {
    ...session,
    state: {
      ...session.state,
      database: { ...session.state.database, tables: { ...session.state.database.tables, [table.name]: own } },
    },
  };
  return {
    result: select(
      inner,
      { type: 'select', columns: [...wanted], from: [{ type: 'table', name: { name: table.name } }] },
      null,
    ),
  };
}

function bounded(table: PgTable): PgTable {
  if (JSON.stringify(table.rows).length > MAX_SIZE)
    throw new PgError(`could not extend file "base/${table.oid}": No space left on device`, {
      hint: 'Check free disk space.',
    });
  return table;
}

/** A column that must be there. */
export function columnOf(table: PgTable, name: string, at: number | undefined, of: 'relation' | 'plain'): PgColumn {
  const column = table.columns.find((it) => it.name === name);
  if (column) return column;
  const where = of === 'relation' ? ` of relation "${table.name}"` : '';
  throw new PgError(`column "${name}"${where} does not exist`, at === undefined ? {} : { at });
}

function indexOf(table: PgTable, name: string): number {
  return table.columns.findIndex((column) => column.name === name);
}

function valueText(table: PgTable, row: readonly PgValue[], at: number): string | null {
  const column = table.columns[at];
  return column ? shown({ type: column.type.name, value: row[at] ?? null }) : null;
}

function isDefault(expr: Expr | { type: 'default' }): boolean {
  return (expr as { type: string }).type === 'default';
}
