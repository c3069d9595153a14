import { expect, test } from 'vitest';
import type { Change } from '#engine/model/file-tree';
import { ContentCache } from './content-cache';
import { QUOTA, SharedTree } from './shared-tree';

const owner = { mode: 0o644, uid: 0, gid: 0, mtime: 1 };
const bytes = (text: string) => new TextEncoder().encode(text);
const tree = (upper: [string, Change][] = []) => new SharedTree([new Map()], upper, new ContentCache(() => {}));

test('edits are taken once, coalesced by path, with the contents that are left', () => {
  const shared = tree();
  shared.write('/a', bytes('1'), owner);
  shared.write('/a', bytes('2'), owner);
  shared.write('/b', bytes('3'), owner);
  shared.remove('/b');
  const taken = shared.take(0);
  expect(taken?.edits.map(([path, change]) => [path, change?.kind ?? null])).toEqual([
    ['/a', 'file'],
    ['/b', null],
  ]);
  expect(taken?.contents).toEqual([bytes('2')]);
  expect(shared.take(0)).toBeNull();
});

test('what this tree has reported itself is no news when it comes back', () => {
  const shared = tree();
  shared.write('/a', bytes('1'), owner);
  const first = shared.take(1)?.edits ?? [];
  shared.write('/a', bytes('22'), owner);
  shared.accept(first);
  expect(shared.fs.get('/a')).toMatchObject({ size: 2 });
  expect(shared.dirty).toBe(true);
  // A second time it can only be somebody else's.
  shared.accept(first);
  expect(shared.fs.get('/a')).toMatchObject({ size: 1 });
  expect(shared.dirty).toBe(false);
});

test('the quota counts what is there, not what was ever written', () => {
  const shared = tree();
  const half = new Uint8Array(QUOTA.bytes / 2);
  for (let time = 0; time < 5; time += 1) shared.write('/a', half, owner);
  shared.write('/b', half, owner);
  expect(() => shared.write('/c', bytes('x'), owner)).toThrow(/^ENOSPC/);
  shared.remove('/b');
  shared.write('/c', bytes('x'), owner);
});

test('the number of files has a limit', () => {
  const many = Array.from({ length: QUOTA.files }, (_, n): [string, Change] => [`/f${n}`, { ...owner, kind: 'dir' }]);
  expect(() => tree(many).put('/one-more', { ...owner, kind: 'dir' })).toThrow(/^ENOSPC/);
});
