import { dirname } from '../../model/path';
import { ok, type Result } from '../../model/result';
import type { DaemonContext } from '../context';
import { layeredView, upperOf } from './container-fs';
import { findContainer } from './find-container';

export interface ContainerChange {
  path: string;
  kind: 'A' | 'C' | 'D';
}

/**
 * `docker diff`: what the writable layer adds, changes and deletes, sorted by path. Directories that are in the image
 * count as changed when something below them was.
 */
export function containerChanges(ctx: DaemonContext, name: string): Result<ContainerChange[]> {
  const found = findContainer(ctx, name);
  if (!found.ok) return found;
  const fs = layeredView(ctx, found.value);
  const kinds = new Map<string, ContainerChange['kind']>();
  for (const [path, change] of upperOf(ctx, found.value)) {
    kinds.set(path, change.kind === 'whiteout' ? 'D' : fs.getLower(path) ? 'C' : 'A');
    for (let at = dirname(path); at !== '/' && !kinds.has(at); at = dirname(at)) {
      kinds.set(at, fs.getLower(at) ? 'C' : 'A');
    }
  }
  return ok([...kinds].map(([path, kind]) => ({ path, kind })).sort((a, b) => (a.path < b.path ? -1 : 1)));
}
