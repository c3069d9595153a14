import { test } from 'vitest';
import { SoloServer } from '#server/shell/solo-server';
import { StudentShell } from '#server/shell/student-shell';
import { follow } from './tutorial';

test('N90 an introduction from before networks of one’s own: a server, its clients linked to it, a restart', async () => {
  await using server = new SoloServer({ leaping: true });
  await using shell = await StudentShell.open(server);
  await follow(shell, [
    ['docker run -d --name redis redis', 'Downloaded newer image for redis:latest'],
    ['docker run --rm --link redis:db redis redis-cli -h db set visits 41', 'OK\n'],
    ['docker run --rm --link redis:db redis sh -c \'redis-cli -h "$DB_PORT_6379_TCP_ADDR" incr visits\'', '42\n'],
    ['docker run --rm --name app --link redis:db busybox env', /^DB_NAME=\/app\/db$/m],
    ['docker run -d --name app --link redis:db busybox sleep 1000'],
    ['docker exec app cat /etc/hosts', /^172\.17\.0\.2\tdb [0-9a-f]{12} redis$/m],
    ['docker exec app ping -c 1 db', 'PING db (172.17.0.2): 56 data bytes'],
    ["docker inspect -f '{{.HostConfig.Links}}' app", '[/redis:/app/db]\n'],
    ['docker stop redis'],
    ['docker run -d --name thief busybox sleep 1000'],
    ['docker restart -t 0 app', 'Cannot link to a non running container: /redis AS /app/db', 1],
    ['docker start redis app', 'redis\napp\n'],
    ['docker exec app cat /etc/hosts', /^172\.17\.0\.3\tdb [0-9a-f]{12} redis$/m],
    ['docker run --rm --link redis:db redis redis-cli -h db get visits', '42\n'],
    ['docker rm --link app/db', 'app/db\n'],
    ['docker rm -f redis app thief'],
  ]);
});
