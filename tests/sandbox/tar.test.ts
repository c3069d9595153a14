import { afterAll, expect, test } from 'vitest';
import type { Change } from '#engine/model/file-tree';
import { WorkerSandbox } from '#server/sandbox/worker-sandbox';
import { SandboxRig } from './sandbox-rig';

const rig = new SandboxRig(new WorkerSandbox({ maximum: 1 }));
afterAll(() => rig.sandbox.close());

test('A21 tar packs, lists and unpacks on the host, plain and with gzip, from files and pipes', async () => {
  const { stdout, stderr } = await rig.run(
    rig.line(
      [
        'mkdir -p d/e && echo one > d/one && echo two > d/e/two && chmod 600 d/one',
        'tar czvf a.tgz d && tar tzf a.tgz | sort | head -1',
        'mkdir out && tar -xf a.tgz -C out && cat out/d/one out/d/e/two && stat -c %a out/d/one',
        'tar c d | tar x --strip 1 -C out && cat out/e/two',
        'tar --create --file=b.tar --exclude=one -C d . && tar tf b.tar',
        'tar xOf a.tgz d/one',
      ].join('; '),
    ),
  );
  expect(stderr).toBe('');
  expect(stdout).toBe('d/\nd/e/\nd/e/two\nd/one\nd/\none\ntwo\n600\ntwo\n./\n./e/\n./e/two\none\n');
});

test('A21 files of which only the size is declared pass through tar', async () => {
  const { edits, stdout, end } = await rig.run(
    rig.container(
      'cd /tmp; tar cf x.tar /bin/busybox 2>&1; mkdir o; tar xf x.tar -C o; ls -l o/bin/busybox | grep -o 900000',
      {
        target: 'declared',
      },
    ),
  );
  expect([stdout, end.code]).toEqual(["tar: removing leading '/' from member names\n900000\n", 0]);
  const copied = edits.get('/tmp/o/bin/busybox') as Extract<Change, { kind: 'file' }>;
  expect(copied).toMatchObject({ size: 900_000, content: null, program: 'busybox' });
});

test('A21 mistakes are told in the words of the tar that is there', async () => {
  const mistakes: Record<string, string> = {
    'tar xf no.tar':
      'tar: no.tar: Cannot open: No such file or directory\ntar: Error is not recoverable: exiting now\n',
    'tar cf x.tar no':
      'tar: no: Cannot stat: No such file or directory\ntar: Exiting with failure status due to previous errors\n',
    'tar cf x.tar':
      "tar: Cowardly refusing to create an empty archive\nTry 'tar --help' or 'tar --usage' for more information.\n",
    'echo hello | tar t':
      'tar: This does not look like a tar archive\ntar: Exiting with failure status due to previous errors\n',
    'tar --sparse -cf x y':
      "tar: real tar may have the option '--sparse', but this room does not simulate it\nTry 'tar --help' or 'tar --usage' for more information.\n",
  };
  for (const [line, message] of Object.entries(mistakes)) {
    const { stderr, end } = await rig.run(rig.line(line));
    expect([stderr, end.code], line).toEqual([message, 2]);
  }
  const { stderr, end } = await rig.run(rig.container('tar xf no.tar'));
  expect([stderr, end.code]).toEqual(["tar: can't open 'no.tar': No such file or directory\n", 1]);
});

test('A21 a .tgz is known to gunzip and zcat', async () => {
  const line =
    'echo x > f; tar czf a.tgz f; zcat a.tgz | tar t; gunzip -c a.tgz | tar t; gunzip a.tgz; ls; gzip f; zcat f.gz';
  const { stdout, stderr } = await rig.run(rig.line(line, { target: 'tgz' }));
  expect([stdout.split('\n').filter((name) => name !== ''), stderr]).toEqual([['f', 'f', 'a.tar', 'f', 'x'], '']);
});
