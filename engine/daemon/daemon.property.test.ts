import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Container } from '../model/container';
import { primaryAddress } from '../model/primary-address';
import { apply } from '../room/apply';
import { emptyRoom } from '../room/empty-room';
import { TestHost, type TestRequest } from './testing';

const NAMES = ['ant', 'bee', 'cat'] as const;
const name = fc.constantFrom(...NAMES);
const PROGRAMS = [
  ['sleep', '3'],
  ['sleep', '600'],
  ['sh', '-c', 'while :; do :; done'],
  ['sh'],
  ['cat'],
  ['httpd', '-f', '-p', '80', '-h', '/var/www'],
  ['nosuch'],
];

const request: fc.Arbitrary<TestRequest & { cmd: readonly string[] }> = fc.record({
  cmd: fc.constantFrom(...PROGRAMS),
  tty: fc.boolean(),
  openStdin: fc.boolean(),
  volumes: fc.constantFrom([], ['/cache']),
  host: fc.record({
    autoRemove: fc.boolean(),
    init: fc.boolean(),
    publishAllPorts: fc.boolean(),
    readonlyRootfs: fc.boolean(),
    binds: fc.constantFrom([], ['data:/a'], ['data:/var/www:ro', '/home/student/site:/a/b'], ['/nowhere:/etc/passwd']),
    tmpfs: fc.constantFrom([], [['/scratch', ''] as const]),
    volumesFrom: fc.constantFrom([], ['bee']),
    restartPolicy: fc.record({
      name: fc.constantFrom('no' as const, 'always' as const, 'on-failure' as const, 'unless-stopped' as const),
      maximumRetryCount: fc.constant(0),
    }),
    portRequests: fc.array(
      fc.record({
        hostIp: fc.constantFrom('', '127.0.0.1'),
        hostPort: fc.constantFrom(null, 8080, 8081),
        containerPort: fc.constantFrom(80, 81),
        protocol: fc.constant('tcp' as const),
      }),
      { maxLength: 1 },
    ),
  }),
});

type Operation = (host: TestHost) => void;

const operation: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(name, request).map(running) },
  { weight: 3, arbitrary: name.map(frozenAndThawed) },
  fc.tuple(name, request).map(
    ([to, { cmd, ...more }]) =>
      (host: TestHost) =>
        void host.create(to, cmd, more),
  ),
  name.map((it) => (host: TestHost) => void host.daemon.containerStart(it, { stdin: 'a\nb\n' })),
  name.map((it) => (host: TestHost) => void host.daemon.containerStart(it)),
  fc.tuple(name, fc.constantFrom(0, 1, undefined)).map(([it, timeout]) => (host: TestHost) => {
    host.stop(it, timeout === undefined ? {} : { timeout });
  }),
  name.map((it) => (host: TestHost) => void host.converse(host.daemon.containerRestart(it, { timeout: 1 }))),
  fc.tuple(name, fc.constantFrom('KILL', 'TERM', 'INT', 'HUP', 'USR1', 'FOO')).map(
    ([it, signal]) =>
      (host: TestHost) =>
        void host.daemon.containerKill(it, signal),
  ),
  name.map((it) => (host: TestHost) => void host.daemon.containerPause(it)),
  name.map((it) => (host: TestHost) => void host.daemon.containerUnpause(it)),
  fc.tuple(name, name).map(
    ([it, to]) =>
      (host: TestHost) =>
        void host.daemon.containerRename(it, to),
  ),
  fc.tuple(name, fc.boolean(), fc.boolean()).map(
    ([it, force, volumes]) =>
      (host: TestHost) =>
        void host.daemon.containerRemove(it, { force, volumes }),
  ),
  fc.constant((host: TestHost) => void host.daemon.volumePrune({ all: false, fits: () => true })),
  fc.constant((host: TestHost) => void host.daemon.volumeRemove('data', { force: false })),
  fc
    .tuple(name, fc.constantFrom('/a/x', '/etc/passwd', '/var/www/index.html', '/scratch/x', '/cache/x'))
    .map(([it, path]) => (host: TestHost) => {
      host.daemon.containerWrite(it, [[path, host.room.file('x')]]);
    }),
  name.map((it) => (host: TestHost) => void host.exec(it, ['sh'], { tty: true, stdin: true })),
  fc.tuple(name, fc.nat({ max: 3 })).map(([it, code]) => (host: TestHost) => {
    const found = host.daemon.containerFind(it);
    if (found.ok) host.daemon.processEnded(found.value.id, code);
  }),
  fc.tuple(name, fc.constantFrom('text', 'exit 2', null)).map(([it, line]) => (host: TestHost) => {
    const found = host.daemon.containerFind(it);
    if (found.ok) host.daemon.input(found.value.id, null, line);
  }),
  fc
    .constantFrom('localhost:8080', '172.17.0.2', 'localhost:32768')
    .map((url) => (host: TestHost) => void host.curl(url)),
  fc.constantFrom(1, 100, 5_000, 61_000).map((milliseconds) => (host: TestHost) => host.pass(milliseconds)),
  name.map((it) => (host: TestHost) => {
    host.daemon.containerInspect(it, { size: true });
    host.daemon.containerChanges(it);
    host.daemon.containerTop(it);
    host.daemon.containerStats(it);
  }),
  name.map((it) => (host: TestHost) => {
    host.daemon.containerCommit(it, { reference: 'made', author: '', message: '', changes: [], pause: true });
  }),
);

/** `docker rm -f` and `docker run -d`, as far as they come. */
function running([to, { cmd, ...more }]: [string, TestRequest & { cmd: readonly string[] }]): Operation {
  return (host) => {
    host.daemon.containerRemove(to, { force: true, volumes: false });
    if (host.create(to, cmd, more).ok) host.daemon.containerStart(to);
  };
}

function frozenAndThawed(it: string): Operation {
  return (host) => {
    host.daemon.containerPause(it);
    host.pass(500);
    host.daemon.containerUnpause(it);
  };
}

test('C110 whatever is done in whatever order, the host stays sound and replays to the same state', () => {
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 60, size: 'max' }), (operations) => {
      const host = new TestHost();
      for (const operate of operations) {
        operate(host);
        expectSound(host);
      }
      const again = emptyRoom('all');
      host.room.events.forEach(({ at, event }, i) => {
        apply(again, i + 1, at, event);
      });
      expect(again).toEqual(host.room.state);
    }),
    { numRuns: 200 },
  );
});

function expectSound({ room }: TestHost): void {
  const host = room.state.hosts.get('s1');
  const own = room.state.privates.get('s1');
  if (!host || !own) throw new Error('no host');
  const containers = [...host.containers.values()];
  expect(new Map(containers.map(({ name: it, id }) => [it, id]))).toEqual(host.names);
  const doors = containers.flatMap(({ ports }) => ports.map((it) => `${it.hostIp} ${it.hostPort}/${it.protocol}`));
  expect(new Set(doors).size).toBe(doors.length);
  const addresses = containers.map(primaryAddress).filter(Boolean);
  expect(new Set(addresses).size).toBe(addresses.length);
  for (const container of containers) {
    expect(own.processes.has(container.id)).toBe(isAlive(container));
    if (!isAlive(container)) expect([container.ports, primaryAddress(container)]).toEqual([[], '']);
    if (!isAlive(container)) expect(own.tmpfs.get(container.id)?.size ?? 0).toBe(0);
    for (const { type, name: volume } of container.mounts) {
      if (type === 'volume') expect(host.volumes.has(volume)).toBe(true);
    }
    const upper = [...(own.uppers.get(container.id)?.values() ?? [])];
    expect(container.writable.files).toBe(upper.length);
    // Nothing waits for an alarm that nobody has set.
    if (container.state.status === 'restarting') expect(room.wakeAt(container.id)).not.toBeNull();
    const process = own.processes.get(container.id);
    if (container.state.status === 'running' && process?.kind === 'service' && process.wakeAt !== null) {
      expect(room.wakeAt(container.id)).toBe(process.wakeAt);
    }
  }
  for (const { name: volume, holds } of host.volumes.values()) {
    const files = [...(own.volumes.get(volume)?.keys() ?? [])].filter((path) => path !== '/');
    expect(holds.files).toBe(files.length);
  }
  for (const volume of own.volumes.keys()) expect(host.volumes.has(volume)).toBe(true);
  for (const exec of own.execs.values()) expect(own.processes.has(exec.container)).toBe(true);
  for (const id of [...own.uppers.keys(), ...own.logs.keys()]) expect(host.containers.has(id)).toBe(true);
}

function isAlive({ state }: Container): boolean {
  return state.status === 'running' || state.status === 'paused';
}
