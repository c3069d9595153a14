import { expect, test } from 'vitest';
import { parseDockerfile } from '../../builder/dockerfile/parse-dockerfile';
import { EMPTY_CONFIG } from '../../model/image-config';
import { namespaceOf } from '../../registry/namespace';
import { testRoom } from '../../room/testing';
import type { CreateRequest } from '../api/create-request';
import { commitLayer } from '../images/commit-layer';
import { NetworkHost, pool } from '../network/testing';
import { expectOk, type TestRequest } from '../testing';
import { PLAIN_VOLUME } from '../volumes/create-volume';
import { BOUNDS } from './bounds';

const many = (count: number) => Array.from({ length: count }, (_, n) => `n${n}`);
const pairs = (count: number) => many(count).map((key) => [key, ''] as const);
const tooMany = BOUNDS.entries + 1;
const long = (length: number) => 'x'.repeat(length);
test.each<[what: string, request: TestRequest]>([
  ['labels', { labels: pairs(tooMany) }],
  ['environment variables', { env: many(tooMany) }],
  ['exposed ports', { exposedPorts: many(tooMany) }],
  ['volumes', { volumes: many(tooMany).map((name) => `/${name}`) }],
  ['networks', { networks: many(tooMany).map((network) => ({ network })) }],
  ['binds', { host: { binds: many(tooMany).map((name) => `${name}:/${name}`) } }],
  ['tmpfs mounts', { host: { tmpfs: many(tooMany).map((name) => [`/${name}`, ''] as const) } }],
  ['host entries', { host: { extraHosts: many(tooMany).map((name) => `${name}:10.0.0.1`) } }],
  ['name servers', { host: { dns: many(tooMany) } }],
  ['search domains', { host: { dnsSearch: many(tooMany) } }],
  ['links', { links: many(tooMany) }],
  ['resolver options', { host: { dnsOptions: many(tooMany) } }],
])('H60 a container has a bounded number of %s', (what, request) => {
  const host = new NetworkHost();
  const message = `this room's containers have at most ${BOUNDS.entries} ${what} each`;
  expect(host.create('web', ['true'], request)).toMatchObject({ error: { message } });
  expect(host.daemon.containerList({ all: true })).toEqual([]);
  expect(host.daemon.volumeList()).toEqual([]);
});

test('H60 ports of a range count one by one', () => {
  const host = new NetworkHost();
  const portRequests = many(tooMany).map((_, n) => ({
    hostIp: '',
    hostPort: 20_000 + n,
    containerPort: 20_000 + n,
    protocol: 'tcp' as const,
  }));
  const message = `this room's containers have at most ${BOUNDS.entries} published ports each`;
  expect(host.create('web', ['true'], { host: { portRequests } })).toMatchObject({ error: { message } });
  expectOk(host.create('web', ['true'], { host: { portRequests: portRequests.slice(1) } }));
});

test('H60 mounts of other containers count too', () => {
  const host = new NetworkHost();
  const binds = (from: number) => many(150).map((_, n) => `v${from + n}:/v${from + n}`);
  expectOk(host.create('first', ['true'], { host: { binds: binds(0) } }));
  const both = { volumesFrom: ['first'], binds: binds(150) };
  const message = `this room's containers have at most ${BOUNDS.entries} mounts each`;
  expect(host.create('second', ['true'], { host: both })).toMatchObject({ error: { message } });
});

test('H61 what links tell a container is bounded in length', () => {
  const host = new NetworkHost();
  const half = `A=${long(BOUNDS.settings / 2)}`;
  for (const name of ['one', 'two']) host.run(name, ['sleep', '9'], { env: [half] });
  expectOk(host.create('web', ['sleep', '9'], { links: ['one', 'two'] }));
  expect(host.daemon.containerStart('web')).toMatchObject({
    error: { message: `this room's links tell a container at most ${BOUNDS.settings} characters` },
  });
});

test.each<[what: string, request: Partial<CreateRequest>]>([
  ['command', { cmd: ['echo', long(BOUNDS.settings)] }],
  ['variable', { env: [`A=${long(BOUNDS.settings)}`] }],
  ['label', { labels: [['a', long(BOUNDS.settings)]] }],
  ['user', { user: long(BOUNDS.settings + 1) }],
  ['host name', { hostname: long(BOUNDS.settings + 1) }],
  ['health check', { healthcheck: { Test: ['CMD-SHELL', long(BOUNDS.settings)] } }],
  ['alias', { networks: [{ network: 'net', aliases: [long(BOUNDS.settings)] }] }],
])('H61 all that is chosen for a container is bounded in length, such as a %s', (_, request) => {
  const host = new NetworkHost();
  const message = `this room's containers have at most ${BOUNDS.settings} characters of settings each`;
  expectOk(host.network('net'));
  expect(host.create('web', ['true'], request)).toMatchObject({ error: { status: 400, message } });
});

test('H62 names of containers and networks are bounded in length, also in a rename', () => {
  const host = new NetworkHost();
  const name = long(BOUNDS.name + 1);
  const message = `this room's containers have names of at most ${BOUNDS.name} characters`;
  expect(host.create(name, ['true'])).toMatchObject({ error: { message } });
  expectOk(host.create(name.slice(1), ['true']));
  expectOk(host.create('web', ['true']));
  expect(host.daemon.containerRename('web', name)).toMatchObject({
    error: { message: `Error when allocating new name: ${message}` },
  });
  expect(host.network(name)).toMatchObject({
    error: { message: `this room's networks have names of at most ${BOUNDS.name} characters` },
  });
  expect(host.create(`${name}!`, ['true'])).toMatchObject({ error: { message: expect.stringMatching(/^Invalid/) } });
});

test('H63 volumes and networks have a bounded number of labels', () => {
  const host = new NetworkHost();
  const labels = pairs(tooMany);
  expect(host.daemon.volumeCreate({ ...PLAIN_VOLUME, name: 'data', labels })).toMatchObject({
    error: { message: `this room's volumes have at most ${BOUNDS.entries} labels each` },
  });
  expect(host.network('net', { labels })).toMatchObject({
    error: { message: `this room's networks have at most ${BOUNDS.entries} labels each` },
  });
});

test('H63 a container that does not run can be given only so many networks, which may be missing', () => {
  const host = new NetworkHost();
  expectOk(host.create('web', ['true']));
  const names = many(BOUNDS.entries - 1);
  for (const name of names) expectOk(host.daemon.networkConnect(name, 'web', {}));
  expect(host.daemon.networkConnect('more', 'web', {})).toMatchObject({
    error: { message: `this room's containers have at most ${BOUNDS.entries} networks each` },
  });
});

test('H64 a host has as many networks as Docker has address pools, and more only with subnets of their own', () => {
  const host = new NetworkHost();
  // Of the 31 pools the default bridge has one.
  for (const name of many(30)) expectOk(host.network(name));
  expect(host.network('net')).toMatchObject({
    error: { message: 'all predefined address pools have been fully subnetted' },
  });
  const chosen = (n: number) => host.network(`own${n}`, pool(`10.${n}.0.0/16`));
  const here = host.daemon.networkList().length;
  for (let n = here; n < BOUNDS.holds.networks; n += 1) expectOk(chosen(n));
  expect(chosen(255)).toMatchObject({
    error: { status: 503, message: expect.stringContaining('docker network prune') },
  });
});

test('H65 a volume name is at most as long as a file name can be', () => {
  const host = new NetworkHost();
  const name = long(256);
  const folder = `/var/lib/docker/volumes/${name}`;
  expect(host.daemon.volumeCreate({ ...PLAIN_VOLUME, name })).toMatchObject({
    error: {
      status: 500,
      message: `create ${name}: error while creating volume root path '${folder}': mkdir ${folder}: file name too long`,
    },
  });
  expectOk(host.daemon.volumeCreate({ ...PLAIN_VOLUME, name: name.slice(1) }));
});

test('H66 a host name of more than 64 bytes is found out when the container starts', () => {
  const host = new NetworkHost();
  expectOk(host.create('web', ['sleep', '9'], { hostname: 'é'.repeat(33) }));
  expect(host.daemon.containerStart('web')).toMatchObject({
    error: { message: expect.stringMatching(/error during container init: sethostname: invalid argument: unknown$/) },
  });
  expect(host.state('web')).toMatchObject({ status: 'created', exitCode: 128 });
  host.run('fits', ['sleep', '9'], { hostname: long(64) });
});

test('H67 an image has at most 125 layers, and as much configuration and history as the room takes', () => {
  const room = testRoom();
  const ctx = room.context();
  const config = EMPTY_CONFIG;
  let base = room.image();
  for (let n = base.diffIds.length; n < 125; n += 1) {
    const files = new Map([[`/f${n}`, room.file(`${n}`)]]);
    base = expectOk(commitLayer(ctx, { base, files, config, createdBy: 'RUN' }));
  }
  const files = new Map([['/more', room.file('more')]]);
  expect(commitLayer(ctx, { base, files, config, createdBy: 'RUN' })).toMatchObject({
    error: { status: 500, message: 'max depth exceeded' },
  });
  const large = { ...config, Env: [`A=${long(BOUNDS.settings)}`] };
  expect(commitLayer(ctx, { base: null, files: null, config: large, createdBy: '' })).toMatchObject({
    error: { message: `this room's images have at most ${BOUNDS.settings} characters of settings each` },
  });
  expect(commitLayer(ctx, { base: null, files: null, config, createdBy: long(BOUNDS.history + 1) })).toMatchObject({
    error: { message: expect.stringContaining(`${BOUNDS.history} characters of history`) },
  });
});

test('H68 a host holds a bounded number of image names, and a name that is there can be moved', () => {
  const host = new NetworkHost();
  const here = host.daemon.imageList({ all: false }).flatMap(({ repoTags }) => repoTags).length;
  for (let n = here; n < BOUNDS.holds['image names']; n += 1) expectOk(host.daemon.imageTag('busybox', `copy:${n}`));
  const full = { error: { status: 503, message: expect.stringContaining('1000 image names') } };
  expect(host.daemon.imageTag('busybox', 'one:more')).toMatchObject(full);
  expectOk(host.create('web', ['true']));
  const commit = { author: '', message: '', changes: [], pause: true };
  expect(host.daemon.containerCommit('web', { ...commit, reference: 'one:more' })).toMatchObject(full);
  expectOk(host.daemon.containerCommit('web', { ...commit, reference: `copy:${here}` }));
});

test('H67 a Dockerfile has at most 500 instructions', () => {
  const lines = ['FROM scratch', ...many(BOUNDS.instructions).map((name) => `ENV ${name}=1`)];
  expect(parseDockerfile(lines.slice(1).join('\n').replace('ENV n0=1', 'FROM scratch')).ok).toBe(true);
  expect(parseDockerfile(lines.join('\n'))).toMatchObject({
    error: { message: `this room's Dockerfiles have at most ${BOUNDS.instructions} instructions each` },
  });
});

test('H69 a namespace of a registry holds a bounded number of tags; one that is there can be moved', () => {
  const host = new NetworkHost();
  const repository = `registry:5000/${namespaceOf(host.room.state, 's1')}/web`;
  const push = (tag: string) => {
    const reference = `${repository}:${tag}`;
    expectOk(host.daemon.imageTag('busybox', reference));
    return host.converse(host.daemon.imagePush(reference, { allTags: false }, () => {}));
  };
  for (const tag of many(BOUNDS.pushed)) expectOk(push(tag));
  expect(push('more')).toMatchObject({ error: { message: expect.stringContaining(`${BOUNDS.pushed} tags`) } });
  expectOk(push('n0'));
});
