import { expect, test } from 'vitest';
import { ClientHost } from '../testing';

test.each([
  ['stop', 'invalid container name or ID: value is empty\n'],
  ['start', 'invalid container name or ID: value is empty\nError: failed to start containers: \n'],
  ['kill', 'invalid container name or ID: value is empty\n'],
  ['inspect', 'invalid container name or ID: value is empty\n'],
  ['rm', 'container name cannot be empty\n'],
  ['image inspect', 'Error: No such image: \n'],
  ['network rm', 'invalid network name or ID: value is empty\nexit status 1\n'],
  ['volume inspect', 'invalid volume name or ID: value is empty\n'],
])('K9 an empty name is refused by the client itself: docker %s ""', (line, err) => {
  expect(new ClientHost().docker(`docker ${line} ''`)).toMatchObject({ err, code: 1 });
});

test('K6 several targets: what worked is printed, each refusal told, code 1', () => {
  const host = new ClientHost();
  host.docker('docker run -d --name web busybox httpd -f');
  host.docker('docker create --name idle busybox');
  expect(host.docker('docker rm web idle nosuch')).toMatchObject({
    out: 'idle\n',
    err: 'Error response from daemon: cannot remove container "web": container is running: stop the container before removing or force remove\nError response from daemon: No such container: nosuch\n',
    code: 1,
  });
  expect(host.docker('docker rm -f web nosuch')).toMatchObject({
    out: 'web\n',
    err: 'Error response from daemon: No such container: nosuch\n',
    code: 0,
  });
});

test('K7 several containers are stopped side by side: three deaf ones take one grace time', () => {
  const host = new ClientHost();
  for (const name of ['aa', 'bb', 'cc']) host.docker(`docker run -d --name ${name} busybox sleep 600`);
  const began = host.room.now;
  expect(host.docker('docker stop aa bb cc')).toMatchObject({ out: 'aa\nbb\ncc\n', err: '', code: 0 });
  expect(host.room.now - began).toBe(10_000);
});

test('K27 rename, attach and port tell their own refusals', () => {
  const host = new ClientHost();
  host.docker('docker create --name idle busybox');
  expect(host.docker('docker rename nosuch other').err).toBe(
    'Error response from daemon: No such container: nosuch\nError: failed to rename container named nosuch\n',
  );
  expect(host.docker('docker attach idle').err).toBe('You cannot attach to a stopped container, start it first\n');
  host.docker('docker run -d --name web -p 8090:80 busybox sleep 600');
  expect(host.docker('docker port web 80').out).toBe('0.0.0.0:8090\n[::]:8090\n');
  expect(host.docker('docker port web 81')).toMatchObject({
    out: '',
    err: "Error: No public port '81' published for web\n",
    code: 1,
  });
});

test('K28 exec refuses what cannot be, before it asks for a terminal', () => {
  const host = new ClientHost();
  host.docker('docker run -d --name box busybox sleep 600');
  expect(host.docker('docker exec -it nosuch sh').err).toBe('Error response from daemon: No such container: nosuch\n');
  expect(host.docker('docker exec -it box sh').err).toBe('the input device is not a TTY\n');
  expect(host.docker('docker exec -d box sh -c "echo 1"')).toMatchObject({ out: '', err: '', code: 0 });
});
