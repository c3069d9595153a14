import type { Entry } from './file-tree';
import type { FsErrorCode } from './fs-error';
import { joinPath, normalisePath } from './path';

const MAX_SYMLINKS = 40;

export type Followed = { ok: true; path: string; entry: Entry | null } | { ok: false; code: FsErrorCode };

/**
 * Where a path leads when all its symlinks are followed; the last component need not exist. A value, not an exception:
 * looking for programs along `PATH` asks for many paths that are not there.
 *
 * @param entryAt what is at a path whose directories are no symlinks, itself not followed.
 */
export function followPath(entryAt: (path: string) => Entry | null, path: string): Followed {
  let done = '/';
  let rest = normalisePath(path).split('/').filter(Boolean);
  let links = 0;
  let entry = rest.length === 0 ? entryAt('/') : null;
  while (rest.length > 0) {
    const [name, ...tail] = rest as [string, ...string[]];
    const next = joinPath(done, name);
    entry = entryAt(next);
    if (entry?.kind === 'symlink') {
      links += 1;
      if (links > MAX_SYMLINKS) return { ok: false, code: 'ELOOP' };
      const target = entry.target.startsWith('/') ? entry.target : `${done}/${entry.target}`;
      rest = [...normalisePath(target).split('/').filter(Boolean), ...tail];
      done = '/';
      entry = entryAt('/');
      continue;
    }
    if (tail.length > 0 && entry?.kind !== 'dir') return { ok: false, code: entry ? 'ENOTDIR' : 'ENOENT' };
    done = next;
    rest = tail;
  }
  return { ok: true, path: done, entry };
}
