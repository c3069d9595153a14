import { afterAll, expect, test } from 'vitest';
import { WorkerSandbox } from '#server/sandbox/worker-sandbox';
import { SandboxRig } from './sandbox-rig';

const rig = new SandboxRig(new WorkerSandbox());
afterAll(() => rig.sandbox.close());

const host = async (text: string) => {
  const run = await rig.run(rig.line(text));
  return [run.stdout, run.stderr, run.end.code];
};

test('T46 GNU programs advise, and end with 2 where 1 is an answer', async () => {
  expect(await host('mkdir')).toEqual(['', "mkdir: missing operand\nTry 'mkdir --help' for more information.\n", 1]);
  expect(await host('cat -z')).toEqual(['', "cat: invalid option -- 'z'\nTry 'cat --help' for more information.\n", 1]);
  expect(await host('sort nope')).toEqual(['', 'sort: cannot read: nope: No such file or directory\n', 2]);
  expect(await host('grep x .')).toEqual(['', 'grep: .: Is a directory\n', 2]);
  expect((await host('grep'))[1]).toMatch(/^Usage: grep \[OPTION\]\.\.\. PATTERNS \[FILE\]\.\.\.\nTry/);
  expect(await host('echo x | grep -q y; echo $?; echo x | grep -q x')).toEqual(['1\n', '', 0]);
});

test('T47 xargs tells with 123 that a command has failed, and runs one without input', async () => {
  expect(await host('echo a | xargs false')).toEqual(['', '', 123]);
  expect(await host('echo a | xargs nope')).toEqual(['', 'xargs: nope: No such file or directory\n', 127]);
  expect(await host("printf '' | xargs echo none; printf '' | xargs -r echo none")).toEqual(['none\n', '', 0]);
  expect(await host('echo a b c | xargs -n2 echo; echo a | xargs -I{} echo "<{}>"')).toEqual(['a b\nc\n<a>\n', '', 0]);
  expect((await host('echo "it\'s" | xargs'))[1]).toMatch(/^xargs: unmatched single quote; by default/);
});

test('T48 a variable that was not exported goes on to the next line, and no program sees it', async () => {
  let env: readonly string[] = ['PATH=/usr/local/bin:/usr/bin:/bin', 'HOME=/home/student', 'given=1'];
  const line = async (text: string) => {
    const run = await rig.run(rig.line(text, { env }));
    env = run.end.env;
    return run.stdout;
  };
  await line(`x="it's"; export y=2; given=3; for i in 1 2; do :; done`);
  expect(await line('echo "$x" $y $i; env | grep -E "^(x|y|i|given)="')).toBe("it's 2 2\ngiven=3\ny=2\n");
  expect(await line('export x; env | grep ^x=')).toBe("x=it's\n");
  expect(await line('env | grep ^x=; unset x i')).toBe("x=it's\n");
  expect(await line('echo "[$x$i]"; export $(echo z=4)')).toBe('[]\n');
  expect(await line('env | grep ^z=')).toBe('z=4\n');
});
