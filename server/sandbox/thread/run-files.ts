import type { Entry, FileEntry } from '#engine/model/file-tree';
import { FsError } from '#engine/model/fs-error';
import { MountTable } from '#engine/model/mount-table';
import { MountedFs } from '#engine/model/mounted-fs';
import type { RunMount, RunReport } from '#engine/model/sandbox-run';
import { fileError } from './file-error';
import type { Owner, SharedTree } from './shared-tree';

/** A tree that a run sees, among the others that do. */
export interface SeenTree {
  /** As in `files.changed`. */
  target: string;
  tree: SharedTree;
  /** How many other runs see it. */
  others(): number;
}

type Wrote = Extract<RunReport, { type: 'wrote' }>;

/**
 * The files of one run: its own tree with others mounted into it. What is written goes to the tree that it belongs to,
 * and is reported for that tree.
 */
export class RunFiles {
  readonly fs: MountedFs;
  private readonly trees: readonly SeenTree[];
  private readonly table: MountTable<RunMount & { tree: SharedTree }>;

  constructor(
    private readonly own: SeenTree,
    others: readonly SeenTree[],
    mounts: readonly RunMount[],
    readOnly: boolean,
  ) {
    this.trees = [own, ...others];
    const placed = mounts.flatMap((mount) => {
      const seen = others.find(({ target }) => target === mount.target);
      return seen ? [{ ...mount, tree: seen.tree, files: () => seen.tree.fs }] : [];
    });
    this.table = new MountTable(placed);
    this.fs = new MountedFs(own.tree.fs, placed, readOnly);
  }

  /** The bytes of a file, which another tree may hold that has not reported them yet. */
  async read(runId: string, entry: FileEntry): Promise<Uint8Array> {
    return this.held(entry) ?? this.own.tree.read(runId, entry);
  }

  /** Writes a whole file. Throws `ENOSPC` beyond the tree's quota, `EROFS` where it was mounted read-only. */
  write(path: string, content: Uint8Array, owner: Owner): void {
    const { tree, inner } = this.writable(path, content.length);
    tree.write(inner, content, owner);
  }

  put(path: string, entry: Entry): void {
    const { tree, inner } = this.writable(path, entry.kind === 'file' ? entry.size : 0);
    const content = this.held(entry);
    if (content && entry.kind === 'file' && entry.content !== null) tree.hold(entry.content, content);
    tree.put(inner, entry);
  }

  remove(path: string): void {
    if (this.fs.isBusy(path)) throw new FsError('EBUSY', path);
    const { tree, inner } = this.writable(path, 0);
    tree.remove(inner);
  }

  /** Whether the user has put something at the path: a file of one's own, or one in a mount. */
  isOverridden(path: string): boolean {
    return this.own.tree.fs.upper.has(path) || (this.table.find(path) !== null && this.fs.get(path) !== null);
  }

  /** Takes what is to be reported of all trees. */
  take(): Wrote[] {
    return this.trees.flatMap(({ target, tree, others }) => {
      const taken = tree.take(others());
      return taken ? [{ type: 'wrote', ...(target !== this.own.target && { target }), ...taken }] : [];
    });
  }

  private held(entry: Entry): Uint8Array | null {
    if (entry.kind !== 'file' || entry.content === null) return null;
    for (const { tree } of this.trees) {
      const content = tree.unreportedContent(entry.content);
      if (content) return content;
    }
    return null;
  }

  /** What the mount at a place leaves room for besides a file; null without a limit. */
  roomAt(path: string): number | null {
    const found = this.table.find(path);
    if (found?.mount.size === undefined) return null;
    const before = found.mount.tree.fs.upper.get(found.inner);
    const own = before?.kind === 'file' ? before.size : 0;
    return found.mount.size - bytesBelow(found.mount.tree, found.mount.root) + own;
  }

  /** Bytes of the files in the mount at a place. */
  usedAt(path: string): number {
    const found = this.table.find(path);
    return found ? bytesBelow(found.mount.tree, found.mount.root) : 0;
  }

  /** Bytes of all files that are in memory. */
  get inMemory(): number {
    return this.trees
      .filter(({ target }) => target.startsWith('tmpfs:'))
      .reduce((sum, { tree }) => sum + bytesBelow(tree, '/'), 0);
  }

  private writable(path: string, bytes: number): { tree: SharedTree; inner: string } {
    if (this.fs.isReadOnly(path)) throw new FsError('EROFS', path);
    const room = bytes > 0 ? this.roomAt(path) : null;
    if (room !== null && bytes > room) throw fileError('ENOSPC', 'write', path);
    const found = this.table.find(path);
    return found ? { tree: found.mount.tree, inner: found.inner } : { tree: this.own.tree, inner: path };
  }
}

function bytesBelow({ fs }: SharedTree, root: string): number {
  const inside = root === '/' ? '/' : `${root}/`;
  let sum = 0;
  for (const [path, change] of fs.upper) if (change.kind === 'file' && path.startsWith(inside)) sum += change.size;
  return sum;
}
