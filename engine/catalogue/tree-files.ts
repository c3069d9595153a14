import { type Digest, digestOf } from '../model/digest';
import type { Change, Entry } from '../model/file-tree';
import { dirname } from '../model/path';
import type { Node, Tree } from './tree';

/** A tree as layer records, and the contents that they name. */
export interface TreeFiles {
  files: Map<string, Change>;
  contents: Map<Digest, Uint8Array>;
}

/** @param below tells whether the layers below have something at the path, so that it is not made again. */
export function treeFiles(tree: Tree, below: (path: string) => boolean = () => false): TreeFiles {
  const files = new Map<string, Change>();
  const contents = new Map<Digest, Uint8Array>();
  for (const [path, node] of Object.entries(tree)) {
    for (let at = dirname(path); at !== '/'; at = dirname(at)) {
      if (!below(at) && !(at in tree)) files.set(at, { kind: 'dir', mode: 0o755, uid: 0, gid: 0 });
    }
    files.set(path, entryOf(node, contents));
  }
  return { files, contents };
}

function entryOf(node: Node, contents: Map<Digest, Uint8Array>): Entry {
  switch (node.node) {
    case 'dir':
      return { kind: 'dir', mode: node.mode, uid: node.uid ?? 0, gid: node.gid ?? 0 };
    case 'link':
      return { kind: 'symlink', mode: 0o777, uid: 0, gid: 0, target: node.target };
    case 'declared':
      return {
        kind: 'file',
        mode: node.mode,
        uid: 0,
        gid: 0,
        size: node.size,
        content: null,
        ...(node.program !== undefined && { program: node.program }),
      };
    case 'text': {
      const bytes = new TextEncoder().encode(node.text);
      const content = digestOf(bytes);
      contents.set(content, bytes);
      return {
        kind: 'file',
        mode: node.mode,
        uid: node.uid ?? 0,
        gid: node.gid ?? 0,
        size: bytes.length,
        content,
        ...(node.program !== undefined && { program: node.program }),
      };
    }
  }
}
