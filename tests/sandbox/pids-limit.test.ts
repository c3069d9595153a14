import { afterAll, expect, test } from 'vitest';
import { WorkerSandbox } from '#server/sandbox/worker-sandbox';
import { SandboxRig } from './sandbox-rig';

const sandbox = new WorkerSandbox({ maximum: 1, warm: 1 });
const rig = new SandboxRig(sandbox);
afterAll(() => sandbox.close());

const limited = (text: string, pids: number, shell: 'ash' | 'bash' = 'ash') =>
  rig.run(rig.container(text, { shell, limits: { memory: 0, nanoCpus: 0, pids } }));

test('T31 a job too many is refused, and the shell ends', async () => {
  const run = await limited('sleep 60 & sleep 60 & echo two; sleep 60 & echo never', 3);
  expect(run.stdout).toBe('two\n');
  expect(run.stderr).toBe("sh: can't fork: Resource temporarily unavailable\n");
  expect(run.end.code).toBe(2);
  const bash = await limited('sleep 60 & sleep 60 &', 2, 'bash');
  expect(bash.stderr).toMatch(/(bash: fork: retry: .*\n){4}bash: fork: Resource temporarily unavailable\n$/);
  expect(bash.end.code).toBe(254);
});

test('T31 jobs that have ended count no more', async () => {
  const run = await limited('true & wait; true & wait; true & wait; echo done', 2);
  expect(run.stdout).toBe('done\n');
  expect((await limited('true & true & true & wait; echo free', 0)).stdout).toBe('free\n');
});
