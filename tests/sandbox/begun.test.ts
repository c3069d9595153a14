import { afterAll, expect, test } from 'vitest';
import { WorkerSandbox } from '#server/sandbox/worker-sandbox';
import { SandboxRig } from './sandbox-rig';

const rig = new SandboxRig(new WorkerSandbox());
afterAll(() => rig.sandbox.close());

const detached = (text: string) =>
  rig.container('', { program: { kind: 'argv', argv: ['sh', '-c', text] }, longLived: true });

test('a script has begun when it rests for the first time, with all that it did until then', async () => {
  const run = rig.start(detached('echo 1; echo 2; echo note > /tmp/note; sleep 600; echo 3; sleep 600'));
  await run.until(({ reports }) => reports.some(({ type }) => type === 'begun'));
  expect(run.stdout).toBe('1\n2\n');
  expect([...run.edits.keys()]).toEqual(['/tmp/note']);
  rig.sandbox.abort(run.run.id);
  await run.ended;
  expect(run.reports.filter(({ type }) => type === 'begun')).toHaveLength(1);
});

test('one that never rests has begun after a while', async () => {
  const run = rig.start(detached('while true; do echo busy; done'));
  await run.until(({ reports }) => reports.some(({ type }) => type === 'begun'));
  rig.sandbox.abort(run.run.id);
  await run.ended;
});

test('what ends at once need not say that it has begun', async () => {
  const run = await rig.run(detached('echo done'));
  expect(run.reports.map(({ type }) => type)).toEqual(['output', 'ended']);
});
