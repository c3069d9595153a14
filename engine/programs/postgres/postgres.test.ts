import { expect, test } from 'vitest';
import { ClientHost } from '../../client/testing';

const RUN = 'docker run -d --name db -e POSTGRES_PASSWORD=secret -v pgdata:/var/lib/postgresql/data postgres:16';

function pgHost(line = RUN): ClientHost {
  const host = new ClientHost();
  host.docker('docker pull postgres:16');
  host.docker(line);
  return host;
}

function psql(host: ClientHost, sql: string) {
  const { out, err, code } = host.call(['exec', 'db', 'psql', '-U', 'postgres', '-c', sql]);
  return { out, err, code };
}

/** Rows alone, without the drawing. */
function rows(host: ClientHost, sql: string): string {
  return host.call(['exec', 'db', 'psql', '-U', 'postgres', '-tAc', sql]).out;
}

test('C120 the postgres image demands a password, makes a cluster once, and keeps it in its volume', () => {
  const host = pgHost('docker run -d --name db postgres:16');
  host.pass(0);
  expect(host.logs('db')).toMatch(/^Error: Database is uninitialized and superuser password is not specified\.\n/);
  expect(host.state('db')).toMatchObject({ status: 'exited', exitCode: 1 });
  host.docker('docker rm db');
  host.docker(RUN);
  expect(host.logs('db')).toContain('PostgreSQL init process complete; ready for start up.\n');
  expect(psql(host, 'create table t (id serial primary key, name text)').out).toBe('CREATE TABLE\n');
  expect(psql(host, "insert into t (name) values ('ana'), ('bob')").out).toBe('INSERT 0 2\n');
  host.docker('docker rm -f db');
  host.docker(RUN);
  expect(host.logs('db')).toContain(
    'PostgreSQL Database directory appears to contain a database; Skipping initialization',
  );
  expect(host.logs('db')).toContain('database system was not properly shut down; automatic recovery in progress');
  expect(psql(host, 'select * from t order by id desc').out).toBe(
    ' id | name \n----+------\n  2 | bob\n  1 | ana\n(2 rows)\n\n',
  );
  host.docker('docker stop db');
  expect(host.state('db')).toMatchObject({ exitCode: 0 });
  expect(host.logs('db')).toContain('received fast shutdown request');
  host.docker('docker rm db');
  host.docker('docker volume rm pgdata');
  host.docker(RUN);
  expect(psql(host, 'select * from t').err).toBe(
    'ERROR:  relation "t" does not exist\nLINE 1: select * from t\n                      ^\n',
  );
});

test('C121 SQL: joins, groups, conditions, changes and what they give back', () => {
  const host = pgHost();
  psql(
    host,
    'create table u (id int primary key, name varchar(10) not null unique, age int check (age >= 0), since date default now())',
  );
  psql(host, 'create table o (id serial primary key, u int references u(id) on delete cascade, price numeric(8,2))');
  psql(host, "insert into u (id, name, age) values (1,'ana',30),(2,'bob',null),(3,'cy',20)");
  psql(host, 'insert into o (u, price) values (1, 2.5), (1, 10), (3, 1)');
  expect(
    rows(
      host,
      'select name, count(o.id), sum(price) from u left join o on o.u = u.id group by name order by 2 desc, name',
    ),
  ).toBe('ana|2|12.50\ncy|1|1.00\nbob|0|\n');
  expect(rows(host, "select name from u where age is null or name like 'a%' order by name limit 1 offset 1")).toBe(
    'bob\n',
  );
  expect(rows(host, 'select avg(age), max(name), 7/2, 7/2.0, 2+3*4 from u')).toBe(
    '25.0000000000000000|cy|3|3.5000000000000000|14\n',
  );
  expect(rows(host, 'select name from u where id in (select u from o where price > 2)')).toBe('ana\n');
  expect(rows(host, 'update u set age = age + 1 where age > 25 returning age')).toBe('31\nUPDATE 1\n');
  expect(rows(host, 'delete from u where id = 1')).toBe('DELETE 1\n');
  expect(rows(host, 'select count(*) from o')).toBe('1\n');
  expect(rows(host, 'select sum(n) from generate_series(1, 10) n')).toBe('55\n');
  expect(rows(host, 'alter table u add column mail text')).toBe('ALTER TABLE\n');
  expect(
    rows(host, "insert into u (id, name) values (3, 'x') on conflict (id) do update set name = excluded.name"),
  ).toBe('INSERT 0 1\n');
});

test('C121 keys and conditions follow a new name, and go with the column that they are about', () => {
  const host = pgHost();
  psql(host, 'create table u (id int primary key, age int, check (age > 0))');
  psql(host, 'create table o (u int references u (id) on delete cascade); create index far on o (u)');
  psql(host, 'insert into u values (1, 2); insert into o values (1)');
  psql(host, 'alter table u rename to person; alter table person rename column id to nr');
  expect(psql(host, '\\d o').out).toContain('FOREIGN KEY (u) REFERENCES person(nr) ON DELETE CASCADE');
  psql(host, 'alter table person rename column age to years');
  expect(psql(host, 'insert into person values (2, -1)').err).toContain('violates check constraint');
  psql(host, 'alter table person drop column years');
  expect(rows(host, 'insert into person values (2)')).toBe('INSERT 0 1\n');
  expect(rows(host, 'delete from person where nr = 1')).toBe('DELETE 1\n');
  expect(rows(host, 'select count(*) from o')).toBe('0\n');
  psql(host, 'alter table o drop column u');
  expect(psql(host, '\\d o').out).not.toContain('far');
});

test.each([
  ["insert into u (id, name) values (1, 'x')", 'duplicate key value violates unique constraint "u_pkey"'],
  ['insert into u (id) values (9)', 'null value in column "name" of relation "u" violates not-null constraint'],
  ["insert into u (id, name) values ('a', 'x')", 'invalid input syntax for type integer: "a"'],
  ['select nam from u', 'column "nam" does not exist'],
  ['selec 1', 'syntax error at or near "selec"'],
  ['select * form u', 'syntax error at or near "form"'],
  ['select 1/0', 'division by zero'],
  [
    'select name, count(*) from u group by age',
    'column "u.name" must appear in the GROUP BY clause or be used in an aggregate function',
  ],
  ['create table u (id int)', 'relation "u" already exists'],
  ['drop table x', 'table "x" does not exist'],
  ['create view v as select 1', 'this room does not simulate CREATE VIEW'],
  ['select random()', 'this room does not simulate the function random'],
])('C122 %s is refused in the words of PostgreSQL', (sql, message) => {
  const host = pgHost();
  psql(host, 'create table u (id int primary key, name text not null, age int)');
  psql(host, "insert into u values (1, 'ana', 2)");
  const answer = psql(host, sql);
  expect(answer.err.split('\n')[0]).toBe(`ERROR:  ${message}`);
  expect(answer.code).toBe(1);
  expect(host.logs('db')).toContain(`UTC [64] STATEMENT:  ${sql}\n`);
});

test('C123 a transaction is seen by others after its COMMIT, and taken back by ROLLBACK', () => {
  const host = pgHost();
  psql(host, 'create table t (id serial primary key, n int)');
  const typed =
    'begin;\ninsert into t (n) values (1);\nselect count(*) from t;\nrollback;\nselect count(*) from t;\nbegin;\ninsert into t (n) values (2);\nselect oops;\nselect 1;\ncommit;\n';
  const { out, err } = host.docker('docker exec -i db psql -U postgres -tA', { stdin: typed });
  expect(out).toBe('BEGIN\nINSERT 0 1\n1\nROLLBACK\n0\nBEGIN\nINSERT 0 1\nROLLBACK\n');
  expect(err).toContain('ERROR:  current transaction is aborted, commands ignored until end of transaction block');
  psql(host, 'insert into t (n) values (3)');
  expect(rows(host, 'select id, n from t')).toBe('3|3\n');
});

test('C124 only who is in the container comes in without a password', () => {
  const host = pgHost(
    'docker run -d --name db -e POSTGRES_USER=ana -e POSTGRES_PASSWORD=secret -e POSTGRES_DB=shop postgres:16',
  );
  expect(host.call(['exec', 'db', 'psql', '-U', 'ana', 'shop', '-c', '\\l']).out).toContain(' shop      | ana ');
  expect(host.docker('docker exec db psql -c "select 1"').err).toContain('FATAL:  role "root" does not exist');
  expect(host.docker('docker exec db pg_isready').out).toBe('/var/run/postgresql:5432 - accepting connections\n');
  host.docker('docker network create back');
  host.docker('docker network connect back db');
  const from = (password: string) =>
    host.docker(
      `docker run --rm --network back -e PGPASSWORD=${password} postgres:16 psql -h db -U ana -d shop -tAc "select current_user"`,
    );
  expect(from('secret').out).toBe('ana\n');
  expect(from('wrong').err).toMatch(
    /^psql: error: connection to server at "db" \(172\.18\.0\.2\), port 5432 failed: FATAL: {2}password authentication failed for user "ana"\n$/,
  );
  expect(from('').code).toBe(2);
});

test('C125 psql describes tables and databases', () => {
  const host = pgHost();
  psql(host, "create table t (id serial primary key, name varchar(20) default 'x', at timestamptz default now())");
  expect(psql(host, '\\d t').out).toContain(
    " name   | character varying(20)    |           |          | 'x'::character varying\n",
  );
  expect(psql(host, '\\d t').out).toContain(' at     | timestamp with time zone |           |          | now()\n');
  expect(psql(host, '\\dt').out).toBe(
    '        List of relations\n Schema | Name | Type  |  Owner   \n--------+------+-------+----------\n public | t    | table | postgres\n(1 row)\n\n',
  );
  expect(psql(host, '\\nonsense').err).toBe('invalid command \\nonsense\nTry \\? for help.\n');
});
