import type { Entry } from '../../model/file-tree';
import { normalisePath } from '../../model/path';
import type { UnionFs } from '../../model/union-fs';

/** What is at a path, symlinks followed, and all below it by path from there; null when there is nothing. */
export function lookUnder(
  files: UnionFs,
  path: string,
): readonly [root: Entry, below: readonly (readonly [path: string, entry: Entry])[]] | null {
  const root = files.stat(path);
  if (!root) return null;
  if (root.kind !== 'dir') return [root, []];
  const real = files.realpath(normalisePath(path));
  const skip = real === '/' ? 1 : real.length + 1;
  return [root, [...files.walk(real)].map(([at, entry]) => [at.slice(skip), entry] as const)];
}
