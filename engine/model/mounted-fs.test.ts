import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Change, DirectoryEntry, Entry } from './file-tree';
import { FsError } from './fs-error';
import { type Mount, MountedFs } from './mounted-fs';
import { UnionFs } from './union-fs';

const dir: DirectoryEntry = { kind: 'dir', mode: 0o755, uid: 0, gid: 0 };
const file = (size: number): Entry => ({ kind: 'file', mode: 0o644, uid: 0, gid: 0, size, content: null });
const link = (target: string): Entry => ({ kind: 'symlink', mode: 0o777, uid: 0, gid: 0, target });

const tree = (files: Record<string, Change>) => new UnionFs([], new Map(Object.entries(files)));
const mount = (destination: string, files: UnionFs, more: Partial<Mount> = {}): Mount => ({
  destination,
  root: '/',
  readOnly: false,
  files: () => files,
  ...more,
});

const code = (act: () => unknown): string => {
  try {
    act();
    return 'done';
  } catch (error) {
    if (error instanceof FsError) return error.code;
    throw error;
  }
};

test('V30 the deepest mount has a path; what lies below a mount point is hidden', () => {
  const base = tree({ '/data': dir, '/data/hidden': file(1), '/etc': dir });
  const outer = tree({ '/seen': file(2), '/sub': dir, '/sub/covered': file(3) });
  const inner = tree({ '/deep': file(4) });
  const fs = new MountedFs(base, [mount('/data', outer), mount('/data/sub', inner)], false);
  expect(fs.list('/data')).toEqual(['seen', 'sub']);
  expect(fs.list('/data/sub')).toEqual(['deep']);
  expect(fs.get('/data/hidden')).toBeNull();
  expect([...fs.walk('/')].map(([path]) => path)).toEqual([
    '/data',
    '/data/seen',
    '/data/sub',
    '/data/sub/deep',
    '/etc',
  ]);
  expect(fs.put('/data/sub/new', file(5))).toEqual([['/data/sub/new', file(5)]]);
  expect(inner.get('/new')).toEqual(file(5));
  expect(base.upper.has('/data/sub/new')).toBe(false);
});

test('V30 symlinks lead from one mount into another and out of them', () => {
  const base = tree({ '/shortcut': link('/data/link'), '/target': file(7) });
  const volume = tree({ '/link': link('../other/file'), '/out': link('/target') });
  const other = tree({ '/file': file(9) });
  const fs = new MountedFs(base, [mount('/data', volume), mount('/other', other)], false);
  expect(fs.realpath('/shortcut')).toBe('/other/file');
  expect(fs.stat('/shortcut')).toEqual(file(9));
  expect(fs.stat('/data/out')).toEqual(file(7));
});

test('V30 a folder or a single file of a larger tree is mounted', () => {
  const host = tree({ '/home': dir, '/home/site': dir, '/home/site/index.html': file(3), '/home/nginx.conf': file(8) });
  const base = tree({ '/etc': dir, '/etc/nginx.conf': file(1) });
  const mounts = [
    mount('/www', host, { root: '/home/site' }),
    mount('/etc/nginx.conf', host, { root: '/home/nginx.conf' }),
  ];
  const fs = new MountedFs(base, mounts, false);
  expect(fs.list('/www')).toEqual(['index.html']);
  expect(fs.get('/etc/nginx.conf')).toEqual(file(8));
  expect(fs.put('/etc/nginx.conf', file(2))).toEqual([['/etc/nginx.conf', file(2)]]);
  expect(host.get('/home/nginx.conf')).toEqual(file(2));
  expect(code(() => fs.get('/etc/nginx.conf/below'))).toBe('done');
  expect(code(() => fs.list('/etc/nginx.conf'))).toBe('ENOTDIR');
});

test('V31 a mount point, and what leads to one, stays where it is', () => {
  const base = tree({ '/a': dir, '/a/b': dir, '/a/free': file(1) });
  const fs = new MountedFs(base, [mount('/a/b', tree({ '/x': file(1) }))], false);
  expect(code(() => fs.remove('/a/b'))).toBe('EBUSY');
  expect(code(() => fs.remove('/a'))).toBe('EBUSY');
  expect(code(() => fs.put('/a/b', file(1)))).toBe('EISDIR');
  expect(fs.remove('/a/b/x')).toEqual([['/a/b/x', null]]);
  expect(fs.remove('/a/free')).toEqual([['/a/free', null]]);
});

test('V32 nothing is written where files were mounted read-only, and elsewhere it is', () => {
  const base = tree({ '/ro': dir, '/rw': dir, '/own': file(1) });
  const mounts = [mount('/ro', tree({ '/x': file(1) }), { readOnly: true }), mount('/rw', tree({}))];
  const writable = new MountedFs(base, mounts, false);
  expect(code(() => writable.put('/ro/y', file(1)))).toBe('EROFS');
  expect(code(() => writable.mkdir('/ro/sub', dir))).toBe('EROFS');
  expect(code(() => writable.remove('/ro/x'))).toBe('EROFS');
  expect(code(() => writable.put('/own', file(2)))).toBe('done');
  const sealed = new MountedFs(base, mounts, true);
  expect(code(() => sealed.put('/own', file(3)))).toBe('EROFS');
  expect(code(() => sealed.put('/rw/y', file(1)))).toBe('done');
});

test('V33 a mounted folder that its owner has removed is an empty one', () => {
  const host = tree({ '/site': dir, '/site/a': file(1) });
  const fs = new MountedFs(tree({}), [mount('/www', host, { root: '/site' })], false);
  host.remove('/site');
  expect(fs.get('/www')).toMatchObject({ kind: 'dir' });
  expect(fs.list('/www')).toEqual([]);
  expect(code(() => fs.put('/www/b', file(1)))).toBe('ENOENT');
});

test('V34 a volume keeps mode and owner of its own folder', () => {
  const volume = tree({});
  const fs = new MountedFs(tree({ '/data': dir }), [mount('/data', volume)], false);
  const owned = { ...dir, mode: 0o700, uid: 999, gid: 999 };
  expect(fs.put('/data', owned)).toEqual([['/data', owned]]);
  expect(fs.get('/data')).toEqual(owned);
  expect(fs.list('/data')).toEqual([]);
});

test('V30 one tree seen at two places is the same tree, whatever is done through either', () => {
  const name = fc.constantFrom('a', 'b', 'c');
  const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => `/${names.join('/')}`);
  const place = fc.constantFrom('/one', '/two/here');
  const operation = fc.tuple(place, path, fc.constantFrom('file', 'dir', 'remove'));
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 40 }), (operations) => {
      const shared = tree({});
      const plain = tree({});
      const fs = new MountedFs(tree({}), [mount('/one', shared), mount('/two/here', shared)], false);
      for (const [at, inner, what] of operations) {
        const act = (target: MountedFs | UnionFs, full: string) => {
          if (what === 'remove') return target.remove(full);
          return target.put(full, what === 'dir' ? dir : file(1));
        };
        expect(code(() => act(fs, at + inner))).toBe(code(() => act(plain, inner)));
        for (const seen of ['/one', '/two/here']) {
          const found = [...fs.walk(seen)].map(([full, entry]) => [full.slice(seen.length), entry]);
          expect(found).toEqual([...plain.walk('/')]);
        }
      }
    }),
  );
});
