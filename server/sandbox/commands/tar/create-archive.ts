import { toTarEntry } from '#engine/model/entry-archive';
import type { Entry } from '#engine/model/file-tree';
import { resolvePath } from '#engine/model/path';
import { type TarEntry, writeTar } from '#engine/model/tar-writer';
import { LIMITS } from '#engine/room/limits';
import type { UnionFileSystem } from '../../thread/union-file-system';
import type { TarOptions } from './parse-tar-options';
import type { TarWords } from './tar-words';

export interface Created {
  archive: Uint8Array;
  names: string[];
  problems: string;
}

/** What the kernel shows there is no file that an archive could hold. */
const OF_THE_KERNEL = /^\/(dev|proc|sys)\/./;

/** Packs files and folders with what is in them; declared-only files by their record, so /usr fits into little memory. */
export async function createArchive(
  fs: UnionFileSystem,
  cwd: string,
  options: TarOptions,
  words: TarWords,
): Promise<Created | { problems: string; archive: null }> {
  const members: TarEntry[] = [];
  let problems = '';
  let size = 0;
  let failed = false;
  let strips = false;
  const excluded = (name: string) => options.exclude.some((pattern) => matches(pattern, name));

  const add = async (path: string, name: string): Promise<boolean> => {
    if (excluded(name)) return true;
    const found = await entryAt(fs, path);
    if (!found) return false;
    const { entry, content } = found;
    if (name.startsWith('/')) strips = true;
    const bare = name.replace(/^\/+/, '') || './';
    if (name !== '/') members.push(toTarEntry(bare, entry, () => content));
    size += 1_024 + (content?.length ?? 0);
    if (size > LIMITS.archive || entry.kind !== 'dir') return size <= LIMITS.archive;
    for (const child of (await fs.readdir(path)).sort()) {
      const below = resolvePath(path, child);
      if (OF_THE_KERNEL.test(below)) continue;
      await add(below, `${name.replace(/\/+$/, '')}/${child}`);
      if (size > LIMITS.archive) return false;
    }
    return true;
  };

  for (const { name, folder } of options.operands) {
    const from = folder.reduce((at, step) => resolvePath(at, step), cwd);
    if (await add(resolvePath(from, name), name.replace(/(.)\/+$/, '$1'))) continue;
    if (size > LIMITS.archive) {
      const limit = `${LIMITS.archive / 1_000_000} MB`;
      return { archive: null, problems: `tar: the archive is larger than the ${limit} that this classroom allows\n` };
    }
    failed = true;
    problems += words.cannotStat(name);
  }
  if (strips) problems = words.strippedRoot() + problems;
  if (failed) problems += words.delayed();
  return { archive: writeTar(members), names: members.map(({ name }) => name), problems };
}

async function entryAt(
  fs: UnionFileSystem,
  path: string,
): Promise<{ entry: Entry; content: Uint8Array | undefined } | null> {
  const entry = path === '/' ? fs.entry('/') : fs.entryItself(path);
  if (entry?.kind === 'file' && entry.content !== null) return { entry, content: await fs.readFileBuffer(path) };
  if (entry) return { entry, content: undefined };
  // Host name, hosts and resolver of a container are in no layer.
  const stat = await fs.lstat(path).catch(() => null);
  if (!stat) return null;
  const own = { mode: stat.mode & 0o7777, uid: 0, gid: 0 };
  if (stat.isDirectory) return { entry: { kind: 'dir', ...own }, content: undefined };
  const content = await fs.readFileBuffer(path);
  return { entry: { kind: 'file', ...own, size: content.length, content: 'sha256:' }, content };
}

/** `*` and `?` in a whole name or in the last parts of it. */
function matches(pattern: string, name: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`(^|/)${source}$`).test(name.replace(/\/$/, ''));
}
