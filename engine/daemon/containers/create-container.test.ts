import { expect, test } from 'vitest';
import { BOUNDS } from '../bounds/bounds';
import { expectOk, TestHost } from '../testing';

test('C1 a new container is created, has an ID of 64 hex digits and a made-up name', () => {
  const host = new TestHost();
  const { id } = expectOk(host.create('', ['sleep', '600'], { name: null }));
  const [container] = host.daemon.containerList({ all: true });
  expect(id).toMatch(/^[0-9a-f]{64}$/);
  expect(id.slice(0, 12)).not.toMatch(/^\d+$/);
  expect(container?.name).toMatch(/^[a-z]+_[a-z]+$/);
  expect(container?.state).toEqual({ status: 'created', exitCode: 0, error: '' });
  expect(container?.config.Hostname).toBe(id.slice(0, 12));
});

test('C2 names are unique, also those of containers that do not run', () => {
  const host = new TestHost();
  const { id } = expectOk(host.create('web', ['true']));
  expect(host.create('web', ['true'])).toMatchObject({
    error: {
      status: 409,
      message: `Conflict. The container name "/web" is already in use by container "${id}". You have to remove (or rename) that container to be able to reuse that name.`,
    },
  });
});

test.each(['a b', 'x', '-web', 'ü2'])('C3 the name %j is refused', (name) => {
  const host = new TestHost();
  const message = `Invalid container name (${name}), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed`;
  expect(host.create(name, ['true'])).toMatchObject({ error: { status: 400, message } });
});

test('C4 the environment has what was asked for first, then what the image adds', () => {
  const host = new TestHost();
  expectOk(host.create('web', ['true'], { env: ['MODE=test', 'A=1', 'A=2'] }));
  expect(host.room.container('web').config.Env).toEqual([
    'MODE=test',
    'A=1',
    'A=2',
    'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  ]);
});

test.each([
  [{ cmd: [] as string[] }, ['echo', 'e', 'c']],
  [{ cmd: ['echo', 'z'] }, ['echo', 'e', 'echo', 'z']],
  [{ cmd: ['x'], entrypoint: [] as string[] }, ['x']],
  [{ cmd: [] as string[], entrypoint: ['ls'] }, ['ls']],
])('C5 entrypoint and command are joined: %j', (asked, argv) => {
  const host = new TestHost();
  host.room.addImage('greeter:latest', new Map(), { Entrypoint: ['echo', 'e'], Cmd: ['c'] }, host.room.image());
  expectOk(host.create('web', asked.cmd, { ...asked, image: 'greeter' }));
  const { path, args } = host.room.container('web');
  expect([path, ...args]).toEqual(argv);
});

test('C6 a container without any command is refused', () => {
  const host = new TestHost();
  const none = { image: 'busybox', entrypoint: [] as string[] };
  expect(host.create('web', [], none)).toMatchObject({ error: { status: 400, message: 'no command specified' } });
});

test('C7 a missing image is refused with its full name', () => {
  expect(new TestHost().create('web', [], { image: 'nosuch' })).toMatchObject({
    error: { status: 404, message: 'No such image: nosuch:latest' },
  });
});

test.each([
  [{ host: { restartPolicy: { name: 'foo' as 'no', maximumRetryCount: 0 } } }, /unknown policy 'foo'; use one of/],
  [{ host: { restartPolicy: { name: 'always' as const, maximumRetryCount: 3 } } }, /only be used with 'on-failure'/],
  [{ host: { restartPolicy: { name: 'on-failure' as const, maximumRetryCount: -1 } } }, /cannot be negative/],
  [{ host: { memory: 5 * 1024 * 1024 } }, /^Minimum memory limit allowed is 6MB$/],
  [{ host: { nanoCpus: 99e9 } }, /^range of CPUs is from 0.01 to 2.00, as there are only 2 CPUs available$/],
  [{ workingDir: 'rel' }, /^the working directory 'rel' is invalid, it needs to be an absolute path$/],
  [{ stopSignal: 'FOO' }, /^invalid signal: FOO$/],
])('C8 bad settings are refused: %j', (more, message) => {
  const result = new TestHost().create('web', ['true'], more);
  expect(result).toMatchObject({ ok: false, error: { status: 400, message: expect.stringMatching(message) } });
});

test('C9 a working directory that the image lacks is made in the writable layer', () => {
  const host = new TestHost();
  expectOk(host.create('web', ['true'], { workingDir: '/made/on/demand' }));
  expect(expectOk(host.daemon.containerChanges('web'))).toEqual([
    { path: '/made', kind: 'A' },
    { path: '/made/on', kind: 'A' },
    { path: '/made/on/demand', kind: 'A' },
  ]);
});

test('C9 where the image has a file no working directory can be made, so there is no container', () => {
  const host = new TestHost();
  expect(host.create('web', ['pwd'], { workingDir: '/etc/passwd' })).toMatchObject({
    error: { status: 500, message: 'Cannot mkdir: /etc/passwd is not a directory' },
  });
  expect(host.daemon.containerList({ all: true })).toEqual([]);
});

test('C10 a host holds only so many containers', () => {
  const host = new TestHost();
  for (let i = 0; i < BOUNDS.holds.containers; i += 1) expectOk(host.create(`c${i}x`, ['true']));
  expect(host.create('more', ['true'])).toMatchObject({ ok: false, error: { status: 503 } });
});

test('C11 a container is found by ID, name and unique beginning of its ID', () => {
  const host = new TestHost();
  const { id } = expectOk(host.create('web', ['true']));
  for (const name of [id, 'web', '/web', id.slice(0, 12), id.slice(0, 3)]) {
    expect(expectOk(host.daemon.containerFind(name)).id).toBe(id);
  }
  expect(host.daemon.containerFind('nosuch')).toMatchObject({
    error: { status: 404, message: 'No such container: nosuch' },
  });
});
