import { afterAll, expect, test } from 'vitest';
import { bytesOfText, textOfBytes } from '#engine/model/byte-text';
import { WorkerSandbox } from '#server/sandbox/worker-sandbox';
import { SandboxRig } from './sandbox-rig';

const rig = new SandboxRig(new WorkerSandbox({ maximum: 1 }));
afterAll(() => rig.sandbox.close());

test('a script in a container that a host script has started needs no second thread', async () => {
  rig.docker = async (argv) => {
    const inner = await rig.run(rig.container(argv.slice(2).join(' '), { target: 'web' }));
    return { kind: 'docker', stdout: inner.stdout, stderr: inner.stderr, code: inner.end.code };
  };
  const run = await rig.run(rig.line('x=$(docker exec web "echo inside; exit 3"); echo "$? $x"'));
  expect(run.stdout).toBe('3 inside\n');
});

test('the room prints itself where the output goes straight to the terminal, and only there', async () => {
  rig.docker = () => ({ kind: 'docker', stdout: '', stderr: '', code: 0 });
  const run = await rig.run(
    rig.line(
      'docker a; docker b | cat; x=$(docker c); docker d > f; docker e 2> f; f() { docker "$1"; }; f f; f g | cat; for i in h; do docker $i; done; (docker i); { docker j; } > f; echo k | docker k; sh -c "docker l"; docker m 2>&1',
    ),
  );
  const calls = run.reports.flatMap((report) => (report.type === 'docker' ? [report] : []));
  expect(calls.filter(({ streaming }) => streaming).map(({ argv }) => argv[0])).toEqual(['a', 'f', 'h', 'i', 'k', 'l']);
  expect(calls.map(({ argv }) => argv[0])).toEqual([...'abcdefghijklm']);
  expect(Buffer.from(calls.find(({ argv }) => argv[0] === 'k')?.stdin ?? []).toString()).toBe('k\n');
});

test('what was printed before a call is reported before it', async () => {
  const run = await rig.run(rig.line('echo before; docker ps; echo after'));
  expect(run.reports.map(({ type }) => type)).toEqual(['output', 'docker', 'output', 'ended']);
});

test('containers have no docker', async () => {
  const run = await rig.run(rig.container('docker ps'));
  expect(run.stderr).toBe('sh: docker: not found\n');
  expect(run.end.code).toBe(127);
});

test('the call carries folder and exported variables', async () => {
  const run = await rig.run(rig.line('cd /tmp; export A=1; docker run -e A x'));
  const [call] = run.reports.flatMap((report) => (report.type === 'docker' ? [report] : []));
  expect(call).toMatchObject({ argv: ['run', '-e', 'A', 'x'], cwd: '/tmp' });
  expect(call?.env).toContain('A=1');
  expect(call?.env.join()).not.toContain('drydock');
});

test('A20 archives pass through pipes and files byte by byte', async () => {
  const every = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  rig.docker = ([command]) => ({ kind: 'docker', stdout: command === 'save' ? every : '', stderr: '', code: 0 });
  const lines = [
    'docker save x | docker load',
    'docker save x > f; docker load < f',
    'docker save x | gzip | gunzip | docker load',
  ];
  for (const line of lines) {
    const { reports } = await rig.run(rig.line(line));
    const load = reports.find((report) => report.type === 'docker' && report.argv[0] === 'load');
    expect(load?.type === 'docker' && [...load.stdin], line).toEqual([...every]);
  }
});

test('A20 what programs read and print are bytes', async () => {
  const every = Uint8Array.from({ length: 512 }, (_, byte) => byte % 256);
  for (const text of ['cat', 'cat > /f; cat /f', 'head -c 512']) {
    const run = await rig.run(rig.container(text, { stdin: textOfBytes(every) }));
    expect([...bytesOfText(run.stdout)], text).toEqual([...every]);
  }
});

test('A20 bytes go on when something is said beside them', async () => {
  const every = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  rig.docker = ([command]) =>
    command === 'load'
      ? { kind: 'docker', stdout: '', stderr: '', code: 0 }
      : { kind: 'docker', stdout: every, stderr: 'beside\n', code: 0 };
  for (const line of ['docker exec web x | docker load', 'docker exec web x 2>/dev/null | docker load']) {
    const { reports, stderr } = await rig.run(rig.line(line));
    const load = reports.find((report) => report.type === 'docker' && report.argv[0] === 'load');
    expect(load?.type === 'docker' && [...load.stdin], line).toEqual([...every]);
    expect(stderr).toBe(line.includes('null') ? '' : 'beside\n');
  }
});

test('a docker with both streams in one place keeps their order', async () => {
  const asked = async (line: string) => {
    const { reports } = await rig.run(rig.line(line));
    return reports.flatMap((report) => (report.type === 'docker' ? [report.merged ?? false] : []));
  };
  expect(await asked('docker a 2>&1; docker b 2>&1 | cat; docker c > f 2>&1; x=$(docker d 2>&1)')).toEqual(
    Array(4).fill(true),
  );
  expect(await asked('docker a; docker b 2>&1 > f; docker c 2> f; docker d >&2; docker e | cat')).toEqual(
    Array(5).fill(false),
  );
});
