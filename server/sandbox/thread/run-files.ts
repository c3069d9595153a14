import type { Entry, FileEntry } from '#engine/model/file-tree';
import { FsError } from '#engine/model/fs-error';
import { MountTable } from '#engine/model/mount-table';
import { MountedFs } from '#engine/model/mounted-fs';
import type { RunMount, RunReport } from '#engine/model/sandbox-run';
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
    const { tree, inner } = this.writable(path);
    tree.write(inner, content, owner);
  }

  put(path: string, entry: Entry): void {
    const { tree, inner } = this.writable(path);
    const content = this.held(entry);
    if (content && entry.kind === 'file' && entry.content !== null) tree.hold(entry.content, content);
    tree.put(inner, entry);
  }

  remove(path: string): void {
    if (this.fs.isBusy(path)) throw new FsError('EBUSY', path);
    const { tree, inner } = this.writable(path);
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

  private writable(path: string): { tree: SharedTree; inner: string } {
    if (this.fs.isReadOnly(path)) throw new FsError('EROFS', path);
    const found = this.table.find(path);
    return found ? { tree: found.mount.tree, inner: found.inner } : { tree: this.own.tree, inner: path };
  }
}
