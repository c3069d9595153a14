import type { Entry, LayerFiles } from './file-tree';
import { dirname } from './path';

/** As `docker diff` writes it: added, changed, deleted. */
export interface LayerChange {
  path: string;
  kind: 'A' | 'C' | 'D';
}

/**
 * What a layer adds, changes and deletes, sorted by path. Directories that are there below count as changed when
 * something in them was.
 *
 * @param below what the layers under it hold at a path, or null
 */
export function layerChanges(files: LayerFiles, below: (path: string) => Entry | null): LayerChange[] {
  const kinds = new Map<string, LayerChange['kind']>();
  for (const [path, change] of files) {
    kinds.set(path, change.kind === 'whiteout' ? 'D' : below(path) ? 'C' : 'A');
    for (let at = dirname(path); at !== '/' && !kinds.has(at); at = dirname(at)) {
      kinds.set(at, below(at) ? 'C' : 'A');
    }
  }
  return [...kinds].map(([path, kind]) => ({ path, kind })).sort((a, b) => (a.path < b.path ? -1 : 1));
}
