import { expect, test } from 'vitest';
import { TestHost } from '../testing';
import { hostWithSite, refusal, SITE, SLEEP } from './testing';

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
