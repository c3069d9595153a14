import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { gunzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type Digest, digestOf } from './digest';
import type { Change } from './file-tree';
import { layerBlob, layerFilesOf, layerTar, packLayer } from './layer-archive';
import { canonicalChange, decodeListing, encodeListing } from './layer-listing';
import { readTar } from './tar-reader';

const EMPTY_TAR = 'sha256:5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef';
const contents = new Map<Digest, Uint8Array>();
const contentOf = (digest: Digest) => contents.get(digest);

function file(text: string, more: Partial<Extract<Change, { kind: 'file' }>> = {}): Change {
  const bytes = new TextEncoder().encode(text);
  const content = digestOf(bytes);
  contents.set(content, bytes);
  return { kind: 'file', mode: 0o644, uid: 0, gid: 0, size: bytes.length, content, ...more };
}

const name = fc.stringMatching(/^[a-zé][a-z0-9é._-]{0,11}$/).filter((text) => !text.startsWith('.wh.'));
const path = fc.array(name, { minLength: 1, maxLength: 12 }).map((parts) => `/${parts.join('/')}`);
const owner = { mode: fc.integer({ min: 0, max: 0o7777 }), uid: fc.nat(65_535), gid: fc.nat(65_535), mtime: fc.nat() };
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(fc.string({ unit: 'grapheme' }), fc.record(owner)).map(([text, own]) => file(text, own)),
  fc.record({ ...owner, size: fc.nat() }).map((own): Change => ({ kind: 'file', content: null, program: 'x', ...own })),
  fc.record(owner).map((own): Change => ({ kind: 'dir', ...own })),
  fc.tuple(path, fc.record(owner)).map(([target, own]): Change => ({ kind: 'symlink', target, ...own })),
  fc.constant<Change>({ kind: 'whiteout' }),
);
const layer = fc.uniqueArray(fc.tuple(path, change), { maxLength: 12, selector: ([at]) => at });

test('I1 the order of the records and their times do not count', () => {
  fc.assert(
    fc.property(layer, fc.nat(), (records, time) => {
      const shuffled = records.map(([at, one]): [string, Change] => [
        at,
        one.kind === 'whiteout' ? one : { ...one, mtime: time },
      ]);
      expect(packLayer(new Map(shuffled.reverse()), contentOf)).toEqual(packLayer(new Map(records), contentOf));
    }),
  );
});

test('I1 any difference gives another digest', () => {
  fc.assert(
    fc.property(layer, layer, (one, other) => {
      const a = new Map(one);
      const b = new Map(other);
      const same = new TextDecoder().decode(encodeListing(a)) === new TextDecoder().decode(encodeListing(b));
      expect(packLayer(a, contentOf).diffId === packLayer(b, contentOf).diffId).toBe(same);
    }),
    { numRuns: 300 },
  );
  const before = new Map([['/a', file('text', { program: 'x' })]]);
  const digest = packLayer(before, contentOf).diffId;
  for (const other of [
    file('Text', { program: 'x' }),
    file('text', { program: 'y' }),
    file('text', { program: 'x', mode: 0o755 }),
    file('text', { program: 'x', uid: 1 }),
    file('text', { program: 'x', content: null }),
  ]) {
    expect(packLayer(new Map([['/a', other]]), contentOf).diffId).not.toBe(digest);
  }
});

/** Everything about a record that is content, each changed by itself. */
const differently = fc.constantFrom<(change: Change) => Change>(
  (change) => (change.kind === 'whiteout' ? change : { ...change, mode: change.mode ^ 0o100 }),
  (change) => (change.kind === 'whiteout' ? change : { ...change, uid: change.uid + 1 }),
  (change) => (change.kind === 'whiteout' ? change : { ...change, gid: change.gid + 1 }),
  (change) => (change.kind === 'dir' ? { ...change, opaque: !change.opaque } : change),
  (change) => (change.kind === 'symlink' ? { ...change, target: `${change.target}x` } : change),
  (change) => (change.kind === 'file' && change.content === null ? { ...change, size: change.size + 1 } : change),
  (change) => (change.kind === 'file' ? { ...change, program: `${change.program ?? ''}y` } : change),
  (change) => (change.kind === 'file' ? file('something else') : change),
  (change) => (change.kind === 'whiteout' ? file('') : { kind: 'whiteout' }),
);

test('I1 one change of content, mode, owner, link, deletion or declared size gives another digest', () => {
  fc.assert(
    fc.property(layer, fc.nat(), differently, (records, at, change) => {
      fc.pre(records.length > 0);
      const [path, before] = records[at % records.length] as [string, Change];
      const after = change(before);
      fc.pre(JSON.stringify(after) !== JSON.stringify(before));
      const other = new Map(records).set(path, after);
      expect(packLayer(other, contentOf).diffId).not.toBe(packLayer(new Map(records), contentOf).diffId);
      const without = new Map(records);
      without.delete(path);
      expect(packLayer(without, contentOf).diffId).not.toBe(packLayer(new Map(records), contentOf).diffId);
    }),
    { numRuns: 100 },
  );
});

test('I2 a layer without changes is the empty archive that Docker knows', () => {
  expect(packLayer(new Map(), contentOf).diffId).toBe(EMPTY_TAR);
});

test('I3 the digests are those of the archive and of its compressed form', () => {
  const files = new Map([['/etc/motd', file('hello\n')]]);
  const tar = layerTar(files, contentOf);
  const blob = layerBlob(tar);
  const meta = packLayer(files, contentOf);
  expect(meta).toMatchObject({
    diffId: digestOf(tar),
    blob: digestOf(blob),
    packedSize: blob.length,
    size: 6,
    files: 1,
  });
  expect(gunzipSync(blob)).toEqual(tar);
});

test('I3 a size that is only declared counts, and travels at what it would compress to', () => {
  const meta = packLayer(new Map([['/bin/x', file('', { size: 1_000_000, content: null })]]), contentOf);
  expect(meta.size).toBe(1_000_000);
  expect(meta.blobSize).toBeGreaterThan(300_000);
  expect(meta.packedSize).toBeLessThan(1_000);
});

test('I4 the tar command reads an archive back', () => {
  const long = `/${'directory/'.repeat(30)}file`;
  const files = new Map<string, Change>([
    ['/etc', { kind: 'dir', mode: 0o750, uid: 0, gid: 0, opaque: true }],
    ['/etc/hosts', file('127.0.0.1 localhost\n')],
    ['/bin/sh', { kind: 'symlink', mode: 0o777, uid: 0, gid: 0, target: `/usr/${'x'.repeat(120)}` }],
    ['/gone', { kind: 'whiteout' }],
    ['/größe', file('ü')],
    [long, file('deep')],
  ]);
  const folder = mkdtempSync(join(tmpdir(), 'layer-'));
  try {
    const archive = join(folder, 'layer.tar');
    writeFileSync(archive, layerTar(files, contentOf));
    const listed = execFileSync('tar', ['--quoting-style=literal', '-tf', archive], { encoding: 'utf8' });
    expect(listed.trim().split('\n').sort()).toEqual(
      ['.wh.gone', 'bin/sh', `${long.slice(1)}`, 'etc/', 'etc/.wh..wh..opq', 'etc/hosts', 'größe'].sort(),
    );
    execFileSync('tar', ['-xf', archive, '-C', folder, 'etc/hosts', long.slice(1)]);
    expect(readFileSync(join(folder, 'etc/hosts'), 'utf8')).toBe('127.0.0.1 localhost\n');
    expect(readFileSync(join(folder, long), 'utf8')).toBe('deep');
    const details = execFileSync('tar', ['-tvf', archive, 'bin/sh', 'etc/'], { encoding: 'utf8' });
    expect(details).toContain(`-> /usr/${'x'.repeat(120)}`);
    expect(details).toContain('drwxr-x---');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('I5 a listing keeps everything but times, and other bytes are no listing', () => {
  fc.assert(
    fc.property(layer, (records) => {
      const files = new Map(records);
      const back = decodeListing(encodeListing(files));
      expect(back && packLayer(back, contentOf)).toEqual(packLayer(files, contentOf));
    }),
  );
  expect(decodeListing(new Uint8Array([0, 1, 2]))).toBe(null);
  expect(decodeListing(new TextEncoder().encode('{}'))).toBe(null);
});

test('A5 a layer read back from its archive is the same layer', () => {
  fc.assert(
    fc.property(layer, (records) => {
      const files = new Map(records);
      const read = readTar(layerTar(files, contentOf));
      const back = read.ok ? layerFilesOf(read.value, (content) => digestOf(content)) : null;
      expect(back).toEqual(new Map([...files].map(([at, one]) => [at, canonicalChange(one)])));
      expect(packLayer(back ?? new Map(), contentOf)).toEqual(packLayer(files, contentOf));
    }),
  );
});

test('A4 a size that is only declared, and what a program does, survive the archive', () => {
  const files = new Map([['/bin/x', file('', { size: 4_000_000_000, content: null, program: 'nginx', mode: 0o755 })]]);
  const tar = layerTar(files, contentOf);
  expect(tar.length).toBeLessThan(5_000);
  const read = readTar(tar);
  expect(read.ok && layerFilesOf(read.value, digestOf)).toEqual(files);
});
