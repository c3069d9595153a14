import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Flavour } from './flavour';
import type { MysqlState } from './mysql-state';
import { type MysqlConnection, serveQuery } from './serve-query';
import { splitStatements } from './split-statements';

const START: MysqlState = {
  accounts: [
    {
      name: 'root',
      host: 'localhost',
      password: '',
      grants: [{ on: '*.*', privileges: ['ALL PRIVILEGES'], option: true }],
    },
  ],
  databases: { shop: { tables: {} } },
};
const CONNECTION: MysqlConnection = {
  id: 8,
  user: 'root',
  host: 'localhost',
  database: 'shop',
  lastInsertId: 0,
  warnings: [],
};
const WORDS =
  `select insert into values update set delete from where group by order having limit join left on using as and or not null xor div
  is in between like case when then else end distinct count(*) sum( avg( max( min( group_concat( coalesce( now() length( upper( round( t u id name x n
  1 0 -7 2.5 99999999999 1e300 'a' '' '2026-01-05' 'true' true false ( ) , ; . * + - / % = < > <= != || && <=> ! @@version @x interval day month
  create table database user alter add column drop modify change rename to primary key unique references default check auto_increment int text decimal
  date datetime bool enum('a','b') varchar(3) unsigned constraint foreign __proto__ toString constructor hasOwnProperty begin commit rollback union all with
  replace ignore duplicate exists any regexp \`q\` "q" $1 show tables databases columns grants index describe use truncate grant revoke identified by
  'ana'@'%' *.* shop.* shop.t cast( signed extract( year repeat( lpad( -- # /* */ \\ \\' date_add( date_format( if( 9999999999999999999`.split(
    /\s+/,
  );
const FRAMES = [
  '%',
  'select %',
  'select % from t',
  'select * from t where %',
  'insert into t values (%)',
  'insert into t (name) values (%)',
  'update t set name = %',
  'create table x (%)',
  'create table x (id int %)',
  'alter table t %',
  'select % from t group by %',
  'select n from t order by %',
  'show %',
  'grant % on % to %',
];

test.each<Flavour>(['mysql', 'mariadb'])(
  'C302 %s answers whatever is typed: nothing throws, and what is refused changes nothing but numbers given out',
  (flavour) => {
    const side = { flavour, version: '8.0.42', from: 'localhost', now: Date.UTC(2026, 0, 5) };
    const filled = [
      'create table t (id int auto_increment primary key, name varchar(9), n decimal(6,2), at date)',
      "insert into t (name, n, at) values ('a', 1.5, '2026-01-05'), (null, null, null)",
    ].reduce((state, sql) => serveQuery(state, CONNECTION, sql, side).state, START);
    expect(filled.databases.shop?.tables.t?.rows).toHaveLength(2);
    const contents = (state: MysqlState) =>
      JSON.stringify(state, (key, value) => (key === 'next' ? undefined : (value as unknown)));
    const before = contents(filled);
    const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 9 }).map((list) => list.join(' '));
    const line = fc.tuple(fc.constantFrom(...FRAMES), words).map(([frame, text]) => frame.replaceAll('%', () => text));
    fc.assert(
      fc.property(fc.oneof({ weight: 8, arbitrary: line }, { weight: 1, arbitrary: fc.string() }), (sql) => {
        for (const { sql: statement } of [{ sql }, ...splitStatements(sql).statements]) {
          const { output, state } = serveQuery(filled, CONNECTION, statement, side);
          if (output?.kind === 'error') expect(contents(state)).toBe(before);
        }
      }),
      { numRuns: 3_000 },
    );
  },
);

test('C302 brackets in brackets are refused and not followed for ever', () => {
  const side = { flavour: 'mysql' as const, version: '8.0.42', from: 'localhost', now: 0 };
  for (const sql of [
    `select ${'('.repeat(5_000)}1`,
    `select ${'not '.repeat(5_000)}1`,
    `select ${'-'.repeat(5_000)}1`,
  ]) {
    expect(serveQuery(START, CONNECTION, sql, side).output).toMatchObject({ kind: 'error' });
  }
});
