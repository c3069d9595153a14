import { matchesPath } from '../daemon/images/matches-path';
import type { BlobStore } from '../model/blob-store';
import { digestOf } from '../model/digest';
import type { Entry } from '../model/file-tree';
import { basename, normalisePath } from '../model/path';
import type { Result } from '../model/result';
import type { UnionFs } from '../model/union-fs';
import { type BuildFailure, failure } from './build-failure';
import { tarSum } from './tar-sum';

/** A file, or a directory with all in it, that COPY takes from somewhere. */
export interface CopySource {
  /** `file:` or `dir:` and the builder's checksum of content, names, modes and types; times do not count (docker-facts §6.3). */
  hash: string;
  /** The last component of its path. */
  name: string;
  entry: Entry;
  /** What is below a directory, by path from there, parents first. */
  below: readonly (readonly [path: string, entry: Entry])[];
  /** True for what was unpacked from an archive: its owners stay. */
  keepsOwners?: boolean;
}

/** Where sources are looked for, and what is said when they are missing. */
export interface CopyOrigin {
  files: UnionFs;
  /** Where the contents of its files are. */
  blobs: Pick<BlobStore, 'get'>;
  /** True for the build context, which has an outside. */
  isContext: boolean;
}

/**
 * Finds what the source words of a COPY or ADD lead to; patterns may lead to several.
 * Refusals are those of docker-facts §4.4, without the `COPY failed: ` before them.
 */
export function findCopySources(origin: CopyOrigin, words: readonly string[]): Result<CopySource[], BuildFailure> {
  const sources: CopySource[] = [];
  for (const word of words) {
    const relative = word.replace(/^\/+/, '');
    if (origin.isContext && leavesRoot(relative)) {
      return failure(`forbidden path outside the build context: ${word} ()`);
    }
    if (/[*?[]/.test(relative)) {
      for (const path of matching(origin.files, relative)) sources.push(sourceAt(origin, path));
      continue;
    }
    const path = realPath(origin.files, normalisePath(relative));
    if (path === null) {
      const where = origin.isContext ? 'file not found in build context or excluded by .dockerignore: ' : '';
      return failure(`${where}stat ${relative}: file does not exist`);
    }
    sources.push(sourceAt(origin, path));
  }
  return sources.length > 0 ? { ok: true, value: sources } : failure('no source files were specified');
}

/** One hash for all sources of an instruction. */
export function hashOfSources(sources: readonly CopySource[]): string {
  const [only] = sources;
  if (only && sources.length === 1) return only.hash;
  return `multi:${joined(sources.map(({ hash }) => hash))}`;
}

function sourceAt({ files, blobs }: CopyOrigin, path: string): CopySource {
  const entry = files.get(path) ?? { kind: 'dir' as const, mode: 0o755, uid: 0, gid: 0 };
  const sum = (at: string, one: Entry) =>
    tarSum(at, one, one.kind === 'file' && one.content !== null ? (blobs.get(one.content) ?? null) : null);
  if (entry.kind !== 'dir') return { hash: `file:${sum(path, entry)}`, name: basename(path), entry, below: [] };
  const walked = [...files.walk(path)];
  const sums = walked.map(([at, child]) => sum(at, child));
  if (path !== '/') sums.push(sum(path, entry));
  return {
    hash: `dir:${joined(sums.sort())}`,
    name: basename(path),
    entry,
    below: walked.map(([at, child]) => [at.slice(path === '/' ? 1 : path.length + 1), child] as const),
  };
}

/** One checksum of several. */
function joined(sums: readonly string[]): string {
  return digestOf(sums.join(',')).slice('sha256:'.length);
}

/** A symlink that a source word names is followed, as the path itself; inside directories symlinks are kept. */
function realPath(files: UnionFs, path: string): string | null {
  if (path === '/') return '/';
  const entry = files.get(path);
  if (entry && entry.kind !== 'symlink') return path;
  if (files.stat(path) === null) return null;
  return files.realpath(path);
}

/** Paths that fit a pattern, sorted. */
function matching(files: UnionFs, pattern: string): string[] {
  const clean = normalisePath(pattern).slice(1);
  const found: string[] = [];
  for (const [path] of files.walk('/')) if (matchesPath(clean, path.slice(1))) found.push(path);
  return found;
}

function leavesRoot(path: string): boolean {
  let depth = 0;
  for (const part of path.split('/')) {
    if (part === '..') depth -= 1;
    else if (part !== '' && part !== '.') depth += 1;
    if (depth < 0) return true;
  }
  return false;
}
