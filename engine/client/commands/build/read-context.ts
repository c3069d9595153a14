import { ignoreRulesMistake } from '../../../builder/ignore-rules-mistake';
import { ignoredPaths } from '../../../builder/ignored-paths';
import { unpackArchive } from '../../../builder/unpack-archive';
import { digestOf } from '../../../model/digest';
import type { Change, Entry } from '../../../model/file-tree';
import { FsError } from '../../../model/fs-error';
import { basename, dirname, resolvePath } from '../../../model/path';
import { ok, type Result } from '../../../model/result';
import type { UnionFs } from '../../../model/union-fs';
import type { Cli } from '../../cli';

/** Other refusals of a context are told as `unable to prepare context: …`. */
export const IGNORE_RULES = 'error checking context: ';

export interface BuildContext {
  /** Path of the Dockerfile in it, without a leading slash. */
  dockerfile: string;
  /** Paths with a leading slash. */
  files: ReadonlyMap<string, Change>;
}

/**
 * What `docker build -` reads: a whole context as an archive, else a Dockerfile alone.
 * @param file what `-f` gave, '' for none: a name in the archive.
 */
export function contextFromStdin(cli: Cli, file: string): Result<BuildContext, string> {
  const unpacked = unpackArchive(cli.stdinBytes, cli.blobs);
  if (unpacked.kind === 'refused') return failed(unpacked.why);
  if (unpacked.kind === 'archive') {
    const files = new Map(unpacked.entries.map(([path, entry]) => [path, owned(entry)] as const));
    return ok({ dockerfile: file === '' ? 'Dockerfile' : file, files });
  }
  if (file !== '') return failed('ambiguous Dockerfile source: both stdin and flag correspond to Dockerfiles');
  return ok({ dockerfile: 'Dockerfile', files: new Map([['/Dockerfile', textFile(cli, cli.stdin)]]) });
}

/**
 * Reads a folder of the student's own as build context, less what `.dockerignore` names.
 * @param file what `-f` gave, '' for none, `-` for standard input; a path is seen from the shell's folder.
 * @param options with `ownRules` a `NAME.dockerignore` beside the Dockerfile counts instead of `.dockerignore`, as with BuildKit.
 */
export function contextFromFolder(
  cli: Cli,
  folder: string,
  file: string,
  { ownRules = false } = {},
): Result<BuildContext, string> {
  const fs = cli.hostFiles;
  const root = folderOf(fs, resolvePath(cli.cwd, folder));
  if (root === null) return failed(`path ${JSON.stringify(folder)} not found`);
  if (file === '-') return withDockerfile(cli, fs, root, textFile(cli, cli.stdin));

  const path = file === '' ? defaultDockerfile(fs, root) : resolvePath(cli.cwd, file);
  const entry = fs.stat(path);
  if (!entry) return failed(`unable to evaluate symlinks in Dockerfile path: lstat ${path}: no such file or directory`);
  if (entry.kind !== 'file') return failed(`the Dockerfile (${path}) must be a file`);
  // A link in the context leads the daemon to the Dockerfile, if that is in the context too.
  const named = resolvePath(fs.realpath(dirname(path)), basename(path));
  const inside = pathBelow(root, fs.realpath(path)) === null ? null : pathBelow(root, named);
  if (inside === null) return withDockerfile(cli, fs, root, entry);
  const dockerfile = inside.replace(/^\//, '');
  const beside = ownRules ? fs.stat(`${path}.dockerignore`) : null;
  const files = collect(cli, fs, root, dockerfile, beside);
  return files.ok ? ok({ dockerfile, files: files.value }) : files;
}

/** Seen from the folder, with a leading slash; null when it is not in there. */
function pathBelow(root: string, path: string): string | null {
  if (root === '/') return path;
  return path.startsWith(`${root}/`) ? path.slice(root.length) : null;
}

function folderOf(fs: UnionFs, path: string): string | null {
  try {
    const real = fs.realpath(path);
    return fs.get(real)?.kind === 'dir' ? real : null;
  } catch (error) {
    if (error instanceof FsError) return null;
    throw error;
  }
}

/** `dockerfile` in lower case serves where there is no `Dockerfile`. */
function defaultDockerfile(fs: UnionFs, root: string): string {
  const path = resolvePath(root, 'Dockerfile');
  const lower = resolvePath(root, 'dockerfile');
  return !fs.stat(path) && fs.stat(lower) ? lower : path;
}

/** A Dockerfile from elsewhere travels in the context under a name that nobody has. */
function withDockerfile(cli: Cli, fs: UnionFs, root: string, entry: Entry): Result<BuildContext, string> {
  const content = entry.kind === 'file' && entry.content !== null ? entry.content : digestOf('');
  const dockerfile = `.dockerfile.${content.slice(7, 27)}`;
  const files = collect(cli, fs, root, dockerfile);
  if (!files.ok) return files;
  return ok({ dockerfile, files: new Map([...files.value, [`/${dockerfile}`, owned(entry)]]) });
}

function collect(
  cli: Cli,
  fs: UnionFs,
  root: string,
  dockerfile: string,
  ownRules: Entry | null = null,
): Result<Map<string, Change>, string> {
  const rules = ownRules ?? fs.stat(resolvePath(root, '.dockerignore'));
  const text = rules?.kind === 'file' && rules.content !== null ? cli.blobs.get(rules.content) : undefined;
  const lines = new TextDecoder().decode(text ?? new Uint8Array());
  const mistake = ignoreRulesMistake(lines);
  if (mistake !== null) return failed(`${IGNORE_RULES}${mistake}`);
  const ignored = ignoredPaths(lines);
  // These two are sent in any case: the daemon reads them (docker-facts §6.5).
  const always = new Set([dockerfile, '.dockerignore']);
  const files = new Map<string, Change>();
  for (const [path, entry] of fs.walk(root)) {
    const inside = root === '/' ? path : path.slice(root.length);
    const name = inside.slice(1);
    if (always.has(name) || !ignored(name)) files.set(inside, owned(entry));
  }
  return ok(files);
}

/** In a context everything belongs to root, and times do not count. */
function owned({ mtime: _, ...entry }: Entry): Change {
  return { ...entry, uid: 0, gid: 0 };
}

function textFile(cli: Cli, text: string): Entry {
  const bytes = new TextEncoder().encode(text);
  return { kind: 'file', mode: 0o644, uid: 0, gid: 0, size: bytes.length, content: cli.blobs.put(bytes) };
}

function failed(error: string): { ok: false; error: string } {
  return { ok: false, error };
}
