import { expect, test } from 'vitest';
import type { Change } from '../model/file-tree';
import { writeTar } from '../model/tar-writer';
import { testRoom } from '../room/testing';
import { buildClassic, fileOf } from './testing';

test.each([
  [
    'COPY missing.txt /',
    'COPY failed: file not found in build context or excluded by .dockerignore: stat missing.txt: file does not exist',
  ],
  ['COPY ../x /x', 'COPY failed: forbidden path outside the build context: ../x ()'],
  [
    'COPY one two /x',
    'When using COPY with more than one source file, the destination must be a directory and end with a /',
  ],
  ['COPY *.none /x', 'COPY failed: no source files were specified'],
  ['EXPOSE abc', 'invalid containerPort: abc'],
  ['EXPOSE 80/foo', 'invalid proto: foo'],
  ['STOPSIGNAL FOO', 'invalid signal: FOO'],
  [
    'RUN --mount=type=cache,target=/x ls',
    'the --mount option requires BuildKit. Refer to https://docs.docker.com/go/buildkit/ to learn how to build images with BuildKit enabled',
  ],
  [
    'COPY --chmod=700 one /x',
    'the --chmod option requires BuildKit. Refer to https://docs.docker.com/go/buildkit/ to learn how to build images with BuildKit enabled',
  ],
  ['WORKDIR $'.concat('{X'), `failed to process "$${'{X'}": syntax error: missing '}'`],
])('I48 a step fails in the stream: %s', (line, message) => {
  const { outcome } = buildClassic(testRoom(), `FROM busybox\n${line}\n`, { files: { one: '1', two: '2' } });
  expect(outcome).toEqual({ ok: false, kind: 'failed', message, code: 1 });
});

test('I50 COPY into a directory, of a directory, under another name and as another owner', () => {
  const room = testRoom();
  const files = { 'src/a.txt': 'a', 'src/deep/b.txt': 'b', one: '1' };
  buildClassic(
    room,
    'FROM busybox\nWORKDIR /app\nCOPY . .\nCOPY src /copy\nCOPY one /tmp\nCOPY --chown=nobody one new\n',
    {
      files,
      tags: ['copied'],
    },
  );
  const names = room
    .image('copied:latest')
    .diffIds.slice(-4)
    .map((id) => [...(room.blobs.layer(id)?.keys() ?? [])].sort());
  expect(names).toEqual([
    ['/app/one', '/app/src', '/app/src/a.txt', '/app/src/deep', '/app/src/deep/b.txt'],
    ['/copy', '/copy/a.txt', '/copy/deep', '/copy/deep/b.txt'],
    ['/tmp/one'],
    ['/app/new'],
  ]);
  const owned = room.blobs.layer(room.image('copied:latest').diffIds.at(-1) ?? 'sha256:')?.get('/app/new');
  expect(owned).toMatchObject({ uid: 65534, gid: 65534 });
});

test('I84 ADD unpacks a local archive, COPY does not', () => {
  const room = testRoom();
  const own = { mode: 0o644, uid: 7, gid: 7 };
  const tar = writeTar([{ name: 'in/a.txt', type: 'file', ...own, content: new TextEncoder().encode('packed\n') }]);
  const archive: Change = { kind: 'file', ...own, size: tar.length, content: room.blobs.put(tar) };
  const context = new Map([['/site.tar', archive]]);
  buildClassic(room, 'FROM busybox\nADD site.tar /site\nCOPY site.tar /\n', { context, tags: ['added'] });
  expect(fileOf(room, 'added:latest', '/site/in/a.txt')).toBe('packed\n');
  const layers = room.image('added:latest').diffIds.map((id) => room.blobs.layer(id));
  expect(layers.at(-2)?.get('/site/in/a.txt')).toMatchObject({ uid: 7 });
  expect([...(layers.at(-1)?.keys() ?? [])]).toEqual(['/site.tar']);
});

test.each([
  ['nosuch', "can't find uid for user nosuch: no such user: nosuch"],
  ['nobody:nosuch', "can't find gid for group nosuch: no such group: nosuch"],
])('I50 COPY --chown=%s is refused', (who, why) => {
  const { outcome } = buildClassic(testRoom(), `FROM busybox\nCOPY --chown=${who} a /\n`, { files: { a: 'x' } });
  expect(outcome).toMatchObject({ message: `unable to convert uid/gid chown string to host mapping: ${why}` });
});

test.each([
  ['0', 'refers to current build stage'],
  ['1', 'index out of bounds'],
])('I47 COPY --from=%s in the first stage is refused', (from, why) => {
  const { outcome } = buildClassic(testRoom(), `FROM busybox\nCOPY --from=${from} /a /b\n`);
  expect(outcome).toMatchObject({ message: `invalid from flag value ${from}: ${why}` });
});
