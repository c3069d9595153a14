import { afterAll, expect, test } from 'vitest';
import { WorkerSandbox } from '#server/sandbox/worker-sandbox';
import { SandboxRig } from './sandbox-rig';

const rig = new SandboxRig(new WorkerSandbox());
afterAll(() => rig.sandbox.close());

const argv = (text: string) =>
  rig.container('', { program: { kind: 'argv', argv: ['sh', '-c', text] }, longLived: true });

test('a trap that exits decides the code', async () => {
  const run = rig.start(argv('trap "echo bye; exit 3" TERM; echo up; while true; do sleep 0.02; done'));
  await run.until(({ stdout }) => stdout === 'up\n');
  rig.sandbox.signal(run.run.id, 'TERM');
  await run.ended;
  expect(run.stdout).toBe('up\nbye\n');
  expect(run.end).toMatchObject({ code: 3, problem: null });
});

test('a trap that does not exit lets the script go on, and sees its variables', async () => {
  const run = rig.start(argv("name=ann; trap 'echo got $name' USR1; echo up; while true; do sleep 0.02; done"));
  await run.until(({ stdout }) => stdout === 'up\n');
  rig.sandbox.signal(run.run.id, 'SIGUSR1');
  await run.until(({ stdout }) => stdout === 'up\ngot ann\n');
  rig.sandbox.signal(run.run.id, 'USR1');
  await run.until(({ stdout }) => stdout === 'up\ngot ann\ngot ann\n');
  rig.sandbox.abort(run.run.id);
  expect((await run.ended).code).toBe(130);
});

test('a signal without a trap does nothing here', async () => {
  const run = rig.start(argv('echo up; sleep 0.1; echo done'));
  await run.until(({ stdout }) => stdout === 'up\n');
  rig.sandbox.signal(run.run.id, 'TERM');
  await run.ended;
  expect(run.stdout).toBe('up\ndone\n');
});

test('the EXIT trap runs at the end, with the code of the script', async () => {
  const run = await rig.run(rig.container('trap "echo bye" EXIT; echo work; exit 4'));
  expect(run.stdout).toBe('work\nbye\n');
  expect(run.end.code).toBe(4);
});

test('abort ends a run within its sleep, and within a call', async () => {
  const sleeping = rig.start(rig.container('echo a; sleep infinity'));
  await sleeping.until(({ stdout }) => stdout === 'a\n');
  rig.sandbox.abort(sleeping.run.id);
  expect(await sleeping.ended).toMatchObject({ code: 130, problem: 'interrupted' });

  rig.docker = () => new Promise(() => {});
  const calling = rig.start(rig.line('docker logs -f web'));
  await calling.until(({ reports }) => reports.some(({ type }) => type === 'docker'));
  rig.sandbox.abort(calling.run.id);
  expect(await calling.ended).toMatchObject({ code: 130, problem: 'interrupted' });
});

test('tail -f prints what others write, until it is ended', async () => {
  const target = 'followed';
  const tail = rig.start(rig.container('echo one > /log; tail -f /log', { target, longLived: true }));
  await tail.until(({ stdout }) => stdout === 'one\n');
  await rig.run(rig.container('echo two >> /log; echo three >> /log', { target }));
  await tail.until(({ stdout }) => stdout === 'one\ntwo\nthree\n');
  rig.sandbox.abort(tail.run.id);
  expect((await tail.ended).code).toBe(130);
});

test.each([
  ['kill -9 $$; echo alive', 137, ''],
  ['trap "echo out" EXIT; kill $$; echo alive', 143, ''],
  ['trap "echo got" TERM; kill $$; echo alive', 0, 'got\nalive\n'],
  ['kill -CONT $$; echo alive', 0, 'alive\n'],
])('a shell that is not process 1 ends by the signal it sends itself: %s', async (text, code, stdout) => {
  const first = { pid: 1, parent: 0, hostPid: 1001, uid: 0, user: 'root', startedAt: 0, kib: 1, terminal: false };
  const argv = ['sh', '-c', text];
  const beside = { program: { kind: 'argv', argv } as const, processes: [{ ...first, command: 'sleep 600' }] };
  const run = await rig.run(rig.container('', beside));
  expect([run.end.code, run.stdout]).toEqual([code, stdout]);
  const alone = await rig.run(rig.container('', { program: beside.program }));
  expect([alone.end.code, alone.stdout]).toEqual([
    0,
    text.includes('got') ? 'got\nalive\n' : text.includes('EXIT') ? 'alive\nout\n' : 'alive\n',
  ]);
});
