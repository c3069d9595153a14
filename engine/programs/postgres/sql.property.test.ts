import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EMPTY_DATABASE, type PgState } from './pg-database';
import { runStatement } from './run-statement';
import { splitStatements } from './split-statements';

const START: PgState = {
  cluster: {
    roles: { postgres: { password: null, superuser: true, login: true, createdb: true } },
    databases: { postgres: { oid: 5, owner: 'postgres' } },
    nextOid: 16_384,
  },
  database: EMPTY_DATABASE,
};
const ASKER = { user: 'postgres', database: 'postgres', now: Date.UTC(2026, 0, 5), version: '16.9' };
const WORDS =
  `select insert into values update set delete from where group by order having limit offset join left on using as and or not null
  is in between like case when then else end distinct count(*) sum( avg( max( min( coalesce( now() current_date length( upper( round( t u id name x
  1 0 -7 2.5 99999999999 1e300 'a' '' '2026-01-05' 'true' true false ( ) , ; . * + - / % = < > <= != || :: ::int ::text ::date ::timestamp ::numeric(4,2)
  create table alter add column drop rename to primary key unique references default check serial int text numeric date boolean constructor __proto__
  toString begin union all with returning on conflict do nothing generate_series(1,3) extract(year show exists any "q" $1 '{"a":1}'::json`.split(
    /\s+/,
  );
const FRAMES = [
  '%',
  'select %',
  'select % from t',
  'select * from t where %',
  'insert into t values (%)',
  'update t set name = %',
  'create table x (%)',
  'alter table t %',
  'select % from t group by %',
];

test('C122 whatever is typed is answered: nothing throws, and what is refused changes nothing but numbers given out', () => {
  const made = runStatement(
    START,
    'create table t (id serial primary key, name text, n numeric(6,2), at date default now())',
    ASKER,
  ).state;
  const filled = runStatement(made, "insert into t (name, n) values ('a', 1.5), (null, null)", ASKER).state;
  const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }).map((list) => list.join(' '));
  const line = fc.tuple(fc.constantFrom(...FRAMES), words).map(([frame, text]) => frame.replaceAll('%', () => text));
  fc.assert(
    fc.property(fc.oneof({ weight: 8, arbitrary: line }, { weight: 1, arbitrary: fc.string() }), (sql) => {
      for (const statement of [sql, ...splitStatements(sql).statements]) {
        const { outputs, state } = runStatement(filled, statement, ASKER);
        if (outputs.some(({ kind }) => kind === 'error')) expect(state.database.tables).toBe(filled.database.tables);
      }
    }),
    { numRuns: 1_500 },
  );
});
