import type { Digest } from './digest';

/** Permission bits and owner of a file system object. */
interface Owned {
  /** Unix permission bits, for example 0o644. */
  mode: number;
  uid: number;
  gid: number;
  /** Milliseconds since 1970. Only in writable layers; image layers are content-addressed and carry no times. */
  mtime?: number;
}

export interface FileEntry extends Owned {
  kind: 'file';
  /** Bytes as `ls -l` shows them. */
  size: number;
  /** Where the content is, or null for a large file of which only the size is declared. */
  content: Digest | null;
  /** The simulated program that executing this file runs, for example `busybox` or `nginx`. */
  program?: string;
}

export interface DirectoryEntry extends Owned {
  kind: 'dir';
  /** True when nothing of the layers below shows through (the `.wh..wh..opq` of the OCI layer format). */
  opaque?: boolean;
}

export interface SymlinkEntry extends Owned {
  kind: 'symlink';
  target: string;
}

/** Something that exists in a file system. */
export type Entry = FileEntry | DirectoryEntry | SymlinkEntry;

/** What one layer says about a path: that something is there, or that it was deleted. */
export type Change = Entry | { kind: 'whiteout' };

/**
 * The changes of one layer by absolute path (`/etc/passwd`, no trailing slash, never `/`).
 * Parents may be missing when a layer below has them.
 */
export type LayerFiles = ReadonlyMap<string, Change>;

/** One edit of a writable layer: the new record, or null when the layer no longer says anything about the path. */
export type LayerEdit = readonly [path: string, change: Change | null];
