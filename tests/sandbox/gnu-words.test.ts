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
