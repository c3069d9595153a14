import { expect, test } from 'vitest';
import { PLAIN_HOST_CONFIG } from '../../model/plain-host-config';
import { BOUNDS } from '../bounds/bounds';
import { SimulatedDaemon } from '../daemon';
import { expectOk, PLAIN_REQUEST, TestHost } from '../testing';
import { PLAIN_VOLUME } from './create-volume';

const create = (host: TestHost, name: string, more = {}) =>
  host.daemon.volumeCreate({ ...PLAIN_VOLUME, name, ...more });
const names = (host: TestHost) => host.daemon.volumeList().map(({ volume }) => volume.name);

test('V1 a volume is made once: asking for its name again answers the one that is there', () => {
  const host = new TestHost();
  const first = expectOk(create(host, 'notes', { labels: [['a', '1']] }));
  expect(expectOk(create(host, 'notes', { labels: [['b', '2']] }))).toBe(first);
  expect(names(host)).toEqual(['notes']);
});

test.each([
  ['x', 'create x: volume name is too short, names should be at least two alphanumeric characters'],
  ['a/b', expect.stringContaining('create a/b: "a/b" includes invalid characters for a local volume name')],
  ['-ab', expect.stringContaining('includes invalid characters')],
])('V2 the name %s is refused', (name, message) => {
  expect(create(new TestHost(), name)).toMatchObject({ ok: false, error: { status: 400, message } });
});

test('V2 without a name a volume gets 64 hex digits and a label that says so', () => {
  const host = new TestHost();
  const { name, anonymous } = expectOk(create(host, ''));
  expect(name).toMatch(/^[0-9a-f]{64}$/);
  expect(anonymous).toBe(true);
  expect(expectOk(host.daemon.volumeInspect(name)).Labels).toEqual({ 'com.docker.volume.anonymous': '' });
});

test('V3 only the driver local is there, with the options that it knows', () => {
  const host = new TestHost();
  const refusal = (more: object) => {
    const result = create(host, 'vol', more);
    return result.ok ? '' : result.error.message;
  };
  expect(refusal({ driver: 'nfs' })).toBe('create vol: error looking up volume plugin nfs: plugin "nfs" not found');
  expect(refusal({ options: [['colour', 'red']] })).toBe('create vol: invalid option: "colour"');
  expect(refusal({ options: [['type', 'nfs']] })).toBe('create vol: missing required option: "device"');
  expect(names(host)).toEqual([]);
});

test('V3 a volume of type nfs is made, and cannot be mounted: there is no other machine', () => {
  const host = new TestHost();
  const options: [string, string][] = [
    ['type', 'nfs'],
    ['o', 'addr=10.0.0.9'],
    ['device', ':/share'],
  ];
  expectOk(create(host, 'far', { options }));
  expectOk(host.create('web', ['sleep', '9'], { host: { binds: ['far:/data'] } }));
  expect(host.daemon.containerStart('web')).toMatchObject({
    error: { message: expect.stringContaining('failed to mount local volume') },
  });
});

test('V4 a volume that any container mentions, running or not, cannot be removed', () => {
  const host = new TestHost();
  const { id } = expectOk(host.create('guard', ['true'], { host: { binds: ['vault:/safe'] } }));
  expect(host.daemon.volumeRemove('vault', { force: true })).toMatchObject({
    error: { status: 409, message: `remove vault: volume is in use - [${id}]` },
  });
  expectOk(host.daemon.containerRemove('guard', { force: false, volumes: true }));
  expectOk(host.daemon.volumeRemove('vault', { force: false }));
  expect(host.daemon.volumeRemove('vault', { force: false })).toMatchObject({
    error: { status: 404, message: 'get vault: no such volume' },
  });
  expectOk(host.daemon.volumeRemove('vault', { force: true }));
});

test('V5 rm -v and --rm take the anonymous volumes that no other container mentions, and no others', () => {
  const host = new TestHost();
  host.run('one', ['true'], { volumes: ['/cache'], host: { binds: ['kept:/data'] } });
  host.run('two', ['true'], { host: { volumesFrom: ['one'] } });
  host.pass(1000);
  expect(names(host)).toHaveLength(2);
  expectOk(host.daemon.containerRemove('one', { force: true, volumes: true }));
  expect(names(host)).toHaveLength(2);
  expectOk(host.daemon.containerRemove('two', { force: true, volumes: true }));
  expect(names(host)).toEqual(['kept']);
  host.run('brief', ['sleep', '1'], { volumes: ['/cache'], host: { autoRemove: true } });
  expect(names(host)).toHaveLength(2);
  host.pass(2000);
  expect(names(host)).toEqual(['kept']);
  const own = host.room.state.privates.get('s1');
  expect([...(own?.volumes.keys() ?? [])].filter((name) => name !== 'kept')).toEqual([]);
});

test('V5 an anonymous volume that was mounted by its name stays', () => {
  const host = new TestHost();
  const { name } = expectOk(create(host, ''));
  host.run('user', ['sleep', '9'], { host: { binds: [`${name}:/data`] } });
  expectOk(host.daemon.containerRemove('user', { force: true, volumes: true }));
  expect(names(host)).toEqual([name]);
});

test('V6 prune takes what no container mentions: anonymous volumes, with all also named ones', () => {
  const host = new TestHost();
  expectOk(create(host, 'named', { labels: [['keep', 'no']] }));
  expectOk(create(host, 'labelled', { labels: [['keep', 'yes']] }));
  const { name } = expectOk(create(host, ''));
  host.run('user', ['sleep', '9'], { host: { binds: ['used:/data'] } });
  expect(host.daemon.volumePrune({ all: false, fits: () => true }).deleted).toEqual([name]);
  const unlabelled = {
    all: true,
    fits: ({ labels }: { labels: readonly (readonly [string, string])[] }) => labels[0]?.[1] !== 'yes',
  };
  expect(host.daemon.volumePrune(unlabelled).deleted).toEqual(['named']);
  expect(names(host)).toEqual(['labelled', 'used']);
});

test('V7 a host holds a bounded number of volumes; who is at the bound is told what to do', () => {
  const host = new TestHost();
  for (let n = 0; n < BOUNDS.holds.volumes; n += 1) expectOk(create(host, `v${n}0`));
  expect(create(host, 'more')).toMatchObject({ error: { message: expect.stringContaining('docker volume prune') } });
});

test('V8 events tell of volumes that are made, mounted, unmounted and removed, in that order', () => {
  const host = new TestHost();
  // One decision for all of it, so that what it notes is one list.
  const tx = host.room.tx();
  const daemon = new SimulatedDaemon(() => tx, 's1');
  const hostConfig = { ...PLAIN_HOST_CONFIG, binds: ['data:/data:ro'], autoRemove: true };
  const { id } = expectOk(daemon.containerCreate({ ...PLAIN_REQUEST, name: 'job', cmd: ['sleep', '9'], hostConfig }));
  expectOk(daemon.containerStart('job'));
  expectOk(daemon.containerKill('job', 'KILL'));
  expectOk(daemon.volumeRemove('data', { force: false }));
  tx.publishNotes();
  const noted = host.room.state.privates.get('s1')?.noted ?? [];
  const told = noted.flatMap(({ events }) => events).filter(({ type }) => type === 'volume');
  expect(told.map(({ action, id: name }) => `${action} ${name}`)).toEqual([
    'create data',
    'mount data',
    'unmount data',
    'destroy data',
  ]);
  expect(told[1]?.attributes).toEqual({
    container: id,
    destination: '/data',
    driver: 'local',
    propagation: '',
    'read/write': 'false',
  });
});
