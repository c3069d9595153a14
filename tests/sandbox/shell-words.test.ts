import { afterAll, expect, test } from 'vitest';
import type { ShellKind } from '#engine/model/process';
import { WorkerSandbox } from '#server/sandbox/worker-sandbox';
import { SandboxRig } from './sandbox-rig';

const rig = new SandboxRig(new WorkerSandbox());
afterAll(() => rig.sandbox.close());

const ran = async (shell: ShellKind, text: string, tty = false) => {
  const run = await rig.run(rig.container(text, { shell, tty }));
  return { code: run.end.code, stdout: run.stdout, stderr: run.stderr };
};
const said = async (shell: ShellKind, text: string) => (await ran(shell, text)).stderr;

/** What bash 5.2, dash 0.5.12 and BusyBox 1.35 say; '' where they take it. */
const MISTAKES: readonly (readonly [operands: string, bash: string, dash: string, ash: string])[] = [
  ['1 -eq x', '[: x: integer expression expected', '[: Illegal number: x', 'x: bad number'],
  ['$unset -eq 1', '[: -eq: unary operator expected', '[: -eq: unexpected operator', '1: unknown operand'],
  ['"" -eq 1', '[: : integer expression expected', '[: Illegal number: ', 'bad number'],
  ['1 -eq', '[: 1: unary operator expected', '[: -eq: argument expected', '-eq: argument expected'],
  ['a == a', '', '[: a: unexpected operator', ''],
  ['a = a -a', '[: argument expected', '', 'argument expected'],
  ['a b c d e', '[: too many arguments', '[: a: unexpected operator', 'b: unknown operand'],
  ['a -z b', '[: -z: binary operator expected', '[: a: unexpected operator', '-z: unknown operand'],
  ['-f /a /b', '[: /a: binary operator expected', '[: /a: unexpected operator', '/b: unknown operand'],
  ['1 = 1 -a 2 -eq', "[: syntax error: `-eq' unexpected", '[: -eq: argument expected', '-eq: argument expected'],
  [
    '99999999999999999999 -gt 1',
    '[: 99999999999999999999: integer expression expected',
    '[: Illegal number: 99999999999999999999',
    '99999999999999999999: out of range',
  ],
  ['-t x', '', '[: Illegal number: x', 'x: bad number'],
];

test.each(MISTAKES)('T51 [ %s ] is a mistake in the words of its shell', async (operands, bash, dash, ash) => {
  const line = (prefix: string, message: string) => (message === '' ? '' : `${prefix}: ${message}\n`);
  expect(await said('bash', `[ ${operands} ]`)).toBe(line('bash', bash));
  expect(await said('dash', `[ ${operands} ]`)).toBe(line('sh: 1', dash));
  expect(await said('ash', `[ ${operands} ]`)).toBe(line('sh', ash));
});

test('T51 test answers 0, 1 or, for a mistake, 2', async () => {
  const text = `[ -d /tmp -a ! -e /nope ]; echo $?; test a = b; echo $?; [ a; echo $?; [ -n "" -o 1 -lt 2 ]; echo $?
    [ ! \\( a = b \\) ]; echo $?; [ -x /bin/ls ] && [ ! -x /etc/passwd ] && [ -r /etc/passwd ] && [ -L /bin/ls ]; echo $?
    [ -t 1 ]; echo $?; [ -e ]; echo $?; [ ]; echo $?; echo x > /tmp/new; [ /tmp/new -nt /etc/passwd ]; echo $?`;
  expect((await ran('ash', text)).stdout).toBe('0\n1\n2\n0\n0\n0\n1\n0\n1\n0\n');
  expect((await ran('ash', '[ -t 1 ] && [ -t 0 ]; echo $?; { [ -t 1 ] || echo no; } | cat', true)).stdout).toBe(
    '0\nno\n',
  );
});

test('T52 ash and dash end with 2 where . finds nothing or a variable that must be set is not; bash goes on after .', async () => {
  expect(await ran('bash', '. /nope; echo $?')).toMatchObject({ code: 0, stdout: '1\n' });
  expect(await ran('dash', '. /nope; echo $?')).toEqual({
    code: 2,
    stdout: '',
    stderr: 'sh: 1: .: cannot open /nope: No such file\n',
  });
  expect(await ran('ash', '. /nope; echo $?')).toEqual({
    ...{ code: 2, stdout: '' },
    stderr: "sh: .: line 0: can't open '/nope': No such file or directory\n",
  });
  const plain = 'cd /tmp; echo a=1 > vars; . ./vars; echo $a; . vars; echo $?';
  expect(await ran('dash', plain)).toEqual({ code: 2, stdout: '1\n', stderr: 'sh: 1: .: vars: not found\n' });
  expect(await ran('bash', plain)).toEqual({ code: 0, stdout: '1\n0\n', stderr: '' });
  expect(await ran('ash', `echo \${x:?text}; echo no`)).toEqual({ code: 2, stdout: '', stderr: 'sh: x: text\n' });
  expect(await said('dash', `x=; echo \${x:?}`)).toBe('sh: 1: x: parameter not set or null\n');
  expect(await said('bash', `echo \${x:?}`)).toBe('bash: x: parameter null or not set\n');
  expect(await said('bash', `y=5; echo \${x?no $y}`)).toBe('bash: x: no 5\n');
  const inBash = { kind: 'argv' as const, argv: ['bash', '-c', `echo \${x?}`] };
  const image = rig.container('', { shell: 'bash', program: inBash, place: 'host', lower: [rig.host] });
  expect((await rig.run(image)).end.code).toBe(127);
});

test('T52 exec names itself when there is no such program', async () => {
  expect(await ran('bash', 'exec nope; echo no')).toEqual({
    code: 127,
    stdout: '',
    stderr: 'bash: exec: nope: not found\n',
  });
  expect(await said('dash', 'exec /nope/x')).toBe('sh: 1: exec: /nope/x: not found\n');
  expect(await said('ash', 'exec nope')).toBe('sh: exec: line 0: nope: not found\n');
  expect((await ran('ash', 'exec nope', true)).stderr).toBe('sh: exec: nope: not found\n');
  expect(await ran('bash', 'exec /etc/passwd')).toEqual({
    ...{ code: 126, stdout: '' },
    stderr: 'bash: /etc/passwd: Permission denied\nbash: exec: /etc/passwd: cannot execute: Permission denied\n',
  });
});

test('T53 escapes of printf are bytes', async () => {
  const run = await ran(
    'bash',
    "printf '\\377\\303\\251\\x80' | od -An -c; printf '\\377' > /tmp/f; wc -c < /tmp/f; printf '%s\\n' é",
  );
  expect(run.stdout.replace(/ +/g, ' ')).toBe(' 377 303 251 200\n1\né\n');
  expect(await said('ash', "printf '%d' x")).toBe("sh: invalid number 'x'\n");
  expect(await said('dash', "printf '%d' x")).toBe('sh: 1: printf: x: expected numeric value\n');
});

test('T56 a shell calls itself what it was started as', async () => {
  const started = async (...argv: string[]) =>
    (await rig.run(rig.container('', { program: { kind: 'argv', argv } }))).stdout;
  expect(await started('/bin/sh', '-c', 'echo $0')).toBe('/bin/sh\n');
  expect(await started('sh', '-c', 'echo $0')).toBe('sh\n');
  expect(await started('/bin/sh', '-c', 'echo $0 $1', 'x', 'y')).toBe('x y\n');
  expect(await started('/bin/sh', '-c', '/bin/sh -c \'echo $0; sh -c "echo \\$0"\'; echo $0')).toBe(
    '/bin/sh\nsh\n/bin/sh\n',
  );
  expect(await started('sh', '-c', "exec /bin/sh -ec 'echo $0'")).toBe('/bin/sh\n');
  expect(await started('sh', '-c', "env sh -c 'echo $0'; echo 'echo $0' | sh; echo 'echo $0' | /bin/sh")).toBe(
    'sh\nsh\n/bin/sh\n',
  );
  const host = await rig.run(rig.line("sh -c 'echo $0'; bash -c 'echo $0'; sh -c 'echo $0' x; echo $0"));
  expect(host.stdout).toBe('sh\nbash\nx\nbash\n');
});
