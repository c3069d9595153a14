import { expect, test } from 'vitest';
import { expectOk } from '../testing';
import { IDLE, NetworkHost, SERVER } from './testing';

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

test('T17 the name server does not know what /etc/hosts alone says', () => {
  const host = new NetworkHost();
  expectOk(host.network('shop'));
  const asked = (from: string, name: string) => {
    const reply = host.daemon.network({ container: from }, { ask: 'resolve', name, dnsOnly: true });
    return reply.ok ? reply.addresses : reply.failure;
  };
  const plain = host.run('plain', IDLE, { host: { extraHosts: ['db:10.1.2.3'] } });
  for (const name of ['db', plain.config.Hostname]) {
    expect(host.resolve('plain', name)).not.toBe('could-not-resolve');
    expect(asked('plain', name)).toBe('could-not-resolve');
  }
  expect(asked('plain', 'registry')).toEqual(host.resolve('plain', 'registry'));
  const web = host.on('shop', 'web', SERVER, [], { host: { extraHosts: ['db:10.1.2.3'] } });
  expect(asked('web', 'db')).toBe('could-not-resolve');
  expect([asked('web', 'web'), asked('web', web.config.Hostname)]).toEqual([['172.18.0.2'], ['172.18.0.2']]);
});
