import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TestHost } from '../daemon/testing';
import type { NetworkAttachment } from '../model/network';
import { apply } from './apply';
import { emptyRoom } from './empty-room';
import { readEvent, upcast } from './event-codec';
import type { RoomEvent } from './events';
import { hashRoom } from './state-hash';

/** A session of long ago: before volumes, networks and health checks. */
function aged(event: RoomEvent): RoomEvent {
  if (event.type === 'container.created') {
    const { mounts: _, networks: __, health: ___, ...older } = event.container;
    return { ...event, container: older } as RoomEvent;
  }
  if (event.type === 'container.started') {
    const { networks, ...rest } = event;
    const address = networks[0]?.endpoint?.ipAddress;
    return { ...rest, ...(address && { ipAddress: address }) } as RoomEvent;
  }
  if (event.type === 'daemon.noted') {
    const events = event.events.map((told) => ({ ...told, attributes: Object.entries(told.attributes) }));
    return { ...event, events } as unknown as RoomEvent;
  }
  return event;
}

/** Where a container was, which an old log knows of; plugs had no IDs then and cards no addresses of their own. */
function places(networks: readonly NetworkAttachment[]) {
  return networks.map(({ network, aliases, endpoint }) => ({
    network: network === 'default' ? 'bridge' : network,
    aliases,
    endpoint: endpoint && {
      networkId: endpoint.networkId,
      address: `${endpoint.ipAddress}/${endpoint.prefixLength} ${endpoint.gateway}`,
    },
  }));
}

function replayed(events: TestHost['room']['events']) {
  const state = emptyRoom('all');
  for (const [index, { at, event }] of events.entries()) {
    apply(state, index + 1, at, readEvent(JSON.stringify(event)));
  }
  return state;
}

const action = fc.constantFrom<(host: TestHost) => unknown>(
  (host) => host.create('ant', ['sleep', '600']),
  (host) => host.create('bee', ['sleep', '5'], { host: { networkMode: 'none' } }),
  (host) => host.create('cat', ['httpd', '-f', '-p', '80'], { host: { publishAllPorts: true } }),
  (host) => host.daemon.containerStart('ant'),
  (host) => host.daemon.containerStart('bee'),
  (host) => host.daemon.containerStart('cat'),
  (host) => host.daemon.containerPause('ant'),
  (host) => host.daemon.containerKill('ant', 'KILL'),
  (host) => host.daemon.containerRename('ant', 'dog'),
  (host) => host.daemon.containerRemove('bee', { force: true, volumes: true }),
  (host) => host.pass(5_000),
);

test('C143 a log from before volumes, networks and health checks is read as what it was', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 20 }), (actions) => {
      const host = new TestHost();
      for (const act of actions) act(host);
      const old = replayed(host.room.events.map(({ at, event }) => ({ at, event: aged(event) }))).hosts.get('s1');
      const now = host.room.state.hosts.get('s1');
      const plain = (hosts: typeof now) =>
        [...(hosts?.containers.values() ?? [])].map((it) => ({ ...it, networks: places(it.networks) }));
      expect(plain(old)).toEqual(plain(now));
      // Two endpoints are never one.
      const ids = [...(old?.containers.values() ?? [])].flatMap(({ networks }) =>
        networks.flatMap(({ endpoint }) => endpoint?.id ?? []),
      );
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});

test('C143 an event of today is left as it is, and an old one is read the same each time', () => {
  const host = new TestHost();
  host.run('ant', ['sleep', '600'], { host: { binds: ['data:/data'] } });
  host.run('bee', ['true'], { host: { networkMode: 'host' } });
  for (const { event } of host.room.events) {
    expect(readEvent(JSON.stringify(event))).toEqual(JSON.parse(JSON.stringify(event)));
    const once = upcast(aged(event));
    expect(upcast(once)).toEqual(once);
  }
  expect(hashRoom(replayed(host.room.events))).toBe(hashRoom(host.room.state));
  const old = replayed(host.room.events.map(({ at, event }) => ({ at, event: aged(event) })));
  expect(old.privates.get('s1')?.noted).toEqual(host.room.state.privates.get('s1')?.noted);
});
