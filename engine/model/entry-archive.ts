import type { Digest } from './digest';
import type { Entry, FileEntry } from './file-tree';
import type { TarItem } from './tar-reader';
import type { TarEntry } from './tar-writer';

/** Stands in an archive for the content of a file of which only the size is declared. */
export const PLACEHOLDER = new TextEncoder().encode('The content of this file is not part of the simulation.\n');

const SIZE = 'DRYDOCK.size';
const PROGRAM = 'DRYDOCK.program';

/** Finds a file's content by digest. */
export type ContentOf = (digest: Digest) => Uint8Array | undefined;

/**
 * A file system object as a member of an archive. A declared-only file carries {@link PLACEHOLDER}, its size as the PAX
 * record `DRYDOCK.size`; a program's name is the record `DRYDOCK.program`. So archives stay small whatever sizes they
 * declare, and nothing is lost on the way through one.
 * @param name relative, without a slash at the end.
 */
export function toTarEntry(name: string, entry: Entry, contentOf: ContentOf): TarEntry {
  const { mode, uid, gid, mtime } = entry;
  const own = { mode, uid, gid, ...(mtime !== undefined && { mtime }) };
  switch (entry.kind) {
    case 'dir':
      return { name: name.endsWith('/') ? name : `${name}/`, type: 'dir', ...own };
    case 'symlink':
      return { name, type: 'symlink', ...own, linkTarget: entry.target };
    case 'file': {
      const content = entry.content === null ? PLACEHOLDER : contentOf(entry.content);
      if (!content) throw new Error(`no content ${entry.content} for ${name}`);
      return { name, type: 'file', ...own, content, records: recordsOf(entry) };
    }
  }
}

function recordsOf(entry: FileEntry): [string, string][] {
  const records: [string, string][] = [];
  if (entry.program !== undefined) records.push([PROGRAM, entry.program]);
  if (entry.content === null) records.push([SIZE, String(entry.size)]);
  return records;
}

/**
 * What a member of an archive is in a file system; null for devices, pipes and hard links.
 * @param put keeps a content and answers its address.
 */
export function fromTarItem(item: TarItem, put: (content: Uint8Array) => Digest): Entry | null {
  const { mode, uid, gid, mtime } = item;
  const own = { mode, uid, gid, ...(mtime !== undefined && { mtime }) };
  switch (item.type) {
    case 'dir':
      return { kind: 'dir', ...own };
    case 'symlink':
      return { kind: 'symlink', ...own, target: item.linkTarget ?? '' };
    case 'file': {
      const program = item.records.get(PROGRAM);
      const declared = declaredSize(item);
      // A copy: the view would keep the whole archive in memory.
      const content = declared === null ? (item.content ?? EMPTY).slice() : null;
      return {
        kind: 'file',
        ...own,
        size: content ? content.length : (declared ?? 0),
        content: content && put(content),
        ...(program !== undefined && { program }),
      };
    }
    default:
      return null;
  }
}

/** The size of a declared-only file, or null for a member with its content. */
export function declaredSize({ records }: Pick<TarItem, 'records'>): number | null {
  const size = Number(records.get(SIZE));
  return records.has(SIZE) && Number.isSafeInteger(size) && size >= 0 ? size : null;
}

const EMPTY = new Uint8Array(0);
