import type { Digest } from './digest';
import { fromTarItem } from './entry-archive';
import { errnoWords } from './errno-words';
import type { FileSystem } from './file-system';
import type { DirectoryEntry, Entry, LayerEdit } from './file-tree';
import { FsError } from './fs-error';
import { basename, dirname, joinPath, normalisePath } from './path';
import type { Result } from './result';
import type { TarItem } from './tar-reader';

export interface UnpackOptions {
  /** Keeps a content and answers its address. */
  put(content: Uint8Array): Digest;
  /** Whom everything shall belong to; null keeps the owners of the archive. */
  owner: { uid: number; gid: number } | null;
}

/**
 * Unpacks an archive into a directory as Docker does for `docker cp`: directories are merged, files replaced, a file
 * never takes the place of a directory nor the other way round, and nothing lands outside. Answers the edits; refusals
 * are in Docker's words. What came before a refusal is in `fs` but not in the answer.
 * @param into without symlinks.
 */
export function unpackArchive(
  fs: FileSystem,
  into: string,
  items: readonly TarItem[],
  options: UnpackOptions,
): Result<LayerEdit[], string> {
  const edits: LayerEdit[] = [];
  for (const item of items) {
    try {
      const refused = unpackItem(fs, into, item, options, edits);
      if (refused !== null) return { ok: false, error: refused };
    } catch (error) {
      if (!(error instanceof FsError)) throw error;
      return { ok: false, error: `open ${error.path}: ${errnoWords(error)}` };
    }
  }
  return { ok: true, value: edits };
}

function unpackItem(
  fs: FileSystem,
  into: string,
  item: TarItem,
  options: UnpackOptions,
  edits: LayerEdit[],
): string | null {
  const path = normalisePath(`${into}/${item.name}`);
  if (!isInside(path, into)) return `${quoted(item.name)} is outside of ${quoted(into)}`;
  if (path === into)
    return item.type === 'dir' ? null : `cannot overwrite directory ${quoted(path)} with non-directory ${quoted(into)}`;
  const wrong = linkOut(item, path, into);
  if (wrong !== null) return wrong;

  const entry = item.type === 'hardlink' ? linked(fs, into, item) : fromTarItem(item, options.put);
  if (!entry) return null;
  const owned = { ...entry, ...options.owner };
  const parent = directoryAt(fs, dirname(path), owned, edits);
  const real = joinPath(parent, basename(path));
  const existing = fs.get(real);
  if (existing?.kind === 'dir' && owned.kind === 'dir') {
    if (!isSame(existing, owned) && real !== '/') edits.push(...merged(fs, real, owned));
    return null;
  }
  if (existing?.kind === 'dir') return `cannot overwrite directory ${quoted(path)} with non-directory ${quoted(into)}`;
  if (existing && owned.kind === 'dir') {
    return `cannot overwrite non-directory ${quoted(path)} with directory ${quoted(into)}`;
  }
  edits.push(...fs.put(real, owned));
  return null;
}

/** A link must not lead out of where the archive is unpacked. Absolute ones are taken to be inside. */
function linkOut({ type, linkTarget = '' }: TarItem, path: string, into: string): string | null {
  if (type === 'hardlink') {
    const target = normalisePath(`${into}/${linkTarget}`);
    return isInside(target, into) ? null : `invalid hardlink ${quoted(target)} -> ${quoted(linkTarget)}`;
  }
  if (type !== 'symlink') return null;
  const target = normalisePath(`${dirname(path)}/${linkTarget}`);
  return isInside(target, into) ? null : `invalid symlink ${quoted(target)} -> ${quoted(linkTarget)}`;
}

function linked(fs: FileSystem, into: string, { linkTarget = '' }: TarItem): Entry | null {
  const target = fs.get(normalisePath(`${into}/${linkTarget}`));
  if (target?.kind !== 'file') throw new FsError(target ? 'EISDIR' : 'ENOENT', `${into}/${linkTarget}`);
  return target;
}

/** The directory that a path leads to, made with all above it where it is missing. */
function directoryAt(fs: FileSystem, path: string, { uid, gid }: Entry, edits: LayerEdit[]): string {
  const found = fs.stat(path);
  if (found?.kind === 'dir') return fs.realpath(path);
  if (found || fs.get(path)) throw new FsError('ENOTDIR', path);
  const real = joinPath(directoryAt(fs, dirname(path), { kind: 'dir', mode: 0o755, uid, gid }, edits), basename(path));
  edits.push(...fs.put(real, { kind: 'dir', mode: 0o755, uid, gid }));
  return real;
}

/** A mount point keeps its own mode and owner where it cannot be written. */
function merged(fs: FileSystem, path: string, entry: DirectoryEntry): LayerEdit[] {
  try {
    return fs.put(path, entry);
  } catch (error) {
    if (error instanceof FsError && error.code === 'EEXIST') return [];
    throw error;
  }
}

function isSame(one: DirectoryEntry, other: DirectoryEntry): boolean {
  return one.mode === other.mode && one.uid === other.uid && one.gid === other.gid && one.mtime === other.mtime;
}

function isInside(path: string, directory: string): boolean {
  return directory === '/' || path === directory || path.startsWith(`${directory}/`);
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
