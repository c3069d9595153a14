import { type ContentOf, toTarEntry } from './entry-archive';
import type { FileSystem } from './file-system';
import type { TarEntry } from './tar-writer';

/**
 * A file or a directory with everything in it as members of an archive, parents first.
 * @param path without symlinks. @param name what it is called in the archive; `` for members that begin with a slash.
 */
export function* packArchive(fs: FileSystem, path: string, name: string, contentOf: ContentOf): Generator<TarEntry> {
  const entry = fs.get(path);
  if (!entry) return;
  yield toTarEntry(name, entry, contentOf);
  if (entry.kind !== 'dir') return;
  for (const [below, inner] of fs.walk(path)) {
    yield toTarEntry(`${name}${below.slice(path === '/' ? 0 : path.length)}`, inner, contentOf);
  }
}
