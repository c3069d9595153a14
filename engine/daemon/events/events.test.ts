import { expect, test } from 'vitest';
import { ClientHost } from '../../client/testing';
import { TestDesk } from '../../client/testing-desk';
import type { Attributes, DaemonEvent } from '../../model/daemon-event';
import { type RememberedEvent, remembered } from '../../model/noted-events';
import { expectOk, TestHost } from '../testing';

/** What one host was told of since the room began, as `type action`. */
function told(host: TestHost, type?: DaemonEvent['type']): string[] {
  return notedBy(host)
    .filter(({ event }) => !type || event.type === type)
    .map(({ event }) => `${event.type} ${event.action}`);
}

function last(host: TestHost, action: string): Attributes {
  return notedBy(host).findLast(({ event }) => event.action === action)?.event.attributes ?? {};
}

function notedBy(host: TestHost): RememberedEvent[] {
  return remembered(host.room.state.privates.get('s1')?.noted ?? []);
}

test('E1 a life in the foreground: create, attach, connect, start, die, disconnect, destroy', () => {
  const host = new ClientHost();
  host.docker('docker run --rm --name job busybox echo hello');
  expect(told(host)).toEqual([
    'container create',
    'container attach',
    'network connect',
    'container start',
    'container die',
    'network disconnect',
    'container destroy',
  ]);
});

test('E1 stop is the signal, the end, and then stop; restart says so last', () => {
  const host = new TestHost();
  host.run('srv', ['sleep', '600'], { host: { init: true } });
  host.converse(host.daemon.containerRestart('srv', {}));
  expect(told(host, 'container')).toEqual(
    ['create', 'start', 'kill', 'die', 'stop', 'start', 'restart'].map((action) => `container ${action}`),
  );
  expect(last(host, 'kill')).toMatchObject({ signal: '15', name: 'srv', image: 'busybox' });
  expect(last(host, 'die')).toMatchObject({ exitCode: '143', execDuration: '0' });
});

test('E1 what ignores the signal is killed after it', () => {
  const host = new TestHost();
  host.run('srv', ['sleep', '600']);
  host.stop('srv', { timeout: 2 });
  expect(told(host, 'container').slice(2)).toEqual(
    ['kill', 'kill', 'die', 'stop'].map((action) => `container ${action}`),
  );
  expect(last(host, 'die')).toMatchObject({ exitCode: '137', execDuration: '2' });
});

test('E1 pause, unpause, rename, update, top, commit and a forced removal', () => {
  const host = new TestHost();
  host.run('srv', ['sleep', '600'], { labels: [['tier', 'db']] });
  expectOk(host.daemon.containerPause('srv'));
  expectOk(host.daemon.containerUnpause('srv'));
  expectOk(host.daemon.containerRename('srv', 'web'));
  expectOk(host.daemon.containerUpdate('web', { nanoCpus: 1e9 }));
  expectOk(host.daemon.containerTop('web'));
  const options = { reference: 'saved:1', author: '', message: 'as it was', changes: [], pause: true };
  const { id } = expectOk(host.daemon.containerCommit('web', options));
  expectOk(host.daemon.containerRemove('web', { force: true, volumes: false }));
  const actions = ['pause', 'unpause', 'rename', 'update', 'top', 'commit', 'kill', 'die', 'destroy'];
  expect(told(host, 'container').slice(2)).toEqual(actions.map((action) => `container ${action}`));
  expect(last(host, 'rename')).toEqual({ tier: 'db', image: 'busybox', name: 'web', oldName: '/srv' });
  expect(last(host, 'commit')).toMatchObject({ comment: 'as it was', imageID: id, imageRef: 'saved:1' });
  expect(told(host, 'image')).toEqual(['image tag']);
});

test('E2 an exec names its command, with a space behind it', () => {
  const host = new ClientHost();
  host.run('srv', ['sleep', '600']);
  host.docker('docker exec srv ls /etc');
  host.docker('docker exec srv id');
  const execs = told(host, 'container').filter((line) => line.includes('exec_'));
  expect(execs).toEqual([
    'container exec_create: ls /etc',
    'container exec_start: ls /etc',
    'container exec_die',
    'container exec_create: id ',
    'container exec_start: id ',
    'container exec_die',
  ]);
  expect(last(host, 'exec_die')).toMatchObject({ exitCode: '0', execID: expect.stringMatching(/^[0-9a-f]{64}$/) });
});

test('E3 images tell of pull by reference, of tag by name, of untag and delete by ID', () => {
  const host = new ClientHost();
  host.docker('docker pull -q alpine');
  host.docker('docker tag alpine mine:1');
  host.docker('docker rmi mine:1 alpine');
  const noted = notedBy(host).map(({ event }) => event);
  const id = noted[1]?.id;
  expect(noted.map((event) => [event.action, event.id, event.attributes.name])).toEqual([
    ['pull', 'alpine:latest', 'alpine'],
    ['tag', id, 'mine:1'],
    ['untag', id, id],
    ['untag', id, id],
    ['untag', id, id],
    ['delete', id, id],
  ]);
});

test('E4 a line has the time to the nanosecond and its attributes sorted', () => {
  const host = new ClientHost();
  host.docker('docker create --name web --label b=2 --label a=1 busybox');
  host.pass(1000);
  const { out } = host.docker('docker events --since 10m --until 0s');
  expect(out).toMatch(
    /^2026-11-21T04:20:00\.\d{9}Z container create [0-9a-f]{64} \(a=1, b=2, image=busybox, name=web\)\n$/,
  );
});

test('E4 an event has the same time whatever is left out, and for who follows', () => {
  const desk = new TestDesk();
  desk.open('t2');
  desk.type('docker events --filter event=start');
  desk.type('docker start web', 't2');
  const [followed = ''] = desk.screen.split('\n');
  desk.interrupt();
  const since = `--since 1h --until ${desk.now / 1000 + 1}`;
  desk.type(`docker events ${since}`, 't2');
  expect(followed).toContain('container start');
  expect(desk.screenOf('t2')).toContain(followed);
});

test('E4 --format json passes an event through', () => {
  const host = new ClientHost();
  host.docker('docker create --name web busybox');
  host.pass(1000);
  const { out } = host.docker('docker events --since 10m --until 0s --format json');
  expect(Object.keys(JSON.parse(out))).toEqual([
    'status',
    'id',
    'from',
    'Type',
    'Action',
    'Actor',
    'scope',
    'time',
    'timeNano',
  ]);
  expect(JSON.parse(out)).toMatchObject({ Type: 'container', from: 'busybox', Actor: { Attributes: { name: 'web' } } });
});

test.each([
  ['--filter event=start', 2],
  ['--filter event=start --filter event=die', 3],
  ['--filter container=web', 4],
  ['--filter container=we --filter type=container --filter event=die', 1],
  ['--filter type=container --filter image=busybox', 6],
  ['--filter label=tier=db', 2],
  ['--filter label=tier --filter event=create', 1],
  ['--filter label=tier=web', 0],
  ['--filter type=image', 0],
  ['--filter scope=swarm', 0],
  ['--filter daemon=x', 0],
])('E5 filters of one name are alternatives, different ones must all fit: %s', (filters, count) => {
  const host = new ClientHost();
  host.run('web', ['sleep', '600']);
  host.run('other', ['sleep', '600'], { labels: [['tier', 'db']] });
  expectOk(host.daemon.containerKill('web', 'KILL'));
  host.pass(1000);
  const { out } = host.docker(`docker events --since 10m --until 0s ${filters} --format '{{.Action}}'`);
  expect(out.split('\n').filter(Boolean)).toHaveLength(count);
});

test('E6 times are ages in whole seconds, dates and Unix times; without --since only what comes is told', () => {
  const host = new ClientHost();
  host.docker('docker create --name web busybox');
  const count = (flags: string) => host.docker(`docker events ${flags}`).out.split('\n').length - 1;
  expect(count('--since 10m --until 1s')).toBe(0);
  host.pass(2000);
  expect(count('--since 10m --until 1s')).toBe(1);
  expect(count('--since 2026-11-21T04:19:59 --until 2026-11-21T04:20:01Z')).toBe(1);
  expect(count('--since 2026-11-21 --until 1s')).toBe(1);
  expect(count('--since 1795234799 --until 1795234801')).toBe(1);
  expect(count('--until 1s')).toBe(1);
});

test.each([
  ['--since xx', 'failed to parse value as time or duration: "xx"\n', 1],
  ['--since 2024-13-01', 'parsing time "2024-13-01": month out of range\n', 1],
  ['--filter x', 'invalid argument "x" for "-f, --filter" flag: bad format of filter (expected name=value)\n', 125],
  ['--format {{.Foo', 'Error parsing format: template: :1: unclosed action\n', 64],
  [
    '--since 1s --until 1m',
    'Error response from daemon: `since` time (1795234799) cannot be after `until` time (1795234740)\n',
    1,
  ],
])('E6 mistakes: %s', (flags, message, code) => {
  const answered = new ClientHost().call(['events', ...flags.split(' ')]);
  expect(answered.err.startsWith(message)).toBe(true);
  expect(answered.code).toBe(code);
});

test('E7 who follows is told at once, until Ctrl-C', () => {
  const desk = new TestDesk();
  desk.open('t2');
  desk.type("docker events --filter type=container --format '{{.Action}} {{.Actor.Attributes.name}}'");
  desk.type('docker rename web site', 't2');
  desk.type('docker start site', 't2');
  expect(desk.screen).toBe('rename site\nstart site\n');
  desk.interrupt();
  expect([desk.screen, desk.terminal.lastCode]).toEqual(['rename site\nstart site\n^C\n', 130]);
});

test('E7 … or until --until has passed', () => {
  const desk = new TestDesk();
  desk.type(`docker events --until ${desk.now / 1000 + 5}`);
  expect(desk.terminal.job).not.toBeNull();
  desk.passTime();
  expect([desk.terminal.job, desk.terminal.lastCode]).toEqual([null, 0]);
});

test('E4 the last 256 are remembered', () => {
  const host = new ClientHost();
  host.docker('docker create --name web busybox');
  for (let told = 0; told < 600; told += 1) host.docker(`docker rename ${told % 2 ? 'other web' : 'web other'}`);
  const { out } = host.docker('docker events --since 10m --until 0s');
  expect(out.trim().split('\n')).toHaveLength(256);
  expect(host.room.state.privates.get('s1')?.noted.length).toBeLessThan(512);
});

test('E4 labels may be named like anything', () => {
  const host = new ClientHost();
  host.docker('docker create --label __proto__=a --label constructor=b --label name=c --name web busybox');
  const { out } = host.docker('docker events --since 10m --until 0s --filter label=constructor=b');
  expect(out).toContain('(__proto__=a, constructor=b, image=busybox, name=web)');
  expect(host.docker('docker events --since 10m --until 0s --filter label=toString').out).toBe('');
});
