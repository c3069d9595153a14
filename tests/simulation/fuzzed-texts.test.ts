import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ignoreRulesMistake } from '#engine/builder/ignore-rules-mistake';
import { ignoredPaths } from '#engine/builder/ignored-paths';
import { ClientHost } from '#engine/client/testing';
import { readTar } from '#engine/model/tar-reader';
import { type TarEntry, writeTar } from '#engine/model/tar-writer';
import { expectSound } from './sound-room';

/** `PROPERTY_RUNS=2000 npx vitest run tests/simulation` looks longer. */
const RUNS = Number(process.env.PROPERTY_RUNS ?? 30);
const HOME = ['HOME=/home/student'];

/** Texts of which many nearly make sense. */
function nearly(pieces: readonly string[], maxLength = 8): fc.Arbitrary<string> {
  const made = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength }).map((all) => all.join(''));
  return fc.oneof({ weight: 6, arbitrary: made }, { weight: 1, arbitrary: fc.string({ maxLength: 12 }) });
}

const place = [
  'data',
  '/',
  '/data',
  '/etc',
  '/etc/passwd',
  '.',
  './site',
  '..',
  '/home/student/site',
  '/nosuch',
  '~',
  'C',
  'ü',
];
const volume = nearly([...place, ':', ':', ':ro', ':rw', ':z', ',nocopy', ':shared', ' ', ''], 5);
const mount = nearly(
  [
    ...['type=volume,', 'type=bind,', 'type=tmpfs,', 'type=image,', 'src=', 'source=', 'dst=', 'target=', ','],
    ...[',readonly', ',ro=false', ',volume-nocopy', ',tmpfs-size=1m', ',tmpfs-mode=1777', ',bind-propagation=shared'],
    ...['"', '=', ...place],
  ],
  7,
);
const tmpfs = nearly([...place, ':', 'size=', '1m', ',', 'mode=', '1777', 'noexec', 'ro', 'rw', '%'], 6);
const wish = fc.oneof(
  volume.map((text) => ['-v', text]),
  mount.map((text) => ['--mount', text]),
  tmpfs.map((text) => ['--tmpfs', text]),
  nearly(['ant', ':ro', ':', 'nosuch', ',z', 'rw']).map((text) => ['--volumes-from', text]),
);

test('K84 mounts: what is taken is mounted once at each place, what is refused is refused in words and leaves nothing', () => {
  fc.assert(
    fc.property(fc.array(wish, { minLength: 1, maxLength: 2 }), fc.boolean(), (wishes, starts) => {
      const host = new ClientHost();
      host.save('site/index.html', 'hello');
      host.call(['run', '-d', '--name', 'ant', '-v', 'shared:/shared', 'busybox', 'sleep', '600']);
      const made = host.call(['create', '--name', 'bee', ...wishes.flat(), 'busybox', 'sleep', '600']);
      if (made.code !== 0) {
        expect(made.err).not.toBe('');
        expect(host.docker('docker ps -aq').out.trim().split('\n')).toHaveLength(1);
        // What has been given a name stays; so does what `--mount` makes without one.
        const left = host.docker('docker volume ls -qf dangling=true').out.split('\n');
        if (!wishes.some(([flag]) => flag === '--mount')) {
          expect(left.filter((name) => /^[0-9a-f]{64}$/.test(name))).toEqual([]);
        }
        return;
      }
      const mounts = JSON.parse(host.docker("docker inspect --format '{{json .Mounts}}' bee").out);
      const places = mounts.map(({ Destination }: { Destination: string }) => Destination);
      expect(new Set(places).size).toBe(places.length);
      for (const at of places) expect(at).toMatch(/^\//);
      if (starts) {
        const started = host.docker('docker start bee');
        if (started.code !== 0) expect(started.err).not.toBe('');
        host.daemon.containerWrite('bee', [['/data/written', host.room.file('x')]]);
        host.docker('docker diff bee');
      }
      expectSound(host.room.state, host.room.blobs);
      host.docker('docker rm -fv ant bee');
      host.docker('docker volume prune -af');
      expect(host.docker('docker volume ls -q').out).toBe('');
    }),
    { numRuns: RUNS * 3 },
  );
});

const LISTS: readonly (readonly [list: string, name: string])[] = [
  ['ps -a', '{{.Names}}'],
  ['images -a', '{{.Repository}}:{{.Tag}} {{.ID}}'],
  ['volume ls', '{{.Name}}'],
  ['network ls', '{{.Name}}'],
  ['events --since 1h --until 0s', '{{json .}}'],
];
const PRUNES = ['container', 'image', 'volume', 'network', 'system', 'builder'];
const condition = nearly(
  [
    ...[
      'status=',
      'name=',
      'id=',
      'label=',
      'label!=',
      'ancestor=',
      'before=',
      'since=',
      'until=',
      'volume=',
      'network=',
    ],
    ...[
      'publish=',
      'expose=',
      'exited=',
      'health=',
      'isolation=',
      'is-task=',
      'dangling=',
      'reference=',
      'driver=',
      'type=',
    ],
    ...['scope=', 'event=', 'container=', 'image=', 'all=', 'stars=', 'nosuch='],
    ...[
      'exited',
      'running',
      'ant',
      'web',
      'busybox',
      'data',
      'owner=ann',
      'true',
      'false',
      '1',
      '0',
      '80/tcp',
      '80-90',
    ],
    ...['1h', '2026-11-21', '10', '-1', 'custom', 'bridge', '*', '^', '[', '(', '.*', '\\', '/'],
  ],
  3,
);

test('K84 filters leave some of what is listed, or are refused in words', () => {
  const host = new ClientHost();
  host.docker('docker network create web');
  host.docker('docker volume create --label owner=ann data');
  host.docker('docker run -d --name ant -l owner=ann --network web -v data:/data -p 8080:80 busybox sleep 600');
  host.docker('docker run --name bee --expose 81/udp busybox false');
  host.docker('docker commit bee made');
  host.pass(5_000);
  fc.assert(
    fc.property(fc.constantFrom(...LISTS), fc.array(condition, { minLength: 1, maxLength: 2 }), ([list, name], of) => {
      const base = [...list.split(' '), '--format', name];
      const asked = (conditions: readonly string[]) =>
        host.call([...base, ...conditions.flatMap((one) => ['-f', one])]);
      const all = new Set(asked([]).out.split('\n'));
      const some = asked(of);
      if (some.code !== 0) expect(some.err, of.join(' ')).not.toBe('');
      const left = some.out.split('\n');
      for (const line of left) expect(all.has(line), `${list} ${of}: ${line}`).toBe(true);
      // To say a thing twice is to say it once.
      expect(asked([...of, ...of]).out).toBe(some.out);
    }),
    { numRuns: RUNS * 10 },
  );
});

test('K84 filters of prune take nothing away that is in use, or are refused in words', () => {
  fc.assert(
    fc.property(fc.constantFrom(...PRUNES), fc.array(condition, { minLength: 1, maxLength: 2 }), (what, of) => {
      const host = new ClientHost();
      host.docker('docker run -d --name ant -v data:/data busybox sleep 600');
      const before = host.room.events.length;
      const done = host.call([what, 'prune', '-f', ...of.flatMap((one) => ['--filter', one])]);
      if (done.code !== 0) {
        expect(done.err, `${what} ${of}`).not.toBe('');
        const types = host.room.events.slice(before).map(({ event }) => event.type);
        expect(types.filter((type) => type.endsWith('.removed'))).toEqual([]);
      }
      expect(host.docker('docker ps -q').out).not.toBe('');
      expect(host.docker('docker volume ls -q').out).toBe('data\n');
    }),
    { numRuns: RUNS * 2 },
  );
});

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

const rule = nearly([
  '*',
  '**',
  '/',
  '!',
  '?',
  '[a-z]',
  '[',
  ']',
  '\\',
  '.',
  '..',
  'a',
  'b',
  'log',
  '#',
  ' ',
  '+',
  '(',
  '{',
  '|',
  '$',
  '^',
]);

test('K84 .dockerignore takes any text: a rule is refused by the client, or says of every path whether it is left out', () => {
  const paths = fc.array(
    fc.array(fc.constantFrom('a', 'b', 'a.log', '.git', 'ü', '[x]'), { minLength: 1, maxLength: 6 }),
  );
  fc.assert(
    fc.property(fc.array(rule, { maxLength: 6 }), paths, (rules, all) => {
      const text = rules.join('\n');
      const mistake = ignoreRulesMistake(text);
      if (mistake !== null) expect(mistake).not.toBe('');
      const isIgnored = ignoredPaths(text);
      for (const parts of all) expect(typeof isIgnored(parts.join('/'))).toBe('boolean');
      // What the last rule brings back is there.
      const kept = ignoredPaths(`${text}\n!a/b`);
      expect(kept('a/b')).toBe(false);
      expect(ignoredPaths(`${text}\na/b`)('a/b')).toBe(true);
    }),
    { numRuns: RUNS * 10 },
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
