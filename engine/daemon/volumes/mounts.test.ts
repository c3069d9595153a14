import { expect, test } from 'vitest';
import type { Change } from '../../model/file-tree';
import { expectOk, TestHost } from '../testing';
import { hostWithSite, imageWithData, own, SITE, SLEEP, text } from './testing';

test('V18 two containers on one volume, and a container and its host on one folder, see the same files', () => {
  const host = hostWithSite();
  host.run('one', SLEEP, { host: { binds: ['data:/data', `${SITE}:/www`] } });
  host.run('two', SLEEP, { host: { binds: ['data:/elsewhere:ro'] } });
  host.write('one', '/data/memo', 'live');
  expect(text(host, 'two', '/elsewhere/memo')).toBe('live');
  host.daemon.filesWritten('host', [[`${SITE}/index.html`, host.room.file('two')]]);
  expect(text(host, 'one', '/www/index.html')).toBe('two');
  expectOk(host.daemon.containerRemove('one', { force: true, volumes: true }));
  host.run('three', SLEEP, { host: { binds: ['data:/d'] } });
  expect(text(host, 'three', '/d/memo')).toBe('live');
});

test('V19 programs serve what is mounted: a page in a folder of the host, changed while they run', () => {
  const host = hostWithSite();
  const portRequests = [{ hostIp: '', hostPort: 8080, containerPort: 80, protocol: 'tcp' as const }];
  const cmd = ['httpd', '-f', '-p', '80', '-h', '/www'];
  host.run('web', cmd, { host: { binds: [`${SITE}:/www`], portRequests } });
  expect(host.body('localhost:8080')).toBe('<h1>one</h1>');
  host.daemon.filesWritten('host', [[`${SITE}/index.html`, host.room.file('<h1>two</h1>')]]);
  expect(host.body('localhost:8080')).toBe('<h1>two</h1>');
});

test('V20 what a script is given holds its mounts as data: each tree once, destinations with their links followed', () => {
  const host = hostWithSite();
  imageWithData(host);
  const { id } = host.run('job', ['sh', '-c', 'while :; do :; done'], {
    image: 'site',
    host: { binds: ['data:/link', 'data:/again:ro', `${SITE}:/www`], readonlyRootfs: true },
  });
  const effect = host.last('run');
  const run = effect?.type === 'run' ? effect.run : null;
  expect(run?.readOnly).toBe(true);
  expect(run?.trees?.map(({ target }) => target)).toEqual(['volume:data', 'host', `tmpfs:${id}`]);
  expect(run?.mounts).toEqual([
    { destination: '/data', target: 'volume:data', root: '/', readOnly: false },
    { destination: '/again', target: 'volume:data', root: '/', readOnly: true },
    { destination: '/www', target: 'host', root: SITE, readOnly: false },
    { destination: '/dev/shm', target: `tmpfs:${id}`, root: '/dev/shm', readOnly: false, size: 64 * 1024 ** 2 },
  ]);
});

test('V60 sizes of tmpfs and of shared memory go with what a script is given', () => {
  const host = new TestHost();
  const mounts = [{ type: 'tmpfs', source: '', target: '/m', readOnly: false, tmpfsSize: 4096 }];
  const recorded = { ShmSize: 128 * 1024 ** 2 };
  host.run('job', ['sh', '-c', 'while :; do :; done'], { host: { tmpfs: [['/t', 'rw,size=2k']], mounts, recorded } });
  const effect = host.last('run');
  const sizes = effect?.type === 'run' && effect.run.mounts?.map(({ destination, size }) => [destination, size]);
  expect(sizes).toEqual([
    ['/m', 4096],
    ['/t', 2048],
    ['/dev/shm', 128 * 1024 ** 2],
  ]);
});

test('V21 inspection tells of mounts as they are and as they were asked for', () => {
  const host = hostWithSite();
  const mounts = [{ type: 'volume', source: 'logs', target: '/logs', readOnly: true, labels: [['a', 'b']] as const }];
  host.run('web', SLEEP, {
    volumes: ['/anon'],
    host: { binds: ['data:/data', `${SITE}:/www:ro`], mounts, tmpfs: [['/t', 'size=1m']] },
  });
  const json = expectOk(host.daemon.containerInspect('web', { size: false }));
  expect(json.Mounts).toMatchObject([
    {
      Type: 'volume',
      Name: 'data',
      Source: '/var/lib/docker/volumes/data/_data',
      Destination: '/data',
      Driver: 'local',
      Mode: 'z',
      RW: true,
      Propagation: '',
    },
    { Type: 'bind', Source: SITE, Destination: '/www', Mode: 'ro', RW: false, Propagation: 'rprivate' },
    { Type: 'volume', Name: 'logs', Destination: '/logs', Mode: 'z', RW: false },
    { Type: 'volume', Destination: '/anon', Mode: '', RW: true },
  ]);
  expect(json.HostConfig).toMatchObject({
    Binds: ['data:/data', `${SITE}:/www:ro`],
    Mounts: [
      { Type: 'volume', Source: 'logs', Target: '/logs', ReadOnly: true, VolumeOptions: { Labels: { a: 'b' } } },
    ],
    Tmpfs: { '/t': 'size=1m' },
  });
  expect(json.Config).toMatchObject({ Volumes: { '/anon': {} } });
});

test('V22 a volume with the options of a bind is a folder of the host under a name', () => {
  const host = hostWithSite();
  const options: [string, string][] = [
    ['type', 'none'],
    ['o', 'bind'],
    ['device', SITE],
  ];
  expectOk(host.daemon.volumeCreate({ name: 'pages', driver: 'local', labels: [], options }));
  host.run('web', SLEEP, { host: { binds: ['pages:/www'] } });
  host.write('web', '/www/new', 'hello');
  expect(own(host).files.has(`${SITE}/new`)).toBe(true);
});

test('V32 a server that must write says why it cannot, and runs when it has a tmpfs for that', () => {
  const host = new TestHost();
  const nginx: Change = { kind: 'file', mode: 0o755, uid: 0, gid: 0, size: 1_000, content: null, program: 'nginx' };
  const conf = host.room.file('events {}\nhttp { server { listen 80; } }\n');
  const files = new Map<string, Change>([
    ['/usr/sbin/nginx', nginx],
    ['/etc/nginx/nginx.conf', conf],
    ['/var/cache/nginx', { kind: 'dir', mode: 0o755, uid: 0, gid: 0 }],
  ]);
  host.room.addImage('nginx:latest', files, {}, host.room.image());
  const cmd = ['nginx', '-g', 'daemon off;'];
  host.run('sealed', cmd, { image: 'nginx', host: { readonlyRootfs: true } });
  host.pass(100);
  expect(host.state('sealed')).toMatchObject({ status: 'exited', exitCode: 1 });
  expect(host.logs('sealed')).toContain(
    'nginx: [emerg] mkdir() "/var/cache/nginx/client_temp" failed (30: Read-only file system)\n',
  );
  const tmpfs = [['/var/cache/nginx', ''] as const, ['/run', ''] as const];
  host.run('served', cmd, { image: 'nginx', host: { readonlyRootfs: true, tmpfs } });
  host.pass(100);
  expect(host.state('served')).toMatchObject({ status: 'running' });
});
