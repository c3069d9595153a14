import { gzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { writeTar } from '../model/tar-writer';
import { TestBlobs } from '../room/testing-blobs';
import { unpackArchive } from './unpack-archive';

const text = (content: string) => new TextEncoder().encode(content);
const TAR = writeTar([
  { name: 'site/', type: 'dir', mode: 0o750, uid: 5, gid: 6 },
  { name: 'site/index.html', type: 'file', mode: 0o600, uid: 5, gid: 6, content: text('hello\n') },
  { name: `deep/${'x'.repeat(120)}/a`, type: 'file', mode: 0o644, uid: 0, gid: 0, content: text('long') },
  { name: 'site/link', type: 'symlink', mode: 0o777, uid: 0, gid: 0, linkTarget: 'index.html' },
  {
    name: 'bin',
    type: 'file',
    mode: 0o755,
    uid: 0,
    gid: 0,
    content: text('…'),
    records: [
      ['DRYDOCK.program', 'nginx'],
      ['DRYDOCK.size', '9000'],
    ],
  },
]);

test.each([
  ['tar', TAR],
  ['tar.gz', gzipSync(TAR)],
])('I84 a %s is unpacked with its modes, owners, links and long names', (_, bytes) => {
  const blobs = new TestBlobs();
  const unpacked = unpackArchive(bytes, blobs);
  if (unpacked.kind !== 'archive') throw new Error(unpacked.kind);
  const entries = new Map(unpacked.entries);
  expect(entries.get('/site')).toEqual({ kind: 'dir', mode: 0o750, uid: 5, gid: 6 });
  expect(entries.get('/site/index.html')).toMatchObject({ size: 6, mode: 0o600, uid: 5 });
  expect(entries.get('/site/link')).toMatchObject({ kind: 'symlink', target: 'index.html' });
  expect(entries.get(`/deep/${'x'.repeat(120)}/a`)).toMatchObject({ size: 4 });
  expect(entries.get('/deep')).toMatchObject({ kind: 'dir' });
  expect(entries.get('/bin')).toMatchObject({ program: 'nginx', size: 9000, content: null });
});

test('I84 what is no archive stays as it is; other compressions are told by name', () => {
  const blobs = new TestBlobs();
  for (const plain of ['', 'hello', 'x'.repeat(2000)]) expect(unpackArchive(text(plain), blobs).kind).toBe('plain');
  expect(unpackArchive(gzipSync(text('no tar')), blobs).kind).toBe('plain');
  expect(unpackArchive(new Uint8Array([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0, 1]), blobs)).toMatchObject({
    why: 'real Docker reads archives in xz, but this room knows only gzip',
  });
  expect(unpackArchive(TAR.subarray(0, 700), blobs).kind).toBe('plain');
});
