import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ClientHost } from '#engine/client/testing';
import { readTar } from '#engine/model/tar-reader';
import { type TarEntry, writeTar } from '#engine/model/tar-writer';
import { nearly } from './nearly';
import { RUNS } from './runs';
import { expectSound } from './sound-room';

const HOME = ['HOME=/home/student'];

const path = nearly(
  [
    '/',
    '/',
    'etc',
    'passwd',
    '.',
    '..',
    'site',
    'index.html',
    'link',
    'loop',
    'nosuch',
    '/data',
    '/tmp',
    ':',
    ' ',
    'ü',
    'bin/sh',
  ],
  6,
);
const end = fc.oneof(
  path,
  path.map((at) => `ant:${at}`),
  path.map((at) => `nosuch:${at}`),
  fc.constantFrom('-', 'ant:', ':', 'ant', ''),
);
const member: fc.Arbitrary<TarEntry> = fc
  .record({
    name: nearly(['/', 'a', '../', 'b/', './', 'link', 'loop', '.wh.a', 'ü']),
    type: fc.constantFrom('file' as const, 'dir' as const, 'symlink' as const),
    linkTarget: path,
    mode: fc.nat(0o7777),
    uid: fc.nat(70_000),
    gid: fc.nat(70_000),
    content: fc.uint8Array({ maxLength: 20 }),
  })
  .map(({ content, linkTarget, ...rest }) => ({
    ...rest,
    ...(rest.type === 'file' && { content }),
    ...(rest.type === 'symlink' && { linkTarget }),
  }));
const archive = fc.oneof(
  fc.array(member, { maxLength: 5 }).map((members) => writeTar(members)),
  fc.uint8Array({ maxLength: 600 }),
  fc.tuple(fc.array(member, { minLength: 1, maxLength: 3 }), fc.nat(1_500), fc.nat(255)).map(([members, at, byte]) => {
    const tar = writeTar(members);
    tar[at % tar.length] = byte;
    return tar;
  }),
);

function hostWithFiles(): ClientHost {
  const host = new ClientHost();
  host.save('site/index.html', 'hello');
  host.docker('docker run -d --name ant -v data:/data busybox sleep 600');
  const link = (target: string) => ({ kind: 'symlink' as const, mode: 0o777, uid: 0, gid: 0, target });
  host.daemon.containerWrite('ant', [
    ['/link', link('/etc')],
    ['/loop', link('loop')],
  ]);
  return host;
}

test('K84 cp of any path and archive is answered, and leaves files that can be shown, exported and copied out', () => {
  fc.assert(
    fc.property(end, end, archive, fc.subarray(['-a', '-L', '-q']), (from, to, stdin, flags) => {
      const host = hostWithFiles();
      const done = host.call(['cp', ...flags, from, to], { stdin, env: HOME });
      if (done.code !== 0) expect(done.err, `${from} ${to}`).not.toBe('');
      expectReadable(host);
    }),
    { numRuns: RUNS * 3 },
  );
});

test('K84 what is copied in comes out again', () => {
  const at = fc.array(fc.constantFrom('a', 'b', 'tmp', 'etc', 'x y', 'ü'), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(at, fc.string({ unit: 'grapheme', maxLength: 30 }), fc.boolean(), (parts, text, nested) => {
      const host = hostWithFiles();
      const name = nested ? `folder/${parts.join('/')}.txt` : 'file.txt';
      host.save(name, text);
      const [source, back] = nested ? ['folder', 'copy'] : ['file.txt', 'copy.txt'];
      expect(host.call(['cp', source, 'ant:/in'])).toMatchObject({ code: 0 });
      expect(host.call(['cp', 'ant:/in', back])).toMatchObject({ code: 0 });
      expect(host.file(name.replace(source, back))).toBe(text);
    }),
    { numRuns: RUNS },
  );
});

test('K84 archives of any bytes are loaded and imported, or refused in words', () => {
  fc.assert(
    fc.property(
      archive,
      fc.constantFrom(['load'], ['import', '-'], ['import', '-', 'made:1'], ['build', '-']),
      (stdin, argv) => {
        const host = new ClientHost();
        const done = host.call(argv, { stdin, env: HOME });
        if (done.code !== 0) expect(done.err + done.out).not.toBe('');
        expectSound(host.room.state, host.room.blobs);
        const made = host.docker('docker images -q --no-trunc').out.trim().split('\n');
        for (const id of made) expect(host.docker(`docker save ${id}`).bytes.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: RUNS * 2 },
  );
});

test('K84 a saved image with any byte changed is loaded or refused, and never taken for another one', () => {
  const saved = new ClientHost();
  saved.docker('docker create --name ant busybox');
  saved.daemon.containerWrite('ant', [['/added', saved.room.file('added')]]);
  saved.docker('docker commit -c "HEALTHCHECK --start-interval=1s CMD true" -c "CMD []" ant made');
  const { bytes } = saved.docker('docker save made');
  const id = saved.docker('docker images -q --no-trunc made').out;
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 3 }), (changes) => {
      const stdin = bytes.slice();
      for (const [at, byte] of changes) stdin[at] = byte;
      const host = new ClientHost();
      const done = host.call(['load'], { stdin });
      if (done.code !== 0) expect(done.err).not.toBe('');
      expectSound(host.room.state, host.room.blobs);
      if (changes.length === 0) expect(host.docker('docker images -q --no-trunc made').out).toBe(id);
    }),
    { numRuns: RUNS },
  );
});

function expectReadable(host: ClientHost): void {
  expectSound(host.room.state, host.room.blobs);
  host.docker('docker diff ant');
  const exported = readTar(host.docker('docker export ant').bytes);
  expect(exported.ok && exported.value.length).toBeGreaterThan(10);
  expect(host.docker('docker cp ant:/ -').bytes.length).toBeGreaterThan(0);
  expect(host.docker('docker commit ant').code).toBe(0);
}
