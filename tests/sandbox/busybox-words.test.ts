import { afterAll, expect, test } from 'vitest';
import { WorkerSandbox } from '#server/sandbox/worker-sandbox';
import { catalogueContainer } from './catalogue-container';
import { SandboxRig } from './sandbox-rig';

const rig = new SandboxRig(new WorkerSandbox());
afterAll(() => rig.sandbox.close());

test('T40 an applet shows its usage when it cannot take what it is given', async () => {
  const latest = catalogueContainer(rig, 'busybox:latest', 'ash');
  const bare = await latest('mkdir');
  expect(bare.stderr).toBe(`BusyBox v1.37.0 (2024-09-26 21:31:42 UTC) multi-call binary.

Usage: mkdir [-m MODE] [-p] DIRECTORY...

Create DIRECTORY

	-m MODE	Mode
	-p	No error if exists; make parent directories as needed
`);
  expect(bare.end.code).toBe(1);
  expect((await latest('cat -z')).stderr).toMatch(/^cat: unrecognized option: z\nBusyBox v1\.37/);
  expect((await latest('head -n')).stderr).toMatch(/^head: option requires an argument: n\nBusyBox/);
  expect((await latest('rm --force')).stderr).toMatch(/^rm: unrecognized option: force\n/);
  expect((await latest('grep')).end.code).toBe(2);
  const help = await latest('ls --help');
  expect([help.stdout, help.end.code]).toEqual(['', 0]);
  expect(help.stderr).toContain('Usage: ls [-1AaCxdLHRFplinshrSXvctu]');
  const older = catalogueContainer(rig, 'busybox:1.36', 'ash');
  expect((await older('cat -z')).stderr).toMatch(/^cat: invalid option -- 'z'\nBusyBox v1\.36\.1 \(2023/);
});

test('T40 what an applet can take is left to it', async () => {
  const latest = catalogueContainer(rig, 'busybox:latest', 'ash');
  const text = `printf 'b:1\\na:2\\n' > t; sort -t: -k2,2n t; head -1 t; tail -n +2 t; cut -d: -f1 t; sed -i.old s/b/c/ t
ls t t.old; rm -f; seq -1 1; echo x y | xargs -n1 basename; grep -e b t.old; mkdir -p d/e; cp -a t d; date -u +%Z`;
  const run = await latest(text);
  expect(run.stderr).toBe('');
  expect(run.stdout).toBe('b:1\na:2\nb:1\na:2\nb\na\nt\nt.old\n-1\n0\n1\nx\ny\nb:1\nUTC\n');
});

test('T41 wc has the columns of BusyBox or of GNU', async () => {
  const files = "printf 'a b\\nc\\n' > f; printf 'x\\n' > g;";
  const latest = catalogueContainer(rig, 'busybox:latest', 'ash');
  expect((await latest(`${files} wc f g; wc -l f; wc -l < f`)).stdout).toBe(
    '        2         3         6 f\n        1         1         2 g\n        3         4         8 total\n2 f\n2\n',
  );
  const debian = catalogueContainer(rig, 'debian:12-slim', 'dash');
  const run = await debian(`${files} wc f g; wc -l f nope; cat f | wc; wc -c f`);
  expect(run.stdout).toBe('2 3 6 f\n1 1 2 g\n3 4 8 total\n2 f\n2 total\n      2       3       6\n6 f\n');
  expect(run.stderr).toBe('wc: nope: No such file or directory\n');
});

test('T42 every container has the mark of a container', async () => {
  const latest = catalogueContainer(rig, 'busybox:latest', 'ash');
  const run = await latest('ls -a / | head -3; test -f /.dockerenv && wc -c < /.dockerenv');
  expect(run.stdout).toBe('.\n..\n.dockerenv\n0\n');
  expect([...run.edits]).toEqual([]);
});

test('T43 a command that is missing is a mistake in the grammar, and nothing of the script is run', async () => {
  const alpine = catalogueContainer(rig, 'alpine:latest', 'ash');
  const pair = await alpine('echo first; true && || x');
  expect([pair.stdout, pair.stderr, pair.end.code]).toEqual(['', 'sh: syntax error: unexpected "||"\n', 2]);
  expect((await alpine('echo a |')).stderr).toBe('sh: syntax error: unexpected end of file\n');
  const host = await rig.run(rig.line('true && || x'));
  expect([host.stderr, host.end.code]).toEqual(["bash: syntax error near unexpected token `||'\n", 2]);
  expect((await rig.run(rig.line('true &&\n  echo on\nfalse ||\n\n  echo off'))).stdout).toBe('on\noff\n');
});

test('T44 ash and dash have no arrays, braces or here-strings, and a cd that fails ends with 2', async () => {
  const alpine = catalogueContainer(rig, 'alpine:latest', 'ash');
  expect((await alpine('a=(1 2 3); echo x')).stderr).toBe('sh: syntax error: unexpected "("\n');
  expect((await alpine('cat <<< x')).stderr).toBe('sh: syntax error: unexpected redirection\n');
  expect((await alpine('x=1; echo {1..3} {a,$x}b')).stdout).toBe('{1..3} {a,1}b\n');
  expect((await alpine('cd /nope; echo $?; cd /tmp; echo $?; pwd')).stdout).toBe('2\n0\n/tmp\n');
  expect((await alpine('cd /nope || echo no; if cd /nope 2>/dev/null; then echo in; fi')).stdout).toBe('no\n');
  expect((await alpine('set -e; cd /nope; echo on')).end.code).toBe(2);
  expect((await rig.run(rig.line(`a=(1 2); echo \${a[1]} {1..3}; cd /nope; echo $?`))).stdout).toBe('2 1 2 3\n1\n');
});

test('T45 umask is shown, and new files and folders go without it', async () => {
  const alpine = catalogueContainer(rig, 'alpine:latest', 'ash');
  const run = await alpine('cd /tmp; umask; umask -S; umask 077; touch f; mkdir d; ls -ld f d | cut -c1-10; umask 9');
  expect(run.stdout).toBe('0022\nu=rwx,g=rx,o=rx\ndrwx------\n-rw-------\n');
  expect(run.stderr).toBe('sh: umask: line 0: Illegal mode: 9\n');
});

test('T49 kill says in the words of its shell what it cannot do', async () => {
  const alpine = catalogueContainer(rig, 'alpine:latest', 'ash');
  const run = await alpine('kill; kill x; kill -FOO 1; kill -s BAR 1; kill 99999');
  expect(run.stderr).toBe(
    "sh: you need to specify whom to kill\nsh: invalid number 'x'\nsh: bad signal name 'FOO'\n" +
      "sh: bad signal name 'BAR'\nsh: can't kill pid 99999: No such process\n",
  );
  const debian = catalogueContainer(rig, 'debian:12-slim', 'dash');
  expect((await debian('kill x')).stderr).toBe('sh: 1: kill: Illegal number: x\n');
});
