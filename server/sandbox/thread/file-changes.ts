import type { MkdirOptions, RmOptions } from 'just-bash';
import { dirname, normalisePath } from '#engine/model/path';
import type { FileAccess } from './file-access';
import { fileError, translated } from './file-error';
import type { RunFiles } from './run-files';
import type { VirtualFiles } from './virtual-files';

/** Changes of names and of what stands beside the contents of files, as far as the user may make them. */
export class FileChanges {
  /** @param changed called after every change. */
  constructor(
    private readonly tree: RunFiles,
    private readonly access: FileAccess,
    private readonly virtual: VirtualFiles,
    private readonly changed: () => void,
  ) {}

  async mkdir(path: string, mode: number, options?: MkdirOptions): Promise<void> {
    const clean = normalisePath(path);
    if (options?.recursive) {
      const existing = this.tree.fs.stat(clean);
      if (existing?.kind === 'dir') return;
      if (existing) throw fileError('EEXIST', 'mkdir', path);
      await this.mkdir(dirname(clean), mode, options);
    }
    this.virtual.mayWrite(clean);
    const real = this.access.place(clean, 'mkdir');
    if (this.tree.fs.get(real)) throw fileError('EEXIST', 'mkdir', path);
    this.access.mayChange(dirname(real), path);
    this.apply(() => this.tree.put(real, { kind: 'dir', mode, ...this.access.owner() }));
  }

  async rm(path: string, options?: RmOptions): Promise<void> {
    const clean = normalisePath(path);
    let real: string;
    try {
      real = this.access.place(clean, 'rm');
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
    if (entry.kind === 'dir' && this.tree.fs.isBusy(real)) await this.empty(real);
    this.access.mayRemove(real, entry, 'rm', path);
    this.apply(() => this.tree.remove(real));
  }

  /** A folder in which something is mounted loses everything else, as `rm -r` does. */
  private async empty(real: string): Promise<void> {
    let busy: unknown = null;
    for (const name of this.tree.fs.list(real)) {
      try {
        await this.rm(real === '/' ? `/${name}` : `${real}/${name}`, { recursive: true });
      } catch (error) {
        busy ??= error;
      }
    }
    if (busy) throw busy;
  }

  async mv(src: string, dest: string): Promise<void> {
    const from = this.access.place(normalisePath(src), 'mv');
    const entry = this.tree.fs.get(from);
    if (!entry) throw fileError('ENOENT', 'mv', src);
    const to = this.access.place(normalisePath(dest), 'mv');
    if (from === to) return;
    if (`${to}/`.startsWith(`${from}/`)) throw fileError('EINVAL', 'mv', src);
    this.access.mayRemove(from, entry, 'mv', src);
    this.access.mayChange(dirname(to), dest);
    const target = this.tree.fs.get(to);
    if (target) this.access.mayRemove(to, target, 'mv', dest);
    if (target?.kind === 'dir' && (entry.kind !== 'dir' || this.tree.fs.list(to).length > 0)) {
      throw fileError(entry.kind === 'dir' ? 'ENOTEMPTY' : 'EISDIR', 'mv', dest);
    }
    if (target && target.kind !== 'dir' && entry.kind === 'dir') throw fileError('ENOTDIR', 'mv', dest);
    const below = entry.kind === 'dir' ? [...this.tree.fs.walk(from)] : [];
    const put = (place: string) => {
      this.tree.put(place, entry);
      for (const [path, inner] of below) this.tree.put(place + path.slice(from.length), inner);
    };
    this.apply(() => {
      if (target) this.tree.remove(to);
      // What moves does not count twice against a quota; where there is no room after all it stays.
      this.tree.remove(from);
      try {
        put(to);
      } catch (error) {
        if (this.tree.fs.get(to)) this.tree.remove(to);
        if (target) this.tree.put(to, target);
        put(from);
        throw error;
      }
    });
  }

  async symlink(target: string, linkPath: string): Promise<void> {
    const real = this.access.place(normalisePath(linkPath), 'symlink');
    if (this.tree.fs.get(real)) throw fileError('EEXIST', 'symlink', linkPath);
    this.access.mayChange(dirname(real), linkPath);
    this.apply(() => this.tree.put(real, { kind: 'symlink', mode: 0o777, target, ...this.access.owner() }));
  }

  /** Makes a file of which only the size is declared, in a folder that exists. */
  declare(path: string, size: number, mode: number, program?: string): void {
    const real = this.access.real(normalisePath(path), 'open');
    this.access.mayChange(dirname(real), path);
    const owner = { mode, ...this.access.owner() };
    this.apply(() => this.tree.put(real, { kind: 'file', size, content: null, ...owner, ...(program && { program }) }));
  }

  async chmod(path: string, mode: number): Promise<void> {
    const real = this.access.real(normalisePath(path), 'chmod');
    const entry = this.access.lookUp(real, 'chmod');
    this.access.mayOwn(entry, 'chmod', path);
    this.apply(() => this.tree.put(real, { ...entry, mode: mode & 0o7777 }));
  }

  async chown(path: string, uid: number, gid: number): Promise<void> {
    const real = this.access.real(normalisePath(path), 'chown');
    const entry = this.access.lookUp(real, 'chown');
    this.access.mayGive(entry, { uid, gid }, path);
    this.apply(() => this.tree.put(real, { ...entry, uid, gid }));
  }

  async utimes(path: string, mtime: Date): Promise<void> {
    const clean = normalisePath(path);
    if (this.virtual.stat(clean)) return;
    const real = this.access.real(clean, 'utimes');
    const entry = this.access.lookUp(real, 'utimes');
    this.access.mayWrite(real, entry, path);
    this.apply(() => this.tree.put(real, { ...entry, mtime: mtime.getTime() }));
  }

  /** Makes a change of the tree; what it throws is worded as an error of a write. */
  apply(make: () => void): void {
    try {
      make();
    } catch (error) {
      throw translated(error, 'write', '');
    }
    this.changed();
  }
}
