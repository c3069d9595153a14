import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { gzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { digestOf } from './digest';
import { compressionOf, inflateArchive } from './inflate-archive';
import { readTar } from './tar-reader';
import { type TarEntry, writeTar } from './tar-writer';

const name = fc
  .array(fc.stringMatching(/^[a-zé][a-z0-9é._ -]{0,40}$/), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join('/'));
const own = { mode: fc.integer({ min: 0, max: 0o7777 }), uid: fc.nat(), gid: fc.nat(), mtime: fc.nat(2 ** 31) };
const entry: fc.Arbitrary<TarEntry> = fc.oneof(
  fc.record({ ...own, name, content: fc.uint8Array({ maxLength: 1_500 }) }).map((one) => ({ ...one, type: 'file' })),
  fc.record({ ...own, name }).map((one) => ({ ...one, name: `${one.name}/`, type: 'dir' })),
  fc.record({ ...own, name, linkTarget: name }).map((one) => ({ ...one, type: 'symlink' })),
) as fc.Arbitrary<TarEntry>;

test('A1 what was written is read back, with or without the end', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 6 }), fc.boolean(), (entries, cut) => {
      const tar = writeTar(entries);
      const read = readTar(cut ? tar.subarray(0, tar.length - 1024) : tar);
      expect(read.ok && read.value.map(({ name: at, mode, uid, gid }) => ({ name: at, mode, uid, gid }))).toEqual(
        entries.map(({ name: at, mode, uid, gid }) => ({ name: at, mode, uid, gid })),
      );
      if (!read.ok) return;
      for (const [index, { type, content, linkTarget, mtime }] of entries.entries()) {
        expect(read.value[index]).toMatchObject({
          type,
          linkTarget: linkTarget ?? '',
          ...(Math.floor((mtime ?? 0) / 1000) > 0 && { mtime: Math.floor((mtime ?? 0) / 1000) * 1000 }),
        });
        expect([...(read.value[index]?.content ?? [])]).toEqual([...(content ?? [])]);
      }
    }),
  );
});

test.each(['v7', 'ustar', 'gnu', 'pax'])('A1 archives of GNU tar in the format %s are read', (format) => {
  const folder = mkdtempSync(join(tmpdir(), 'tar-'));
  try {
    // The oldest format holds names of up to 99 bytes.
    const long = format === 'v7' ? 'short' : `${'x'.repeat(90)}/${'y'.repeat(90)}`;
    mkdirSync(join(folder, 'd', long), { recursive: true });
    writeFileSync(join(folder, 'd', long, 'file'), 'text');
    symlinkSync(format === 'v7' ? 'file' : 'z'.repeat(99), join(folder, 'd', 'link'));
    const tar = execFileSync('tar', [`--format=${format}`, '-C', folder, '-c', 'd'], { maxBuffer: 1e6 });
    const read = readTar(tar);
    if (!read.ok) throw new Error(read.error);
    const file = read.value.find(({ name: at }) => at === `d/${long}/file`);
    expect(new TextDecoder().decode(file?.content)).toBe('text');
    expect(file?.mtime).toBeGreaterThan(Date.UTC(2020, 0));
    expect(read.value.find(({ name: at }) => at === 'd/link')).toMatchObject({ type: 'symlink' });
    expect(read.value.find(({ name: at }) => at === 'd/')).toMatchObject({ type: 'dir' });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('A2 a broken archive is refused in the words of Go, never with an exception', () => {
  const tar = writeTar([{ name: 'a', type: 'file', mode: 0o644, uid: 0, gid: 0, content: new Uint8Array(700) }]);
  expect(readTar(new TextEncoder().encode('FROM busybox\n'))).toEqual({ ok: false, error: 'unexpected EOF' });
  expect(readTar(new TextEncoder().encode('x'.repeat(2_000)))).toEqual({
    ok: false,
    error: 'archive/tar: invalid tar header',
  });
  expect(readTar(tar.subarray(0, 1_000))).toEqual({ ok: false, error: 'unexpected EOF' });
  expect(readTar(new Uint8Array(0))).toEqual({ ok: true, value: [] });
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(tar.length - 1), fc.nat(255)), { maxLength: 8 }), (changes) => {
      const broken = tar.slice();
      for (const [at, byte] of changes) broken[at] = byte;
      expect(typeof readTar(broken).ok).toBe('boolean');
    }),
  );
  fc.assert(fc.property(fc.uint8Array({ maxLength: 3_000 }), (bytes) => typeof readTar(bytes).ok === 'boolean'));
});

test('A3 gzip is known by its first bytes and unpacked up to a limit; other compressions are refused by name', () => {
  const zeros = new Uint8Array(1_000_000);
  const packed = gzipSync(zeros);
  for (const bytes of [packed, zeros]) {
    const inflated = inflateArchive(bytes, 2_000_000);
    expect(inflated.ok && digestOf(inflated.value)).toBe(digestOf(zeros));
  }
  expect(inflateArchive(packed.subarray(0, packed.length - 20), 2_000_000)).toEqual({
    ok: false,
    error: 'unexpected EOF',
  });
  expect(inflateArchive(packed, 500_000)).toMatchObject({ ok: false, error: expect.stringContaining('0.5 MB') });
  expect(inflateArchive(zeros, 500_000).ok).toBe(false);
  for (const [kind, magic] of [
    ['bzip2', [0x42, 0x5a, 0x68, 0x39]],
    ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0]],
    ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
  ] as const) {
    expect(compressionOf(Uint8Array.from(magic))).toBe(kind);
    expect(inflateArchive(Uint8Array.from(magic), 100)).toMatchObject({ error: expect.stringContaining(kind) });
  }
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (rest) => {
      expect(typeof inflateArchive(Uint8Array.from([0x1f, 0x8b, ...rest]), 1_000).ok).toBe('boolean');
    }),
  );
});
