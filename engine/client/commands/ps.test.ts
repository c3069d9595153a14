import { expect, test } from 'vitest';
import { ClientHost } from '../testing';

test('K20 docker ps lists what runs, newest first, with the columns of docker', () => {
  const host = new ClientHost();
  expect(host.docker('docker ps').out).toBe('CONTAINER ID   IMAGE     COMMAND   CREATED   STATUS    PORTS     NAMES\n');
  const id = host.docker('docker run -d --name web -p 8080:80 busybox httpd -f -p 80 -h /tmp').out.slice(0, 12);
  host.docker('docker create --name idle busybox sleep 600');
  host.pass(61_000);
  expect(host.docker('docker ps').out).toBe(
    [
      'CONTAINER ID   IMAGE     COMMAND                  CREATED              STATUS              PORTS                                     NAMES\n',
      `${id}   busybox   "httpd -f -p 80 -h /…"   About a minute ago   Up About a minute   0.0.0.0:8080->80/tcp, [::]:8080->80/tcp   web\n`,
    ].join(''),
  );
  expect(host.docker("docker ps -a --format '{{.Names}} {{.Status}}'").out).toBe(
    'idle Created\nweb Up About a minute\n',
  );
  expect(host.docker('docker ps -aq').out.split('\n')[1]).toBe(id);
  expect(host.docker('docker ps -n 1 -q --no-trunc').out).toHaveLength(65);
  expect(host.docker("docker ps --format 'table {{.Names}}\\t{{upper .State}}'").out).toBe(
    'NAMES     STATE\nweb       RUNNING\n',
  );
  expect(host.docker('docker ps --format json').out).toContain('"Size":"0B"');
  expect(host.docker("docker ps --format '{{json .}}'").out).toContain('"Size":"0B (virtual ');
});

test('K22 a container without a network of its own exposes nothing', () => {
  const host = new ClientHost();
  host.docker('docker run -d --network none --expose 80 busybox sleep 600');
  host.docker('docker run -d --network host --expose 80 busybox sleep 600');
  host.docker('docker run -d --expose 80 busybox sleep 600');
  expect(host.docker("docker ps --format '{{.Ports}}'").out).toBe('80/tcp\n\n\n');
});

test('K20 the format raw has a line for each field and an empty one after each row', () => {
  const host = new ClientHost();
  const id = host.docker('docker run -d --name web -l tier=front busybox sleep 600').out.slice(0, 12);
  expect(host.docker('docker ps --format raw').out).toMatch(
    new RegExp(`^container_id: ${id}\nimage: busybox\ncommand: "sleep 600"\ncreated_at: .*\nstate: running\n`),
  );
  expect(host.docker('docker ps --format raw').out).toMatch(/\nnames: web\nlabels: tier=front\nports:\n\n$/);
  expect(host.docker('docker ps -q --format raw').out).toBe(`container_id: ${id}\n`);
  expect(host.docker('docker images -q --format raw').out).toMatch(/^image_id: [0-9a-f]{12}\n$/);
  expect(host.docker('docker network ls --format raw').out).toMatch(
    /^network_id: \w{12}\nname: bridge\ndriver: bridge\nscope: local\n\n/,
  );
  host.docker('docker volume create data');
  expect(host.docker('docker volume ls --format raw').out).toBe('name: data\ndriver: local\n\n');
});

test('K20 a template that fails is said differently by ps, which tries it first', () => {
  const host = new ClientHost();
  expect(host.docker("docker ps --format '{{.Nope}}'").err).toMatch(/^failed to execute template: template: :1:2: /);
  expect(host.docker("docker images --format '{{.Nope}}'").err).toMatch(/^template parsing error: template: :1:2: /);
});

test.each([
  ['name=we', ['web2', 'web1']],
  ['name=^web1$', ['web1']],
  ['status=created', ['idle']],
  ['label=tier', ['web2', 'web1']],
  ['label=tier=front', ['web1']],
  ['since=web1', ['idle', 'web2']],
  ['before=web2', ['web1']],
  ['ancestor=busybox', ['idle', 'web2', 'web1']],
  ['ancestor=nosuch', []],
  ['expose=80', ['web1']],
  ['publish=8080', ['web1']],
  ['network=bridge', ['idle', 'web2', 'web1']],
  ['volume=x', []],
])('K23 docker ps -a --filter %s', (filter, names) => {
  const host = new ClientHost();
  host.docker('docker run -d --name web1 -l tier=front -p 8080:80 busybox sleep 600');
  host.docker('docker run -d --name web2 -l tier=back busybox sleep 600');
  host.docker('docker create --name idle busybox sleep 600');
  const listed = host.docker(`docker ps -a --filter '${filter}' --format '{{.Names}}'`);
  expect(listed).toMatchObject({ out: names.map((name) => `${name}\n`).join(''), err: '', code: 0 });
});

test('K23 filters: values of one kind are alternatives, labels and kinds must all fit; unknown ones are refused', () => {
  const host = new ClientHost();
  host.docker('docker run -d --name aa -l x -l y busybox sleep 600');
  host.docker('docker create --name bb -l x busybox');
  const names = (line: string) => host.docker(`docker ps -a ${line} --format '{{.Names}}'`).out;
  expect(names('-f status=running -f status=created')).toBe('bb\naa\n');
  expect(host.docker("docker ps -f since=aa --format '{{.Names}}'").out).toBe('');
  expect(host.docker("docker ps -f status=created --format '{{.Names}}'").out).toBe('bb\n');
  expect(names('-f label=x -f label=y')).toBe('aa\n');
  expect(names('-f label=x -f status=created')).toBe('bb\n');
  expect(host.docker('docker ps -f colour=red').err).toBe("Error response from daemon: invalid filter 'colour'\n");
  host.docker('docker run --name cc busybox false');
  expect(host.docker('docker ps -q -f exited=1').out).toBe('');
  expect(names('-f exited=1')).toBe('cc\n');
  expect(host.docker('docker ps -f publish=foo').err).toContain(
    'error while looking up for publish foo: strconv.ParseUint: parsing "foo": invalid syntax',
  );
  expect(host.docker('docker ps -f publish=8080:80').err).toContain("should not contain ':': 8080:80");
  expect(host.docker('docker ps -f status=stopped').err).toContain('invalid value for state (stopped): must be one of');
});

test('K25 the IMAGE column shows the ID once the name leads elsewhere', () => {
  const host = new ClientHost();
  host.docker('docker tag busybox app:1');
  host.docker('docker run -d --name old app:1 sleep 600');
  const before = host.docker("docker ps --format '{{.Image}}'").out;
  host.docker('docker commit old other');
  host.docker('docker tag other app:1');
  const after = host.docker("docker ps --format '{{.Image}}'").out;
  expect(before).toBe('app:1\n');
  expect(after).toBe(`${host.room.container('old').image.slice(7, 19)}\n`);
});

test.each([
  [
    'ps -f health=ill',
    "'health=ill': invalid value for health (ill): must be one of none, starting, healthy, unhealthy",
  ],
  ['ps -f is-task=maybe', "'is-task=[maybe]'"],
  ['images -f dangling=maybe', "'dangling=[maybe]'"],
  ['images -f dangling=true -f dangling=false', "'dangling=[true false]'"],
  ['network ls -f dangling=maybe', "'dangling=[maybe]'"],
  ['volume ls -f dangling=maybe', "'dangling=[maybe]'"],
])('K23 docker %s is refused with all values', (line, filter) => {
  expect(new ClientHost().docker(`docker ${line}`)).toMatchObject({
    err: `Error response from daemon: invalid filter ${filter}\n`,
    code: 1,
  });
});
