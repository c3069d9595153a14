import { expect, test } from 'vitest';
import type { Change, Entry } from './file-tree';
import { layerChanges } from './layer-changes';

const FILE: Entry = { kind: 'file', mode: 0o644, uid: 0, gid: 0, size: 1, content: null };
const DIRECTORY: Entry = { kind: 'dir', mode: 0o755, uid: 0, gid: 0 };

test('a layer adds, changes and deletes; directories of the layers below count as changed with what is in them', () => {
  const below = new Map<string, Entry>([
    ['/etc', DIRECTORY],
    ['/etc/motd', FILE],
    ['/etc/hosts', FILE],
  ]);
  const files = new Map<string, Change>([
    ['/etc/motd', { kind: 'whiteout' }],
    ['/etc/hosts', FILE],
    ['/srv/new/page', FILE],
  ]);
  const changes = layerChanges(files, (path) => below.get(path) ?? null);
  expect(changes.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
    'C /etc',
    'C /etc/hosts',
    'D /etc/motd',
    'A /srv',
    'A /srv/new',
    'A /srv/new/page',
  ]);
});
