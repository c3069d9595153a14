import { declaredSize, fromTarItem } from '#engine/model/entry-archive';
import { dirname, resolvePath } from '#engine/model/path';
import type { TarItem } from '#engine/model/tar-reader';
import type { UnionFileSystem } from '../../thread/union-file-system';

/**
 * Writes one member below a folder as `tar -x` does: files are replaced, folders merged. Only root gives files the
 * owners that the archive names. Answers what went wrong, or null.
 */
export async function extractItem(
  fs: UnionFileSystem,
  folder: string,
  item: TarItem,
  isRoot: boolean,
): Promise<string | null> {
  const path = resolvePath(folder, item.name.replace(/^\/+/, ''));
  if (item.name.split('/').includes('..')) return `tar: ${item.name}: Member name contains '..'\n`;
  if (path === folder || item.type === 'special') return null;
  try {
    await fs.mkdir(dirname(path), { recursive: true });
    await place(fs, folder, path, item, isRoot ? item.mode : item.mode & ~0o022);
    if (item.type === 'symlink' || item.type === 'hardlink') return null;
    if (isRoot && (item.uid !== 0 || item.gid !== 0)) await fs.chown(path, item.uid, item.gid);
    if (item.mtime !== undefined) await fs.utimes(path, new Date(item.mtime), new Date(item.mtime));
    return null;
  } catch (error) {
    const code = error instanceof Error ? (/^(E[A-Z]+)/.exec(error.message)?.[1] ?? '') : '';
    if (!(code in REASONS)) throw error;
    return `tar: ${item.name}: Cannot open: ${REASONS[code]}\n`;
  }
}

async function place(fs: UnionFileSystem, folder: string, path: string, item: TarItem, mode: number): Promise<void> {
  if (item.type === 'dir') {
    if (fs.entry(path)?.kind !== 'dir') await fs.mkdir(path);
    if (fs.entry(path)?.mode !== mode) await fs.chmod(path, mode);
    return;
  }
  if (fs.entryItself(path)) await fs.rm(path);
  if (item.type === 'symlink') return fs.symlink(item.linkTarget ?? '', path);
  if (item.type === 'hardlink') return fs.link(resolvePath(folder, item.linkTarget ?? ''), path);
  const size = declaredSize(item);
  if (size === null) {
    await fs.writeFile(path, (item.content ?? new Uint8Array(0)).slice());
    await fs.chmod(path, mode);
  } else {
    const entry = fromTarItem(item, () => 'sha256:');
    fs.declare(path, size, mode, entry?.kind === 'file' ? entry.program : undefined);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'Permission denied',
  EPERM: 'Operation not permitted',
  ENOSPC: 'No space left on device',
  ENOENT: 'No such file or directory',
  ENOTDIR: 'Not a directory',
  EISDIR: 'Is a directory',
  EEXIST: 'File exists',
  ENOTEMPTY: 'Directory not empty',
  EROFS: 'Read-only file system',
  EBUSY: 'Device or resource busy',
  ELOOP: 'Too many levels of symbolic links',
};
