import { afterAll, expect, test } from 'vitest';
import { WorkerSandbox } from '#server/sandbox/worker-sandbox';
import { catalogueContainer } from './catalogue-container';
import { SandboxRig } from './sandbox-rig';

const rig = new SandboxRig(new WorkerSandbox());
afterAll(() => rig.sandbox.close());

const busybox = catalogueContainer(rig, 'busybox:latest', 'ash');
const debian = catalogueContainer(rig, 'debian:12-slim', 'dash');
const host = (text: string) => rig.run(rig.line(text));

const FILES = 'mkdir -p d; cd d; touch b A _ a B 1;';

test.each([
  ['busybox', busybox],
  ['debian', debian],
  ['the host', host],
])('T55 %s orders by bytes', async (_place, ran) => {
  const inBytes = '1\nA\nB\n_\na\nb\n';
  expect((await ran(`${FILES} ls`)).stdout).toBe(inBytes);
  expect((await ran(`${FILES} ls | sort -f | sort`)).stdout).toBe(inBytes);
  expect((await ran(`${FILES} echo *`)).stdout).toBe('1 A B _ a b\n');
  expect((await ran("printf 'b\\nA\\na\\nA\\n' | sort -u")).stdout).toBe('A\na\nb\n');
  expect((await ran("printf 'b\\nA\\na\\nA\\n' | sort | uniq -c | wc -l")).stdout.trim()).toBe('3');
});

test.each([
  ['sort -f', 'b\\nA\\na\\nB\\n', 'A a B b'],
  ['sort -r', 'b\\nA\\na\\nB\\n', 'b a B A'],
  ['sort -n', '10\\n9\\nx\\n-1\\n', '-1 x 9 10'],
  ['sort -rn', '10\\n9\\n100\\n', '100 10 9'],
  ['sort -fu', 'b\\nA\\na\\nB\\n', 'A b'],
  ['sort -t: -k2', 'x:b\\ny:A\\nz:a\\n', 'y:A z:a x:b'],
  ['sort -t: -k2,2n -k1,1r', 'a:2\\nb:2\\nc:1\\n', 'c:1 b:2 a:2'],
  ['sort -h', '2M\\n10K\\n1G\\n', '10K 2M 1G'],
  ['sort -V', 'v1.10\\nv1.9\\nV1.0\\n', 'V1.0 v1.9 v1.10'],
])('T55 %s', async (command, input, output) => {
  const run = await debian(`printf '${input}' | ${command}`);
  expect([run.stderr, run.stdout.trim().replaceAll('\n', ' ')]).toEqual(['', output]);
});
