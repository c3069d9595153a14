import { expect, test } from 'vitest';
import { predefinedNetworks } from '../../model/network';
import { primaryAddress } from '../../model/primary-address';
import type { NetworkRequest } from '../api/network-request';
import { expectOk, TestHost, type TestRequest } from '../testing';

const SERVER = ['httpd', '-f', '-p', '80', '-h', '/etc'];
const IDLE = ['sleep', '600'];

class NetworkHost extends TestHost {
  network(name: string, more: Partial<NetworkRequest> = {}) {
    const plain = { driver: 'bridge', internal: false, attachable: false, subnets: [], labels: [], options: [] };
    return this.daemon.networkCreate({ name, ...plain, ...more });
  }

  on(network: string, name: string, cmd: readonly string[] = SERVER, aliases: string[] = [], more: TestRequest = {}) {
    return this.run(name, cmd, {
      ...more,
      networks: [{ network, aliases }],
      host: { networkMode: network, ...more.host },
    });
  }

  resolve(from: string, name: string) {
    const reply = this.daemon.network({ container: from }, { ask: 'resolve', name });
    return reply.ok ? reply.addresses : reply.failure;
  }

  dial(from: string, host: string, port: number | null) {
    const reply = this.daemon.network(from === 'host' ? 'host' : { container: from }, { ask: 'dial', host, port });
    return reply.ok ? 'open' : reply.failure;
  }

  address(name: string) {
    return primaryAddress(this.room.container(name));
  }

  message(result: { ok: true } | { ok: false; error: { message: string } }) {
    return result.ok ? '' : result.error.message;
  }
}

const pool = (subnet: string, ipRange = '', gateway = '') => ({ subnets: [{ subnet, ipRange, gateway }] });

test('N1 every host has bridge, host and none, which can be neither made nor removed', () => {
  const host = new NetworkHost();
  expect(host.daemon.networkList().map(({ name }) => name)).toEqual(['bridge', 'host', 'none']);
  expect(host.message(host.network('bridge'))).toBe('operation is not permitted on predefined bridge network ');
  expect(host.message(host.daemon.networkRemove('none'))).toBe('none is a pre-defined network and cannot be removed');
  expect(host.message(host.network('x', { driver: 'overlay' }))).toContain('This node is not a swarm manager.');
  expect(host.message(host.network('x', { driver: 'macvlan' }))).toContain('this room simulates "bridge" only');
});

test('N2 a network gets the next free subnet or the one that was chosen, and no two overlap', () => {
  const host = new NetworkHost();
  expectOk(host.network('a'));
  expectOk(host.network('b', pool('172.19.0.0/24')));
  expectOk(host.network('c'));
  const subnets = host.daemon.networkList().map(({ ipam }) => ipam[0]?.subnet);
  expect(subnets.slice(3)).toEqual(['172.18.0.0/16', '172.19.0.0/24', '172.20.0.0/16']);
  expect(host.message(host.network('a'))).toBe('network with name a already exists');
  expect(host.message(host.network('d', pool('172.19.0.0/16')))).toBe(
    'invalid pool request: Pool overlaps with other one on this address space',
  );
  for (let n = 0; n < 27; n += 1) expectOk(host.network(`more${n}`));
  expect(host.message(host.network('last'))).toBe('all predefined address pools have been fully subnetted');
});

test.each([
  [pool('foo'), 'invalid subnet foo: invalid CIDR block notation'],
  [pool('10.0.0.5/24'), 'invalid subnet 10.0.0.5/24: it should be 10.0.0.0/24'],
  [
    pool('10.0.0.0/24', '10.0.0.0/16'),
    'invalid ip-range 10.0.0.0/16: CIDR block is bigger than its parent subnet 10.0.0.0/24',
  ],
  [
    pool('10.0.0.0/24', '', '10.0.9.1'),
    "invalid gateway 10.0.9.1: parent subnet 10.0.0.0/24 doesn't contain this address",
  ],
])('N3 mistakes in subnets are named: %j', (more, line) => {
  const host = new NetworkHost();
  expect(host.message(host.network('n', more))).toContain(`invalid network config:\n`);
  expect(host.message(host.network('n', more))).toContain(line);
});

test('N4 in a network of one’s own containers have names: their own, aliases, short ID and host name', () => {
  const host = new NetworkHost();
  expectOk(host.network('shop'));
  const web = host.on('shop', 'web', SERVER, ['site'], { hostname: 'www' });
  host.on('shop', 'client', IDLE);
  for (const name of ['web', 'WEB', 'site', 'www', web.id.slice(0, 12), 'web.shop']) {
    expect(host.resolve('client', name), name).toEqual(['172.18.0.2']);
  }
  expect(host.body('http://site/hostname', { container: 'client' })).toBe('www\n');
  host.run('plain', IDLE);
  expect(host.resolve('plain', 'web')).toBe('could-not-resolve');
  expect(host.resolve('client', 'plain')).toBe('could-not-resolve');
  expectOk(host.stop('web', { timeout: 0 }));
  expect(host.resolve('client', 'web')).toBe('could-not-resolve');
});

test('N5 addresses are given at start, the lowest free one first, and given back at the end', () => {
  const host = new NetworkHost();
  expectOk(host.network('plan', pool('10.20.0.0/24', '10.20.0.128/25')));
  host.on('plan', 'one', IDLE);
  host.on('plan', 'two', IDLE);
  expect([host.address('one'), host.address('two')]).toEqual(['10.20.0.129', '10.20.0.130']);
  expectOk(host.stop('one', { timeout: 0 }));
  host.on('plan', 'three', IDLE);
  expect(host.address('three')).toBe('10.20.0.129');
  const macs = ['two', 'three'].map((name) => host.room.container(name).networks[0]?.endpoint?.macAddress);
  expect(new Set(macs).size).toBe(2);
  const wish = (network: string, address: string) =>
    host.create('own', IDLE, { networks: [{ network, address }], host: { networkMode: network } });
  expectOk(host.network('auto'));
  expect(host.message(wish('auto', '172.18.0.9'))).toBe(
    'invalid config for network auto: invalid endpoint settings:\nuser specified IP address is supported only when connecting to networks with user configured subnets',
  );
  expect(host.message(wish('plan', '10.9.0.9'))).toContain(
    'no configured subnet or ip-range contain the IP address 10.9.0.9',
  );
  expectOk(wish('plan', '10.20.0.130'));
  expect(host.message(host.daemon.containerStart('own'))).toBe(
    'failed to set up container networking: Address already in use',
  );
});

test('N6 several containers behind one name take turns', () => {
  const host = new NetworkHost();
  expectOk(host.network('shop'));
  for (const name of ['w1', 'w2', 'w3']) host.on('shop', name, SERVER, ['web']);
  host.on('shop', 'client', IDLE);
  const answers = Array.from({ length: 6 }, () => host.body('http://web/hostname', { container: 'client' }).trim());
  expect(new Set(answers.slice(0, 3)).size).toBe(3);
  expect(answers.slice(3)).toEqual(answers.slice(0, 3));
  expectOk(host.daemon.containerKill('w2', 'KILL'));
  const left = Array.from({ length: 4 }, () => host.body('http://web/hostname', { container: 'client' }).trim());
  expect(new Set(left)).toEqual(new Set(['w1', 'w3'].map((name) => host.room.container(name).id.slice(0, 12))));
});

test('N7 networks are isolated: what cannot be reached is told as Linux tells it', () => {
  const host = new NetworkHost();
  expectOk(host.network('front'));
  expectOk(host.network('closed', { internal: true }));
  host.on('front', 'web', SERVER, [], {
    host: { portRequests: [{ hostIp: '', hostPort: 8080, containerPort: 80, protocol: 'tcp' }] },
  });
  host.run('plain', IDLE);
  host.on('closed', 'inner', IDLE);
  host.on('none', 'alone', IDLE);
  expect(host.dial('plain', '172.18.0.2', 80)).toBe('timeout');
  expect(host.dial('plain', '172.17.0.99', 80)).toBe('no-route');
  expect(host.dial('plain', '8.8.8.8', 53)).toBe('timeout');
  expect(host.dial('plain', '172.17.0.1', 8080)).toBe('open');
  expect(host.dial('inner', '172.18.0.2', 80)).toBe('network-unreachable');
  expect(host.dial('alone', '172.17.0.2', 80)).toBe('network-unreachable');
  expect(host.dial('alone', 'localhost', 80)).toBe('connection-refused');
  expect(host.dial('host', '172.18.0.2', 80)).toBe('open');
  expect(host.dial('host', '172.18.0.2', null)).toBe('open');
  expect(host.dial('web', '172.18.0.2', 81)).toBe('connection-refused');
  expect(host.resolve('inner', 'registry')).toBe('could-not-resolve');
});

test('N8 containers are plugged in and out while they run, or for their next start', () => {
  const host = new NetworkHost();
  expectOk(host.network('back'));
  host.on('back', 'db');
  const { id } = host.run('app', IDLE);
  const connect = () => host.daemon.networkConnect('back', 'app', { aliases: ['front'] });
  expectOk(connect());
  expect(host.room.container('app').networks.map(({ endpoint }) => endpoint?.ipAddress)).toEqual([
    '172.17.0.2',
    '172.18.0.3',
  ]);
  expect(host.dial('app', 'db', 80)).toBe('open');
  expect(host.resolve('db', 'front')).toEqual(['172.18.0.3']);
  expect(host.message(connect())).toBe('endpoint with name app already exists in network back');
  const disconnect = (name = 'back') => host.daemon.networkDisconnect(name, 'app', { force: false });
  expectOk(disconnect());
  expect(host.resolve('app', 'db')).toBe('could-not-resolve');
  expect(host.message(disconnect())).toBe(`container ${id} is not connected to network back`);
  expect(host.message(disconnect('nosuch'))).toBe('network nosuch not found');
  expectOk(host.stop('app', { timeout: 0 }));
  expect(host.message(disconnect())).toBe(`container ${id} is not connected to the network back`);
  expectOk(connect());
  expectOk(host.daemon.containerStart('app'));
  expect(host.dial('app', 'db', 80)).toBe('open');
  expect(host.message(host.daemon.networkConnect('host', 'app', {}))).toContain('connected to host network');
  expect(host.message(host.daemon.networkConnect('none', 'app', {}))).toContain('private (none) mode');
});

test('N9 a network with a running container stays; one with stopped ones goes', () => {
  const host = new NetworkHost();
  expectOk(host.network('lan'));
  host.on('lan', 'one', IDLE);
  expect(host.message(host.daemon.networkRemove('lan'))).toMatch(
    /^error while removing network: network lan has active endpoints \(name:"one" id:"[0-9a-f]{12}"\)$/,
  );
  expectOk(host.stop('one', { timeout: 0 }));
  const { id } = expectOk(host.daemon.networkFind('lan'));
  expectOk(host.daemon.networkRemove('lan'));
  const gone = `failed to set up container networking: network ${id} not found`;
  expect(host.message(host.daemon.containerStart('one'))).toBe(gone);
  // One of the same name is another one, until the container is plugged into it.
  expectOk(host.network('lan'));
  expect(host.message(host.daemon.containerStart('one'))).toBe(gone);
  expectOk(host.daemon.networkDisconnect('lan', 'one', { force: false }));
  expectOk(host.daemon.networkConnect('lan', 'one', {}));
  expectOk(host.daemon.containerStart('one'));
});

test('N10 --network container:OTHER shares its addresses, host name and ports', () => {
  const host = new NetworkHost();
  const web = host.run('web', SERVER);
  const shared = { host: { networkMode: 'container:web' } };
  const side = host.run('side', IDLE, shared);
  expect(side.hostConfig.networkMode).toBe(`container:${web.id}`);
  expect(side.config.Hostname).toBe(web.config.Hostname);
  expect(host.dial('side', 'localhost', 80)).toBe('open');
  host.run('second', SERVER, shared);
  expect(host.logs('second')).toBe('httpd: bind: Address already in use\n');
  host.run('other', ['httpd', '-f', '-p', '81', '-h', '/etc'], shared);
  expect(host.dial('host', '172.17.0.2', 81)).toBe('open');
  expect(host.message(host.create('x', IDLE, { ...shared, hostname: 'h' }))).toBe(
    'conflicting options: hostname and the network mode',
  );
  expectOk(host.stop('web', { timeout: 0 }));
  expectOk(host.create('late', IDLE, shared));
  expect(host.message(host.daemon.containerStart('late'))).toBe(
    'cannot join network namespace of a non running container: container web is exited',
  );
  expectOk(host.create('lost', IDLE, { host: { networkMode: 'container:nosuch' } }));
  expect(host.message(host.daemon.containerStart('lost'))).toBe(
    'joining network namespace of container: No such container: nosuch',
  );
});

test('N11 on the host’s network a program listens at the host’s own ports, and -p counts for nothing', () => {
  const host = new NetworkHost();
  const portRequests = [{ hostIp: '', hostPort: 8080, containerPort: 80, protocol: 'tcp' as const }];
  const created = host.create('web', SERVER, { host: { networkMode: 'host', portRequests } });
  expect(expectOk(created)).toMatchObject({
    warnings: ['Published ports are discarded when using host network mode'],
  });
  expectOk(host.daemon.containerStart('web'));
  expect(host.room.container('web').config.Hostname).toBe('host');
  expect([host.dial('host', 'localhost', 80), host.dial('host', 'localhost', 8080)]).toEqual([
    'open',
    'connection-refused',
  ]);
  host.run('again', SERVER, { host: { networkMode: 'host' } });
  expect(host.logs('again')).toContain('Address already in use');
  const publishing = [{ hostIp: '', hostPort: 80, containerPort: 80, protocol: 'tcp' as const }];
  expectOk(host.create('late', SERVER, { host: { portRequests: publishing } }));
  expect(host.message(host.daemon.containerStart('late'))).toContain(
    'failed to bind host port for 0.0.0.0:80:172.17.0.2:80/tcp: address already in use',
  );
});

test('N12 /etc/hosts and the resolver say what the network is; --add-host adds names', () => {
  const host = new NetworkHost();
  expectOk(host.network('shop'));
  const { config } = host.on('shop', 'web', SERVER, [], {
    host: { extraHosts: ['db:10.1.2.3', 'host.docker.internal:host-gateway'], dns: ['9.9.9.9'] },
  });
  const file = (name: string) => host.body(`localhost/${name}`, { container: 'web' });
  expect(file('hosts')).toMatch(/^127\.0\.0\.1\tlocalhost\n::1\tlocalhost ip6-localhost ip6-loopback\n/);
  expect(file('hosts')).toContain(`10.1.2.3\tdb\n172.17.0.1\thost.docker.internal\n172.18.0.2\t${config.Hostname}\n`);
  expect(file('resolv.conf')).toContain('nameserver 127.0.0.11\noptions ndots:0\n');
  expect(file('resolv.conf')).toContain('# ExtServers: [9.9.9.9]\n');
  expect(host.resolve('web', 'host.docker.internal')).toEqual(['172.17.0.1']);
  host.write('web', '/etc/hosts', '10.9.9.9 elsewhere\n');
  expect(host.resolve('web', 'elsewhere')).toEqual(['10.9.9.9']);
  expect(host.resolve('web', 'db')).toBe('could-not-resolve');
});

test('N13 a range of host ports is one to choose from', () => {
  const host = new NetworkHost();
  const range = {
    host: {
      portRequests: [{ hostIp: '', hostPort: 8000, lastHostPort: 8001, containerPort: 80, protocol: 'tcp' as const }],
    },
  };
  const ports = ['one', 'two'].map((name) => host.run(name, SERVER, range).ports[0]?.hostPort);
  expect(ports).toEqual([8000, 8001]);
  expectOk(host.create('three', SERVER, range));
  expect(host.message(host.daemon.containerStart('three'))).toContain(
    'Bind for 0.0.0.0:8000 failed: port is already allocated',
  );
});

test('N14 a program that does not speak the asked protocol ends the connection', () => {
  const host = new NetworkHost();
  host.run('web', SERVER);
  const ask = { ask: 'exchange', host: '172.17.0.2', port: 80, protocol: 'redis', payload: 'PING' } as const;
  expect(host.daemon.network('host', ask)).toMatchObject({ ok: false, failure: 'connection-reset' });
  expect(host.daemon.network('host', { ...ask, port: 81 })).toMatchObject({ ok: false, failure: 'connection-refused' });
});

test('N15 inspect shows a network with what is plugged in now', () => {
  const host = new NetworkHost();
  const { id } = expectOk(host.network('lan', { labels: [['tier', 'web']] }));
  const web = host.on('lan', 'web');
  host.on('lan', 'off', IDLE);
  expectOk(host.stop('off', { timeout: 0 }));
  const endpoint = web.networks[0]?.endpoint;
  expect(expectOk(host.daemon.networkInspect('lan'))).toMatchObject({
    Name: 'lan',
    Id: id,
    IPAM: { Driver: 'default', Options: {}, Config: [{ Subnet: '172.18.0.0/16', Gateway: '172.18.0.1' }] },
    Containers: {
      [web.id]: {
        Name: 'web',
        EndpointID: endpoint?.id,
        MacAddress: endpoint?.macAddress,
        IPv4Address: '172.18.0.2/16',
        IPv6Address: '',
      },
    },
    Labels: { tier: 'web' },
  });
  expect(Object.keys(expectOk(host.daemon.networkInspect('lan')).Containers as object)).toEqual([web.id]);
  expect(expectOk(host.daemon.containerInspect('web', { size: false }))).toMatchObject({
    NetworkSettings: {
      IPAddress: '',
      Networks: { lan: { NetworkID: id, IPAddress: '172.18.0.2', DNSNames: ['web', web.id.slice(0, 12)] } },
    },
  });
});

test('N16 the built-in networks of a host are the same in every replay', () => {
  expect(predefinedNetworks('s1').map(({ id }) => id)).toEqual(predefinedNetworks('s1').map(({ id }) => id));
  expect(predefinedNetworks('s1')[0]?.id).not.toBe(predefinedNetworks('s2')[0]?.id);
});
