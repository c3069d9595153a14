import { expect, test } from 'vitest';
import { daemonContext } from '../context';
import { TestHost } from '../testing';
import { hostProcesses } from './host-processes';
import { processLines } from './process-lines';

function seen(host: TestHost, name: string) {
  const container = host.room.container(name);
  const lines = processLines(daemonContext(host.room.tx(), 's1'), container);
  return lines.map(({ pid, parent, hostPid, command }) => ({ pid, parent, hostPid, command }));
}

test('T1 a container sees its own processes only, the main one as process 1', () => {
  const host = new TestHost();
  host.run('one', ['sleep', '100']);
  host.run('two', ['sleep', '200']);
  expect(seen(host, 'two').map(({ pid, command }) => [pid, command])).toEqual([[1, 'sleep 200']]);
  host.run('three', ['sleep', '300'], { host: { init: true } });
  expect(seen(host, 'three').map(({ pid, parent, command }) => [pid, parent, command])).toEqual([
    [1, 0, '/sbin/docker-init -- sleep 300'],
    [7, 1, 'sleep 300'],
  ]);
});

test('T2 the host sees the same processes by other numbers, each number once', () => {
  const host = new TestHost();
  const names = ['one', 'two', 'three'];
  for (const name of names) host.run(name, ['sleep', '100']);
  const all = hostProcesses(daemonContext(host.room.tx(), 's1'), 0);
  const pids = all.map(({ pid }) => pid);
  expect(new Set(pids).size).toBe(pids.length);
  for (const name of names) {
    const state = host.state(name);
    const pid = 'pid' in state ? state.pid : 0;
    expect(all.find((line) => line.pid === pid)?.command).toBe('sleep 100');
    expect(all.find((line) => line.pid === pid - 1)?.command).toMatch(/^\/usr\/bin\/containerd-shim-runc-v2 /);
  }
});

test('T5 a signal from inside follows the rule of process 1, even KILL', () => {
  const host = new TestHost();
  const { id } = host.run('one', ['sleep', '100']);
  expect(host.daemon.signalInside(id, 0, 1, 'TERM')).toBe('sent');
  expect(host.daemon.signalInside(id, 0, 1, 'KILL')).toBe('sent');
  expect(host.state('one').status).toBe('running');
  expect(host.daemon.signalInside(id, 0, 99, 'TERM')).toBe('no-such-process');
  expect(host.daemon.signalInside(id, 1000, 1, 'TERM')).toBe('not-permitted');

  const cared = host.run('two', ['sleep', '100'], { host: { init: true } });
  expect(host.daemon.signalInside(cared.id, 0, 7, 'TERM')).toBe('sent');
  expect(host.state('two')).toMatchObject({ status: 'exited', exitCode: 143 });
});
