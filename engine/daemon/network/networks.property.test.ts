import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apply } from '../../room/apply';
import { emptyRoom } from '../../room/empty-room';
import { isAlive } from '../containers/find-container';
import { TestHost } from '../testing';

const NAMES = ['ant', 'bee', 'cat'] as const;
const NETWORKS = ['red', 'blue', 'bridge', 'host', 'none', 'container:ant'] as const;
const name = fc.constantFrom(...NAMES);
const network = fc.constantFrom(...NETWORKS);
const port = fc.constantFrom(null, 80, 8080);

type Action = (host: TestHost) => unknown;

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ network, internal: fc.boolean() }).map(
    ({ network: made, internal }): Action =>
      (host) => {
        const request = { name: made, driver: 'bridge', attachable: false, subnets: [], labels: [], options: [] };
        return host.daemon.networkCreate({ ...request, internal });
      },
  ),
  fc.record({ name, network, port }).map(
    ({ name: made, network: on, port: hostPort }): Action =>
      (host) => {
        const portRequests = [{ hostIp: '', hostPort, containerPort: 80, protocol: 'tcp' as const }];
        host.create(made, ['httpd', '-f', '-p', '80', '-h', '/var/www'], {
          host: { networkMode: on, ...(on.startsWith('container:') ? {} : { portRequests }) },
        });
        return host.daemon.containerStart(made);
      },
  ),
  name.map(
    (made): Action =>
      (host) =>
        host.daemon.containerStart(made),
  ),
  name.map(
    (made): Action =>
      (host) =>
        host.stop(made, { timeout: 0 }),
  ),
  name.map(
    (made): Action =>
      (host) =>
        host.daemon.containerRemove(made, { force: true, volumes: true }),
  ),
  fc.record({ name, network }).map(
    ({ name: who, network: to }): Action =>
      (host) =>
        host.daemon.networkConnect(to, who, { aliases: ['shared'] }),
  ),
  fc.record({ name, network, force: fc.boolean() }).map(
    ({ name: who, network: from, force }): Action =>
      (host) =>
        host.daemon.networkDisconnect(from, who, { force }),
  ),
  network.map(
    (gone): Action =>
      (host) =>
        host.daemon.networkRemove(gone),
  ),
  fc.record({ name, of: fc.constantFrom('ant', 'shared', 'registry', 'localhost', '172.18.0.2') }).map(
    ({ name: who, of }): Action =>
      (host) =>
        host.body(`http://${of}`, { container: who }),
  ),
);

test('N40 whatever is plugged in and out, addresses, endpoints and ports have one owner, and events replay to the same state', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
      const host = new TestHost();
      for (const act of actions) {
        act(host);
        expectSound(host);
      }
      const replayed = emptyRoom('all');
      for (const [n, { at, event }] of host.room.events.entries()) apply(replayed, n + 1, at, event);
      expect(replayed.hosts).toEqual(host.room.state.hosts);
    }),
    { numRuns: 150 },
  );
});

function expectSound(host: TestHost): void {
  const state = host.room.state.hosts.get('s1');
  const containers = [...(state?.containers.values() ?? [])];
  const endpoints = containers.flatMap(({ networks }) => networks.flatMap(({ endpoint }) => endpoint ?? []));
  const addresses = endpoints
    .filter(({ ipAddress }) => ipAddress !== '')
    .map((it) => `${it.networkId} ${it.ipAddress}`);
  const doors = containers.flatMap(({ ports }) => ports.map((it) => `${it.hostIp} ${it.hostPort} ${it.protocol}`));
  const ids = endpoints.map(({ id }) => id);
  for (const list of [addresses, doors, ids]) expect(new Set(list).size).toBe(list.length);
  for (const endpoint of endpoints) expect(state?.networks.has(endpoint.networkId)).toBe(true);
  for (const container of containers) {
    if (!isAlive(container))
      expect([container.networks.filter((it) => it.endpoint), container.ports]).toEqual([[], []]);
  }
}
