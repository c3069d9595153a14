import { FsError } from '../model/fs-error';
import { resolvePath } from '../model/path';
import { ok, type Result } from '../model/result';
import type { Cli } from './cli';

/** A text file of the student's own, or what Go says when it cannot be opened. */
export function readHostText(cli: Cli, path: string): Result<string, string> {
  try {
    const real = cli.hostFiles.realpath(resolvePath(cli.cwd, path));
    const entry = cli.hostFiles.get(real);
    if (entry?.kind === 'dir') return { ok: false, error: `read ${path}: is a directory` };
    if (entry?.kind !== 'file') return { ok: false, error: `open ${path}: no such file or directory` };
    const content = entry.content === null ? new Uint8Array() : cli.blobs.get(entry.content);
    return ok(new TextDecoder().decode(content ?? new Uint8Array()));
  } catch (error) {
    if (error instanceof FsError) return { ok: false, error: `open ${path}: ${reason(error)}` };
    throw error;
  }
}

function reason({ code }: FsError): string {
  if (code === 'ENOTDIR') return 'not a directory';
  if (code === 'ELOOP') return 'too many levels of symbolic links';
  return 'no such file or directory';
}
