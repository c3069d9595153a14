import type { FsStat } from 'just-bash';
import type { Entry } from '#engine/model/file-tree';

/** Files of image layers carry no times; they all show this one. */
const IMAGE_TIME = Date.UTC(2026, 0, 15, 9, 0, 0);

/** An entry as just-bash's commands see it. */
export function fileStat(entry: Entry): FsStat {
  return {
    isFile: entry.kind === 'file',
    isDirectory: entry.kind === 'dir',
    isSymbolicLink: entry.kind === 'symlink',
    mode: entry.mode,
    size: sizeOf(entry),
    mtime: new Date(entry.mtime ?? IMAGE_TIME),
  };
}

function sizeOf(entry: Entry): number {
  if (entry.kind === 'file') return entry.size;
  return entry.kind === 'symlink' ? entry.target.length : 4096;
}
