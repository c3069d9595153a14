import { expect, test } from 'vitest';
import type { HostConfig } from '../../model/container';
import type { Change } from '../../model/file-tree';
import { containerFs } from '../containers/container-fs';
import { expectOk, TestHost, type TestRequest } from '../testing';

const SITE = '/home/student/site';
const SLEEP = ['sleep', '600'];

/** A host whose owner has a folder with a page in it. */
function hostWithSite(): TestHost {
  const host = new TestHost();
  host.daemon.filesWritten('host', [
    [SITE, { kind: 'dir', mode: 0o755, uid: 1000, gid: 1000 }],
    [`${SITE}/index.html`, host.room.file('<h1>one</h1>')],
  ]);
  return host;
}

const own = (host: TestHost) => {
  const found = host.room.state.privates.get('s1');
  if (!found) throw new Error('no seat');
  return found;
};
const seen = (host: TestHost, name: string) => containerFs(host.room.context(), host.room.container(name));
const text = (host: TestHost, name: string, path: string) => {
  const entry = seen(host, name).stat(path);
  const bytes = entry?.kind === 'file' && entry.content ? host.room.blobs.get(entry.content) : undefined;
  return bytes ? new TextDecoder().decode(bytes) : null;
};
const diff = (host: TestHost, name: string) =>
  expectOk(host.daemon.containerChanges(name)).map(({ kind, path }) => `${kind} ${path}`);
const refusal = (host: TestHost, hostConfig: Partial<HostConfig>, more: TestRequest = {}) => {
  const created = host.create('web', SLEEP, { ...more, host: hostConfig });
  if (!created.ok) return created.error.message;
  const started = host.daemon.containerStart('web');
  return started.ok ? 'started' : started.error.message;
};

test.each([
  [
    'relative:rel',
    `invalid volume specification: 'relative:rel': invalid mount config for type "volume": invalid mount path: 'rel' mount path must be absolute`,
  ],
  ['a:b:c:d', `invalid volume specification: 'a:b:c:d'`],
  [
    'data:/',
    `invalid volume specification: 'data:/': invalid mount config for type "volume": invalid specification: destination can't be '/'`,
  ],
  [
    '/home:/../.',
    `invalid volume specification: '/home:/../.': invalid mount config for type "bind": invalid specification: destination can't be '/'`,
  ],
  ['data:/d:wrong', 'invalid mode: wrong'],
  ['data:/d:ro,rw', 'invalid mode: ro,rw'],
  ['/d:ro', `invalid volume specification: '/d:ro'`],
  [':/d', `invalid volume specification: ':/d'`],
])("V10 -v %s is refused in the engine's words", (bind, message) => {
  expect(refusal(new TestHost(), { binds: [bind] })).toBe(message);
});

test.each([
  [{ type: 'banana', source: '', target: '/x' }, 'invalid mount config for type "banana": mount type unknown'],
  [{ type: 'bind', source: '', target: '/x' }, 'invalid mount config for type "bind": field Source must not be empty'],
  [
    { type: 'bind', source: 'x', target: '/x' },
    `invalid mount config for type "bind": invalid mount path: 'x' mount path must be absolute`,
  ],
  [
    { type: 'bind', source: '/no', target: '/x' },
    'invalid mount config for type "bind": bind source path does not exist: /no',
  ],
  [
    { type: 'tmpfs', source: 'x', target: '/x' },
    'invalid mount config for type "tmpfs": field Source must not be specified',
  ],
  [{ type: 'image', source: 'x', target: '/x' }, expect.stringContaining('this room does not simulate them')],
])('V10 --mount %o is refused', (mount, message) => {
  expect(refusal(new TestHost(), { mounts: [{ ...mount, readOnly: false }] })).toEqual(message);
});

test('V11 of two mounts at one place the second is refused; VOLUME gives way to what was asked for', () => {
  const host = new TestHost();
  expect(refusal(host, { binds: ['one:/x', 'two:/x/'] })).toBe('Duplicate mount point: /x');
  expect(refusal(host, { binds: ['one:/x'], tmpfs: [['/x', '']] })).toBe('Duplicate mount point: /x');
  host.run('web', SLEEP, { volumes: ['/x', '/y'], host: { binds: ['one:/x'] } });
  const { mounts } = host.room.container('web');
  expect(mounts.map(({ name, destination }) => [name.length === 64, destination])).toEqual([
    [false, '/x'],
    [true, '/y'],
  ]);
});

test('V11 no volume is made over a file of the image', () => {
  const host = new TestHost();
  const refused = refusal(host, {}, { volumes: ['/etc/passwd'] });
  expect(refused).toBe('cannot mount volume over existing file, file exists /etc/passwd');
  expect(host.daemon.volumeList()).toEqual([]);
});

test('V11 a container that is refused after all leaves no anonymous volume', () => {
  const host = new TestHost();
  const refused = host.create('box', ['sh'], { volumes: ['/cache', '/etc/passwd'] });
  expect(refused.ok).toBe(false);
  expect(host.daemon.volumeList()).toEqual([]);
});

test('V12 --volumes-from takes over what another container has mounted, read-only where that is asked for', () => {
  const host = hostWithSite();
  host.run('first', SLEEP, { host: { binds: ['data:/data', `${SITE}:/www:ro`] } });
  host.run('second', SLEEP, { host: { volumesFrom: ['first:ro'] } });
  host.run('third', SLEEP, { host: { volumesFrom: ['first'], binds: ['mine:/data'] } });
  const mounts = (name: string) =>
    host.room.container(name).mounts.map(({ name: of, source, destination, rw }) => [of || source, destination, rw]);
  expect(mounts('second')).toEqual([
    ['data', '/data', false],
    [SITE, '/www', false],
  ]);
  expect(mounts('third')).toEqual([
    ['mine', '/data', true],
    [SITE, '/www', false],
  ]);
  expect(refusal(host, { volumesFrom: ['nosuch'] })).toBe('No such container: nosuch');
  expect(refusal(host, { volumesFrom: ['first:bad'] })).toBe('invalid mode: bad');
});

function imageWithData(host: TestHost): void {
  const dir = (mode: number, uid: number): Change => ({ kind: 'dir', mode, uid, gid: uid });
  const files = new Map<string, Change>([
    ['/data', dir(0o700, 999)],
    ['/data/sub', dir(0o750, 999)],
    ['/data/sub/file', { ...host.room.file('from image'), uid: 999 } as Change],
    ['/link', { kind: 'symlink', mode: 0o777, uid: 0, gid: 0, target: 'data' }],
  ]);
  host.room.addImage('site:latest', files, {}, host.room.image());
}

test('V13 an empty volume is filled from the image, with owners and modes; a filled one and nocopy are not', () => {
  const host = new TestHost();
  imageWithData(host);
  host.run('one', SLEEP, { image: 'site', host: { binds: ['data:/data', 'bare:/data/sub:nocopy'] } });
  const fs = seen(host, 'one');
  expect(fs.get('/data')).toMatchObject({ mode: 0o700, uid: 999 });
  expect(text(host, 'one', '/data/sub/file')).toBeNull();
  expect(own(host).volumes.get('data')?.get('/sub/file')).toMatchObject({ uid: 999 });
  expect(host.room.state.hosts.get('s1')?.volumes.get('data')?.holds).toEqual({ files: 2, bytes: 10 });
  host.write('one', '/data/mine', 'mine');
  imageWithData(host);
  host.run('two', SLEEP, { image: 'site', host: { binds: ['data:/link'] } });
  expect(seen(host, 'two').list('/data')).toEqual(['mine', 'sub']);
  host.write('one', '/data/sub/x', 'in bare');
  expect([...(own(host).volumes.get('bare')?.keys() ?? [])]).toEqual(['/x']);
});

test("V14 -v makes a missing folder of the host as root's, at the start; --mount refuses", () => {
  const host = new TestHost();
  expectOk(host.create('web', SLEEP, { host: { binds: ['/home/student/made/deep:/x'] } }));
  expect(own(host).files.has('/home/student/made')).toBe(false);
  expectOk(host.daemon.containerStart('web'));
  expect(own(host).files.get('/home/student/made/deep')).toMatchObject({ kind: 'dir', uid: 0 });
  expect(host.daemon.volumeList()).toEqual([]);
});

test('V15 a missing mount point is made in the writable layer and shows in diff; what is mounted is no part of it', () => {
  const host = hostWithSite();
  host.run('web', SLEEP, { host: { binds: ['data:/data', `${SITE}:/www/html`, `${SITE}/index.html:/page.html`] } });
  host.write('web', '/data/big', 'x'.repeat(1000));
  host.write('web', '/www/html/note', 'from container');
  expect(diff(host, 'web').sort()).toEqual(['A /data', 'A /page.html', 'A /www', 'A /www/html']);
  expect(host.room.container('web').writable.bytes).toBe(0);
  expect(own(host).files.get(`${SITE}/note`)).toMatchObject({ uid: 0 });
  const plain = { reference: 'kept', author: '', message: '', changes: [], pause: true };
  expectOk(host.daemon.containerCommit('web', plain));
  host.run('copy', SLEEP, { image: 'kept' });
  expect(seen(host, 'copy').list('/data')).toEqual([]);
  host.run('known', SLEEP, { host: { tmpfs: [['/tmp', '']] } });
  expect(diff(host, 'known')).toEqual([]);
});

test('V16 a file on a folder, or a folder on a file, is refused by the runtime with 127', () => {
  const host = hostWithSite();
  const message = refusal(host, { binds: [`${SITE}:/etc/passwd`] });
  expect(message).toContain(`error mounting "${SITE}" to rootfs at "/etc/passwd"`);
  expect(message).toMatch(
    /not a directory: unknown: Are you trying to mount a directory onto a file \(or vice-versa\)\?/,
  );
  expect(host.state('web')).toMatchObject({ status: 'created', exitCode: 127 });
  expectOk(host.daemon.containerRemove('web', { force: true, volumes: false }));
  expect(refusal(host, { binds: [`${SITE}/index.html:/etc`] })).toContain('not a directory');
});

test('V17 a tmpfs begins empty at every start, for everybody to write in, and is gone at the end', () => {
  const host = new TestHost();
  const mounts = [{ type: 'tmpfs', source: '', target: '/run/app', readOnly: false, tmpfsMode: 0o700 }];
  host.run('mem', SLEEP, { host: { tmpfs: [['/scratch', '']], mounts } });
  const { id } = host.room.container('mem');
  expect(seen(host, 'mem').get('/scratch')).toMatchObject({ kind: 'dir', mode: 0o1777 });
  expect(seen(host, 'mem').get('/run/app')).toMatchObject({ mode: 0o700 });
  host.write('mem', '/scratch/f', 'hi');
  expect(text(host, 'mem', '/scratch/f')).toBe('hi');
  expect(diff(host, 'mem').sort()).toEqual(['A /run', 'A /run/app', 'A /scratch']);
  host.stop('mem', { timeout: 0 });
  expect(own(host).tmpfs.get(id)?.size).toBe(0);
  expectOk(host.daemon.containerStart('mem'));
  expect(seen(host, 'mem').list('/scratch')).toEqual([]);
});

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
