import { meansDirectory } from './copy-path';
import type { FileSystem } from './file-system';
import type { Entry } from './file-tree';
import { FsError } from './fs-error';
import { basename, dirname, joinPath, normalisePath } from './path';

/**
 * What is at a path itself, as `lstat` sees it: symlinks above are followed, and the last one only where a slash behind
 * it asks for a directory. Throws `ENOENT`, `ENOTDIR`, `ELOOP`.
 */
export function lookUp(fs: FileSystem, path: string): { path: string; entry: Entry } {
  const clean = normalisePath(path);
  const followed = clean === '/' || meansDirectory(path);
  const real = followed ? fs.realpath(clean) : joinPath(fs.realpath(dirname(clean)), basename(clean));
  const entry = fs.get(real);
  if (!entry) throw new FsError(fs.get(dirname(real))?.kind === 'dir' ? 'ENOENT' : notThere(fs, real), path);
  if (followed && entry.kind !== 'dir') throw new FsError('ENOTDIR', path);
  return { path: real, entry };
}

function notThere(fs: FileSystem, path: string): 'ENOENT' | 'ENOTDIR' {
  return fs.get(dirname(path)) ? 'ENOTDIR' : 'ENOENT';
}
