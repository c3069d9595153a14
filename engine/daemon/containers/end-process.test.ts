import { expect, test } from 'vitest';
import { expectOk, TestHost } from '../testing';
import { nextDelay } from './end-process';

const onFailure = (maximumRetryCount: number) => ({
  host: { restartPolicy: { name: 'on-failure' as const, maximumRetryCount } },
});

/** Ends the script of a container each time it runs, until it rests. */
function endAlways(host: TestHost, name: string, code: number): void {
  for (let i = 0; i < 20; i += 1) {
    const { id, state } = host.room.container(name);
    if (state.status === 'running') host.daemon.processEnded(id, code);
    if (host.state(name).status !== 'restarting') return;
    host.pass(60_000);
  }
}

test('C30 on-failure:N restarts N times after an error, and counts', () => {
  const host = new TestHost();
  host.run('bad', ['sh', '-c', 'exit 4; :'], onFailure(2));
  endAlways(host, 'bad', 4);
  expect(host.state('bad')).toMatchObject({ status: 'exited', exitCode: 4 });
  expect(host.room.container('bad').restartCount).toBe(2);
});

test('C31 on-failure does not restart after a success', () => {
  const host = new TestHost();
  const { id } = host.run('good', ['true'], onFailure(0));
  host.daemon.processEnded(id, 0);
  expect(host.state('good')).toMatchObject({ status: 'exited', exitCode: 0 });
});

test('C32 the delay begins at 100 ms, doubles up to a minute and begins anew after a run of ten seconds', () => {
  const delays: number[] = [];
  for (let delay = 0; delays.length < 12; ) {
    delay = nextDelay(delay, 0);
    delays.push(delay);
  }
  expect(delays).toEqual([100, 200, 400, 800, 1600, 3200, 6400, 12_800, 25_600, 51_200, 60_000, 60_000]);
  expect(nextDelay(60_000, 10_000)).toBe(100);
});

test('C33 while it waits a container is restarting, without ports; it starts when the delay is over', () => {
  const host = new TestHost();
  const restartPolicy = { name: 'always' as const, maximumRetryCount: 0 };
  const portRequests = [{ hostIp: '', hostPort: 8080, containerPort: 80, protocol: 'tcp' as const }];
  const { id } = host.run('web', ['sh', '-c', 'exit 1; :'], { host: { restartPolicy, portRequests } });
  host.daemon.processEnded(id, 1);
  expect(host.room.container('web')).toMatchObject({ state: { status: 'restarting', exitCode: 1 }, ports: [] });
  host.pass(99);
  expect(host.state('web').status).toBe('restarting');
  host.pass(1);
  expect(host.room.container('web')).toMatchObject({ state: { status: 'running' }, restartCount: 1 });
});

test.each(['always', 'unless-stopped'] as const)('C34 stop and kill end even the policy %s', (name) => {
  const host = new TestHost();
  const restartPolicy = { name, maximumRetryCount: 0 };
  host.run('one', ['sleep', '600'], { host: { restartPolicy } });
  expectOk(host.stop('one', { timeout: 0 }));
  host.run('two', ['sleep', '600'], { host: { restartPolicy } });
  expectOk(host.daemon.containerKill('two', 'KILL'));
  host.pass(120_000);
  expect([host.state('one').status, host.state('two').status]).toEqual(['exited', 'exited']);
});

test('C35 stopping a restarting container calls the restart off and keeps its code', () => {
  const host = new TestHost();
  const { id } = host.run('bad', ['sh', '-c', 'exit 4; :'], onFailure(0));
  host.daemon.processEnded(id, 4);
  expectOk(host.stop('bad'));
  host.pass(120_000);
  expect(host.state('bad')).toMatchObject({ status: 'exited', exitCode: 4 });
});

test('C36 what ends while it is frozen is found ended when it is thawed', () => {
  const host = new TestHost();
  const { id } = host.run('job', ['sh', '-c', 'sleep 1; exit 5']);
  expectOk(host.daemon.containerPause('job'));
  host.daemon.processEnded(id, 5);
  expect(host.state('job').status).toBe('paused');
  expectOk(host.daemon.containerUnpause('job'));
  host.pass(0);
  expect(host.state('job')).toMatchObject({ status: 'exited', exitCode: 5 });
});

test('C37 a shell that was exec’ed ends with its container', () => {
  const host = new TestHost();
  host.run('box', ['sleep', '600']);
  host.exec('box', ['sh'], { tty: true, stdin: true });
  expect(host.room.state.privates.get('s1')?.execs.size).toBe(1);
  expectOk(host.stop('box', { timeout: 0 }));
  expect(host.room.state.privates.get('s1')?.execs.size).toBe(0);
});
