import { errnoWords } from '../model/errno-words';
import { FsError } from '../model/fs-error';
import { dirname, resolvePath } from '../model/path';
import { ok, type Result } from '../model/result';
import { LIMITS } from '../room/limits';
import type { Cli } from './cli';
import { STUDENT, studentMay } from './host-permission';

/** The bytes of a file of the student's own, or what Go says when it cannot be opened. */
export function readHostArchive(cli: Cli, path: string): Result<Uint8Array, string> {
  try {
    const fs = cli.hostFiles;
    const entry = fs.get(fs.realpath(resolvePath(cli.cwd, path)));
    if (!entry) return failed(`open ${path}: no such file or directory`);
    if (entry.kind === 'dir') return failed(`read ${path}: is a directory`);
    if (!studentMay('read', entry)) return failed(`open ${path}: permission denied`);
    const content = entry.kind === 'file' && entry.content !== null ? cli.blobs.get(entry.content) : undefined;
    return ok(content ?? new Uint8Array(0));
  } catch (error) {
    if (error instanceof FsError) return failed(`open ${path}: ${errnoWords(error)}`);
    throw error;
  }
}

/** Why an archive cannot be written to a path, or null. The words are those of the client of 28.2.2. */
export function cannotWriteArchive(cli: Cli, path: string): string | null {
  const fs = cli.hostFiles;
  const target = resolvePath(cli.cwd, path);
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) || '/' : '.';
  try {
    const parent = fs.get(fs.realpath(dirname(target)));
    if (!parent) return `invalid output path: stat ${folder}: no such file or directory`;
    if (parent.kind !== 'dir') return `invalid output path: stat ${folder}: not a directory`;
    if (fs.stat(target)?.kind === 'dir') return 'cannot write to a directory';
    return studentMay('write', parent) ? null : `open ${target}: permission denied`;
  } catch (error) {
    if (error instanceof FsError) return `invalid output path: stat ${folder}: ${errnoWords(error)}`;
    throw error;
  }
}

/** Writes a file of the student's own that only they may read, as docker does; answers why it could not. */
export function writeHostArchive(cli: Cli, path: string, archive: Uint8Array): string | null {
  const refused = cannotWriteArchive(cli, path);
  if (refused !== null) return refused;
  const fs = cli.hostFiles;
  const target = resolvePath(cli.cwd, path);
  const full = `write ${target}: no space left on device`;
  if (heldBy(cli) + archive.length > LIMITS.tree) return full;
  const content = cli.blobs.put(archive);
  const entry = { kind: 'file', mode: 0o600, ...STUDENT, mtime: cli.now, size: archive.length, content } as const;
  return cli.writeHostFiles(fs.put(fs.realpath(target), entry)) ? null : full;
}

/** Bytes that the student has written on the host. */
export function heldBy(cli: Cli): number {
  let bytes = 0;
  for (const change of cli.hostFiles.upper.values()) {
    if (change.kind === 'file' && change.content !== null) bytes += change.size;
  }
  return bytes;
}

function failed(error: string): { ok: false; error: string } {
  return { ok: false, error };
}
