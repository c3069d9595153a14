import type { BlobStore } from '../model/blob-store';
import { fromTarItem } from '../model/entry-archive';
import type { Entry } from '../model/file-tree';
import { compressionOf, inflateArchive } from '../model/inflate-archive';
import { dirname, normalisePath } from '../model/path';
import { readTar } from '../model/tar-reader';

/** How much an archive may unpack to, in bytes. */
const LIMIT = 100_000_000;

export type Unpacked =
  /** By path from the archive's root, parents first. */
  | { kind: 'archive'; entries: readonly (readonly [path: string, entry: Entry])[] }
  /** Real Docker would unpack it, this room does not; `why` says so. */
  | { kind: 'refused'; why: string }
  | { kind: 'plain' };

/** What ADD finds in a local file: it looks at the bytes, never at the name. */
export function unpackArchive(bytes: Uint8Array, blobs: Pick<BlobStore, 'put'>): Unpacked {
  const inflated = inflateArchive(bytes, LIMIT);
  if (!inflated.ok) {
    // What only looks like gzip is copied as it is; the other compressions nobody here can look into.
    return compressionOf(bytes) === 'gzip' ? { kind: 'plain' } : { kind: 'refused', why: inflated.error };
  }
  const items = readTar(inflated.value);
  if (!items.ok || items.value.length === 0) return { kind: 'plain' };
  const entries = new Map<string, Entry>();
  for (const item of items.value) {
    const path = normalisePath(`/${item.name}`);
    const linked = item.type === 'hardlink' ? entries.get(normalisePath(`/${item.linkTarget}`)) : undefined;
    const entry = linked ?? fromTarItem(item, (content) => blobs.put(content));
    if (!entry || path === '/') continue;
    for (let at = dirname(path); at !== '/' && !entries.has(at); at = dirname(at)) {
      entries.set(at, { kind: 'dir', mode: 0o755, uid: 0, gid: 0 });
    }
    entries.set(path, entry);
  }
  return { kind: 'archive', entries: [...entries].sort(([a], [b]) => (a < b ? -1 : 1)) };
}
