import { FsError } from '../model/fs-error';
import type { UnionFs } from '../model/union-fs';
import type { Owner } from './copy-into';

/** Makes a directory, and those above it, unless it is there. Answers whether it is there now: something else may be in its place. */
export function makeWorkingDirectory(files: UnionFs, path: string, owner: Owner = { uid: 0, gid: 0 }): boolean {
  try {
    const existing = files.stat(path);
    if (!existing) files.mkdir(path, { kind: 'dir', mode: 0o755, uid: owner.uid, gid: owner.gid }, true);
    return !existing || existing.kind === 'dir';
  } catch (error) {
    if (error instanceof FsError) return false;
    throw error;
  }
}
