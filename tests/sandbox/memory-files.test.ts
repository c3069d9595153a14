import { afterAll, expect, test } from 'vitest';
import type { RunMount, RunTree } from '#engine/model/sandbox-run';
import { WorkerSandbox } from '#server/sandbox/worker-sandbox';
import { catalogueContainer } from './catalogue-container';
import { SandboxRig } from './sandbox-rig';

const sandbox = new WorkerSandbox({ maximum: 2, warm: 1 });
const rig = new SandboxRig(sandbox);
afterAll(() => sandbox.close());

const MB = 1024 ** 2;
const root = { kind: 'dir', mode: 0o1777, uid: 0, gid: 0 } as const;
const roots = [
  ['/t', root],
  ['/dev/shm', root],
] as const;
const trees: RunTree[] = [{ target: 'tmpfs:c', lower: [], upper: roots }];
const at = (destination: string, size?: number): RunMount => ({
  ...{ destination, target: 'tmpfs:c', root: destination, readOnly: false },
  ...(size !== undefined && { size }),
});

test('V60 a tmpfs holds no more than its size, and df shows what is in it', async () => {
  const more = { trees, mounts: [at('/t', 2 * MB)] };
  const run = await rig.run(
    rig.container('dd if=/dev/zero of=/t/x bs=1M count=5 status=noxfer; echo $?; df -k /t; echo more > /t/y', more),
  );
  expect(run.stdout).toMatch(/^1\n.*\ntmpfs +2048 +2048 +0 100% \/t\n$/);
  expect(run.stderr).toBe(
    "dd: error writing '/t/x': No space left on device\n3+0 records in\n2+0 records out\nsh: write error: No space left on device\n",
  );
});

test('V60 what was removed makes room again', async () => {
  const more = { trees, mounts: [at('/t', MB)] };
  const run = await rig.run(
    rig.container('cd /t; dd if=/dev/zero of=x bs=1k count=1024 status=none; rm x; echo a > y; cat y', more),
  );
  expect(run.stdout).toBe('a\n');
  expect(run.stderr).toBe('');
});

test('V60 what moves does not count twice, and stays where it was when there is no room', async () => {
  const more = { trees, mounts: [at('/t', MB)] };
  const big = 'dd if=/dev/zero bs=1k status=none';
  const inside = `${big} of=/t/x count=900; mv /t/x /t/y; ls /t; mkdir /t/d; mv /t/y /t/d; mv /t/d /t/e; ls /t/e`;
  expect(await rig.run(rig.container(inside, more))).toMatchObject({ stdout: 'y\ny\n', stderr: '' });
  const full = await rig.run(
    rig.container(`${big} of=/x count=2000; mv /x /t/x; echo $?; ls /t; [ -s /x ] && echo stays`, more),
  );
  expect(full.stdout).toBe('1\nstays\n');
  expect(full.stderr).toContain('No space left on device');
});

test('V61 files in memory count against the limit of the container', async () => {
  const limits = { memory: 8 * MB, nanoCpus: 0, pids: 0 };
  const more = { trees, mounts: [at('/dev/shm')], limits };
  const killed = await rig.run(rig.container('dd if=/dev/zero of=/dev/shm/x bs=1M count=20; echo never', more));
  expect(killed.stderr).toBe('');
  expect(killed.end).toMatchObject({ code: 137, problem: 'too-much-memory' });
  expect(killed.stdout).toBe('');
  const onDisk = await rig.run(rig.container('dd if=/dev/zero of=/x bs=1M count=20 status=none; stat -c %s /x', more));
  expect(onDisk.stdout).toBe(`${20 * MB}\n`);
});

test.each([
  ['dd if=/dev/zero of=/f bs=512 count=3; wc -c < /f', '1536\n'],
  ['echo hello > /a; dd if=/a of=/b bs=2 count=1; cat /b', 'he'],
  ['echo hello | dd of=/b status=none; cat /b', 'hello\n'],
  ['echo hello | dd bs=1 skip=1 count=3 status=none', 'ell'],
])('T30 %s', async (text, expected) => {
  const run = await rig.run(rig.container(text));
  expect(run.stdout).toBe(expected);
});

test.each([
  ['dd if=/nosuch of=/b', "dd: can't open '/nosuch': No such file or directory\n"],
  ['dd if=/dev/zero of=/no/b count=1', "dd: can't open '/no/b': No such file or directory\n"],
  ['dd bs=x', "dd: invalid number 'x'\n"],
])('T30 %s is refused in the words of dd', async (text, expected) => {
  const run = await rig.run(rig.container(text));
  expect(run.stderr).toBe(expected);
  expect(run.end).toMatchObject({ code: 1 });
});

test('V61 a Python that asks for more than the limit of its container is killed, elsewhere it is told', async () => {
  const python = catalogueContainer(rig, 'python:3.12-slim', 'dash');
  const text = `python -c "x = 'a' * 100000000"; echo $?`;
  const killed = await python(text, { limits: { memory: 50 * MB, nanoCpus: 0, pids: 0 } });
  expect(killed.end).toMatchObject({ code: 137, problem: 'too-much-memory' });
  expect(killed.screen).toBe('');
  const told = await python(text);
  expect(told.stderr).toMatch(/^Traceback [\s\S]*\nMemoryError\n$/);
  expect(told.stdout).toBe('1\n');
});
