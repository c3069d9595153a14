import { expect, test } from 'vitest';
import { expectOk } from '../testing';
import { IDLE, NetworkHost } from './testing';

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
