import { keepEnding, lastPart, meansDirectory, splitEntry } from '../../../model/copy-path';
import type { Result } from '../../../model/result';

export interface CopySource {
  /** With the ending that was typed. */
  path: string;
  isDirectory: boolean;
  /** What it was called where a link has led elsewhere; '' for its own name. */
  rebase: string;
}

export interface CopyDestination {
  /** With the ending that was typed. */
  path: string;
  exists: boolean;
  isDirectory: boolean;
}

export interface Prepared {
  /** The directory to unpack into. */
  into: string;
  /** The name of a member there. */
  rename(name: string): string;
}

/** Where a copied archive is unpacked, and under which name: the rules of `docker cp`, in its words. */
export function prepareCopy(source: CopySource, destination: CopyDestination): Result<Prepared, string> {
  if (destination.exists && destination.isDirectory) {
    return { ok: true, value: { into: destination.path, rename: (name) => name } };
  }
  if (destination.exists && source.isDirectory) return { ok: false, error: 'cannot copy directory' };
  if (!destination.exists && !source.isDirectory && meansDirectory(destination.path)) {
    return { ok: false, error: 'no such directory' };
  }
  const { directory, entry } = splitEntry(destination.path);
  const before = source.rebase || splitEntry(source.path).entry;
  return { ok: true, value: { into: directory, rename: renaming(before, entry) } };
}

/** The first time that a name occurs in a member's name it is replaced; the root has none, so something is put before. */
export function renaming(from: string, to: string): (name: string) => string {
  return (name) => name.replace(from === '/' ? '' : from, () => to);
}

/** The path that a link has led to, with the ending that was typed, and the name it had before. */
export function rebased(typed: string, resolved: string): { path: string; rebase: string } {
  const path = keepEnding(resolved, typed);
  return { path, rebase: lastPart(typed) === lastPart(path) ? '' : lastPart(typed) };
}
