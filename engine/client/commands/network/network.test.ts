import { expect, test } from 'vitest';
import { ClientHost } from '../../testing';

const HELP = "\n\nRun 'docker run --help' for more information\n";

test('N20 network ls, inspect, rm and prune print as the real client does', () => {
  const host = new ClientHost();
  const created = host.docker('docker network create --label tier=web lan');
  expect(created.out).toMatch(/^[0-9a-f]{64}\n$/);
  const id = created.out.slice(0, 12);
  expect(host.docker('docker network ls').out).toMatch(
    /^NETWORK ID {5}NAME {6}DRIVER {4}SCOPE\n[0-9a-f]{12} {3}bridge {4}bridge {4}local\n.* host .*\n.* lan .*\n.* none {6}null {6}local\n$/,
  );
  expect(host.docker('docker network ls -q --filter type=custom').out).toBe(`${id}\n`);
  expect(host.docker('docker network ls --filter label=tier --format "{{.Name}}"').out).toBe('lan\n');
  expect(host.docker('docker network ls --filter driver=null --format "{{.Name}}"').out).toBe('none\n');
  expect(host.docker('docker network ls --filter dangling=true --format "{{.Name}}"').out).toBe('lan\n');
  expect(host.docker('docker network ls --filter foo=1').err).toBe(
    "Error response from daemon: invalid filter 'foo'\n",
  );
  expect(host.docker(`docker network inspect -f "{{.Name}}/{{.Driver}}" ${id}`).out).toBe('lan/bridge\n');
  expect(host.docker('docker inspect -f "{{.Scope}}" lan').out).toBe('local\n');
  expect(host.docker('docker inspect --type network -f "{{.Internal}}" lan').out).toBe('false\n');
  expect(host.docker('docker network rm nosuch lan bridge')).toMatchObject({
    out: 'lan\n',
    err: 'Error response from daemon: network nosuch not found\nError response from daemon: bridge is a pre-defined network and cannot be removed\nexit status 1\n',
    code: 1,
  });
  expect(host.docker('docker network rm -f nosuch')).toMatchObject({ code: 0, err: '' });
  expect(host.docker('docker network prune -f')).toMatchObject({ out: '', err: '', code: 0 });
  host.docker('docker network create one');
  expect(host.docker('docker network prune -f').out).toBe('Deleted Networks:\none\n\n');
});

test.each([
  ['--subnet foo --gateway 1.2.3.4', 'invalid subnet: invalid CIDR address: foo'],
  ['--gateway 1.2.3.4', 'every ip-range or gateway must have a corresponding subnet'],
  ['--subnet 10.0.0.0/8 --gateway 1.2.3.4', 'no matching subnet for gateway 1.2.3.4'],
  ['--subnet 10.0.0.0/8 --subnet 10.1.0.0/16', 'multiple overlapping subnet configuration is not supported'],
])('N21 the client itself refuses network create %s', (flags, message) => {
  expect(new ClientHost().docker(`docker network create ${flags} lan`)).toMatchObject({
    out: '',
    err: `${message}\n`,
    code: 1,
  });
});

test.each([
  [
    '--network bridge --network shop',
    'conflicting options: cannot attach both user-defined and non-user-defined network-modes',
  ],
  ['--network shop --network shop', 'network "shop" is specified multiple times'],
  ['--network-alias web', 'network-scoped aliases are only supported for user-defined networks'],
  ['--mac-address zz', 'zz is not a valid mac address'],
  [
    '--network name=shop,ip=10.0.0.2 --ip 10.0.0.3',
    'conflicting options: cannot specify both --ip and per-network IPv4 address',
  ],
  ['-p 8000-8010:80-81', 'invalid ranges specified for container and host Ports: 80-81 and 8000-8010'],
])('N22 the client itself refuses run %s', (flags, message) => {
  expect(new ClientHost().docker(`docker run ${flags} busybox true`)).toMatchObject({
    out: '',
    err: `docker: ${message}${HELP}`,
    code: 125,
  });
});

test.each([
  ['--network name=a,foo=1', 'network', 'name=a,foo=1', 'invalid field key foo'],
  ['--network alias=x', 'network', 'alias=x', 'network name/id is not specified'],
  ['--add-host foo', 'add-host', 'foo', 'bad format for add-host: "foo"'],
  ['--add-host foo:bar', 'add-host', 'foo:bar', 'invalid IP address in add-host: "bar"'],
  ['--dns foo', 'dns', 'foo', 'IP address is not correctly formatted: foo'],
])('N23 a value of %s is refused where it stands', (flags, flag, value, message) => {
  expect(new ClientHost().docker(`docker run ${flags} busybox true`).err).toContain(
    `invalid argument "${value}" for "--${flag}" flag: ${message}\n`,
  );
});

test('N24 run joins networks in both ways of writing, with aliases and addresses', () => {
  const host = new ClientHost();
  host.docker('docker network create --subnet 10.20.0.0/24 plan');
  host.docker('docker network create back');
  host.docker('docker run -d --name web --network plan --ip 10.20.0.7 --network-alias site busybox sleep 600');
  host.docker('docker run -d --name app --network name=plan,alias=front,ip=10.20.0.9 --network back busybox sleep 600');
  const address = '{{range .NetworkSettings.Networks}}{{.IPAddress}} {{end}}';
  expect(host.call(['inspect', '-f', address, 'web', 'app']).out).toBe('10.20.0.7 \n172.18.0.2 10.20.0.9 \n');
  expect(host.call(['inspect', '-f', '{{.NetworkSettings.Networks.plan.Aliases}}', 'app']).out).toBe('[front]\n');
  expect(host.call(['inspect', '-f', '{{.HostConfig.NetworkMode}}', 'app']).out).toBe('plan\n');
  expect(host.call(['ps', '--format', '{{.Names}} {{.Networks}}']).out).toBe('app back,plan\nweb plan\n');
  expect(host.docker('docker ps --filter network=back --format "{{.Names}}"').out).toBe('app\n');
  expect(host.call(['network', 'inspect', '-f', '{{len .Containers}}', 'plan']).out).toBe('2\n');
  expect(host.docker('docker network connect back web')).toMatchObject({ out: '', err: '', code: 0 });
  expect(host.docker('docker network connect back web').err).toBe(
    'Error response from daemon: endpoint with name web already exists in network back\n',
  );
  expect(host.docker('docker network disconnect back web').code).toBe(0);
});
