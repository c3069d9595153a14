import { expect, test } from 'vitest';
import { ClientHost } from '../../client/testing';
import type { Change } from '../../model/file-tree';
import type { HealthConfig } from '../../model/image';
import { expectOk, TestHost, type TestRequest } from '../testing';
import { probesUnderWay } from './probes-under-way';

const SECOND = 1e9;

function checked(check: Partial<HealthConfig>, more: TestRequest = {}): TestHost {
  const host = new TestHost();
  host.run('app', ['sleep', '6000'], { healthcheck: { Test: [], ...check }, ...more });
  return host;
}

const shell = (text: string, more: Partial<HealthConfig> = {}): Partial<HealthConfig> => ({
  Test: ['CMD-SHELL', text],
  Interval: SECOND,
  ...more,
});

function health(host: TestHost) {
  return host.room.container('app').health;
}

function results(host: TestHost) {
  const { State } = expectOk(host.daemon.containerInspect('app', { size: false }));
  const { Health } = State as unknown as { Health?: { Log: { ExitCode: number; Output: string }[] } };
  return Health?.Log ?? [];
}

function actions(host: TestHost): string[] {
  return host.room.events.flatMap(({ event }) =>
    event.type === 'daemon.noted' ? event.events.map(({ action }) => action) : [],
  );
}

test('H1 a check is starting until its first success', () => {
  const host = checked(shell('test -f /ready'));
  expect(health(host)).toEqual({ status: 'starting', failingStreak: 0 });
  host.write('app', '/ready', '');
  host.pass(999);
  expect(results(host)).toEqual([]);
  host.pass(1);
  expect(health(host)).toEqual({ status: 'healthy', failingStreak: 0 });
  expect(actions(host).filter((action) => action.startsWith('health'))).toEqual(['health_status: healthy']);
});

test('H2 after so many failures in a row it is unhealthy, and nothing else happens', () => {
  const host = checked(shell('test -f /ready', { Retries: 2 }));
  host.pass(1_000);
  expect(health(host)).toEqual({ status: 'starting', failingStreak: 1 });
  host.pass(1_000);
  expect(health(host)).toEqual({ status: 'unhealthy', failingStreak: 2 });
  expect(host.state('app').status).toBe('running');
  host.write('app', '/ready', '');
  host.pass(1_000);
  expect(health(host)).toEqual({ status: 'healthy', failingStreak: 0 });
});

test('H2 without numbers of one’s own it is every 30 seconds and three failures', () => {
  const host = checked({ Test: ['CMD', 'false'] });
  host.pass(60_000);
  expect(health(host)).toEqual({ status: 'starting', failingStreak: 2 });
  host.pass(30_000);
  expect(health(host)?.status).toBe('unhealthy');
});

test('H3 failures in the start period do not count, and checks come at the start interval', () => {
  const host = checked(shell('false', { StartPeriod: 10 * SECOND, StartInterval: 2 * SECOND, Retries: 1 }));
  host.pass(9_900);
  expect(results(host)).toHaveLength(4);
  expect(health(host)).toEqual({ status: 'starting', failingStreak: 0 });
  host.pass(2_000);
  expect(health(host)?.status).toBe('unhealthy');
});

test('H4 the last five results are kept, each with its first 4096 characters', () => {
  const host = checked(shell('echo hello'));
  for (let n = 0; n < 7; n += 1) {
    host.pass(1_000);
    const run = host.last('run');
    if (run?.type !== 'run') throw new Error('no run');
    host.daemon.probePrinted(host.room.container('app').id, run.run.id, `${n} ${'x'.repeat(5_000)}`);
    host.daemon.probeEnded(host.room.container('app').id, run.run.id, 0);
  }
  expect(results(host).map(({ Output }) => Output[0])).toEqual(['2', '3', '4', '5', '6']);
  expect(results(host)[0]?.Output).toHaveLength(4_099);
});

test('H5 a probe that takes too long is killed and has failed', () => {
  const host = checked(shell('echo slow; sleep 100', { Timeout: 2 * SECOND }));
  host.pass(1_000);
  const run = host.last('run');
  if (run?.type !== 'run') throw new Error('no run');
  const { id } = host.room.container('app');
  host.daemon.probePrinted(id, run.run.id, 'slow\n');
  host.pass(2_000);
  expect(results(host)).toMatchObject([{ ExitCode: -1, Output: 'Health check exceeded timeout (2s): slow\n' }]);
  expect(host.last('abort')).toEqual({ type: 'abort', runId: run.run.id });
  // What it says afterwards is of no interest.
  host.daemon.probeEnded(id, run.run.id, 0);
  expect(results(host)).toHaveLength(1);
  host.pass(1_000);
  expect(results(host)).toHaveLength(1);
  expect(probesUnderWay(host.room.context()).size).toBe(1);
});

test('H6 a probe is an exec to docker events', () => {
  const host = checked(shell('test -f /ready'));
  host.pass(1_000);
  expect(actions(host).slice(-3)).toEqual([
    'exec_create: /bin/sh -c test -f /ready',
    'exec_start: /bin/sh -c test -f /ready',
    'exec_die',
  ]);
});

test('H7 what is paused or has ended is not probed, and counts as unhealthy', () => {
  const host = checked(shell('true'));
  host.pass(1_000);
  expectOk(host.daemon.containerPause('app'));
  expect(health(host)?.status).toBe('unhealthy');
  host.pass(10_000);
  expect(results(host)).toHaveLength(1);
  expectOk(host.daemon.containerUnpause('app'));
  host.pass(1_000);
  expect(health(host)?.status).toBe('healthy');
  expectOk(host.stop('app', { timeout: 0 }));
  expect(health(host)?.status).toBe('unhealthy');
  host.pass(10_000);
  expect(results(host)).toHaveLength(2);
  expectOk(host.daemon.containerStart('app'));
  expect(health(host)).toEqual({ status: 'starting', failingStreak: 0 });
});

test('H7 a probe under way ends with its container', () => {
  const host = checked(shell('sleep 5 & wait'));
  host.pass(1_000);
  expectOk(host.stop('app', { timeout: 0 }));
  expect(host.last('abort')).toBeDefined();
  expect(probesUnderWay(host.room.context()).size).toBe(0);
});

test('H8 the image’s check holds unless the container has its own', () => {
  const host = new TestHost();
  const image = { Test: ['CMD-SHELL', 'true'], Interval: 5 * SECOND, Retries: 7 };
  host.room.addImage('checked:latest', new Map(), { Cmd: ['sleep', '60'], Healthcheck: image }, host.room.image());
  const check = (name: string, healthcheck?: HealthConfig) => {
    host.run(name, ['sleep', '60'], { image: 'checked', ...(healthcheck && { healthcheck }) });
    return host.room.container(name);
  };
  expect(check('as-it-is').config.Healthcheck).toEqual(image);
  expect(check('slower', { Test: [], Interval: 9 * SECOND }).config.Healthcheck).toEqual({
    ...image,
    Interval: 9 * SECOND,
  });
  expect(check('none', { Test: ['NONE'] }).health).toBeNull();
});

test('H8 times below a millisecond are refused', () => {
  const create = (healthcheck: HealthConfig) => new TestHost().create('app', ['sleep', '1'], { healthcheck });
  expect(create({ Test: ['CMD', 'true'], Timeout: 10 })).toMatchObject({
    error: { status: 400, message: 'Timeout in Healthcheck cannot be less than 1ms' },
  });
});

test.each([
  ['test -d /etc && test -e /etc/passwd', 0, ''],
  ['[ -s /etc/passwd ]', 0, ''],
  ['test -f /nosuch || exit 3', 3, ''],
  ['nosuch', 127, '/bin/sh: nosuch: not found\n'],
  ['nosuch > /dev/null 2>&1 || false', 1, ''],
])('H9 simple questions are answered without the sandbox: %s', (text, code, output) => {
  const host = checked(shell(text));
  host.pass(1_000);
  expect(results(host)).toMatchObject([{ ExitCode: code, Output: output }]);
  expect(host.last('run')).toBeUndefined();
});

test('H70 a check that wants to come more often than once a second comes once a second', () => {
  const host = checked(shell('test -f /ready', { Interval: SECOND / 1_000, StartPeriod: SECOND, StartInterval: 1e6 }));
  host.pass(4_999);
  expect(results(host)).toHaveLength(4);
});

test.each(['touch /x', 'test -f $FILE', 'test -f /a; exit 0', 'test -f /a | cat'])(
  'H9 and everything else is a run: %s',
  (text) => {
    const host = checked(shell(text));
    host.pass(1_000);
    expect(host.last('run')).toMatchObject({ probeOf: host.room.container('app').id, mainOf: null });
  },
);

test('H10 a program that is not there is told as the runtime does', () => {
  const host = checked({ Test: ['CMD', 'nosuch'], Interval: SECOND });
  host.pass(1_000);
  expect(results(host)[0]).toMatchObject({
    ExitCode: -1,
    Output: expect.stringContaining('exec: "nosuch": executable file not found in $PATH: unknown'),
  });
});

test('H9 curl and wget ask the container’s own server', () => {
  const host = new TestHost();
  const sh = host.room.image();
  const tool = (program: string) =>
    ({ kind: 'file', mode: 0o755, uid: 0, gid: 0, size: 9, content: null, program }) as const;
  const files = new Map<string, Change>([
    ['/bin/wget', tool('busybox')],
    ['/bin/httpd', tool('busybox')],
    ['/usr/bin/curl', tool('curl')],
    ['/www/index.html', host.room.file('hello')],
  ]);
  host.room.addImage('tools:latest', files, { Cmd: ['httpd', '-f', '-h', '/www'] }, sh);
  const probe = (text: string) => {
    const name = `c${host.room.events.length}`;
    host.run(name, [], { image: 'tools', cmd: null, healthcheck: { Test: ['CMD-SHELL', text], Interval: SECOND } });
    host.pass(1_000);
    const [result] = host.room.state.privates.get('s1')?.probes.get(host.room.container(name).id) ?? [];
    return result && [result.exitCode, result.output];
  };
  expect(probe('curl -fsS http://localhost/ || exit 1')).toEqual([0, 'hello']);
  expect(probe('curl -f -s -o /dev/null http://localhost/nosuch')).toEqual([22, '']);
  expect(probe('curl -fsS http://localhost:99')).toEqual([
    7,
    "curl: (7) Failed to connect to localhost port 99 after 0 ms: Couldn't connect to server\n",
  ]);
  expect(probe('wget -qO- http://localhost/')).toEqual([0, 'hello']);
  expect(probe('wget -q --spider http://localhost:99')).toEqual([
    1,
    "wget: can't connect to remote host (127.0.0.1): Connection refused\n",
  ]);
  expect(probe('wget http://localhost/')).toBeUndefined();
});

test('H9 so do clients of a server', () => {
  const host = new ClientHost();
  host.docker('docker run -d --name db --health-cmd "redis-cli ping" --health-interval 1s redis');
  host.pass(1_000);
  expect(host.room.container('db').health?.status).toBe('healthy');
  const { id } = host.room.container('db');
  expect(host.room.state.privates.get('s1')?.probes.get(id)).toMatchObject([{ exitCode: 0, output: 'PONG\n' }]);
  expect(host.room.effects.some((effect) => effect.type === 'run' && effect.probeOf !== undefined)).toBe(false);
});
