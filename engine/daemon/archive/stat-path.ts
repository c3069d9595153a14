import { keepEnding } from '../../model/copy-path';
import { errnoWords } from '../../model/errno-words';
import type { FileSystem } from '../../model/file-system';
import type { Entry } from '../../model/file-tree';
import { FsError } from '../../model/fs-error';
import { lookUp } from '../../model/look-up';
import { normalisePath } from '../../model/path';
import { ok, type Result, refuse } from '../../model/result';
import type { PathStat } from '../api/path-stat';
import { findContainer } from '../containers/find-container';
import type { DaemonContext } from '../context';
import { readableFs } from './readable-fs';

/** `HEAD /containers/{name}/archive`: what is at a path of a container, whatever state it is in (docker-facts §8.6). */
export function statPath(ctx: DaemonContext, name: string, path: string): Result<PathStat> {
  const found = findContainer(ctx, name);
  if (!found.ok) return found;
  const fs = readableFs(ctx, found.value);
  const place = placeOf(fs, path, name);
  return place.ok ? ok(pathStat(fs, place.value)) : place;
}

export interface Place {
  /** Without symlinks above the last part. */
  path: string;
  entry: Entry;
}

/** Where a path of a container leads; relative ones are taken from its root. */
export function placeOf(fs: FileSystem, path: string, container: string): Result<Place> {
  try {
    return ok(lookUp(fs, keepEnding(normalisePath(path), path)));
  } catch (error) {
    if (!(error instanceof FsError)) throw error;
    if (error.code === 'ENOENT') return refuse(404, `Could not find the file ${path} in container ${container}`);
    return refuse(500, `lstat ${keepEnding(normalisePath(path), path)}: ${errnoWords(error)}`);
  }
}

export function pathStat(fs: FileSystem, { path, entry }: Place): PathStat {
  return {
    name: path.slice(path.lastIndexOf('/') + 1) || '/',
    kind: entry.kind,
    size: entry.kind === 'file' ? entry.size : entry.kind === 'dir' ? 4096 : entry.target.length,
    mode: entry.mode,
    mtime: entry.mtime ?? 0,
    linkTarget: entry.kind === 'symlink' ? ultimate(fs, path, entry.target) : '',
  };
}

/** As far as the link can be followed. */
function ultimate(fs: FileSystem, path: string, target: string): string {
  try {
    return fs.realpath(path);
  } catch (error) {
    if (!(error instanceof FsError)) throw error;
    return target.startsWith('/') ? target : normalisePath(`${path}/../${target}`);
  }
}
