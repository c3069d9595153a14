import { gzipSync } from 'fflate';
import { type Digest, digestOf } from './digest';
import type { Change, LayerFiles } from './file-tree';
import type { LayerMeta } from './image';
import { sortedChanges } from './layer-listing';
import { basename, dirname } from './path';
import { type TarEntry, writeTar } from './tar-writer';

/** Stands in an archive for the content of a file of which only the size is declared. */
export const PLACEHOLDER = new TextEncoder().encode('The content of this file is not part of the simulation.\n');

/** What declared-only content (programs, libraries) is taken to compress to. */
const TYPICAL_COMPRESSION = 0.38;

/** Finds a file's content by digest. */
export type ContentOf = (digest: Digest) => Uint8Array | undefined;

/**
 * The layer as an OCI archive: sorted, without times, deletions as `.wh.NAME`, an opaque directory as `.wh..wh..opq`
 * inside it (docker-facts §6.1). A declared-only file carries {@link PLACEHOLDER}, its size as the PAX record
 * `DRYDOCK.size`; a program's name is the record `DRYDOCK.program`.
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
    yield tarEntry(path, change, contentOf);
    if (change.kind === 'dir' && change.opaque) yield marker(`${path}/.wh..wh..opq`);
  }
}

function tarEntry(path: string, change: Change, contentOf: ContentOf): TarEntry {
  const name = path.slice(1);
  switch (change.kind) {
    case 'whiteout':
      return marker(`${dirname(path)}/.wh.${basename(path)}`.replace('//', '/'));
    case 'dir':
      return { name: `${name}/`, type: 'dir', mode: change.mode, uid: change.uid, gid: change.gid };
    case 'symlink':
      return { name, type: 'symlink', mode: change.mode, uid: change.uid, gid: change.gid, linkTarget: change.target };
    case 'file': {
      const records: [string, string][] = [];
      if (change.program !== undefined) records.push(['DRYDOCK.program', change.program]);
      if (change.content === null) records.push(['DRYDOCK.size', String(change.size)]);
      const content = change.content === null ? PLACEHOLDER : contentOf(change.content);
      if (!content) throw new Error(`no content ${change.content} for ${path}`);
      return { name, type: 'file', mode: change.mode, uid: change.uid, gid: change.gid, content, records };
    }
  }
}

function marker(path: string): TarEntry {
  return { name: path.slice(1), type: 'file', mode: 0, uid: 0, gid: 0 };
}
