import { afterAll, expect, test } from 'vitest';
import { UnionFs } from '#engine/model/union-fs';
import { WorkerSandbox } from '#server/sandbox/worker-sandbox';
import { SandboxRig, type StartedRun } from './sandbox-rig';

const rig = new SandboxRig(new WorkerSandbox());
afterAll(() => rig.sandbox.close());

/** The room's tree after the edits that a run has reported. */
function after(run: StartedRun): UnionFs {
  const lower = run.run.lower.map((id) => rig.files.layers.get(id) ?? new Map());
  const fs = new UnionFs(lower, new Map(run.run.upper));
  fs.accept([...run.edits]);
  return fs;
}

async function contentOf(fs: UnionFs, path: string): Promise<string> {
  const entry = fs.stat(path);
  if (entry?.kind !== 'file' || entry.content === null) throw new Error(`no content at ${path}`);
  return rig.text(entry.content);
}

test('edits are reported exactly', async () => {
  const run = await rig.run(
    rig.container(
      'echo hi > /added; echo more >> /etc/group; rm /etc/passwd; mkdir -p /deep/er; touch /deep/er/file; echo x > /gone; rm /gone',
    ),
  );
  const changes = [...run.edits].map(([path, change]) => `${path} ${change?.kind ?? 'null'}`).sort();
  expect(changes).toEqual([
    '/added file',
    '/deep dir',
    '/deep/er dir',
    '/deep/er/file file',
    '/etc/group file',
    '/etc/passwd whiteout',
    '/gone null',
  ]);
  const fs = after(run);
  expect(await contentOf(fs, '/added')).toBe('hi\n');
  expect(await contentOf(fs, '/etc/group')).toMatch(/^root:x:0:\n.*\nmore\n$/s);
  expect(fs.get('/etc/passwd')).toBeNull();
});

test('a script sees the writable layer that it was given', async () => {
  const first = await rig.run(rig.container('echo one > /note; mkdir /d; mv /note /d/moved; ln -s d/moved /link'));
  const upper = [...after(first).upper];
  const second = await rig.run(rig.container('cat /link; ls /; rm -r /d; ls /link; ls /d', { upper }));
  expect(second.stdout).toContain('one\n');
  expect(second.stderr).toContain('ls: /d: No such file or directory\n');
});

test('what is written is known to the room before a call', async () => {
  const written: number[] = [];
  let started: StartedRun | null = null;
  rig.docker = () => {
    written.push(started?.edits.size ?? -1);
    return { kind: 'docker', stdout: '', stderr: '', code: 0 };
  };
  started = rig.start(rig.line('echo FROM busybox > Dockerfile; docker build .; echo x > y; docker build .'));
  await started.ended;
  expect(written).toEqual([1, 2]);
});

test('runs on one container see each other at once, and edits from outside', async () => {
  const target = 'shared';
  const reader = rig.start(
    rig.container(
      'until [ -f /flag ]; do sleep 0.02; done; cat /flag; until [ -f /outside ]; do sleep 0.02; done; cat /outside',
      { target },
    ),
  );
  const writer = await rig.run(rig.container('echo raised > /flag', { target }));
  expect(writer.end.code).toBe(0);
  await reader.until(({ stdout }) => stdout === 'raised\n');
  // The room tells the reader of the writer's edits too: that is not news.
  rig.sandbox.sync(reader.run.id, [...writer.edits]);
  rig.sandbox.sync(reader.run.id, [['/outside', rig.files.text('from outside\n')]]);
  await reader.ended;
  expect(reader.stdout).toBe('raised\nfrom outside\n');
  expect(reader.edits.size).toBe(0);
});

test('an edit that comes back late does not undo what was written since', async () => {
  const target = 'echo';
  const go = 'echo 1 > /n; sleep 0.3; echo 2 > /n; echo wrote; until [ -f /go ]; do sleep 0.02; done; cat /n';
  const writer = rig.start(rig.container(go, { target }));
  await writer.until(({ stdout }) => stdout === 'wrote\n');
  const first = writer.reports.find((report) => report.type === 'wrote');
  rig.sandbox.sync(writer.run.id, first?.type === 'wrote' ? first.edits : []);
  rig.sandbox.sync(writer.run.id, [['/go', rig.files.text('')]]);
  await writer.ended;
  expect(writer.stdout).toBe('wrote\n2\n');
});

test('permissions are those of the user', async () => {
  const nobody = { name: 'nobody', uid: 65534, gid: 65534, home: '/' };
  const run = await rig.run(
    rig.container(
      'touch /file; echo x > /etc/x; cat /root/x; ls /root; echo ok > /tmp/mine; cat /tmp/mine; rm /etc/passwd; whoami; id -u',
      { user: nobody },
    ),
  );
  expect(run.stderr).toBe(
    "touch: /file: Permission denied\nsh: can't create /etc/x: Permission denied\ncat: can't open '/root/x': Permission denied\n" +
      "ls: can't open '/root': Permission denied\nrm: can't remove '/etc/passwd': Permission denied\n",
  );
  expect(run.stdout).toBe('ok\nnobody\n65534\n');
});

test('a file of which only the size is declared says so', async () => {
  const run = await rig.run(rig.container('ls -l /bin/busybox; head -c 30 /bin/busybox'));
  expect(run.stdout).toMatch(/^-rwxr-xr-x +1 root +root +900000 .* \/bin\/busybox\n/);
});
