import { expect, test } from 'vitest';
import { expectOk, TestHost } from '../testing';

const MB = 1024 * 1024;

test('C66 update changes limits and policy', () => {
  const host = new TestHost();
  host.run('stay', ['sleep', '600']);
  const restartPolicy = { name: 'unless-stopped' as const, maximumRetryCount: 0 };
  expectOk(host.daemon.containerUpdate('stay', { restartPolicy, nanoCpus: 5e8 }));
  expect(host.room.container('stay').hostConfig).toMatchObject({ restartPolicy, memory: 0, nanoCpus: 5e8 });
  host.run('brief', ['sleep', '600'], { host: { autoRemove: true } });
  expect(host.daemon.containerUpdate('brief', { restartPolicy })).toMatchObject({ error: { status: 409 } });
});

test('C68 memory does not grow over the limit with swap, which stays what it was', () => {
  const host = new TestHost();
  const { id } = host.run('app', ['sleep', '600'], { host: { memory: 64 * MB } });
  const swap =
    'Memory limit should be smaller than already set memoryswap limit, update the memoryswap at the same time';
  expect(host.daemon.containerUpdate('app', { memory: 200 * MB })).toMatchObject({
    error: { status: 409, message: `Cannot update container ${id}: ${swap}` },
  });
  expectOk(host.daemon.containerUpdate('app', { memory: 100 * MB }));
  expect(host.room.container('app').hostConfig).toMatchObject({
    memory: 100 * MB,
    recorded: { MemorySwap: 128 * MB },
  });
  expectOk(host.daemon.containerUpdate('app', { memory: 200 * MB, recorded: { MemorySwap: 300 * MB } }));
  host.run('free', ['sleep', '600']);
  expect(host.daemon.containerUpdate('free', { memory: 10 * MB })).toMatchObject({ error: { status: 409 } });
});

test('C68 a period and a number of processors exclude each other', () => {
  const host = new TestHost();
  const { id } = host.run('app', ['sleep', '600'], { host: { nanoCpus: 1e9 } });
  expect(host.daemon.containerUpdate('app', { recorded: { CpuPeriod: 50_000 } })).toMatchObject({
    error: {
      message: `Cannot update container ${id}: Conflicting options: CPU Period cannot be updated as NanoCPUs has already been set`,
    },
  });
});
