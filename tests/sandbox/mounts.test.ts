import { afterAll, expect, test } from 'vitest';
import type { Change } from '#engine/model/file-tree';
import type { RunMount, RunTree } from '#engine/model/sandbox-run';
import { WorkerSandbox } from '#server/sandbox/worker-sandbox';
import { dir, SandboxRig } from './sandbox-rig';

const sandbox = new WorkerSandbox({ maximum: 2, warm: 1 });
const rig = new SandboxRig(sandbox);
afterAll(() => sandbox.close());

const tree = (target: string, files: Record<string, Change> = {}): RunTree => ({
  target,
  lower: target === 'host' ? [rig.host] : [],
  upper: Object.entries(files),
});
const mount = (destination: string, target: string, more: Partial<RunMount> = {}): RunMount => ({
  destination,
  target,
  root: '/',
  readOnly: false,
  ...more,
});
const written = (reports: Awaited<ReturnType<typeof rig.run>>['reports']) =>
  reports.flatMap((report) =>
    report.type === 'wrote'
      ? report.edits.map(([path, change]) => [report.target ?? 'own', path, change !== null])
      : [],
  );

test('V35 what is written goes to the tree that it belongs to, and is reported for that', async () => {
  const run = await rig.run(
    rig.container('echo 1 > /data/a; echo 2 > /own; mv /own /data/b; cp /data/b /www/c; cat /data/* /www/c', {
      trees: [tree('volume:data'), tree('host', { '/home/student/site': dir(0o755, 1000) })],
      mounts: [mount('/data', 'volume:data'), mount('/www', 'host', { root: '/home/student/site' })],
      upper: [
        ['/data', dir()],
        ['/www', dir()],
      ],
    }),
  );
  expect(run.stdout).toBe('1\n2\n2\n');
  expect(written(run.reports)).toEqual(
    expect.arrayContaining([
      ['volume:data', '/a', true],
      ['volume:data', '/b', true],
      ['host', '/home/student/site/c', true],
    ]),
  );
  const own = new Map(
    written(run.reports).flatMap(([target, path, there]) => (target === 'own' ? [[path, there]] : [])),
  );
  expect([...own.values()]).not.toContain(true);
  const contents = run.reports.flatMap((report) => (report.type === 'wrote' ? report.contents : []));
  expect(contents.map((content) => new TextDecoder().decode(content))).toContain('2\n');
});

test('V35 two containers on one volume see each other at once, at different paths, and edits from outside', async () => {
  const reader = rig.start(
    rig.container(
      'until [ -f /in/flag ]; do sleep 0.02; done; cat /in/flag; until [ -f /in/new ]; do sleep 0.02; done; cat /in/new',
      { trees: [tree('volume:v')], mounts: [mount('/in', 'volume:v', { readOnly: true })] },
    ),
  );
  const writer = await rig.run(
    rig.container('echo raised > /out/flag', { trees: [tree('volume:v')], mounts: [mount('/out', 'volume:v')] }),
  );
  expect(writer.end.code).toBe(0);
  await reader.until(({ stdout }) => stdout === 'raised\n');
  rig.sandbox.sync(reader.run.id, [['/new', rig.files.text('from outside\n')]], 'volume:v');
  await reader.ended;
  expect(reader.stdout).toBe('raised\nfrom outside\n');
});

test("V35 a student's shell and a container see each other in a bound folder", async () => {
  const site = { '/home/student/site': dir(0o755, 1000) };
  const server = rig.start(
    rig.container('until [ -f /www/page ]; do sleep 0.02; done; cat /www/page; echo seen > /www/note', {
      trees: [tree('host', site)],
      mounts: [mount('/www', 'host', { root: '/home/student/site' })],
    }),
  );
  const shell = await rig.run(
    rig.line('echo hello > site/page; until [ -f site/note ]; do sleep 0.02; done; cat site/note; ls -l site', {
      upper: Object.entries(site),
    }),
  );
  await server.ended;
  expect(server.stdout).toBe('hello\n');
  expect(shell.stdout).toMatch(/^seen\n/);
  expect(shell.stdout).toMatch(/root +root +5 .* note\n/);
});

test("V36 root's files in a student's folder can be removed by the student, and not changed", async () => {
  const files = { '/home/student/site': dir(0o755, 1000), '/home/student/site/note': rig.files.text('root\n') };
  const run = await rig.run(
    rig.line('echo x >> site/note; cat site/note; rm -f site/note && ls site | wc -l', {
      upper: Object.entries(files),
    }),
  );
  expect(run.stderr).toBe('bash: site/note: Permission denied\n');
  expect(run.stdout.replace(/ /g, '')).toBe('root\n0\n');
  const made = { '/home/student/made': dir() };
  const refused = await rig.run(rig.line('touch made/x', { upper: Object.entries(made) }));
  expect(refused.stderr).toBe("touch: cannot touch 'made/x': Permission denied\n");
  const full = { ...made, '/home/student/made/sub': dir(), '/home/student/made/sub/x': rig.files.text('x') };
  const kept = await rig.run(rig.line('rm -rf made; find made', { upper: Object.entries(full) }));
  expect(kept.stderr).toBe("rm: cannot remove 'made/sub/x': Permission denied\n");
  expect(kept.stdout).toBe('made\nmade/sub\nmade/sub/x\n');
});

test('V31 a mount point is busy; what is in it is not', async () => {
  const run = await rig.run(
    rig.container('rm -rf /data; ls /data | wc -l; mv /data /moved; rmdir /data; ls -d /data', {
      trees: [tree('volume:full', { '/a': rig.files.text('a'), '/b': rig.files.text('b') })],
      mounts: [mount('/data', 'volume:full')],
    }),
  );
  expect(run.stdout.replace(/ /g, '')).toBe('0\n/data\n');
  expect(run.stderr).toBe(
    [
      "rm: can't remove '/data': Device or resource busy",
      "mv: can't rename '/data': Device or resource busy",
      "rmdir: '/data': Device or resource busy",
      '',
    ].join('\n'),
  );
});

test.each([
  ['echo x > /ro/file', "sh: can't create /ro/file: Read-only file system\n"],
  ['echo x >> /ro/there', "sh: can't create /ro/there: Read-only file system\n"],
  ['touch /ro/new', 'touch: /ro/new: Read-only file system\n'],
  ['mkdir /ro/new', "mkdir: can't create directory '/ro/new': Read-only file system\n"],
  ['rm /ro/there', "rm: can't remove '/ro/there': Read-only file system\n"],
  ['cp /etc/passwd /ro/x', "cp: can't create '/ro/x': Read-only file system\n"],
  ['chmod 600 /ro/there', 'chmod: /ro/there: Read-only file system\n'],
  ['chown nobody /ro/there', 'chown: /ro/there: Read-only file system\n'],
  ['touch /own', 'touch: /own: Read-only file system\n'],
])('V32 %s says that the file system is read-only', async (line, message) => {
  const run = await rig.run(
    rig.container(`${line}; echo fine > /rw/x && cat /rw/x`, {
      trees: [tree('volume:ro', { '/there': rig.files.text('x') }), tree('volume:rw')],
      mounts: [mount('/ro', 'volume:ro', { readOnly: true }), mount('/rw', 'volume:rw')],
      readOnly: true,
    }),
  );
  expect(run.stderr).toBe(message);
  expect(run.stdout).toBe('fine\n');
});
