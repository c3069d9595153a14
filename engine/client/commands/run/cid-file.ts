import { FsError } from '../../../model/fs-error';
import { resolvePath } from '../../../model/path';
import { ok, type Result } from '../../../model/result';
import type { Cli } from '../../cli';

/**
 * Checks `--cidfile` before anything is made, as docker does: the file must not be there and its folder must.
 * Answers what writes the ID into it.
 */
export function cidFile(cli: Cli, path: string): Result<(id: string) => void, string> {
  if (path === '') return ok(() => {});
  const at = resolvePath(cli.cwd, path);
  const missing = {
    ok: false,
    error: `failed to create the container ID file: open ${path}: no such file or directory`,
  } as const;
  try {
    if (cli.hostFiles.get(at)) {
      const advice = `make sure the other container isn't running or delete ${path}`;
      return { ok: false, error: `container ID file found, ${advice}` };
    }
    if (cli.hostFiles.stat(at.slice(0, at.lastIndexOf('/')) || '/')?.kind !== 'dir') return missing;
  } catch (error) {
    if (error instanceof FsError) return missing;
    throw error;
  }
  return ok((id) => {
    const bytes = new TextEncoder().encode(id);
    const own = { mode: 0o644, uid: 1000, gid: 1000, mtime: cli.now };
    cli.writeHostFiles([[at, { kind: 'file', ...own, size: bytes.length, content: cli.blobs.put(bytes) }]]);
  });
}
