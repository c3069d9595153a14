import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ClientHost } from '#engine/client/testing';
import type { Digest } from '#engine/model/digest';
import type { RoomState } from '#engine/model/room-state';
import { apply } from '#engine/room/apply';
import { emptyRoom } from '#engine/room/empty-room';
import type { RoomEvent } from '#engine/room/events';
import { hashRoom } from '#engine/room/state-hash';
import { containersOf } from '../../app/client/picture-of';

const some = fc.constantFrom;
const container = some('ant', 'bee', 'cat', 'ant', 'bee', 'cat', 'nosuch');
const image = some('busybox', 'busybox', 'busybox', 'busybox:latest', 'made', 'made:2', 'nosuch:1', 'BAD');
const program = some('', 'sleep 3', 'sleep 600', 'true', 'false', 'sh -c "exit 3"', 'httpd -f -p 80', 'nosuch', 'cat');
const flags = fc
  .shuffledSubarray(
    [
      '--rm',
      '-i',
      '--init',
      '-p 8080:80',
      '-p 127.0.0.1:8081:80',
      '-P',
      '-e A=1',
      '-l owner=ann',
      '--restart always',
      '--restart on-failure:2',
      '-m 64m',
      '--network none',
      '--network web',
      '--network web --network-alias db',
      '-v data:/data',
      '-v /anonymous',
      '--mount type=volume,src=data,dst=/etc,readonly',
      '--nosuchflag',
      '-w /w',
      '-u nobody',
      '--stop-timeout 1',
    ],
    { maxLength: 3 },
  )
  .map((chosen) => chosen.join(' '));

/** Lines that are right, half right and wrong. */
const line: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(some('run -d', 'run -d', 'create', 'container run -d'), container, flags, image, program)
      .map(([verb, name, more, of, argv]) => `docker ${verb} --name ${name} ${more} ${of} ${argv}`),
  },
  fc
    .tuple(
      some(
        'start',
        'stop -t 1',
        'restart -t 0',
        'kill',
        'kill -s USR1',
        'pause',
        'unpause',
        'rm',
        'rm -f',
        'logs',
        'diff',
      ),
      container,
      fc.option(container, { nil: '' }),
    )
    .map(([verb, one, other]) => `docker ${verb} ${one} ${other}`),
  { weight: 2, arbitrary: some('docker network create web', 'docker network create --subnet 10.1.0.0/24 web') },
  fc.tuple(container, container).map(([from, to]) => `docker rename ${from} ${to}`),
  fc.tuple(container, image).map(([from, to]) => `docker commit ${from} ${to}`),
  fc
    .tuple(
      some('connect', 'connect --ip 10.1.0.9', 'disconnect', 'disconnect -f'),
      some('web', 'bridge', 'none'),
      container,
    )
    .map(([verb, network, of]) => `docker network ${verb} ${network} ${of}`),
  fc.tuple(image, image).map(([from, to]) => `docker tag ${from} ${to}`),
  fc.tuple(some('', '-f'), image).map(([force, of]) => `docker rmi ${force} ${of}`),
  fc.tuple(container, some('touch /x', 'true', 'nosuch')).map(([of, argv]) => `docker exec ${of} ${argv}`),
  fc
    .tuple(some('--memory 128m', '--restart no', '--restart always', ''), container)
    .map(([m, of]) => `docker update ${m} ${of}`),
  some(
    'docker ps -a',
    'docker volume create data',
    'docker volume rm data',
    'docker volume prune -af',
    'docker network create web',
    'docker network create --subnet 10.1.0.0/24 web',
    'docker network rm web',
    'docker network rm bridge',
    'docker network prune -f',
    'docker system df -v',
    'docker system prune -f',
    'docker images -a',
    'docker container prune -f',
    'docker image prune -af',
    'docker ps --filter nosuch=1',
    'docker nosuch',
    'docker run',
    'docker inspect',
    'docker info',
  ),
);

type Step = { kind: 'line'; line: string } | { kind: 'time'; milliseconds: number } | { kind: 'file'; name: string };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: line.map((text) => ({ kind: 'line' as const, line: text.replace(/ +/g, ' ').trim() })) },
  some(1, 500, 5_000, 61_000).map((milliseconds) => ({ kind: 'time' as const, milliseconds })),
  some('ant', 'bee', 'cat').map((name) => ({ kind: 'file' as const, name })),
);

function take(host: ClientHost, next: Step): void {
  if (next.kind === 'line') host.docker(next.line);
  else if (next.kind === 'time') host.pass(next.milliseconds);
  else host.daemon.containerWrite(next.name, [['/written', host.room.file(next.name)]]);
}

function played(steps: readonly Step[], each: (host: ClientHost) => void = () => {}): ClientHost {
  const host = new ClientHost();
  for (const next of steps) {
    take(host, next);
    each(host);
  }
  return host;
}

const sessions = fc.array(step, { maxLength: 40, size: 'max' });

test('C112 lines of any kind throw nothing, and their events replay to the same state', () => {
  fc.assert(
    fc.property(sessions, (steps) => {
      const host = played(steps);
      const again = emptyRoom('all');
      for (const [index, { at, event }] of host.room.events.entries()) {
        apply(again, index + 1, at, JSON.parse(JSON.stringify(event)) as RoomEvent);
      }
      expect(hashRoom(again)).toBe(hashRoom(host.room.state));
    }),
    { numRuns: 150 },
  );
});

test('C113 the image under a container never changes, and layers of equal content are one', () => {
  fc.assert(
    fc.property(sessions, (steps) => {
      const seen = new Map<string, string>();
      const host = played(steps, ({ room }) => {
        for (const { id, image: under } of hostOf(room.state).containers.values()) {
          const found = room.state.images.get(under);
          if (!found) throw new Error(`container ${id} has lost its image`);
          const now = JSON.stringify(found);
          expect(seen.get(id) ?? now).toBe(now);
          seen.set(id, now);
        }
      });
      const contents = new Map<string, Digest>();
      for (const diffId of host.room.state.layers.keys()) {
        const files = host.room.blobs.layer(diffId);
        if (!files) throw new Error(`layer ${diffId} has no files`);
        const content = JSON.stringify([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
        expect(contents.get(content) ?? diffId).toBe(diffId);
        contents.set(content, diffId);
      }
    }),
    { numRuns: 80 },
  );
});

test('C114 ps, inspect, info, the picture and the state tell the same', () => {
  fc.assert(
    fc.property(sessions, (steps) => {
      const host = played(steps);
      // Scripts that are still to be played come to their end with the next command.
      host.docker('docker info');
      const { containers } = hostOf(host.room.state);
      const told = lines(host, "docker ps -a --no-trunc --format '{{.ID}} {{.Names}} {{.State}}'");
      const known = [...containers.values()].map(({ id, name, state }) => `${id} ${name} ${state.status}`);
      expect(told.sort()).toEqual(known.sort());
      for (const { id, name, state, image: of } of containers.values()) {
        const format = '{{.Id}} {{.Name}} {{.State.Status}} {{.State.Running}} {{.Image}}';
        const runs = ['running', 'paused', 'restarting'].includes(state.status);
        expect(lines(host, `docker inspect --format '${format}' ${name}`)).toEqual([
          `${id} /${name} ${state.status} ${runs} ${of}`,
        ]);
      }
      const drawn = containersOf(host.room.state, 's1', 's1').map(
        ({ id, name, state }) => `${id} ${name} ${state.status}`,
      );
      expect(drawn.sort()).toEqual(known);
      const count = (status: string) => [...containers.values()].filter(({ state }) => state.status === status).length;
      expect(lines(host, "docker info --format '{{.Containers}} {{.ContainersPaused}}'")).toEqual([
        `${containers.size} ${count('paused')}`,
      ]);
    }),
    { numRuns: 80 },
  );
});

test('C116 every endpoint, its address and its place in a network have one owner', () => {
  fc.assert(
    fc.property(sessions, (steps) => {
      played(steps, ({ room }) => {
        const { containers, networks, volumes } = hostOf(room.state);
        const endpoints = [...containers.values()].flatMap(({ networks: of }) =>
          of.flatMap(({ endpoint }) => endpoint ?? []),
        );
        expectDistinct(endpoints.map(({ id }) => id));
        expectDistinct(
          endpoints.flatMap(({ networkId, ipAddress }) => (ipAddress ? [`${networkId} ${ipAddress}`] : [])),
        );
        for (const { networkId } of endpoints) expect(networks.has(networkId)).toBe(true);
        expectDistinct([...networks.values()].map(({ name }) => name));
        for (const { mounts } of containers.values()) {
          for (const mount of mounts) if (mount.type === 'volume') expect(volumes.has(mount.name)).toBe(true);
        }
      });
    }),
    { numRuns: 80 },
  );
});

test('C115 removing everything leaves the host as it was at first', () => {
  fc.assert(
    fc.property(sessions, (steps) => {
      const host = played(steps);
      const names = lines(host, 'docker ps -aq --no-trunc');
      if (names.length > 0) host.docker(`docker rm -fv ${names.join(' ')}`);
      for (let ids = imageIds(host); ids.length > 0; ids = imageIds(host)) {
        expect(host.docker(`docker rmi -f ${ids.join(' ')}`).out).not.toBe('');
      }
      host.docker('docker volume prune -af');
      host.docker('docker network prune -f');
      const { containers, names: taken, images, tags, digests, volumes, networks } = hostOf(host.room.state);
      expect(volumes.size).toBe(0);
      expect([...networks.values()].map(({ name }) => name).sort()).toEqual(['bridge', 'host', 'none']);
      expect([containers.size, taken.size, images.size, tags.size, digests.size]).toEqual([0, 0, 0, 0, 0]);
      const own = host.room.state.privates.get('s1');
      expect([own?.uppers.size, own?.logs.size, own?.processes.size, own?.execs.size]).toEqual([0, 0, 0, 0]);
      expect(host.docker('docker ps -aq').out + host.docker('docker images -aq').out).toBe('');
    }),
    { numRuns: 80 },
  );
});

function hostOf(state: RoomState) {
  const host = state.hosts.get('s1');
  if (!host) throw new Error('no host');
  return host;
}

function expectDistinct(of: readonly string[]): void {
  expect(new Set(of).size).toBe(of.length);
}

function imageIds(host: ClientHost): string[] {
  return [...new Set(lines(host, 'docker images -aq --no-trunc'))];
}

function lines(host: ClientHost, line: string): string[] {
  return host.docker(line).out.split('\n').filter(Boolean);
}
