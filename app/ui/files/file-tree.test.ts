import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LayerEntry } from '#server/protocol/messages';
import { type FileTreeNode, fileTree } from './file-tree';

const entry = (path: string, change: LayerEntry['change'] = 'A', kind: LayerEntry['kind'] = 'file'): LayerEntry => ({
  path,
  change,
  kind,
  size: 1,
});

const paths = (nodes: readonly FileTreeNode[]): string[] =>
  nodes.flatMap((node) => [node.path, ...paths(node.children)]);

test('folders come first and hold what is in them; a folder that nobody tells of is there all the same', () => {
  const [srv, etc] = [
    fileTree([entry('/srv/www/page'), entry('/etc', 'C', 'dir'), entry('/etc/motd', 'D'), entry('/a')]),
  ]
    .flat()
    .filter(({ kind }) => kind === 'dir')
    .reverse();
  expect(srv).toMatchObject({ path: '/srv', change: 'C', count: 1, children: [{ path: '/srv/www' }] });
  expect(etc).toMatchObject({ path: '/etc', children: [{ path: '/etc/motd', change: 'D', name: 'motd' }] });
});

test('every entry is in the tree once, below its folder', () => {
  const name = fc.constantFrom('a', 'b', 'c', '__proto__');
  const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => `/${names.join('/')}`);
  fc.assert(
    fc.property(fc.uniqueArray(path, { maxLength: 20 }), (all) => {
      const folders = new Set(all.flatMap((one) => all.filter((other) => other.startsWith(`${one}/`)).map(() => one)));
      const tree = fileTree(all.map((one) => entry(one, 'A', folders.has(one) ? 'dir' : 'file')));
      const shown = paths(tree);
      expect(new Set(shown).size).toBe(shown.length);
      for (const one of all) expect(shown).toContain(one);
      const check = (nodes: readonly FileTreeNode[], above: string) => {
        for (const node of nodes) {
          expect(node.path).toBe(`${above}/${node.name}`);
          check(node.children, node.path);
        }
      };
      check(tree, '');
    }),
  );
});
