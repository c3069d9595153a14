import type { DirectoryEntry, Entry } from '../model/file-tree';
import { FsError } from '../model/fs-error';
import { basename, dirname, resolvePath } from '../model/path';
import type { Result } from '../model/result';
import type { UnionFs } from '../model/union-fs';
import { type BuildFailure, failure } from './build-failure';
import type { CopySource } from './copy-source';

export interface Owner {
  uid: number;
  gid: number;
}

/**
 * Writes sources to a destination as COPY does: a directory's content goes into the destination, a file goes into it
 * when it ends with `/` or is a directory, and otherwise becomes it. Missing directories are made.
 *
 * @param destination as written, variables already put in
 */
export function copyInto(
  files: UnionFs,
  workingDirectory: string,
  destination: string,
  sources: readonly CopySource[],
  owner: Owner,
): Result<void, BuildFailure> {
  const target = resolvePath(workingDirectory === '' ? '/' : workingDirectory, destination);
  const isDirectory = /(?:^|\/)\.?$/.test(destination);
  try {
    for (const source of sources) {
      if (source.entry.kind === 'dir') copyDirectory(files, target, source, owner);
      else {
        const into = isDirectory || files.stat(target)?.kind === 'dir';
        write(files, into ? resolvePath(target, source.name) : target, source.entry, owner);
      }
    }
    return { ok: true, value: undefined };
  } catch (error) {
    if (!(error instanceof FsError)) throw error;
    return failure(
      error.code === 'ENOTDIR' ? `cannot copy to non-directory: ${target}` : `${error.path}: ${error.code}`,
    );
  }
}

function copyDirectory(files: UnionFs, target: string, source: CopySource, owner: Owner): void {
  const real = target === '/' ? '/' : makeDirectory(files, target, owner);
  for (const [path, entry] of source.below) {
    const at = resolvePath(real, path);
    const of = source.keepsOwners ? entry : owner;
    if (entry.kind !== 'dir') write(files, at, entry, of);
    else if (files.stat(at)?.kind !== 'dir') makeDirectory(files, at, of, entry.mode);
  }
}

function write(files: UnionFs, path: string, entry: Entry, owner: Owner): void {
  const parent = makeDirectory(files, dirname(path), owner);
  const at = resolvePath(parent, basename(path));
  files.put(at, { ...entry, uid: owner.uid, gid: owner.gid });
}

/** Makes a directory with its parents, through symlinks that are there already. Answers its real path. */
function makeDirectory(files: UnionFs, path: string, owner: Owner, mode = 0o755): string {
  if (path === '/') return path;
  const parent = makeDirectory(files, dirname(path), owner);
  const at = resolvePath(parent, basename(path));
  const existing = files.stat(at);
  if (existing?.kind === 'dir') return files.realpath(at);
  if (existing) throw new FsError('ENOTDIR', at);
  const entry: DirectoryEntry = { kind: 'dir', mode, uid: owner.uid, gid: owner.gid };
  files.put(at, entry);
  return at;
}
