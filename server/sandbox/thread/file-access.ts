import type { Entry } from '#engine/model/file-tree';
import { basename, dirname } from '#engine/model/path';
import { wallClock } from './clock';
import { fileError, translated } from './file-error';
import type { Rights } from './rights';
import type { RunFiles } from './run-files';

/** Permission bits asked for, as in the last octal digit of a mode. */
const READ = 4;
const WRITE = 2;
const SEARCH = 1;

/** What a user may find and change among the files of a run. Everything throws errors as Node words them. */
export class FileAccess {
  constructor(
    private readonly files: RunFiles,
    private readonly rights: Rights,
  ) {}

  lookUp(path: string, operation: string): Entry {
    const entry = this.files.fs.get(this.real(path, operation));
    if (!entry) throw fileError('ENOENT', operation, path);
    return entry;
  }

  /** The path with all symlinks resolved; the last part need not exist. */
  real(path: string, operation: string): string {
    try {
      const real = this.files.fs.realpath(path);
      this.mayPass(dirname(real), operation, path);
      return real;
    } catch (error) {
      throw translated(error, operation, path);
    }
  }

  /** The path with the symlinks of its parents resolved, but not its own. */
  place(path: string, operation: string): string {
    if (path === '/') return path;
    const parent = this.real(dirname(path), operation);
    const folder = this.files.fs.get(parent);
    if (folder?.kind !== 'dir') throw fileError(folder ? 'ENOTDIR' : 'ENOENT', operation, path);
    return parent === '/' ? `/${basename(path)}` : `${parent}/${basename(path)}`;
  }

  /** Who new files belong to. */
  owner(): { uid: number; gid: number; mtime: number } {
    return { uid: this.rights.uid, gid: this.rights.gid, mtime: wallClock() };
  }

  mayRead(entry: Entry, operation: string, path: string): void {
    this.may(entry, READ, operation, path);
  }

  /** Whether it may be executed, or searched where it is a folder; not even root executes what nobody may. */
  mayRun(entry: Entry, path: string): void {
    if (entry.kind === 'file' && (entry.mode & 0o111) === 0) throw fileError('EACCES', 'access', path);
    this.may(entry, SEARCH, 'access', path);
  }

  /** Whether a name in the directory may come or go. */
  mayChange(directory: string, path: string): void {
    const entry = this.files.fs.get(directory);
    if (!entry) throw fileError('ENOENT', 'open', path);
    if (entry.kind !== 'dir') throw fileError('ENOTDIR', 'open', path);
    this.mayWrite(directory, entry, path);
  }

  /** Whether what is at the path `real` may be written; a read-only mount refuses before permissions are looked at. */
  mayWrite(real: string, entry: Entry, path: string): void {
    if (this.files.fs.isReadOnly(real)) throw fileError('EROFS', 'open', path);
    this.may(entry, WRITE, 'open', path);
  }

  /** Whether a name may be taken away: nothing can be mounted there, and it must not be another's in a sticky folder. */
  mayRemove(real: string, entry: Entry, operation: string, path: string): void {
    if (this.files.fs.isBusy(real)) throw fileError('EBUSY', operation, path);
    this.mayChange(dirname(real), path);
    const folder = this.files.fs.get(dirname(real));
    const isSticky = folder?.kind === 'dir' && (folder.mode & 0o1000) !== 0;
    const owners = [folder?.uid, entry.uid];
    if (isSticky && !owners.includes(this.rights.uid) && !this.rights.can('FOWNER'))
      throw fileError('EPERM', operation, path);
  }

  mayOwn(entry: Entry, operation: string, path: string): void {
    if (entry.uid !== this.rights.uid && !this.rights.can('FOWNER')) throw fileError('EPERM', operation, path);
  }

  /** Giving away takes the capability; the owner may change to a group of his. */
  mayGive(entry: Entry, to: { uid: number; gid: number }, path: string): void {
    const { rights } = this;
    const isOwn = entry.uid === rights.uid && to.uid === entry.uid && (to.gid === entry.gid || rights.isIn(to.gid));
    if (!isOwn && !rights.can('CHOWN')) throw fileError('EPERM', 'chown', path);
  }

  /** Only who may search all the folders above sees what is there. */
  private mayPass(directory: string, operation: string, path: string): void {
    if (this.rights.can('DAC_OVERRIDE') || this.rights.can('DAC_READ_SEARCH')) return;
    for (let at = directory; at !== '/'; at = dirname(at)) {
      const entry = this.files.fs.get(at);
      if (entry?.kind === 'dir') this.may(entry, SEARCH, operation, path);
    }
  }

  private may(entry: Entry, bits: number, operation: string, path: string): void {
    const { rights } = this;
    if (entry.kind === 'symlink' || rights.can('DAC_OVERRIDE')) return;
    if (bits === READ && rights.can('DAC_READ_SEARCH')) return;
    const shift = entry.uid === rights.uid ? 6 : rights.isIn(entry.gid) ? 3 : 0;
    if (((entry.mode >> shift) & bits) !== bits) throw fileError('EACCES', operation, path);
  }
}
