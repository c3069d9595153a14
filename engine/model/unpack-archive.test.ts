import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digestOf } from './digest';
import type { Change } from './file-tree';
import type { TarItem } from './tar-reader';
import { UnionFs } from './union-fs';
import { unpackArchive } from './unpack-archive';

const own = { uid: 0, gid: 0 };
const LOWER = new Map<string, Change>([
  ['/into', { kind: 'dir', mode: 0o755, ...own }],
  ['/into/a', { kind: 'dir', mode: 0o700, ...own }],
  ['/into/out', { kind: 'symlink', mode: 0o777, ...own, target: '/elsewhere' }],
  ['/into/loop', { kind: 'symlink', mode: 0o777, ...own, target: 'loop' }],
  ['/elsewhere', { kind: 'dir', mode: 0o755, ...own }],
  ['/etc', { kind: 'dir', mode: 0o755, ...own }],
  ['/etc/passwd', { kind: 'file', mode: 0o644, ...own, size: 0, content: digestOf('') }],
]);

const part = fc.constantFrom('a', 'b', 'out', 'loop', '..', '.', '', 'etc', 'passwd', 'into');
const path = fc.array(part, { maxLength: 5 }).map((parts) => parts.join('/'));
const item: fc.Arbitrary<TarItem> = fc.record({
  name: path,
  type: fc.constantFrom('file', 'dir', 'symlink', 'hardlink', 'special'),
  mode: fc.integer({ min: 0, max: 0o7777 }),
  uid: fc.nat(70_000),
  gid: fc.nat(70_000),
  // An absolute link is followed inside the container, as in real Docker.
  linkTarget: path.map((text) => text.replace(/^\/+/, '')),
  content: fc.uint8Array({ maxLength: 10 }),
  records: fc.constant(new Map<string, string>()),
});

test('A6 whatever an archive holds, unpacking throws nothing and changes only what is below', () => {
  fc.assert(
    fc.property(fc.array(item, { maxLength: 8 }), (items) => {
      const fs = new UnionFs([LOWER], new Map());
      const done = unpackArchive(fs, '/into', items, { put: (content) => digestOf(content), owner: null });
      if (!done.ok) {
        expect(done.error).toMatch(/outside of|invalid (sym|hard)link|cannot overwrite|^open |directory/);
        return;
      }
      for (const [at] of done.value) expect(at).toMatch(/^\/(into|elsewhere)\//);
      expect(fs.get('/etc/passwd')).toEqual(LOWER.get('/etc/passwd'));
      for (const at of fs.upper.keys()) expect(fs.get(at.slice(0, at.lastIndexOf('/')) || '/')?.kind).toBe('dir');
    }),
    { numRuns: 1_000 },
  );
});

test('A6 directories are merged, files replaced, links followed to directories that are there', () => {
  const fs = new UnionFs([LOWER], new Map());
  const items: TarItem[] = [
    { name: 'a/', type: 'dir', mode: 0o755, uid: 5, gid: 5, records: new Map() },
    { name: 'a/new/deep', type: 'file', mode: 0o600, ...own, content: new Uint8Array(3), records: new Map() },
    { name: 'out/x', type: 'file', mode: 0o600, ...own, records: new Map() },
    { name: 'a/hard', type: 'hardlink', mode: 0, ...own, linkTarget: 'a/new/deep', records: new Map() },
    { name: 'null', type: 'special', mode: 0o666, ...own, records: new Map() },
  ];
  const done = unpackArchive(fs, '/into', items, { put: (content) => digestOf(content), owner: null });
  expect(done.ok && done.value.map(([at]) => at)).toEqual([
    '/into/a',
    '/into/a/new',
    '/into/a/new/deep',
    '/elsewhere/x',
    '/into/a/hard',
  ]);
  expect(fs.get('/into/a')).toMatchObject({ mode: 0o755, uid: 5 });
  expect(fs.get('/into/a/hard')).toEqual(fs.get('/into/a/new/deep'));
});
