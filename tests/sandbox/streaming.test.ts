import { afterAll, expect, test } from 'vitest';
import { WorkerSandbox } from '#server/sandbox/worker-sandbox';
import { SandboxRig } from './sandbox-rig';

const rig = new SandboxRig(new WorkerSandbox());
afterAll(() => rig.sandbox.close());

test('output is reported while the script goes on', async () => {
  const run = rig.start(rig.container('for i in 1 2 3; do echo $i; sleep 600; done'));
  await run.until(({ stdout }) => stdout === '1\n');
  rig.sandbox.abort(run.run.id);
  await run.ended;
  expect(run.stdout).toBe('1\n');
  expect(run.end).toMatchObject({ code: 130, problem: 'interrupted' });
});

test('standard output and standard error keep their order', async () => {
  const run = await rig.run(
    rig.container('echo a; echo b >&2; nosuch; pwd; cat /q; echo c; cd /nope; echo d > /no/x; echo e'),
  );
  expect(run.screen.replaceAll('!', '')).toBe(
    "a\nb\nsh: nosuch: not found\n/\ncat: can't open '/q': No such file or directory\nc\n" +
      "sh: cd: line 0: can't cd to /nope: No such file or directory\nsh: can't create /no/x: nonexistent directory\ne\n",
  );
  expect(run.stdout).toBe('a\n/\nc\ne\n');
});

test.each([
  ['f() { echo in; }; f | tr a-z A-Z', 'IN\n'],
  ['f() { echo in; }; x=$(f); echo "[$x]"', '[in]\n'],
  ['f() { echo out; echo err >&2; }; f 2>&1 | tr a-z A-Z', 'OUT\nERR\n'],
  ['{ echo a; echo b; } | sort -r', 'b\na\n'],
  ['for i in 1 2; do echo $i; done > /tmp/f; cat /tmp/f', '1\n2\n'],
  ['(echo sub; exit 3); echo $?', 'sub\n3\n'],
  ['if echo yes; then echo then; fi && echo and', 'yes\nthen\nand\n'],
  ['printf "1\\n2\\n" | while read x; do echo "<$x>"; done', '<1>\n<2>\n'],
  ['while read x; do echo "<$x>"; done <<E\n1\n2\nE', '<1>\n<2>\n'],
  ['echo $(( $(echo 1) + 1 )) "$(echo `echo q`)"', '2 q\n'],
  ['f() { echo $1; }; eval "f ev"; echo "f src" > /tmp/s; . /tmp/s', 'ev\nsrc\n'],
  ["echo 'echo $0 $*' | sh -s a b", 'sh a b\n'],
  ["sh -c 'echo $0 $1; exit 4' a b; echo $?", 'a b\n4\n'],
  ['echo \'echo "$0:$1"\' > /tmp/s.sh; chmod +x /tmp/s.sh; /tmp/s.sh x; cd /tmp; ./s.sh y', '/tmp/s.sh:x\n./s.sh:y\n'],
  ['set -- echo "a  b"; "$@"; exec echo replaced; echo never', 'a  b\nreplaced\n'],
  ['f() { local v=1; return 5; }; f > /dev/null; echo $?', '5\n'],
  ['for i in 1 2 3; do { echo $i; break; } > /tmp/x; done; echo after; cat /tmp/x', 'after\n1\n'],
  ['echo ünï | cat; echo a | tee /tmp/t; wc -c < /tmp/t', 'ünï\na\n2\n'],
  ['set -e; false || echo caught; false; echo never', 'caught\n'],
  ['case x in x) echo case;; esac; [ 1 = 1 ] && echo test', 'case\ntest\n'],
])('%s prints each byte once', async (text, expected) => {
  const run = await rig.run(rig.container(text));
  expect(run.stdout).toBe(expected);
  expect(run.stderr).toBe('');
});

test('set -x shows the commands and nothing of the machinery', async () => {
  const run = await rig.run(rig.container('set -x; echo hi | cat; x=$(nosuch)'));
  expect(run.stderr).not.toContain('drydock');
  expect(run.stderr).toContain('+ echo hi\n');
});

test('an interactive shell goes on where the last line left it', async () => {
  const first = await rig.run(rig.line('cd /tmp; ID=abc; export X=1; false'));
  expect(first.end).toMatchObject({ code: 1, cwd: '/tmp' });
  const { cwd, env } = first.end;
  const second = await rig.run(rig.line('echo $? $ID $X; pwd; cd - > /dev/null; pwd', { cwd, env: [...env, '?=1'] }));
  expect(second.stdout).toBe('1 abc 1\n/tmp\n/home/student\n');
  expect(second.end.env.filter((line) => /drydock|^\?/.test(line))).toEqual([]);
});

test('a program of its own arguments is not parsed by a shell', async () => {
  const argv = (...words: string[]) => rig.run(rig.container('', { program: { kind: 'argv', argv: words } }));
  expect((await argv('echo', 'a b', '$HOME', '*')).stdout).toBe('a b $HOME *\n');
  expect((await argv('sh', '-c', 'echo $0 $#; exit 7', 'x', 'y')).stdout).toBe('x 1\n');
  expect((await argv('sh', '-c', 'exit 7')).end.code).toBe(7);
  expect((await argv('test', '-f', '/nope')).end.code).toBe(1);
  expect((await argv('env')).stdout).toBe(
    'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin\nHOME=/root\n',
  );
  // The order is that of the shell's own table.
  expect((await argv('sh', '-c', 'export HOSTNAME=web A=1; env')).stdout).toBe(
    'HOSTNAME=web\nSHLVL=1\nHOME=/root\nA=1\nPATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin\nPWD=/\n',
  );
});
