import { expect, test } from 'vitest';
import { expectOk } from '../testing';
import { IDLE, NetworkHost, SERVER } from './testing';

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
