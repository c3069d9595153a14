import type { FileEntry } from '#engine/model/file-tree';
import { basename, resolvePath } from '#engine/model/path';
import type { UnionFileSystem } from './union-file-system';

export type Resolved =
  /** A program of the simulation; `busybox` is named by the applet it was called as. */
  | { kind: 'program'; name: string; path: string }
  /** A text file, with the interpreter that its first line names. */
  | { kind: 'script'; path: string; interpreter: string | null; text: string }
  | { kind: 'failure'; reason: 'not-found' | 'not-executable' | 'directory' };

/**
 * What executing a name or path would run, as the kernel and the shell's PATH search would find it.
 *
 * @param knows tells whether a program of that name is simulated; files that name no program run by their own name.
 */
export async function resolveProgram(
  fs: UnionFileSystem,
  name: string,
  cwd: string,
  path: string,
  knows: (program: string) => boolean,
): Promise<Resolved> {
  const found = name.includes('/') ? resolvePath(cwd, name) : search(fs, name, path);
  if (found === null) return { kind: 'failure', reason: 'not-found' };
  const entry = fs.entry(found);
  if (!entry) {
    const builtIn = knows(basename(found)) && (await fs.exists(found));
    return builtIn ? { kind: 'program', name: basename(found), path: found } : { kind: 'failure', reason: 'not-found' };
  }
  if (entry.kind === 'dir') return { kind: 'failure', reason: 'directory' };
  if (entry.kind !== 'file' || (entry.mode & 0o111) === 0) return { kind: 'failure', reason: 'not-executable' };
  const program = programOf(entry, found);
  if (entry.content === null || (entry.program !== undefined && knows(program))) {
    return { kind: 'program', name: program, path: found };
  }
  const text = Buffer.from(await fs.readFileBuffer(found)).toString('utf8');
  const interpreter = /^#!\s*(\S+)(?:\s+(\S+))?/.exec(text);
  const via = interpreter?.[1]?.endsWith('/env') ? interpreter[2] : interpreter?.[1];
  return { kind: 'script', path: found, interpreter: via ? basename(via) : null, text };
}

function programOf(entry: FileEntry, path: string): string {
  return entry.program === undefined || entry.program === 'busybox' ? basename(path) : entry.program;
}

function search(fs: UnionFileSystem, name: string, path: string): string | null {
  for (const directory of path.split(':')) {
    const candidate = `${directory || '.'}/${name}`;
    const entry = fs.entry(candidate);
    if (entry?.kind === 'file' && (entry.mode & 0o111) !== 0) return candidate;
  }
  return fs.isPresent(name) ? `/bin/${name}` : null;
}
