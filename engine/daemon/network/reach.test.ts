import { expect, test } from 'vitest';
import { expectOk } from '../testing';
import { IDLE, NetworkHost, pool, SERVER } from './testing';

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
