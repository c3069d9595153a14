import { keepEnding, lastPart } from '../../../model/copy-path';
import { errnoWords } from '../../../model/errno-words';
import type { FileSystem } from '../../../model/file-system';
import { FsError } from '../../../model/fs-error';
import { lookUp } from '../../../model/look-up';
import { dirname, joinPath, normalisePath, resolvePath } from '../../../model/path';
import type { Result } from '../../../model/result';
import { type CopyDestination, type CopySource, rebased } from './prepare-copy';

/** A path of the host made absolute, with the ending that was typed. */
export function localPath(cwd: string, path: string): string {
  return keepEnding(resolvePath(cwd, path), path);
}

/** What is copied from the host, or why it cannot be, in Go's words. */
export function localSource(fs: FileSystem, path: string, followLink: boolean): Result<CopySource, string> {
  try {
    const { path: resolved, rebase } = followLink ? rebased(path, existing(fs, path)) : withoutFollowing(fs, path);
    const { entry } = lookUp(fs, resolved);
    return { ok: true, value: { path: resolved, isDirectory: entry.kind === 'dir', rebase } };
  } catch (error) {
    if (!(error instanceof FsError)) throw error;
    if (error.code === 'ELOOP') return failed('EvalSymlinks: too many links');
    if (error.code === 'ENOTDIR') return failed('not a directory');
    return failed(`lstat ${firstMissing(fs, path)}: ${errnoWords(error)}`);
  }
}

/** Links above the last part are followed, and the last one where a slash behind it asks for a directory. */
function withoutFollowing(fs: FileSystem, path: string): { path: string; rebase: string } {
  const at = path.lastIndexOf('/') + 1;
  const above = existing(fs, path.slice(0, at));
  if (fs.get(above)?.kind !== 'dir') throw new FsError('ENOTDIR', path);
  const resolved = above === '/' ? `/${path.slice(at)}` : `${above}/${path.slice(at)}`;
  const isRenamed = path.endsWith('/') && lastPart(path) !== lastPart(resolved);
  return { path: resolved, rebase: isRenamed ? lastPart(path) : '' };
}

function existing(fs: FileSystem, path: string): string {
  const real = fs.realpath(normalisePath(path));
  if (!fs.get(real)) throw new FsError('ENOENT', path);
  return real;
}

/** The first part of a path that is not there; of a link that leads nowhere, where it leads. */
function firstMissing(fs: FileSystem, path: string, links = 0): string {
  let at = '/';
  for (const part of normalisePath(path).split('/').filter(Boolean)) {
    const next = joinPath(at, part);
    const entry = fs.get(next);
    if (!entry || links > MOST_LINKS) return next;
    if (entry.kind === 'symlink') {
      const target = resolvePath(at, entry.target);
      if (!fs.stat(target)) return firstMissing(fs, target, links + 1);
      at = fs.realpath(target);
    } else at = next;
  }
  return at;
}

const MOST_LINKS = 40;

/** Where on the host something is copied to, or why it cannot be, in the words of docker's client. */
export function localDestination(fs: FileSystem, path: string): Result<CopyDestination, string> {
  const above = dirname(normalisePath(path));
  try {
    const parent = fs.stat(above);
    if (!parent) return failed(`invalid output path: directory ${JSON.stringify(above)} does not exist`);
    if (parent.kind !== 'dir') return failed(`stat ${path}: not a directory`);
    const found = there(fs, path);
    if (!found) return { ok: true, value: { path, exists: false, isDirectory: false } };
    if (found.entry.kind !== 'symlink') {
      return { ok: true, value: { path, exists: true, isDirectory: found.entry.kind === 'dir' } };
    }
    const real = fs.realpath(found.path);
    const entry = fs.get(real);
    return { ok: true, value: { path: real, exists: entry !== null, isDirectory: entry?.kind === 'dir' } };
  } catch (error) {
    if (!(error instanceof FsError)) throw error;
    return failed(`stat ${path}: ${errnoWords(error)}`);
  }
}

function there(fs: FileSystem, path: string): ReturnType<typeof lookUp> | null {
  try {
    return lookUp(fs, path);
  } catch (error) {
    if (error instanceof FsError && error.code === 'ENOENT') return null;
    throw error;
  }
}

function failed(error: string): { ok: false; error: string } {
  return { ok: false, error };
}
