import type { ByteString, CpOptions, FileContent, FsStat, IFileSystem, MkdirOptions, RmOptions } from 'just-bash';
import { unsafeBytesFromLatin1 } from 'just-bash';
import type { Entry } from '#engine/model/file-tree';
import { dirname, normalisePath, resolvePath } from '#engine/model/path';
import { wallClock } from './clock';
import { FileAccess } from './file-access';
import { FileChanges } from './file-changes';
import { decodeFile, type Encoding, encodeFile } from './file-encoding';
import { fileError, fileErrorCode, translated } from './file-error';
import { fileStat } from './file-stat';
import type { Rights } from './rights';
import type { RunFiles } from './run-files';
import { QUOTA } from './shared-tree';
import type { VirtualFiles } from './virtual-files';

/** Takes what is appended to a device; an empty piece says that a command is about to start. */
export type Device = (content: Uint8Array) => Promise<void>;

/**
 * What a run sees as its file system: its files with all that is mounted into them, with the permissions of its user, the device
 * files, and names that exist without being in any layer.
 */
export class UnionFileSystem implements IFileSystem {
  /** Why the last file could not be opened for writing: just-bash's message for a failed redirection does not say. */
  lastOpenFailure: { path: string; code: string } | null = null;

  /** What new files and folders go without. */
  umask = 0o022;

  private readonly access: FileAccess;
  private readonly changes: FileChanges;

  /** @param wrote called after every change. */
  constructor(
    readonly tree: RunFiles,
    private readonly runId: string,
    rights: Rights,
    private readonly virtual: VirtualFiles,
    wrote: () => void,
    private readonly devices: ReadonlyMap<string, Device>,
  ) {
    this.access = new FileAccess(tree, rights);
    this.changes = new FileChanges(tree, this.access, virtual, wrote);
  }

  async readFile(path: string, options?: Encoding): Promise<string> {
    const bytes = await this.bytesOf(path);
    const shim = this.programShim(path);
    return decodeFile(shim ? Buffer.from(shim) : bytes, options);
  }

  async readFileBytes(path: string): Promise<ByteString> {
    return unsafeBytesFromLatin1(Buffer.from(await this.bytesOf(path)).toString('latin1'));
  }

  async readFileBuffer(path: string): Promise<Uint8Array> {
    return this.bytesOf(path);
  }

  async writeFile(path: string, content: FileContent, options?: Encoding): Promise<void> {
    await this.open(path, async (real) => this.store(real, encodeFile(content, options)));
  }

  async appendFile(path: string, content: FileContent, options?: Encoding): Promise<void> {
    const added = encodeFile(content, options);
    const device = this.devices.get(path);
    if (device) return device(added);
    await this.open(path, async (real) => {
      const entry = this.tree.fs.get(real);
      if (!entry) this.store(real, added);
      else if (entry.kind === 'file' && added.length > 0) {
        const before = await this.tree.read(this.runId, entry);
        if (before.length + added.length > QUOTA.bytes) throw fileError('ENOSPC', 'write', path);
        this.store(real, Buffer.concat([before, added]));
      } else this.access.mayWrite(real, entry, path);
    });
  }

  async exists(path: string): Promise<boolean> {
    const clean = normalisePath(path);
    return this.virtual.has(clean) || this.tree.fs.stat(clean) !== null;
  }

  async stat(path: string): Promise<FsStat> {
    const clean = normalisePath(path);
    const virtual = this.virtual.stat(clean);
    if (virtual) return virtual;
    return fileStat(this.access.lookUp(clean, 'stat'));
  }

  async lstat(path: string): Promise<FsStat> {
    const clean = normalisePath(path);
    const virtual = this.virtual.stat(clean);
    if (virtual) return virtual;
    const entry = this.tree.fs.get(this.access.place(clean, 'lstat'));
    if (!entry) throw fileError('ENOENT', 'lstat', path);
    return fileStat(entry);
  }

  /** Throws what writing there would come to. */
  mayWrite(path: string): void {
    const real = this.access.real(normalisePath(path), 'open');
    const entry = this.tree.fs.get(real);
    if (entry) this.access.mayWrite(real, entry, path);
    else this.access.mayChange(dirname(real), path);
  }

  /** Whether the user may read (`-r`), write or run what is there. */
  permits(path: string, operator: '-r' | '-w' | '-x'): boolean {
    const clean = normalisePath(path);
    try {
      const virtual = this.virtual.stat(clean);
      if (virtual) {
        if (operator === '-w') this.virtual.mayWrite(clean);
        return operator !== '-x' || (virtual.mode & 0o111) !== 0;
      }
      const entry = this.access.lookUp(clean, 'access');
      if (operator === '-r') this.access.mayRead(entry, 'access', path);
      else if (operator === '-w') this.access.mayWrite(this.access.real(clean, 'access'), entry, path);
      else this.access.mayRun(entry, path);
      return true;
    } catch (error) {
      if (fileErrorCode(error) === null) throw error;
      return false;
    }
  }

  /** Names in a folder, at once. */
  namesIn(path: string): string[] {
    return this.names(path);
  }

  async readdir(path: string): Promise<string[]> {
    return this.names(path);
  }

  async readdirWithFileTypes(path: string) {
    const real = await this.realpath(path);
    return this.names(path).map((name) => {
      const child = real === '/' ? `/${name}` : `${real}/${name}`;
      const virtual = this.virtual.stat(child);
      const kind = this.tree.fs.get(child)?.kind ?? (virtual?.isDirectory ? 'dir' : 'file');
      return { name, isFile: kind === 'file', isDirectory: kind === 'dir', isSymbolicLink: kind === 'symlink' };
    });
  }

  mkdir(path: string, options?: MkdirOptions): Promise<void> {
    return this.changes.mkdir(path, 0o777 & ~this.umask, options);
  }

  rm(path: string, options?: RmOptions): Promise<void> {
    return this.changes.rm(path, options);
  }

  mv(src: string, dest: string): Promise<void> {
    return this.changes.mv(src, dest);
  }

  symlink(target: string, linkPath: string): Promise<void> {
    return this.changes.symlink(target, linkPath);
  }

  chmod(path: string, mode: number): Promise<void> {
    return this.changes.chmod(path, mode);
  }

  /** Not part of just-bash's interface; for `chown`. */
  chown(path: string, uid: number, gid: number): Promise<void> {
    return this.changes.chown(path, uid, gid);
  }

  utimes(path: string, _atime: Date, mtime: Date): Promise<void> {
    return this.changes.utimes(path, mtime);
  }

  /** Makes a file of which only the size is declared, in a folder that exists. */
  declare(path: string, size: number, mode: number, program?: string): void {
    this.changes.declare(path, size, mode, program);
  }

  async cp(src: string, dest: string, options?: CpOptions): Promise<void> {
    const entry = this.access.lookUp(normalisePath(src), 'cp');
    if (entry.kind === 'dir') {
      if (!options?.recursive) throw fileError('EISDIR', 'cp', src);
      if (`${normalisePath(dest)}/`.startsWith(`${normalisePath(src)}/`)) throw fileError('EINVAL', 'cp', src);
      await this.mkdir(dest, { recursive: true });
      for (const name of this.names(src)) await this.cp(`${src}/${name}`, `${dest}/${name}`, options);
      return;
    }
    await this.open(dest, async (real) => {
      if (entry.kind !== 'file') return;
      // A file of declared size is copied by its record: there are no bytes to copy.
      if (entry.content === null) this.changes.apply(() => this.tree.put(real, { ...entry, ...this.access.owner() }));
      else this.store(real, await this.tree.read(this.runId, entry), entry.mode);
    });
  }

  resolvePath(base: string, path: string): string {
    return resolvePath(base, path);
  }

  /** Globbing lists directories instead: a whole image would be many paths. */
  getAllPaths(): string[] {
    return [];
  }

  async link(existingPath: string, newPath: string): Promise<void> {
    if (await this.exists(newPath)) throw fileError('EEXIST', 'link', newPath);
    await this.cp(existingPath, newPath);
  }

  async readlink(path: string): Promise<string> {
    const entry = this.tree.fs.get(this.access.place(normalisePath(path), 'readlink'));
    if (!entry) throw fileError('ENOENT', 'readlink', path);
    if (entry.kind !== 'symlink') throw fileError('EINVAL', 'readlink', path);
    return entry.target;
  }

  async realpath(path: string): Promise<string> {
    const clean = normalisePath(path);
    if (this.virtual.stat(clean)) return clean;
    this.access.lookUp(clean, 'realpath');
    return this.access.real(clean, 'realpath');
  }

  /** The entry behind a path, symlinks followed, or null. Virtual files have none. */
  entry(path: string): Entry | null {
    return this.tree.fs.stat(normalisePath(path));
  }

  /** The entry at a path itself: the symlinks of its parents are followed, it is not. */
  entryItself(path: string): Entry | null {
    const clean = normalisePath(path);
    const parent = this.tree.fs.stat(dirname(clean));
    return parent ? this.tree.fs.get(this.access.place(clean, 'lstat')) : null;
  }

  /** Whether a command exists without a file: one that shells have built in, or any on the host. */
  isPresent(name: string): boolean {
    return this.virtual.has(`/bin/${name}`);
  }

  private async bytesOf(path: string): Promise<Uint8Array> {
    const clean = normalisePath(path);
    const virtual = this.virtual.read(clean);
    if (virtual !== null) return virtual;
    const entry = this.access.lookUp(clean, 'open');
    if (entry.kind !== 'file') throw fileError('EISDIR', 'read', path);
    this.access.mayRead(entry, 'open', path);
    return this.tree.read(this.runId, entry);
  }

  /** Asked for an executable's text, just-bash wants to run it as a script: this one hands over to the program. */
  private programShim(path: string): string | null {
    const entry = this.tree.fs.stat(normalisePath(path));
    return entry?.kind === 'file' && entry.program !== undefined ? this.virtual.shim(normalisePath(path)) : null;
  }

  private async open(path: string, write: (real: string) => Promise<void>): Promise<void> {
    const clean = normalisePath(path);
    if (this.virtual.swallows(clean)) return;
    try {
      this.virtual.mayWrite(clean);
      const real = this.access.real(clean, 'open');
      const entry = this.tree.fs.get(real);
      if (entry?.kind === 'dir') throw fileError('EISDIR', 'open', path);
      if (entry) this.access.mayWrite(real, entry, path);
      else this.access.mayChange(dirname(real), path);
      await write(real);
    } catch (error) {
      const code = fileErrorCode(error);
      if (code === null) throw error;
      this.lastOpenFailure = { path: clean, code };
      throw translated(error, 'open', path);
    }
  }

  private store(real: string, content: Uint8Array, mode = 0o666 & ~this.umask): void {
    const before = this.tree.fs.get(real);
    const owner =
      before?.kind === 'file'
        ? { mode: before.mode, uid: before.uid, gid: before.gid, mtime: wallClock() }
        : { mode, ...this.access.owner() };
    this.changes.apply(() => this.tree.write(real, content, owner));
  }

  private names(path: string): string[] {
    const clean = normalisePath(path);
    const virtual = this.virtual.list(clean);
    const entry = this.tree.fs.stat(clean);
    if (!entry && virtual.length > 0) return virtual;
    const found = this.access.lookUp(clean, 'scandir');
    if (found.kind !== 'dir') throw fileError('ENOTDIR', 'scandir', path);
    this.access.mayRead(found, 'scandir', path);
    return [...new Set([...this.tree.fs.list(clean), ...virtual])].sort();
  }
}
