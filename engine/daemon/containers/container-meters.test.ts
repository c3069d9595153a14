import { expect, test } from 'vitest';
import { daemonContext } from '../context';
import { expectOk, TestHost } from '../testing';
import { containerMeters } from './container-meters';

test('C69 a screen works out from the state and the clock what docker stats tells', () => {
  const host = new TestHost();
  host.run('busy', ['sh', '-c', 'while true; do :; done'], { host: { nanoCpus: 5e8, memory: 64_000_000 } });
  host.run('rests', ['sleep', '60']);
  host.run('paused', ['sleep', '60']);
  expectOk(host.daemon.containerPause('paused'));
  expectOk(host.stop('rests', { timeout: 0 }));
  const ctx = daemonContext(host.room.tx(), 's1');
  for (const name of ['busy', 'rests', 'paused']) {
    const { cpu, memory, memoryLimit, pids } = expectOk(host.daemon.containerStats(name));
    const container = expectOk(host.daemon.containerFind(name));
    expect(containerMeters(container, ctx.own, ctx.tx.now)).toEqual({ cpu, memory, memoryLimit, pids });
  }
});
