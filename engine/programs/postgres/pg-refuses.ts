import type { Refusals } from '../sql/dialect';
import { SqlError } from '../sql/sql-error';
import type { SqlRow, SqlTable } from '../sql/table';
import { absent } from './absent';
import { shown } from './cast';

const placed = (at: number | undefined) => (at === undefined ? {} : { at });

/** What PostgreSQL says. */
export const refuses: Refusals = {
  absent,
  unknownTable: (name, schema, at) =>
    new SqlError(`relation "${schema === undefined ? name : `${schema}.${name}`}" does not exist`, placed(at)),
  unknownColumn: (name, table, { at }) =>
    new SqlError(`column ${table === undefined ? `"${name}"` : `${table}.${name}`} does not exist`, { at: at ?? 0 }),
  unknownSource: (name, _column, { at }) =>
    new SqlError(`missing FROM-clause entry for table "${name}"`, { at: at ?? 0 }),
  unknownTarget: (table, name, at) =>
    new SqlError(`column "${name}" of relation "${table.name}" does not exist`, placed(at)),
  ambiguous: (name, { at }) => new SqlError(`column reference "${name}" is ambiguous`, { at: at ?? 0 }),
  ungrouped: (table, column, _grouped, { at }) =>
    new SqlError(`column "${table}.${column}" must appear in the GROUP BY clause or be used in an aggregate function`, {
      at: at ?? 0,
    }),
  aggregateMisplaced: (at) => new SqlError('aggregate functions are not allowed in WHERE', placed(at)),
  unknownFunction: (name, args, at) =>
    new SqlError(`function ${name}(${args.map(({ type }) => type).join(', ')}) does not exist`, placed(at)),
  manyRows: () => new SqlError('more than one row returned by a subquery used as an expression'),
  unequalUnion: () => new SqlError('each UNION query must have the same number of columns'),
  negativeLimit: () => new SqlError('LIMIT must not be negative'),
  sameSource: (name) => new SqlError(`table name "${name}" specified more than once`),
  noSources: (at) => new SqlError('SELECT * with no tables specified is not valid', { at: at ?? 0 }),
  orderPosition: (position, at) => new SqlError(`ORDER BY position ${position} is not in select list`, { at: at ?? 0 }),
  manyValues: (_row, at) => new SqlError('INSERT has more expressions than target columns', placed(at)),
  fewValues: (_row, at) => new SqlError('INSERT has more target columns than expressions', { at: at ?? 0 }),
  nullValue: (table, column, row) =>
    new SqlError(
      `null value in column "${column.name}" of relation "${table.name}" violates not-null constraint`,
      failing(table, row),
    ),
  checkFails: (table, name, row) =>
    new SqlError(`new row for relation "${table.name}" violates check constraint "${name}"`, failing(table, row)),
  duplicate: (_table, { name, columns }, values) =>
    new SqlError(`duplicate key value violates unique constraint "${name}"`, {
      detail: `Key (${columns.join(', ')})=(${values.join(', ')}) already exists.`,
    }),
  missingTarget: (table, key, values, target) =>
    new SqlError(`insert or update on table "${table.name}" violates foreign key constraint "${key.name}"`, {
      detail: `Key (${key.columns.join(', ')})=(${values.join(', ')}) is not present in table "${target.name}".`,
    }),
  stillReferenced: (table, key, values, from) =>
    new SqlError(
      `update or delete on table "${table.name}" violates foreign key constraint "${key.name}" on table "${from.name}"`,
      {
        detail: `Key (${key.targets.join(', ')})=(${values.join(', ')}) is still referenced from table "${from.name}".`,
      },
    ),
  tableFull: (table) =>
    new SqlError(`could not extend file "base/${(table as { oid?: number }).oid}": No space left on device`, {
      hint: 'Check free disk space.',
    }),
};

function failing(table: SqlTable, row: SqlRow) {
  const values = table.columns.map(({ type }, i) => shown({ type: type.name, value: row[i] ?? null }) ?? 'null');
  return { detail: `Failing row contains (${values.join(', ')}).` };
}
