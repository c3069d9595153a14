import { gzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { digestOf } from '../../model/digest';
import { readTar, type TarItem } from '../../model/tar-reader';
import { type TarEntry, writeTar } from '../../model/tar-writer';
import { LIMITS } from '../../room/limits';
import { ClientHost } from '../testing';

const own = { mode: 0o644, uid: 0, gid: 0 };
const text = (value: unknown) => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const file = (name: string, content: Uint8Array): TarEntry => ({ name, type: 'file', ...own, content });

function members(archive: Uint8Array): Map<string, TarItem> {
  const items = readTar(archive);
  if (!items.ok) throw new Error(items.error);
  return new Map(items.value.map((item) => [item.name, item]));
}

function json(item: TarItem | undefined) {
  return JSON.parse(new TextDecoder().decode(item?.content));
}

/** An archive as an old engine or another builder wrote it: one image of one layer. */
function foreignArchive(
  layer: Uint8Array,
  more: object = {},
  tags: readonly string[] | null = ['foreign:1'],
): Uint8Array {
  const config = text({
    architecture: 'amd64',
    os: 'linux',
    docker_version: '1.10',
    config: { Cmd: ['cat', '/hello'], Env: ['A=1'] },
    rootfs: { type: 'layers', diff_ids: [digestOf(layer)] },
    ...more,
  });
  const manifest = [{ Config: 'c.json', RepoTags: tags, Layers: ['abc/layer.tar'] }];
  return writeTar([file('c.json', config), file('abc/layer.tar', layer), file('manifest.json', text(manifest))]);
}

/** Not as this room packs layers: times, an order of its own, a hard link. */
const LAYER = writeTar([
  { name: './hello', type: 'file', ...own, mtime: 1_000_000_000_000, content: text('hi\n') },
  { name: 'dir/', type: 'dir', mode: 0o755, uid: 0, gid: 0 },
]);

test('A7 an image is saved as an OCI layout with the manifest of Docker beside it', () => {
  const host = new ClientHost();
  host.docker('docker tag busybox box:1');
  const { bytes, code } = host.docker('docker save box:1 busybox');
  expect(code).toBe(0);
  const found = members(bytes);
  const { id, diffIds } = host.room.image();
  expect([...found.keys()]).toEqual([
    'blobs/',
    'blobs/sha256/',
    ...[...found.keys()].filter((name) => /^blobs\/sha256\/[0-9a-f]{64}$/.test(name)),
    'index.json',
    'manifest.json',
    'oci-layout',
    'repositories',
  ]);
  expect(json(found.get('manifest.json'))).toMatchObject([
    {
      Config: `blobs/sha256/${id.slice(7)}`,
      RepoTags: ['box:1', 'busybox:latest'],
      Layers: diffIds.map((diffId) => `blobs/sha256/${diffId.slice(7)}`),
    },
  ]);
  for (const [name, item] of found) {
    if (/[0-9a-f]{64}$/.test(name)) expect(digestOf(item.content ?? new Uint8Array(0)).slice(7)).toBe(name.slice(13));
  }
  expect(json(found.get('index.json')).manifests).toHaveLength(2);
  expect(host.docker('docker save box:1 busybox').bytes).toEqual(bytes);
});

test('A8 loading brings the same image back: ID, layers, declared sizes, names', () => {
  const host = new ClientHost();
  const before = host.room.image();
  const layers = [...host.room.state.layers];
  host.docker('docker save -o b.tar busybox');
  host.docker('docker rmi busybox');
  expect(host.docker('docker load -i b.tar')).toMatchObject({
    out: 'Loaded image: busybox:latest\n',
    err: '',
    code: 0,
  });
  expect(host.room.image()).toEqual(before);
  expect([...host.room.state.layers]).toEqual(layers);
  expect(host.docker('docker load -q -i b.tar').out).toBe('Loaded image: busybox:latest\n');
  const packed = gzipSync(host.docker('docker save busybox').bytes);
  expect(host.docker('docker load', { stdin: packed }).out).toBe('Loaded image: busybox:latest\n');
});

test('A9 a name that is taken moves, with a word; what has no name is told by ID', () => {
  const host = new ClientHost();
  const { id } = host.room.image();
  const { bytes } = host.docker('docker save busybox');
  host.docker('docker create --name c1 busybox');
  host.docker('docker commit c1 busybox');
  const other = host.room.image().id;
  expect(host.docker('docker load', { stdin: bytes }).out).toBe(
    `The image busybox:latest already exists, renaming the old one with ID ${other} to empty string\nLoaded image: busybox:latest\n`,
  );
  expect(host.room.image().id).toBe(id);
  const bare = host.docker(`docker save ${id}`).bytes;
  expect(json(members(bare).get('manifest.json'))[0].RepoTags).toBe(null);
  expect(host.docker('docker load', { stdin: bare }).out).toBe(`Loaded image ID: ${id}\n`);
});

test('A10 what is no image is refused in the words of the engine, and nothing is kept of a broken one', () => {
  const host = new ClientHost();
  const refusals: [Uint8Array | string, RegExp][] = [
    ['just text', /^unexpected EOF\n$/],
    ['x'.repeat(1_000), /^archive\/tar: invalid tar header\n$/],
    ['', /^open \/var\/lib\/docker\/tmp\/docker-import-\d+\/repositories: no such file or directory\n$/],
    [
      host.docker('docker create --name c1 busybox') && host.docker('docker export c1').bytes,
      /docker-import-\d+\/bin\/json: no such/,
    ],
    [writeTar([file('manifest.json', text('null'))]), /manifest cannot be null/],
    [writeTar([file('manifest.json', text('[{"Config":"x"}]'))]), /^open x: no such file/],
    [foreignArchive(LAYER, { rootfs: { type: 'layers', diff_ids: [] } }), /length mismatch: expected 1, got 0/],
    [
      foreignArchive(LAYER, { rootfs: { type: 'layers', diff_ids: [digestOf('x')] } }),
      /^invalid diffID for layer 0: expected "sha256:/,
    ],
    [foreignArchive(LAYER, { os: 'windows' }), /^cannot load windows image on linux\n$/],
    [foreignArchive(LAYER, { architecture: 'arm64' }), /arm64/],
    [foreignArchive(LAYER, {}, ['BAD:x']), /must be lowercase/],
  ];
  for (const [stdin, message] of refusals) {
    expect(host.docker('docker load', { stdin })).toMatchObject({
      out: '',
      err: expect.stringMatching(message),
      code: 1,
    });
  }
  expect(host.docker('docker load', { isTerminal: true }).err).toBe('requested load from stdin, but stdin is empty\n');
  expect(host.docker('docker load -i nofile').err).toBe('open nofile: no such file or directory\n');
});

test('A11 an image that another program packed keeps its digests, and is saved as it came', () => {
  const host = new ClientHost();
  const archive = foreignArchive(LAYER);
  expect(host.docker('docker load', { stdin: archive }).out).toBe('Loaded image: foreign:1\n');
  const image = host.room.image('foreign:1');
  expect(image.id).toBe(digestOf(members(archive).get('c.json')?.content ?? ''));
  expect(image).toMatchObject({ diffIds: [digestOf(LAYER)], config: { Cmd: ['cat', '/hello'], Env: ['A=1'] } });
  const again = members(host.docker('docker save foreign:1').bytes);
  expect(again.get(`blobs/sha256/${digestOf(LAYER).slice(7)}`)?.content).toEqual(LAYER);
  expect(digestOf(again.get(`blobs/sha256/${image.id.slice(7)}`)?.content ?? '')).toBe(image.id);
  expect(host.docker('docker create --name f1 foreign:1').code).toBe(0);
  expect(readTar(host.docker('docker cp f1:/hello -').bytes)).toMatchObject({ ok: true, value: [{ name: 'hello' }] });
});

test('A12 a name without a tag stands for all tags of its repository; terminals and missing images are refused', () => {
  const host = new ClientHost();
  for (const tag of ['a', 'b']) host.docker(`docker tag busybox box:${tag}`);
  expect(json(members(host.docker('docker save box').bytes).get('manifest.json'))[0].RepoTags).toEqual([
    'box:a',
    'box:b',
  ]);
  const refusals: Record<string, string> = {
    'docker save nosuch': 'Error response from daemon: No such image: nosuch',
    'docker save nosuch:1': 'Error response from daemon: reference does not exist',
    'docker save -o no/x.tar box': 'failed to save image: invalid output path: stat no: no such file or directory',
    'docker save -o /tmp box': 'failed to save image: cannot write to a directory',
    'docker export nosuch': 'Error response from daemon: No such container: nosuch',
    'docker export -o no/x nosuch':
      'failed to export container: invalid output path: stat no: no such file or directory',
  };
  for (const [line, message] of Object.entries(refusals)) {
    expect(host.docker(line), line).toMatchObject({ out: '', err: `${message}\n`, code: 1 });
  }
  for (const line of ['docker save box', 'docker export c1']) {
    expect(host.docker(line, { isTerminal: true }).err).toBe(
      'cowardly refusing to save to a terminal. Use the -o flag or redirect\n',
    );
  }
});

test('A13 export flattens the layers without volumes; import makes one layer without settings, equal for equal files', () => {
  const host = new ClientHost();
  host.save('f', 'x');
  host.docker('docker create --name c1 -v data:/data busybox');
  host.docker('docker cp f c1:/data/secret');
  host.docker('docker cp f c1:/own');
  host.docker('docker export -o c.tar c1');
  expect(host.docker('docker import c.tar flat').out).toBe(`${host.room.image('flat:latest').id}\n`);
  const { diffIds, config, comment } = host.room.image('flat:latest');
  expect([diffIds.length, config.Cmd, config.Env, comment]).toEqual([1, null, [], 'Imported from -']);
  host.docker('docker create --name d1 flat sh');
  const names = [...members(host.docker('docker export d1').bytes).keys()];
  expect(names).toEqual(expect.arrayContaining(['own', 'data/', 'bin/busybox', '.dockerenv']));
  expect(names).not.toContain('data/secret');
  host.docker('docker export -o d.tar d1');
  host.docker('docker import d.tar again');
  expect(host.room.image('again:latest').diffIds).toEqual(diffIds);
  expect(members(host.docker('docker export d1').bytes).get('bin/busybox')?.records.get('DRYDOCK.size')).toBe(
    '1980000',
  );
});

test('A14 import takes instructions and a message, and refuses bad names and archives', () => {
  const host = new ClientHost();
  const stdin = gzipSync(LAYER);
  host.call(['import', '-c', 'CMD ["cat","/hello"]', '-c', 'ENV A=1', '-m', 'mine', '-', 'made:1'], { stdin });
  expect(host.room.image('made:1')).toMatchObject({
    comment: 'mine',
    config: { Cmd: ['cat', '/hello'], Env: ['A=1'] },
  });
  expect(host.call(['import', '-c', 'RUN x', '-'], { stdin }).err).toBe(
    'Error response from daemon: RUN is not a valid change command\n',
  );
  expect(host.docker('docker import - BAD', { stdin }).code).toBe(1);
  expect(host.docker('docker import -', { stdin: 'x'.repeat(600) }).err).toBe(
    'Error response from daemon: archive/tar: invalid tar header\n',
  );
  expect(host.docker('docker import nofile').err).toBe('open nofile: no such file or directory\n');
  expect(host.docker('docker import http://example.com/x.tar').err).toBe(
    'Error response from daemon: Get "http://example.com/x.tar": dial tcp: lookup example.com: no such host\n',
  );
  expect(host.docker('docker import -', { stdin: Uint8Array.from([0x42, 0x5a, 0x68, 0x39]) }).err).toContain('bzip2');
});

test('A24 what is too large for the classroom is refused, and says so', () => {
  const host = new ClientHost();
  const content = host.room.blobs.put(new Uint8Array(LIMITS.archive));
  const big = { kind: 'file', ...own, uid: 1000, gid: 1000, size: LIMITS.archive, content } as const;
  host.daemon.filesWritten('host', [['/home/student/big', big]]);
  host.docker('docker create --name box busybox');
  const limit = 'larger than the 8 MB that this classroom allows';
  const stdin = gzipSync(new Uint8Array(LIMITS.archive + 1));
  for (const line of ['docker cp big box:/', 'docker cp - box:/', 'docker load', 'docker import -']) {
    expect(host.docker(line, { stdin }), line).toMatchObject({ err: expect.stringContaining(limit), code: 1 });
  }
  const { id } = host.room.container('box');
  host.daemon.filesWritten(id, [['/big', big]]);
  expect(host.docker('docker export box').err).toContain(limit);
  for (const name of ['one', 'two', 'three']) {
    host.daemon.filesWritten('host', [[`/home/student/${name}`, { ...big, size: 5_500_000 }]]);
  }
  expect(host.docker('docker save -o s.tar busybox').err).toBe(
    'failed to save image: write /home/student/s.tar: no space left on device\n',
  );
}, 30_000);

test('A23 docker events tells of images that are saved, loaded and imported', () => {
  const host = new ClientHost();
  const { id } = host.room.image();
  host.docker('docker save -o b.tar busybox');
  host.docker('docker load -i b.tar');
  host.docker('docker import b.tar odd');
  const noted = host.room.events.flatMap(({ event }) => (event.type === 'daemon.noted' ? event.events : []));
  const told = noted.filter(({ type }) => type === 'image').map(({ action, id: of }) => [action, of]);
  const odd = host.room.image('odd:latest').id;
  expect(told).toEqual([
    ['save', id],
    ['load', id],
    ['import', odd],
    ['tag', odd],
  ]);
});
