import type { Refusals } from '../sql/dialect';
import type { Clause } from '../sql/scope';
import { functionNamed } from './functions';
import { absent, mysqlError } from './mysql-error';
import type { MysqlAsker } from './mysql-state';

const CLAUSES: Readonly<Record<Clause, string>> = {
  fields: 'field list',
  on: 'on clause',
  where: 'where clause',
  group: 'group statement',
  having: 'having clause',
  order: 'order clause',
};

/** What MySQL and MariaDB say. */
export function mysqlRefuses({ flavour, database }: MysqlAsker): Refusals {
  const maria = flavour === 'mariadb';
  const unknown = (name: string, clause: Clause) =>
    mysqlError(1054, '42S22', `Unknown column '${name}' in '${CLAUSES[clause]}'`);
  const foreign = (
    parent: boolean,
    table: string,
    key: { name: string; columns: readonly string[]; table: string; targets: readonly string[]; onDelete: string },
  ) => {
    const names = (list: readonly string[]) => list.map((it) => `\`${it}\``).join(', ');
    const action = /cascade|set null/.test(key.onDelete) ? ` ON DELETE ${key.onDelete.toUpperCase()}` : '';
    const what = parent ? 'delete or update a parent row' : 'add or update a child row';
    return mysqlError(
      parent ? 1451 : 1452,
      '23000',
      `Cannot ${what}: a foreign key constraint fails (\`${database}\`.\`${table}\`, CONSTRAINT \`${key.name}\` FOREIGN KEY (${names(key.columns)}) REFERENCES \`${key.table}\` (${names(key.targets)})${action})`,
    );
  };
  return {
    absent: (what) => absent(what, flavour),
    unknownTable: (name, schema) =>
      schema === undefined && database === null
        ? mysqlError(1046, '3D000', 'No database selected')
        : mysqlError(1146, '42S02', `Table '${schema ?? database}.${name}' doesn't exist`),
    unknownColumn: (name, table, { clause }) => unknown(table === undefined ? name : `${table}.${name}`, clause),
    unknownSource: (name, column, { clause }) =>
      column === '*' ? mysqlError(1051, '42S02', `Unknown table '${name}'`) : unknown(`${name}.${column}`, clause),
    unknownTarget: (_table, name) => unknown(name, 'fields'),
    ambiguous: (name, { clause }) => mysqlError(1052, '23000', `Column '${name}' in ${CLAUSES[clause]} is ambiguous`),
    ungrouped: (table, column, grouped, { item, clause }) => {
      const where = clause === 'order' ? 'ORDER BY clause' : clause === 'having' ? 'HAVING clause' : 'SELECT list';
      const named = `nonaggregated column '${database}.${table}.${column}'`;
      const mode = 'this is incompatible with sql_mode=only_full_group_by';
      return grouped
        ? mysqlError(
            1055,
            '42000',
            `Expression #${item} of ${where} is not in GROUP BY clause and contains ${named} which is not functionally dependent on columns in GROUP BY clause; ${mode}`,
          )
        : mysqlError(
            1140,
            '42000',
            `In aggregated query without GROUP BY, expression #${item} of ${where} contains ${named}; ${mode}`,
          );
    },
    aggregateMisplaced: () => mysqlError(1111, 'HY000', 'Invalid use of group function'),
    unknownFunction: (name) => {
      if (functionNamed(name) === 'real') return absent(`the function ${name.toUpperCase()}`, flavour);
      return mysqlError(1305, '42000', `FUNCTION ${database === null ? '' : `${database}.`}${name} does not exist`);
    },
    manyRows: () => mysqlError(1242, '21000', 'Subquery returns more than 1 row'),
    unequalUnion: () => mysqlError(1222, '21000', 'The used SELECT statements have a different number of columns'),
    negativeLimit: () => mysqlError(1064, '42000', 'LIMIT must not be negative'),
    sameSource: (name) => mysqlError(1066, '42000', `Not unique table/alias: '${name}'`),
    noSources: () => mysqlError(1096, 'HY000', 'No tables used'),
    orderPosition: (position) => mysqlError(1054, '42S22', `Unknown column '${position}' in 'order clause'`),
    manyValues: (row) => mysqlError(1136, '21S01', `Column count doesn't match value count at row ${row}`),
    fewValues: (row) => mysqlError(1136, '21S01', `Column count doesn't match value count at row ${row}`),
    nullValue: (_table, column) => mysqlError(1048, '23000', `Column '${column.name}' cannot be null`),
    checkFails: (table, name) =>
      maria
        ? mysqlError(4025, '23000', `CONSTRAINT \`${name}\` failed for \`${database}\`.\`${table.name}\``)
        : mysqlError(3819, 'HY000', `Check constraint '${name}' is violated.`),
    duplicate: (table, { name }, values) =>
      mysqlError(
        1062,
        '23000',
        `Duplicate entry '${values.join('-')}' for key '${maria ? name : `${table.name}.${name}`}'`,
      ),
    missingTarget: (table, key) => foreign(false, table.name, key),
    stillReferenced: (_table, key, _values, from) => foreign(true, from.name, key),
    tableFull: (table) => mysqlError(1114, 'HY000', `The table '${table.name}' is full`),
  };
}
