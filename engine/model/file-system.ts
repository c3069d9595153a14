import type { DirectoryEntry, Entry, LayerEdit } from './file-tree';

/**
 * Files as a program sees them. Paths are absolute; reading methods do not follow symlinks unless they say so. Writing
 * methods throw `FsError` and answer the edits that they made, by the same paths.
 */
export interface FileSystem {
  /**
   * While these files are exactly those of layers that never change: an object that stands for them, the same one for
   * all who stand on the same layers. What was read from them may be remembered by it. Null or absent otherwise.
   */
  readonly basis?: object | null;
  /** What is at the path itself, or null. */
  get(path: string): Entry | null;
  /** The names in a directory, sorted; throws `ENOENT` or `ENOTDIR`. Follows symlinks. */
  list(path: string): string[];
  /** The path with all symlinks resolved; the last component need not exist. Throws `ELOOP`, `ENOENT`, `ENOTDIR`. */
  realpath(path: string): string;
  /** What the path leads to after following symlinks, or null. */
  stat(path: string): Entry | null;
  /** Writes an object at a path whose parent directory exists. */
  put(path: string, entry: Entry): LayerEdit[];
  /** Makes a directory and, with `parents`, all that are missing above it. */
  mkdir(path: string, entry: DirectoryEntry, parents?: boolean): LayerEdit[];
  /** Removes an object with everything below it. */
  remove(path: string): LayerEdit[];
  /** Whether nothing can be written at the path, whoever asks. */
  isReadOnly(path: string): boolean;
  /** Every path below `path`, parents before children, not following symlinks; `path` itself is left out. */
  walk(path: string): Generator<[path: string, entry: Entry]>;
}
