import { afterAll, expect, test } from 'vitest';
import { WorkerSandbox } from '#server/sandbox/worker-sandbox';
import { SandboxRig } from './sandbox-rig';

const rig = new SandboxRig(new WorkerSandbox());
afterAll(() => rig.sandbox.close());

/** A seat of its own, so that no test waits for another's back-off. */
const seats = (() => {
  let count = 100;
  return () => {
    count += 1;
    return `s${count}`;
  };
})();

test('an endless loop that never gives the thread a turn is stopped, and another seat goes on', async () => {
  const hostile = rig.start(rig.container('for ((;;)); do x=1; done', { seat: seats(), shell: 'bash' }));
  const other = await rig.run(rig.container('for i in 1 2 3; do echo $i; sleep 0.05; done', { seat: seats() }));
  expect(other.stdout).toBe('1\n2\n3\n');
  await hostile.ended;
  expect(hostile.end).toMatchObject({ problem: 'blocked', code: 137 });
});

test('an endless loop of commands can be interrupted', async () => {
  const run = rig.start(rig.container('while true; do :; done', { seat: seats() }));
  const other = await rig.run(rig.container('echo works', { seat: seats() }));
  expect(other.stdout).toBe('works\n');
  rig.sandbox.abort(run.run.id);
  await run.ended;
  expect(run.end).toMatchObject({ problem: 'interrupted', code: 130 });
});

test('endless output is cut off', async () => {
  const run = await rig.run(
    rig.container('while true; do echo xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx; yes; done', { seat: seats() }),
  );
  expect(run.end.problem).toBe('too-much-output');
  expect(run.stdout.length).toBeLessThan(1_500_000);
});

test('a string that doubles ends as too much memory', async () => {
  const run = await rig.run(rig.container('x=a; while true; do x=$x$x; done', { seat: seats() }));
  expect(run.end.problem).toBe('too-much-memory');
});

test('a list that fills the thread ends as too much memory, whoever notices first', async () => {
  const text =
    'x=$(yes | head -c 60000); x=$x$x$x$x$x$x$x$x$x$x$x$x$x$x$x$x; i=0; while true; do eval "v$i=\\$x-$i"; i=$((i+1)); done';
  const run = await rig.run(rig.container(text, { seat: seats(), shell: 'bash' }));
  expect(run.end.problem).toBe('too-much-memory');
  const next = await rig.run(rig.container('echo alive', { seat: seats() }));
  expect(next.stdout).toBe('alive\n');
});

test('a function that calls itself without end is stopped', async () => {
  const run = await rig.run(rig.container('f(){ f; }; f', { seat: seats(), shell: 'bash' }));
  expect(run.end.problem).toBe('too-long');
});

test.each(['f(){ f|f& };f', ':(){ :|:& };:'])('%s ends with its shell, and the seat goes on', async (bomb) => {
  const seat = seats();
  const run = await rig.run(rig.container(bomb, { seat, shell: 'bash' }));
  expect(run.end).toMatchObject({ code: 0, problem: null });
  expect((await rig.run(rig.container('echo alive', { seat }))).stdout).toBe('alive\n');
});

test.each(['f(){ f|f& };f', ':(){ :|:& };:', 'f() { f & f & }; f'])('%s at a prompt comes to an end', async (bomb) => {
  const seat = seats();
  const run = await rig.run(rig.line(bomb, { seat, tty: true }));
  expect(run.stderr.replace(/^(\[\d\] \d+\n)+/, '')).toBe(
    `${'bash: fork: retry: Resource temporarily unavailable\n'.repeat(4)}bash: fork: Resource temporarily unavailable\n`,
  );
  expect(run.end).toMatchObject({ code: 254, problem: null });
  expect((await rig.run(rig.line('echo alive', { seat }))).stdout).toBe('alive\n');
});

test('a fork bomb that waits for its children comes to an end', async () => {
  const run = await rig.run(rig.container('f(){ f|f & wait; }; f', { seat: seats(), shell: 'bash' }));
  expect(run.stderr).toContain('fork: Resource temporarily unavailable');
  const next = await rig.run(rig.container('echo alive', { seat: seats() }));
  expect(next.stdout).toBe('alive\n');
});

test('many loops in the background end with their run', async () => {
  const run = rig.start(rig.container('for i in 1 2 3 4 5; do while :; do :; done & done; wait', { seat: seats() }));
  rig.sandbox.abort(run.run.id);
  await run.ended;
  expect(run.end.problem).toBe('interrupted');
});

test('a seat whose thread was stopped must wait, others need not', async () => {
  const seat = seats();
  await rig.run(rig.container('for ((;;)); do x=1; done', { seat, shell: 'bash' }));
  const next = await rig.run(rig.container('echo again', { seat }));
  expect(next.end).toMatchObject({ problem: 'busy' });
  expect(next.stderr).toMatch(/^Your last script was stopped\. Wait \d+ s before the next\.\n$/);
  const other = await rig.run(rig.container('echo fine', { seat: seats() }));
  expect(other.stdout).toBe('fine\n');
});

test('every run of a thread that is stopped ends once, and those of other seats are not blamed', async () => {
  const small = new SandboxRig(new WorkerSandbox({ maximum: 1, warm: 1 }));
  const sleeper = small.start(small.container('echo ready; sleep 600', { seat: 's1' }));
  await sleeper.until((run) => run.stdout === 'ready\n');
  const hostile = small.start(small.container('for ((;;)); do x=1; done', { seat: 's2', shell: 'bash' }));
  await Promise.all([sleeper.ended, hostile.ended]);
  expect(hostile.end.problem).toBe('blocked');
  expect(sleeper.end.problem).toBe('crashed');
  const next = await small.run(small.container('echo back', { seat: 's1' }));
  expect(next.stdout).toBe('back\n');
  await small.sandbox.close();
});

test('files have a quota', async () => {
  const run = await rig.run(
    rig.container(
      'x=$(yes | head -c 60000); i=0; while echo "$x$x$x$x$x$x$x$x$x$x$x$x$x$x$x$x" > /tmp/f$i; do i=$((i+1)); done; echo $((i < 40))',
      {
        seat: seats(),
      },
    ),
  );
  expect(run.stderr).toContain('No space left on device');
  expect(run.stdout).toBe('1\n');
});

test('where no thread can be started, who waits for one is told', async () => {
  const warned: unknown[] = [];
  const warn = (warning: Error) => warned.push(warning.message);
  process.on('warning', warn);
  const broken = { url: new URL('data:text/javascript,throw new Error("no such code")'), options: {} };
  const small = new SandboxRig(new WorkerSandbox({ entry: broken }));
  const run = await small.run(small.container('echo never'));
  expect(run.stderr).toBe('The sandbox of this server does not start.\n');
  expect(run.end).toMatchObject({ problem: 'crashed', code: 1 });
  await small.sandbox.close();
  process.off('warning', warn);
  expect(warned).toContain('no such code');
});
