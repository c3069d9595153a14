import type { FileSystem } from './file-system';
import type { DirectoryEntry, Entry, LayerEdit } from './file-tree';
import { FsError } from './fs-error';
import { MountTable, type Placed } from './mount-table';
import { normalisePath } from './path';
import { WalkedFiles } from './walked-files';

/** Files that are seen at a path of other files: a volume, a folder or a file of the host, a tmpfs. */
export interface Mount extends Placed {
  /** Asked for when somebody looks inside for the first time. */
  files(): FileSystem;
  readOnly: boolean;
}

const DIRECTORY: DirectoryEntry = { kind: 'dir', mode: 0o755, uid: 0, gid: 0 };

/**
 * A file system with others mounted into it, as a process in a container sees it: symlinks lead across mounts, what
 * lies below a mount point is hidden, a mount point itself can be neither removed nor replaced, and nothing is written
 * where it was mounted read-only.
 */
export class MountedFs extends WalkedFiles {
  private readonly table: MountTable<Mount>;

  constructor(
    private readonly base: FileSystem,
    mounts: readonly Mount[],
    private readonly readOnly: boolean,
  ) {
    super();
    this.table = new MountTable(mounts);
  }

  get(path: string): Entry | null {
    const clean = normalisePath(path);
    const found = this.table.find(clean);
    // A folder of the host that was removed meanwhile is still mounted, and empty.
    if (found) return found.mount.files().get(found.inner) ?? (clean === found.mount.destination ? DIRECTORY : null);
    return this.base.get(clean) ?? (this.table.leadsToMount(clean) ? DIRECTORY : null);
  }

  list(path: string): string[] {
    const real = this.realpath(path);
    const entry = this.get(real);
    if (entry?.kind !== 'dir') throw new FsError(entry ? 'ENOTDIR' : 'ENOENT', path);
    const { files, inner } = this.at(real);
    const own = files.get(inner) ? files.list(inner) : [];
    return [...new Set([...own, ...this.table.namesIn(real)])].sort();
  }

  put(path: string, entry: Entry): LayerEdit[] {
    const clean = normalisePath(path);
    if (this.isReadOnly(clean)) throw new FsError('EROFS', path);
    const found = this.table.find(clean);
    if (!found) return this.base.put(clean, entry);
    return found.mount.files().put(found.inner, entry).map(outer(found.mount));
  }

  remove(path: string): LayerEdit[] {
    const clean = normalisePath(path);
    if (this.isBusy(clean)) throw new FsError('EBUSY', path);
    if (this.isReadOnly(clean)) throw new FsError(this.get(clean) ? 'EROFS' : 'ENOENT', path);
    const found = this.table.find(clean);
    if (!found) return this.base.remove(clean);
    return found.mount.files().remove(found.inner).map(outer(found.mount));
  }

  isReadOnly(path: string): boolean {
    return this.table.find(normalisePath(path))?.mount.readOnly ?? this.readOnly;
  }

  /** Whether something is mounted at the path or below, so that it must stay. */
  isBusy(path: string): boolean {
    const clean = normalisePath(path);
    return this.table.isMountPoint(clean) || this.table.leadsToMount(clean);
  }

  private at(path: string): { files: FileSystem; inner: string } {
    const found = this.table.find(path);
    return found ? { files: found.mount.files(), inner: found.inner } : { files: this.base, inner: path };
  }
}

function outer(mount: Mount): (edit: LayerEdit) => LayerEdit {
  return ([path, change]) => [MountTable.outer(mount, path), change];
}
