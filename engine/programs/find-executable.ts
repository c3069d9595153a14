import { DEFAULT_PATH } from '../model/default-path';
import type { FileSystem } from '../model/file-system';
import type { FileEntry } from '../model/file-tree';
import { resolvePath } from '../model/path';

export type Executable =
  | { ok: true; path: string; entry: FileEntry }
  /** `message` is what the OCI runtime says, and `code` what `docker run` then ends with (docker-facts §4.1, §5.2). */
  | { ok: false; code: 126 | 127; message: string };

/** Finds what a container would execute for a name: along `PATH`, or as a path when it has a slash. */
export function findExecutable(fs: FileSystem, name: string, path = DEFAULT_PATH, cwd = '/'): Executable {
  const quoted = `exec: ${JSON.stringify(name)}`;
  if (name.includes('/')) {
    const full = resolvePath(cwd, name);
    const entry = fs.stat(full);
    if (!entry) return { ok: false, code: 127, message: `${quoted}: stat ${name}: no such file or directory` };
    if (entry.kind === 'dir') return { ok: false, code: 126, message: `${quoted}: is a directory: permission denied` };
    if (!isExecutable(entry)) return { ok: false, code: 126, message: `${quoted}: permission denied` };
    return { ok: true, path: full, entry };
  }
  for (const directory of name === '' ? [] : path.split(':')) {
    const full = resolvePath(cwd, `${directory}/${name}`);
    const entry = fs.stat(full);
    if (entry && isExecutable(entry)) return { ok: true, path: full, entry };
  }
  return { ok: false, code: 127, message: `${quoted}: executable file not found in $PATH` };
}

function isExecutable(entry: { kind: string; mode: number }): entry is FileEntry {
  return entry.kind === 'file' && (entry.mode & 0o111) !== 0;
}
