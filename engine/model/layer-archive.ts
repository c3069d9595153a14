import { gzipSync } from 'fflate';
import { type Digest, digestOf } from './digest';
import { type ContentOf, fromTarItem, toTarEntry } from './entry-archive';
import type { Change, Entry, LayerFiles } from './file-tree';
import type { LayerMeta } from './image';
import { canonicalChange, sortedChanges } from './layer-listing';
import { basename, dirname, normalisePath } from './path';
import type { TarItem } from './tar-reader';
import { type TarEntry, writeTar } from './tar-writer';

/** What declared-only content (programs, libraries) is taken to compress to. */
const TYPICAL_COMPRESSION = 0.38;

/**
 * The layer as an OCI archive: sorted, without times, deletions as `.wh.NAME`, an opaque directory as `.wh..wh..opq`
 * inside it (docker-facts §6.1). Files of which only the size is declared are as {@link toTarEntry} has them.
 */
export function layerTar(files: LayerFiles, contentOf: ContentOf): Uint8Array {
  return writeTar(tarEntries(files, contentOf));
}

/** The compressed archive, as a registry stores it. */
export function layerBlob(tar: Uint8Array): Uint8Array {
  return gzipSync(tar, { level: 6, mtime: 0 });
}

/** Addresses and sizes of a layer; equal files give equal digests, whatever their order and times. */
export function packLayer(files: LayerFiles, contentOf: ContentOf): LayerMeta {
  const tar = layerTar(files, contentOf);
  const blob = layerBlob(tar);
  let size = 0;
  let declared = 0;
  for (const change of files.values()) {
    if (change.kind !== 'file') continue;
    size += change.size;
    if (change.content === null) declared += change.size;
  }
  return {
    diffId: digestOf(tar),
    blob: digestOf(blob),
    size,
    blobSize: blob.length + Math.round(declared * TYPICAL_COMPRESSION),
    packedSize: blob.length,
    files: files.size,
  };
}

function* tarEntries(files: LayerFiles, contentOf: ContentOf): Generator<TarEntry> {
  for (const [path, change] of sortedChanges(files)) {
    if (change.kind === 'whiteout') {
      yield marker(`${dirname(path)}/${WHITEOUT}${basename(path)}`.replace('//', '/'));
      continue;
    }
    // Layers carry no times.
    const { mtime: _, ...entry } = change;
    yield toTarEntry(path.slice(1), entry as Entry, contentOf);
    if (change.kind === 'dir' && change.opaque) yield marker(`${path}/${OPAQUE}`);
  }
}

function marker(path: string): TarEntry {
  return { name: path.slice(1), type: 'file', mode: 0, uid: 0, gid: 0 };
}

/**
 * The records of a layer's archive as {@link layerTar} and other programs write it. Names are clamped to the root as in
 * a changed root directory; devices are left out. A hard link becomes a file of its own with the same content.
 * @param put keeps a content and answers its address.
 */
export function layerFilesOf(items: readonly TarItem[], put: (content: Uint8Array) => Digest): Map<string, Change> {
  const files = new Map<string, Change>();
  for (const item of items) {
    const path = normalisePath(item.name);
    const name = basename(path);
    if (path === '/') continue;
    if (name === OPAQUE) {
      const directory = dirname(path);
      const known = files.get(directory);
      const made = known?.kind === 'dir' ? known : IMPLIED;
      if (directory !== '/') files.set(directory, { ...made, opaque: true });
    } else if (name.startsWith(WHITEOUT)) {
      // `.wh..wh.plnk` and the like are aufs's own and name nothing.
      if (!name.startsWith(`${WHITEOUT}${WHITEOUT}`) && name !== WHITEOUT) {
        files.set(`${dirname(path)}/${name.slice(WHITEOUT.length)}`.replace('//', '/'), { kind: 'whiteout' });
      }
    } else if (item.type === 'hardlink') {
      const target = files.get(normalisePath(item.linkTarget ?? ''));
      if (target?.kind === 'file' || target?.kind === 'symlink') files.set(path, target);
    } else {
      const entry = fromTarItem(item, put);
      if (!entry) continue;
      const opaque = files.get(path);
      files.set(path, canonicalChange(opaque?.kind === 'dir' && opaque.opaque ? { ...opaque, ...entry } : entry));
    }
  }
  return files;
}

/** The same with the directories above that an archive left out. A layer that lies on others has them from below. */
export function withParents(files: ReadonlyMap<string, Change>): Map<string, Change> {
  const whole = new Map(files);
  for (const path of files.keys()) {
    for (let at = dirname(path); at !== '/' && !whole.has(at); at = dirname(at)) whole.set(at, IMPLIED);
  }
  return whole;
}

const WHITEOUT = '.wh.';
const OPAQUE = '.wh..wh..opq';
const IMPLIED = { kind: 'dir', mode: 0o755, uid: 0, gid: 0 } as const;
