import { test } from 'vitest';
import { SoloServer } from '#server/shell/solo-server';
import { StudentShell } from '#server/shell/student-shell';
import { follow } from './tutorial';

const RUN = `docker run -d --network todo-app --network-alias mysql -v todo-mysql-data:/var/lib/mysql \
-e MYSQL_ROOT_PASSWORD=secret -e MYSQL_DATABASE=todos --name store mysql:8.0`;

test('C301 an introduction with two containers: a network, MySQL with a name in it, a look-up, a table that a volume keeps', async () => {
  await using server = new SoloServer({ leaping: true });
  const teacher = await StudentShell.open(server);
  await using ana = await teacher.neighbour('Ana');
  await follow(ana, [
    ['docker network create todo-app', /^[0-9a-f]{64}\n$/],
    ['docker run --network todo-app mysql:8.0', 'password option is not specified', 1],
    [RUN, /^[0-9a-f]{64}\n$/],
    ['docker logs store', 'MySQL init process done. Ready for start up.'],
    ['docker logs store 2>&1 | grep -c "mysqld: ready for connections"', '2\n'],
    ['docker ps', /store\n$/],
    ['docker exec store mysql -u root -psecret -e "SHOW DATABASES;"', /performance_schema\nsys\ntodos\n/],
    ['docker run --rm --network todo-app nicolaka/netshoot dig +short mysql', '172.18.0.2\n'],
    [
      'docker run --rm --network todo-app nicolaka/netshoot dig mysql',
      /;; ANSWER SECTION:\nmysql\.\s+600\s+IN\s+A\s+172\.18\.0\.2\n/,
    ],
    ['docker run --rm --network todo-app busybox nslookup mysql', 'Address: 172.18.0.2\n'],
    ['docker run --rm busybox nslookup mysql', /can't resolve|NXDOMAIN|can't find/, 1],
    [
      `docker run --rm --network todo-app mysql:8.0 mysql -hmysql -uroot -psecret todos -e "CREATE TABLE todo_items (id varchar(36), name varchar(255), completed boolean) DEFAULT CHARSET utf8mb4"`,
      'Using a password on the command line interface can be insecure.',
    ],
    [`echo "INSERT INTO todo_items VALUES ('a', 'milk', false);" | docker exec -i store mysql -psecret todos`],
    ['docker exec store mysql -psecret todos -e "select * from todo_items"', 'id\tname\tcompleted\na\tmilk\t0\n'],
    ['docker exec store mysqldump -psecret todos > backup.sql; grep -c INSERT backup.sql', '1\n'],
    ['docker rm -f store'],
    [RUN],
    ['docker exec store mysql -psecret -N -e "select count(*) from todos.todo_items"', '1\n'],
    ['docker rm -f store'],
    ['docker volume rm todo-mysql-data'],
    [RUN],
    [
      'docker exec store mysql -psecret todos -e "select * from todo_items"',
      "Table 'todos.todo_items' doesn't exist",
      1,
    ],
    ['docker exec -i store mysql -psecret todos < backup.sql'],
    [
      'docker exec store mysql -psecret -t todos -e "select name from todo_items"',
      '+------+\n| name |\n+------+\n| milk |\n+------+\n',
    ],
  ]);
});
