import { expect, test } from 'vitest';
import { ClientHost } from '../../testing';

function linked() {
  const host = new ClientHost();
  host.docker('docker run -d --name db busybox sleep 600');
  host.docker('docker run -d --name web --link db:store busybox sleep 600');
  return host;
}

test('N93 the names of links: ps --no-trunc, inspect, any command, rm --link', () => {
  const host = linked();
  expect(host.docker("docker ps --no-trunc --format '{{.Names}}'").out).toBe('web\ndb,web/store\n');
  expect(host.docker("docker ps --format '{{.Names}}'").out).toBe('web\ndb\n');
  expect(host.docker("docker inspect -f '{{.HostConfig.Links}}' web").out).toBe('[/db:/web/store]\n');
  expect(host.docker("docker inspect -f '{{.Name}}' /web/store").out).toBe('/db\n');
  expect(host.docker('docker rm --link /web/store')).toMatchObject({ out: '/web/store\n', code: 0 });
  expect(host.docker('docker rm -l web/store')).toMatchObject({
    err: 'Error response from daemon: No such container: web/store\n',
    code: 1,
  });
  expect(host.docker('docker rm -l db').err).toBe(
    'Error response from daemon: Conflict, cannot remove the default link name of the container\n',
  );
  expect(host.docker("docker inspect -f '{{.HostConfig.Links}}' web").out).toBe('[]\n');
});

test('N91 a run with a link to nobody leaves nothing behind; one to a stopped container stays created', () => {
  const host = linked();
  expect(host.docker('docker run --name app --link nope busybox')).toMatchObject({
    err: "docker: Error response from daemon: could not get container for nope: No such container: nope\n\nRun 'docker run --help' for more information\n",
    code: 125,
  });
  host.docker('docker stop -t 0 db');
  expect(host.docker('docker run --name app --link db busybox')).toMatchObject({
    err: "docker: Error response from daemon: Cannot link to a non running container: /db AS /app/db\n\nRun 'docker run --help' for more information\n",
    code: 125,
  });
  expect(host.docker("docker ps -a --format '{{.Names}}:{{.State}}'").out).toBe(
    'app:created\nweb:running\ndb:exited\n',
  );
  expect(host.docker('docker start web').code).toBe(0);
  expect(host.docker('docker exec web true').err).toBe(
    'Error response from daemon: Cannot link to a non running container: /db AS /web/store\n',
  );
  expect(host.docker('docker restart -t 0 web').err).toBe(
    'Error response from daemon: Cannot restart container web: Cannot link to a non running container: /db AS /web/store\n',
  );
});

test('N94 a link goes with the first network when that is one of the user’s own', () => {
  const host = linked();
  host.docker('docker network create shop');
  host.docker('docker network create depot');
  host.docker('docker run -d --name api --network shop --network depot --link db:x --link y busybox sleep 600');
  const links = "docker inspect -f '{{range .NetworkSettings.Networks}}{{json .Links}}{{end}}'";
  expect(host.docker(`${links} api`).out).toBe('null["db:x","y"]\n');
  expect(host.docker('docker network connect --link api:z shop web').code).toBe(0);
  expect(host.docker(`${links} web`).out).toBe('null["api:z"]\n');
});

test.each([
  ['run --link a:b:c busybox', 'bad format for links: a:b:c'],
  ['create --link= busybox', 'empty string specified for links'],
  ['network connect --link a:b:c bridge web', 'bad format for links: a:b:c'],
])('N23 a bad link: docker %s', (line, mistake) => {
  const { err, code } = linked().docker(`docker ${line}`);
  expect(err).toContain(`" for "--link" flag: ${mistake}\n`);
  expect(code).toBe(125);
});
