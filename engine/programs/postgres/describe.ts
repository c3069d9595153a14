import { type Expr, toSql } from 'pgsql-ast-parser';
import { ownEntry } from '../sql/own-entry';
import type { SqlColumn } from '../sql/table';
import type { ShownTable } from './format-output';
import type { PgState, PgTable } from './pg-database';
import { typeText } from './pg-types';

/** What psql's commands with a backslash ask for. */
export type DescribeRequest =
  | { what: 'relations' | 'tables' | 'databases' | 'roles' | 'schemas' }
  | { what: 'table'; name: string };

/** A table to draw, or a line to say. */
export type Described = ShownTable | { says: string };

const left = (...names: string[]) => names.map((name) => ({ name, right: false }));

export function describe({ cluster, database }: PgState, request: DescribeRequest): Described {
  const tables = Object.values(database.tables).sort((a, b) => (a.name < b.name ? -1 : 1));
  switch (request.what) {
    case 'tables':
    case 'relations': {
      const rows = tables.map(({ name, owner }) => ['public', name, 'table', owner]);
      if (request.what === 'relations') {
        for (const name of Object.keys(database.sequences)) {
          const table = tables.find((it) => name.startsWith(`${it.name}_`));
          if (table) rows.push(['public', name, 'sequence', table.owner]);
        }
        rows.sort((a, b) => ((a[1] as string) < (b[1] as string) ? -1 : 1));
      }
      if (rows.length === 0) return { says: 'Did not find any relations.' };
      return { title: 'List of relations', columns: left('Schema', 'Name', 'Type', 'Owner'), rows };
    }
    case 'databases': {
      const rows = Object.entries(cluster.databases)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, { owner }]) => [
          name,
          owner,
          'UTF8',
          'libc',
          'en_US.utf8',
          'en_US.utf8',
          '',
          '',
          name.startsWith('template') ? `=c/${owner}\n${owner}=CTc/${owner}` : '',
        ]);
      return {
        title: 'List of databases',
        columns: left(
          'Name',
          'Owner',
          'Encoding',
          'Locale Provider',
          'Collate',
          'Ctype',
          'ICU Locale',
          'ICU Rules',
          'Access privileges',
        ),
        rows,
      };
    }
    case 'roles': {
      const rows = Object.entries(cluster.roles)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, role]) => {
          const first = role.superuser && Object.keys(cluster.roles)[0] === name;
          const words = [
            ...(role.superuser ? ['Superuser'] : []),
            ...(first ? ['Create role'] : []),
            ...(role.createdb ? ['Create DB'] : []),
            ...(first ? ['Replication', 'Bypass RLS'] : []),
            ...(role.login ? [] : ['Cannot login']),
          ];
          return [name, words.join(', ')];
        });
      return { title: 'List of roles', columns: left('Role name', 'Attributes'), rows, footers: [] };
    }
    case 'schemas':
      return { title: 'List of schemas', columns: left('Name', 'Owner'), rows: [['public', 'pg_database_owner']] };
    case 'table': {
      const table = ownEntry(database.tables, request.name);
      return table ? described(table, tables) : { says: `Did not find any relation named "${request.name}".` };
    }
    default:
      request satisfies never;
      return { says: '' };
  }
}

function described(table: PgTable, all: readonly PgTable[]): ShownTable {
  const rows = table.columns.map((column) => [
    column.name,
    typeText(column.type),
    '',
    column.notNull ? 'not null' : '',
    defaultText(column),
  ]);
  const keys = table.constraints.flatMap((it) => {
    if (it.kind === 'primary') return [`    "${it.name}" PRIMARY KEY, btree (${it.columns.join(', ')})`];
    return it.kind === 'unique' ? [`    "${it.name}" UNIQUE CONSTRAINT, btree (${it.columns.join(', ')})`] : [];
  });
  const indexes = table.indexes.map(
    (it) => `    "${it.name}" ${it.unique ? 'UNIQUE, ' : ''}btree (${it.columns.join(', ')})`,
  );
  const checks = table.constraints.flatMap((it) =>
    it.kind === 'check' ? [`    "${it.name}" CHECK (${written(it.expr)})`] : [],
  );
  const foreign = (owner: PgTable) =>
    owner.constraints.flatMap((it) => {
      if (it.kind !== 'foreign') return [];
      const action = it.onDelete === 'no action' ? '' : ` ON DELETE ${it.onDelete.toUpperCase()}`;
      return [
        {
          table: it.table,
          text: `CONSTRAINT "${it.name}" FOREIGN KEY (${it.columns.join(', ')}) REFERENCES ${it.table}(${it.targets.join(', ')})${action}`,
          short: `"${it.name}" FOREIGN KEY (${it.columns.join(', ')}) REFERENCES ${it.table}(${it.targets.join(', ')})${action}`,
        },
      ];
    });
  const own = foreign(table).map(({ short }) => `    ${short}`);
  const referring = all.flatMap((other) =>
    foreign(other)
      .filter((it) => it.table === table.name)
      .map(({ text }) => `    TABLE "${other.name}" ${text}`),
  );
  const section = (title: string, lines: readonly string[]) => (lines.length > 0 ? [title, ...lines] : []);
  return {
    title: `Table "public.${table.name}"`,
    columns: left('Column', 'Type', 'Collation', 'Nullable', 'Default'),
    rows,
    footers: [
      ...section('Indexes:', [...keys, ...indexes]),
      ...section('Check constraints:', checks),
      ...section('Foreign-key constraints:', own),
      ...section('Referenced by:', referring),
    ],
  };
}

function defaultText(column: SqlColumn): string {
  const expr = column.default;
  if (!expr) return '';
  if (expr.type === 'call' && expr.function.name === 'nextval') {
    return `nextval('${(expr.args[0] as { value?: string }).value}'::regclass)`;
  }
  if (expr.type === 'string') return `'${expr.value}'::${column.type.name}`;
  if (expr.type === 'keyword') return expr.keyword.toUpperCase();
  return written(expr);
}

function written(expr: Expr): string {
  const text = toSql
    .expr(expr)
    .replace(/"([a-z_][a-z0-9_]*)"/g, '$1')
    .replace(/\s*\(\s*\)/g, '()')
    .replace(/\s+\)/g, ')')
    .trim();
  const inner = /^\(([^()]*(?:\(\)[^()]*)*)\)$/.exec(text)?.[1] ?? text;
  return expr.type === 'binary' ? `(${inner})` : inner;
}
