import type { FileSystem } from './file-system';
import type { DirectoryEntry, Entry, LayerEdit } from './file-tree';
import { followPath } from './follow-path';
import { FsError } from './fs-error';
import { dirname, joinPath, normalisePath } from './path';

/** What every file system does alike once it can look, list, write and remove. */
export abstract class WalkedFiles implements FileSystem {
  abstract get(path: string): Entry | null;
  abstract list(path: string): string[];
  abstract put(path: string, entry: Entry): LayerEdit[];
  abstract remove(path: string): LayerEdit[];
  abstract isReadOnly(path: string): boolean;

  /** The path with all symlinks resolved; the last component need not exist. Throws `ELOOP`, `ENOENT`, `ENOTDIR`. */
  realpath(path: string): string {
    const followed = this.follow(path);
    if (!followed.ok) throw new FsError(followed.code, path);
    return followed.path;
  }

  /** What the path leads to after following symlinks, or null. */
  stat(path: string): Entry | null {
    const followed = this.follow(path);
    return followed.ok ? followed.entry : null;
  }

  /** Makes a directory and, with `parents`, all that are missing above it. */
  mkdir(path: string, entry: DirectoryEntry, parents = false): LayerEdit[] {
    const clean = normalisePath(path);
    const existing = this.get(clean);
    if (existing) {
      if (parents && existing.kind === 'dir') return [];
      throw new FsError('EEXIST', path);
    }
    const parent = dirname(clean);
    const above = parents && !this.get(parent) ? this.mkdir(parent, entry, true) : [];
    return [...above, ...this.put(clean, entry)];
  }

  /** Every path below `path`, parents before children, not following symlinks; `path` itself is left out. */
  *walk(path: string): Generator<[path: string, entry: Entry]> {
    for (const name of this.list(path)) {
      const child = joinPath(normalisePath(path), name);
      const entry = this.get(child);
      if (!entry) continue;
      yield [child, entry];
      if (entry.kind === 'dir') yield* this.walk(child);
    }
  }

  protected follow(path: string): ReturnType<typeof followPath> {
    return followPath((at) => this.get(at), path);
  }
}
