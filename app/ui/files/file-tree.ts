import type { LayerEntry } from '#server/protocol/messages';

/** A file or folder of a layer with what is in it. */
export interface FileTreeNode extends LayerEntry {
  readonly name: string;
  readonly children: readonly FileTreeNode[];
  /** Files and links in it and below, or 1 for one itself. */
  readonly count: number;
}

/** The entries of a layer as a tree, folders first, by name. Folders that only other paths tell of count as changed. */
export function fileTree(entries: readonly LayerEntry[]): FileTreeNode[] {
  const known = new Map(entries.map((entry) => [entry.path, entry]));
  const children = new Map<string, Set<string>>();
  for (const { path } of entries) {
    for (let at = path; at !== ''; at = parent(at)) {
      const siblings = children.get(parent(at)) ?? new Set();
      children.set(parent(at), siblings);
      if (siblings.has(at)) break;
      siblings.add(at);
    }
  }
  const grow = (path: string): FileTreeNode => {
    const below = [...(children.get(path) ?? [])].map(grow).sort(foldersFirst);
    const own = known.get(path) ?? { path, change: 'C', kind: 'dir', size: 0 };
    const count = own.kind === 'dir' ? below.reduce((sum, node) => sum + node.count, 0) : 1;
    return { ...own, name: path.slice(path.lastIndexOf('/') + 1), children: below, count };
  };
  return [...(children.get('') ?? [])].map(grow).sort(foldersFirst);
}

function parent(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

function foldersFirst(a: FileTreeNode, b: FileTreeNode): number {
  return Number(b.kind === 'dir') - Number(a.kind === 'dir') || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}
