import { FsError } from '../../../model/fs-error';
import { resolvePath } from '../../../model/path';
import type { Cli } from '../../cli';

/** Writes the image's ID to a file of the student's own, without a line end. Answers the refusal, or null. */
export function writeIidFile(cli: Cli, file: string, id: string): string | null {
  const content = new TextEncoder().encode(id);
  const path = resolvePath(cli.cwd, file);
  const owned = { mode: 0o644, uid: 1000, gid: 1000, mtime: cli.now };
  try {
    const files = cli.hostFiles;
    if (files.stat(path)?.kind === 'dir') return `open ${file}: is a directory`;
    const edits = files.put(path, {
      kind: 'file',
      ...owned,
      size: content.length,
      content: cli.blobs.put(content),
    });
    cli.writeHostFiles(edits);
    return null;
  } catch (error) {
    if (!(error instanceof FsError)) throw error;
    return `open ${file}: ${error.code === 'ENOTDIR' ? 'not a directory' : 'no such file or directory'}`;
  }
}
