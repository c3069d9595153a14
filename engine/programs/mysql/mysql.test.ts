import { expect, test } from 'vitest';
import { answer, mysqlHost, rows } from './testing';

const RUN =
  'docker run -d --name db -e MYSQL_ROOT_PASSWORD=secret -e MYSQL_DATABASE=shop -v shopdata:/var/lib/mysql mysql:8.0';

test('C300 the mysql image demands a word about the password of root, makes its data once, and keeps them in its volume', () => {
  const host = mysqlHost('docker run -d --name db mysql:8.0');
  host.pass(0);
  expect(host.logs('db')).toContain(
    '[ERROR] [Entrypoint]: Database is uninitialized and password option is not specified\n    You need to specify one of the following',
  );
  expect(host.state('db')).toMatchObject({ status: 'exited', exitCode: 1 });
  host.docker('docker rm db');
  host.docker(RUN);
  const first = host.logs('db');
  expect(first).toContain('[Note] [Entrypoint]: Creating database shop\n');
  expect(first.match(/mysqld: ready for connections/g)).toHaveLength(2);
  expect(first).toContain("socket: '/var/run/mysqld/mysqld.sock'  port: 3306  MySQL Community Server - GPL.\n");
  answer(host, "create table t (id int auto_increment primary key, name text); insert into t (name) values ('ana')");
  host.docker('docker rm -f db');
  host.docker(RUN);
  const second = host.logs('db');
  expect(second).not.toContain('Initializing database files');
  expect(second).toContain('Crash recovery is starting.');
  expect(rows(host, 'select * from t')).toBe('1\tana\n');
  host.docker('docker stop db');
  expect(host.state('db')).toMatchObject({ exitCode: 0 });
  expect(host.logs('db')).toContain('Received SHUTDOWN from user <via user signal>.');
  host.docker('docker rm db');
  host.docker('docker volume rm shopdata');
  host.docker(RUN);
  expect(answer(host, 'select * from t').err).toBe("ERROR 1146 (42S02) at line 1: Table 'shop.t' doesn't exist\n");
});

test('C300 mariadb has its own variables, lines and clients, and a password may be made up', () => {
  const host = mysqlHost(
    'docker run -d --name db -e MARIADB_RANDOM_ROOT_PASSWORD=1 -e MARIADB_DATABASE=shop mariadb:11',
  );
  const password = /GENERATED ROOT PASSWORD: (\S+)\n/.exec(host.logs('db'))?.[1] ?? '';
  expect(host.logs('db')).toContain("mariadbd: ready for connections.\nVersion: '11.8.2-MariaDB-ubu2404'  socket:");
  const { out, err } = host.call(['exec', 'db', 'mariadb', `-p${password}`, 'shop', '-e', 'select version()']);
  expect([out, err]).toEqual(['version()\n11.8.2-MariaDB-ubu2404\n', '']);
  expect(host.call(['exec', 'db', 'mysql']).code).toBe(127);
  expect(host.docker('docker exec db healthcheck.sh --connect --innodb_initialized').code).toBe(0);
});

test('C301 SQL: keys, joins, groups, conditions, changes', () => {
  const host = mysqlHost();
  answer(
    host,
    `create table u (id int unsigned primary key auto_increment, name varchar(10) not null unique, age tinyint,
     since datetime default current_timestamp, kind enum('a','b') default 'a');
     create table o (id bigint primary key auto_increment, u int unsigned, price decimal(8,2), foreign key (u) references u (id) on delete cascade);
     insert into u (name, age) values ('Ana', 30), ('bob', null), ('cy', 20);
     insert into o (u, price) values (1, 2.5), (1, 10), (3, 1)`,
  );
  expect(
    rows(
      host,
      'select u.name, count(o.id) n, sum(price) from u left join o on o.u = u.id group by u.id order by n desc, name',
    ),
  ).toBe('Ana\t2\t12.50\ncy\t1\t1.00\nbob\t0\tNULL\n');
  expect(rows(host, "select name from u where age is null or name like 'a%' order by age limit 1, 1")).toBe('Ana\n');
  expect(rows(host, 'select avg(age), max(name), 7/2, 7 div 2, 2+3*4, 5/0 from u')).toBe(
    '25.0000\tcy\t3.5000\t3\t14\tNULL\n',
  );
  expect(rows(host, 'select name from u where exists (select 1 from o where o.u = u.id and price > 2)')).toBe('Ana\n');
  expect(rows(host, "select group_concat(name separator '+'), count(distinct kind) from u")).toBe('Ana+bob+cy\t1\n');
  expect(rows(host, 'select kind, count(*) c from u group by kind having c > 1')).toBe('a\t3\n');
  answer(host, "insert into u (name) values ('bob') on duplicate key update age = values(age), kind = 'b'");
  answer(host, "replace into u (id, name) values (3, 'cyd')");
  answer(host, 'update u set age = age + 1 where age > 25; delete from u where id = 1');
  expect(rows(host, 'select id, name, age, kind from u order by id')).toBe('2\tbob\tNULL\tb\n3\tcyd\tNULL\ta\n');
  expect(rows(host, 'select count(*) from o')).toBe('1\n');
  expect(rows(host, 'select 1 union select 2 order by 1 desc')).toBe('2\n1\n');
  answer(host, 'alter table u add column mail varchar(50) after name, drop column since');
  expect(rows(host, 'describe u')).toBe(
    [
      'id\tint unsigned\tNO\tPRI\tNULL\tauto_increment',
      'name\tvarchar(10)\tNO\tUNI\tNULL\t',
      'mail\tvarchar(50)\tYES\t\tNULL\t',
      'age\ttinyint\tYES\t\tNULL\t',
      "kind\tenum('a','b')\tYES\t\ta\t",
      '',
    ].join('\n'),
  );
  expect(rows(host, 'show tables')).toBe('o\nu\n');
});

test('C301 numbers that were given out are not given again, and a new table counts from one', () => {
  const host = mysqlHost();
  answer(host, 'create table t (id int auto_increment primary key, n int unique)');
  answer(host, 'insert into t (n) values (1)');
  expect(answer(host, 'insert into t (n) values (1)').code).toBe(1);
  expect(rows(host, 'insert into t (n) values (2); select last_insert_id(); select max(id) from t')).toBe('3\n3\n');
  answer(host, 'insert into t values (10, 10); insert into t (n) values (11)');
  expect(rows(host, 'select max(id) from t')).toBe('11\n');
  answer(host, 'truncate t; insert into t (n) values (1)');
  expect(rows(host, 'select id from t')).toBe('1\n');
});

test('C301 keys follow a new name; a column that a condition names stays', () => {
  const host = mysqlHost();
  answer(
    host,
    `create table u (id int primary key, age int check (age > 0));
     create table o (u int, foreign key (u) references u (id)); insert into u values (1, 2); insert into o values (1);
     alter table u rename column id to nr; rename table u to person`,
  );
  expect(rows(host, 'show create table o')).toContain('FOREIGN KEY (`u`) REFERENCES `person` (`nr`)');
  expect(answer(host, 'delete from person').err).toContain(
    'ERROR 1451 (23000) at line 1: Cannot delete or update a parent row',
  );
  expect(answer(host, 'alter table person drop column age').err).toContain(
    "ERROR 3959 (HY000) at line 1: Check constraint 'u_chk_1' uses column 'age'",
  );
});

test.each([
  ["insert into u (id, name) values (1, 'x')", '1062 (23000)', "Duplicate entry '1' for key 'u.PRIMARY'"],
  ['insert into u (id) values (9)', '1364 (HY000)', "Field 'name' doesn't have a default value"],
  [
    "insert into u (id, name) values ('a', 'x')",
    '1366 (HY000)',
    "Incorrect integer value: 'a' for column 'id' at row 1",
  ],
  ["insert into u values (1, 'x')", '1136 (21S01)', "Column count doesn't match value count at row 1"],
  ["insert into u values (7, 'abcdefghijk', 1)", '1406 (22001)', "Data too long for column 'name' at row 1"],
  ['update u set age = 300', '1264 (22003)', "Out of range value for column 'age' at row 1"],
  ['update u set name = null', '1048 (23000)', "Column 'name' cannot be null"],
  ['select nam from u', '1054 (42S22)', "Unknown column 'nam' in 'field list'"],
  ['select name from u where nam = 1', '1054 (42S22)', "Unknown column 'nam' in 'where clause'"],
  [
    'select name, count(*) from u',
    '1140 (42000)',
    "In aggregated query without GROUP BY, expression #1 of SELECT list contains nonaggregated column 'shop.u.name'; this is incompatible with sql_mode=only_full_group_by",
  ],
  [
    'selec 1',
    '1064 (42000)',
    "You have an error in your SQL syntax; check the manual that corresponds to your MySQL server version for the right syntax to use near 'selec 1' at line 1",
  ],
  [
    'select * form u',
    '1064 (42000)',
    "You have an error in your SQL syntax; check the manual that corresponds to your MySQL server version for the right syntax to use near 'form u' at line 1",
  ],
  ['create table u (id int)', '1050 (42S01)', "Table 'u' already exists"],
  ['drop table x', '1051 (42S02)', "Unknown table 'shop.x'"],
  ['use nowhere', '1049 (42000)', "Unknown database 'nowhere'"],
  ['drop database nowhere', '1008 (HY000)', "Can't drop database 'nowhere'; database doesn't exist"],
  ['select nosuch(1)', '1305 (42000)', 'FUNCTION shop.nosuch does not exist'],
  ['select upper()', '1582 (42000)', "Incorrect parameter count in the call to native function 'upper'"],
  ['create view v as select 1', '1235 (42000)', 'this room does not simulate CREATE VIEW; real MySQL has it'],
  ['select rand()', '1235 (42000)', 'this room does not simulate the function RAND; real MySQL has it'],
  ["select name regexp 'a' from u", '1235 (42000)', 'this room does not simulate REGEXP; real MySQL has it'],
])('C302 %s is refused in the words of MySQL', (sql, number, message) => {
  const host = mysqlHost();
  answer(
    host,
    "create table u (id int primary key, name varchar(10) not null, age tinyint); insert into u values (1, 'ana', 2)",
  );
  expect(answer(host, sql)).toEqual({ out: '', err: `ERROR ${number} at line 1: ${message}\n`, code: 1 });
  expect(rows(host, 'select * from u')).toBe('1\tana\t2\n');
});

test('C303 an account is known by its name and where it comes from, and may do what it was granted', () => {
  const host = mysqlHost(
    'docker run -d --name db -e MYSQL_ROOT_PASSWORD=secret -e MYSQL_DATABASE=shop -e MYSQL_USER=ana -e MYSQL_PASSWORD=pw mysql:8.0',
  );
  host.docker('docker network create back');
  host.docker('docker network connect --alias mysql back db');
  const from = (rest: string) => host.docker(`docker run --rm --network back mysql:8.0 mysql -h mysql ${rest}`);
  expect(from('-uana -ppw -N -e "show databases"').out).toBe('information_schema\nperformance_schema\nshop\n');
  expect(from('-uana -ppw -N -e "select user(), current_user()"').out).toBe('ana@172.18.0.3\tana@%\n');
  expect(from('-uana -ppw mysql').err).toContain(
    "ERROR 1044 (42000): Access denied for user 'ana'@'%' to database 'mysql'",
  );
  expect(from('-uana -pnot').err).toContain(
    "ERROR 1045 (28000): Access denied for user 'ana'@'172.18.0.3' (using password: YES)",
  );
  expect(host.docker('docker exec db mysql').err).toBe(
    "ERROR 1045 (28000): Access denied for user 'root'@'localhost' (using password: NO)\n",
  );
  answer(host, "create table t (n int); create user 'bob' identified by 'b'; grant select on shop.* to bob");
  expect(from('-ubob -pb -N shop -e "select count(*) from t"').out).toBe('0\n');
  expect(from('-ubob -pb shop -e "insert into t values (1)"').err).toContain(
    "ERROR 1142 (42000) at line 1: INSERT command denied to user 'bob'@'172.18.0.3' for table 't'",
  );
  expect(from('-ubob -pb -e "create user eve"').err).toContain('ERROR 1227 (42000) at line 1: Access denied; you need');
});

test('C304 a client says why it reaches no server', () => {
  const host = mysqlHost();
  host.docker('docker network create back');
  host.docker('docker network connect back db');
  const from = (rest: string) => host.docker(`docker run --rm --network back mysql:8.0 mysql ${rest}`).err;
  expect(from('-h nowhere')).toBe("ERROR 2005 (HY000): Unknown MySQL server host 'nowhere' (-2)\n");
  expect(from('-h db -P 3307')).toBe("ERROR 2003 (HY000): Can't connect to MySQL server on 'db:3307' (111)\n");
  expect(from('')).toBe(
    "ERROR 2002 (HY000): Can't connect to local MySQL server through socket '/var/run/mysqld/mysqld.sock' (2)\n",
  );
  expect(from('--nonsense')).toBe("mysql: [ERROR] unknown option '--nonsense'.\n");
  expect(host.docker('docker exec db mysql -psecret -e "select 1"').err).toBe(
    'mysql: [Warning] Using a password on the command line interface can be insecure.\n',
  );
});

test('C304 a pipe gets tabs, a terminal drawn tables; the first error ends a pipe and names its line', () => {
  const host = mysqlHost();
  const typed =
    "create table t (id int, name text);\ninsert into t values (1, 'a\\tb'),\n  (2, null);\nselect * from t;\nselect *\nfrom nowhere;\nselect 3;\n";
  const { out, err, code } = host.docker('docker exec -i -e MYSQL_PWD=secret db mysql shop', { stdin: typed });
  expect(out).toBe('id\tname\n1\ta\\tb\n2\tNULL\n');
  expect([err, code]).toEqual(["ERROR 1146 (42S02) at line 5: Table 'shop.nowhere' doesn't exist\n", 1]);
  const drawn = (sql: string) =>
    host.call(['exec', '-e', 'MYSQL_PWD=secret', 'db', 'mysql', '-t', 'shop', '-e', sql]).out;
  expect(drawn('select id, name from t where id = 2')).toBe(
    '+------+------+\n| id   | name |\n+------+------+\n|    2 | NULL |\n+------+------+\n',
  );
  expect(drawn('select count(*) from t\\G')).toBe(
    '*************************** 1. row ***************************\ncount(*): 2\n',
  );
});

test('C305 mysqladmin asks whether a server lives', () => {
  const host = mysqlHost();
  expect(host.docker('docker exec db mysqladmin ping').code).toBe(0);
  expect(host.docker('docker exec -e MYSQL_PWD=secret db mysqladmin ping').out).toBe('mysqld is alive\n');
  expect(host.docker('docker run --rm mysql:8.0 mysqladmin ping -h 127.0.0.1').code).toBe(1);
});

test('C305 what mysqldump writes makes the same tables and rows again', () => {
  const host = mysqlHost();
  answer(
    host,
    `create table b (id int auto_increment primary key, note text, price decimal(5,2) default 1.5, at timestamp default current_timestamp on update current_timestamp);
     create table a (id int primary key, b int, key far (b), constraint goes foreign key (b) references b (id) on delete set null, check (id > 0));
     insert into b (note) values ('it''s; \\\\ "quoted"\\nand more'), (null); insert into a values (1, 2)`,
  );
  const dump = host.docker('docker exec -e MYSQL_PWD=secret db mysqldump shop').out;
  expect(dump).toContain('-- Table structure for table `a`');
  answer(host, 'create database copy');
  const loaded = host.docker('docker exec -i -e MYSQL_PWD=secret db mysql copy', { stdin: dump });
  expect([loaded.err, loaded.code]).toEqual(['', 0]);
  const again = host.docker('docker exec -e MYSQL_PWD=secret db mysqldump copy').out;
  expect(again.replace('Database: copy', 'Database: shop')).toBe(dump);
  expect(rows(host, 'select count(*) from copy.a join copy.b on b.id = a.b')).toBe('1\n');
});

test('C306 a transaction is seen by others after its COMMIT, and taken back by ROLLBACK', () => {
  const host = mysqlHost();
  answer(host, 'create table t (id int auto_increment primary key, n int)');
  expect(
    rows(host, 'begin; insert into t (n) values (1); select count(*) from t; rollback; select count(*) from t'),
  ).toBe('1\n0\n');
  answer(host, 'start transaction; insert into t (n) values (2)');
  expect(rows(host, 'select count(*) from t')).toBe('0\n');
  answer(host, 'start transaction; insert into t (n) values (3); create table u (n int)');
  expect(rows(host, 'select count(*) from t')).toBe('1\n');
});

test('C307 scripts that lie in the image’s folder for them are run at the first start', () => {
  const host = mysqlHost('docker run -d --name first mysql:8.0');
  host.save('init.sql', 'create table t (n int);\ninsert into t values (1),\n (2);\n');
  host.docker('docker create --name db -e MYSQL_ROOT_PASSWORD=secret -e MYSQL_DATABASE=shop mysql:8.0');
  host.docker('docker cp init.sql db:/docker-entrypoint-initdb.d/init.sql');
  host.docker('docker start db');
  expect(host.logs('db')).toContain(
    '[Note] [Entrypoint]: /usr/local/bin/docker-entrypoint.sh: running /docker-entrypoint-initdb.d/init.sql\n',
  );
  expect(rows(host, 'select sum(n) from t')).toBe('3\n');
});

test('C302 a statement over many rows is answered soon, a full table and too many tables are refused', () => {
  const host = mysqlHost();
  const lists = Array.from({ length: 2_000 }, (_, i) => `(${i + 1})`).join(',');
  answer(host, `create table n (n int primary key); insert into n values ${lists}`);
  answer(host, 'insert into n select n + 2000 from n; insert into n select n + 4000 from n');
  expect(rows(host, 'select count(*), max(n) from n')).toBe('8000\t8000\n');
  answer(host, 'create table texts (t text)');
  const long = `insert into texts values ('${'x'.repeat(30_000)}')`;
  for (const _ of [1, 2, 3]) expect(answer(host, long).code).toBe(0);
  expect(answer(host, long).err).toBe("ERROR 1114 (HY000) at line 1: The table 'texts' is full\n");
  const tables = Array.from({ length: 200 }, (_, i) => `create table t${i} (n int)`).join('; ');
  expect(answer(host, tables).err).toBe(
    'ERROR 1235 (42000) at line 1: this room does not simulate this many tables; real MySQL has it\n',
  );
});
