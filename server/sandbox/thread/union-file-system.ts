import type {
  BufferEncoding,
  ByteString,
  CpOptions,
  FileContent,
  FsStat,
  IFileSystem,
  MkdirOptions,
  RmOptions,
} from 'just-bash';
import { unsafeBytesFromLatin1 } from 'just-bash';
import type { Entry } from '#engine/model/file-tree';
import { basename, dirname, normalisePath, resolvePath } from '#engine/model/path';
import type { User } from '#engine/model/process';
import { FsError } from '#engine/model/fs-error';
import { wallClock } from './clock';
import { type FileErrorCode, fileError } from './file-error';
import { QUOTA, type SharedTree } from './shared-tree';
import type { VirtualFiles } from './virtual-files';

type Encoding = { encoding?: BufferEncoding | null } | BufferEncoding | undefined;

/** Files of image layers carry no times; they all show this one. */
const IMAGE_TIME = Date.UTC(2026, 0, 15, 9, 0, 0);

/** Permission bits asked for, as in the last octal digit of a mode. */
const READ = 4;
const WRITE = 2;
const SEARCH = 1;

/** Takes what is appended to a device; an empty piece says that a command is about to start. */
export type Device = (content: Uint8Array) => Promise<void>;

/**
 * What a run sees as its file system: the merged tree of its target, with the permissions of its user, the device
 * files, and names that exist without being in any layer.
 */
export class UnionFileSystem implements IFileSystem {
  /** Why the last file could not be opened for writing: just-bash's message for a failed redirection does not say. */
  lastOpenFailure: { path: string; code: string } | null = null;

  /** @param wrote called after every change. */
  constructor(
    readonly tree: SharedTree,
    private readonly runId: string,
    private readonly user: User,
    private readonly virtual: VirtualFiles,
    private readonly wrote: () => void,
    private readonly devices: ReadonlyMap<string, Device>,
  ) {}

  async readFile(path: string, options?: Encoding): Promise<string> {
    const bytes = await this.bytesOf(path);
    const shim = this.programShim(path);
    return decode(shim ? Buffer.from(shim) : bytes, encodingOf(options));
  }

  async readFileBytes(path: string): Promise<ByteString> {
    return unsafeBytesFromLatin1(Buffer.from(await this.bytesOf(path)).toString('latin1'));
  }

  async readFileBuffer(path: string): Promise<Uint8Array> {
    return this.bytesOf(path);
  }

  async writeFile(path: string, content: FileContent, options?: Encoding): Promise<void> {
    await this.open(path, async (real) => this.store(real, encode(content, encodingOf(options))));
  }

  async appendFile(path: string, content: FileContent, options?: Encoding): Promise<void> {
    const added = encode(content, encodingOf(options));
    const device = this.devices.get(path);
    if (device) return device(added);
    await this.open(path, async (real) => {
      const entry = this.tree.fs.get(real);
      if (!entry) this.store(real, added);
      else if (entry.kind === 'file' && added.length > 0) {
        const before = await this.tree.read(this.runId, entry);
        if (before.length + added.length > QUOTA.bytes) throw fileError('ENOSPC', 'write', path);
        this.store(real, Buffer.concat([before, added]));
      } else this.mayWrite(entry, path);
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
    return statOf(this.lookUp(clean, 'stat'));
  }

  async lstat(path: string): Promise<FsStat> {
    const clean = normalisePath(path);
    const virtual = this.virtual.stat(clean);
    if (virtual) return virtual;
    const entry = this.tree.fs.get(this.place(clean, 'lstat'));
    if (!entry) throw fileError('ENOENT', 'lstat', path);
    return statOf(entry);
  }

  async mkdir(path: string, options?: MkdirOptions): Promise<void> {
    const clean = normalisePath(path);
    if (options?.recursive) {
      const existing = this.tree.fs.stat(clean);
      if (existing?.kind === 'dir') return;
      if (existing) throw fileError('EEXIST', 'mkdir', path);
      await this.mkdir(dirname(clean), options);
    }
    const real = this.place(clean, 'mkdir');
    if (this.tree.fs.get(real)) throw fileError('EEXIST', 'mkdir', path);
    this.mayChange(dirname(real), path);
    this.change(() => this.tree.put(real, { kind: 'dir', mode: 0o755, ...this.owner() }));
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

  async rm(path: string, options?: RmOptions): Promise<void> {
    const clean = normalisePath(path);
    let real: string;
    try {
      real = this.place(clean, 'rm');
    } catch (error) {
      if (options?.force) return;
      throw error;
    }
    const entry = this.tree.fs.get(real);
    if (!entry) {
      if (options?.force) return;
      throw fileError('ENOENT', 'rm', path);
    }
    if (real === '/') throw fileError('EPERM', 'rm', path);
    if (entry.kind === 'dir' && !options?.recursive && this.tree.fs.list(real).length > 0) {
      throw fileError('ENOTEMPTY', 'rm', path);
    }
    this.mayChange(dirname(real), path);
    this.change(() => this.tree.remove(real));
  }

  async cp(src: string, dest: string, options?: CpOptions): Promise<void> {
    const entry = this.lookUp(normalisePath(src), 'cp');
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
      if (entry.content === null) this.change(() => this.tree.put(real, { ...entry, ...this.owner() }));
      else this.store(real, await this.tree.read(this.runId, entry), entry.mode);
    });
  }

  async mv(src: string, dest: string): Promise<void> {
    const from = this.place(normalisePath(src), 'mv');
    const entry = this.tree.fs.get(from);
    if (!entry) throw fileError('ENOENT', 'mv', src);
    const to = this.place(normalisePath(dest), 'mv');
    if (from === to) return;
    if (`${to}/`.startsWith(`${from}/`)) throw fileError('EINVAL', 'mv', src);
    this.mayChange(dirname(from), src);
    this.mayChange(dirname(to), dest);
    const target = this.tree.fs.get(to);
    if (target?.kind === 'dir' && (entry.kind !== 'dir' || this.tree.fs.list(to).length > 0)) {
      throw fileError(entry.kind === 'dir' ? 'ENOTEMPTY' : 'EISDIR', 'mv', dest);
    }
    if (target && target.kind !== 'dir' && entry.kind === 'dir') throw fileError('ENOTDIR', 'mv', dest);
    this.change(() => {
      const below = entry.kind === 'dir' ? [...this.tree.fs.walk(from)] : [];
      if (target) this.tree.remove(to);
      this.tree.put(to, entry);
      for (const [path, inner] of below) this.tree.put(to + path.slice(from.length), inner);
      this.tree.remove(from);
    });
  }

  resolvePath(base: string, path: string): string {
    return resolvePath(base, path);
  }

  /** Globbing lists directories instead: a whole image would be many paths. */
  getAllPaths(): string[] {
    return [];
  }

  async chmod(path: string, mode: number): Promise<void> {
    const real = this.real(normalisePath(path), 'chmod');
    const entry = this.lookUp(real, 'chmod');
    this.mayOwn(entry, 'chmod', path);
    this.change(() => this.tree.put(real, { ...entry, mode: mode & 0o7777 }));
  }

  /** Makes a file of which only the size is declared, in a folder that exists. */
  declare(path: string, size: number, mode: number, program?: string): void {
    const real = this.real(normalisePath(path), 'open');
    this.mayChange(dirname(real), path);
    const owner = { mode, ...this.owner() };
    this.change(() =>
      this.tree.put(real, { kind: 'file', size, content: null, ...owner, ...(program && { program }) }),
    );
  }

  /** Not part of just-bash's interface; for `chown`. */
  async chown(path: string, uid: number, gid: number): Promise<void> {
    const real = this.real(normalisePath(path), 'chown');
    const entry = this.lookUp(real, 'chown');
    if (this.user.uid !== 0) throw fileError('EPERM', 'chown', path);
    this.change(() => this.tree.put(real, { ...entry, uid, gid }));
  }

  async symlink(target: string, linkPath: string): Promise<void> {
    const real = this.place(normalisePath(linkPath), 'symlink');
    if (this.tree.fs.get(real)) throw fileError('EEXIST', 'symlink', linkPath);
    this.mayChange(dirname(real), linkPath);
    this.change(() => this.tree.put(real, { kind: 'symlink', mode: 0o777, target, ...this.owner() }));
  }

  async link(existingPath: string, newPath: string): Promise<void> {
    if (await this.exists(newPath)) throw fileError('EEXIST', 'link', newPath);
    await this.cp(existingPath, newPath);
  }

  async readlink(path: string): Promise<string> {
    const entry = this.tree.fs.get(this.place(normalisePath(path), 'readlink'));
    if (!entry) throw fileError('ENOENT', 'readlink', path);
    if (entry.kind !== 'symlink') throw fileError('EINVAL', 'readlink', path);
    return entry.target;
  }

  async realpath(path: string): Promise<string> {
    const clean = normalisePath(path);
    if (this.virtual.stat(clean)) return clean;
    this.lookUp(clean, 'realpath');
    return this.real(clean, 'realpath');
  }

  async utimes(path: string, _atime: Date, mtime: Date): Promise<void> {
    const clean = normalisePath(path);
    if (this.virtual.stat(clean)) return;
    const real = this.real(clean, 'utimes');
    const entry = this.lookUp(real, 'utimes');
    this.mayWrite(entry, path);
    this.change(() => this.tree.put(real, { ...entry, mtime: mtime.getTime() }));
  }

  /** The entry behind a path, symlinks followed, or null. Virtual files have none. */
  entry(path: string): Entry | null {
    return this.tree.fs.stat(normalisePath(path));
  }

  /** The entry at a path itself: the symlinks of its parents are followed, it is not. */
  entryItself(path: string): Entry | null {
    const clean = normalisePath(path);
    const parent = this.tree.fs.stat(dirname(clean));
    return parent ? this.tree.fs.get(this.place(clean, 'lstat')) : null;
  }

  /** Whether a command exists without a file: one that shells have built in, or any on the host. */
  isPresent(name: string): boolean {
    return this.virtual.has(`/bin/${name}`);
  }

  private async bytesOf(path: string): Promise<Uint8Array> {
    const clean = normalisePath(path);
    const virtual = this.virtual.read(clean);
    if (virtual !== null) return virtual;
    const entry = this.lookUp(clean, 'open');
    if (entry.kind !== 'file') throw fileError('EISDIR', 'read', path);
    this.may(entry, READ, 'open', path);
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
      const real = this.real(clean, 'open');
      const entry = this.tree.fs.get(real);
      if (entry?.kind === 'dir') throw fileError('EISDIR', 'open', path);
      if (entry) this.mayWrite(entry, path);
      else this.mayChange(dirname(real), path);
      await write(real);
    } catch (error) {
      const code = codeOf(error);
      if (code === null) throw error;
      this.lastOpenFailure = { path: clean, code };
      throw translated(error, 'open', path);
    }
  }

  private store(real: string, content: Uint8Array, mode = 0o644): void {
    const before = this.tree.fs.get(real);
    const owner =
      before?.kind === 'file'
        ? { mode: before.mode, uid: before.uid, gid: before.gid, mtime: wallClock() }
        : { mode, ...this.owner() };
    this.change(() => this.tree.write(real, content, owner));
  }

  private change(make: () => void): void {
    try {
      make();
    } catch (error) {
      throw translated(error, 'write', '');
    }
    this.wrote();
  }

  private names(path: string): string[] {
    const clean = normalisePath(path);
    const virtual = this.virtual.list(clean);
    const entry = this.tree.fs.stat(clean);
    if (!entry && virtual.length > 0) return virtual;
    const found = this.lookUp(clean, 'scandir');
    if (found.kind !== 'dir') throw fileError('ENOTDIR', 'scandir', path);
    this.may(found, READ, 'scandir', path);
    return [...new Set([...this.tree.fs.list(clean), ...virtual])].sort();
  }

  private lookUp(path: string, operation: string): Entry {
    const entry = this.tree.fs.get(this.real(path, operation));
    if (!entry) throw fileError('ENOENT', operation, path);
    return entry;
  }

  /** The path with all symlinks resolved; the last part need not exist. */
  private real(path: string, operation: string): string {
    try {
      const real = this.tree.fs.realpath(path);
      this.mayPass(dirname(real), operation, path);
      return real;
    } catch (error) {
      throw translated(error, operation, path);
    }
  }

  /** Only who may search all the folders above sees what is there. */
  private mayPass(directory: string, operation: string, path: string): void {
    if (this.user.uid === 0) return;
    for (let at = directory; at !== '/'; at = dirname(at)) {
      const entry = this.tree.fs.get(at);
      if (entry?.kind === 'dir') this.may(entry, SEARCH, operation, path);
    }
  }

  /** The path with the symlinks of its parents resolved, but not its own. */
  private place(path: string, operation: string): string {
    if (path === '/') return path;
    const parent = this.real(dirname(path), operation);
    if (this.tree.fs.get(parent)?.kind !== 'dir') {
      throw fileError(this.tree.fs.get(parent) ? 'ENOTDIR' : 'ENOENT', operation, path);
    }
    return parent === '/' ? `/${basename(path)}` : `${parent}/${basename(path)}`;
  }

  private owner(): { uid: number; gid: number; mtime: number } {
    return { uid: this.user.uid, gid: this.user.gid, mtime: wallClock() };
  }

  private mayChange(directory: string, path: string): void {
    const entry = this.tree.fs.get(directory);
    if (!entry) throw fileError('ENOENT', 'open', path);
    if (entry.kind !== 'dir') throw fileError('ENOTDIR', 'open', path);
    this.may(entry, WRITE, 'open', path);
  }

  private mayWrite(entry: Entry, path: string): void {
    this.may(entry, WRITE, 'open', path);
  }

  private may(entry: Entry, bits: number, operation: string, path: string): void {
    if (this.user.uid === 0 || entry.kind === 'symlink') return;
    const shift = entry.uid === this.user.uid ? 6 : entry.gid === this.user.gid ? 3 : 0;
    if (((entry.mode >> shift) & bits) !== bits) throw fileError('EACCES', operation, path);
  }

  private mayOwn(entry: Entry, operation: string, path: string): void {
    if (this.user.uid !== 0 && entry.uid !== this.user.uid) throw fileError('EPERM', operation, path);
  }
}

function statOf(entry: Entry): FsStat {
  return {
    isFile: entry.kind === 'file',
    isDirectory: entry.kind === 'dir',
    isSymbolicLink: entry.kind === 'symlink',
    mode: entry.mode,
    size: sizeOf(entry),
    mtime: new Date(entry.mtime ?? IMAGE_TIME),
  };
}

function sizeOf(entry: Entry): number {
  if (entry.kind === 'file') return entry.size;
  return entry.kind === 'symlink' ? entry.target.length : 4096;
}

function codeOf(error: unknown): FileErrorCode | null {
  if (error instanceof FsError) return error.code;
  return error instanceof Error && 'code' in error ? (error.code as FileErrorCode) : null;
}

function translated(error: unknown, operation: string, path: string): unknown {
  return error instanceof FsError ? fileError(error.code, operation, path || error.path) : error;
}

function encodingOf(options: Encoding): BufferEncoding {
  return (typeof options === 'string' ? options : options?.encoding) ?? 'utf8';
}

function decode(bytes: Uint8Array, encoding: BufferEncoding): string {
  return Buffer.from(bytes).toString(encoding === 'binary' ? 'latin1' : encoding);
}

function encode(content: FileContent, encoding: BufferEncoding): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content, encoding === 'binary' ? 'latin1' : encoding) : content;
}
