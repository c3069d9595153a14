import type { BlobStore } from '../model/blob-store';
import type { Digest } from '../model/digest';
import type { Change } from '../model/file-tree';
import type { Image, LayerMeta } from '../model/image';
import type { BlobSource } from '../model/memory-blob-store';
import type { SeatPrivate } from '../model/room-state';

const DIGEST = /sha256:[0-9a-f]{64}/g;

/**
 * Copies from one room to another what a host names by digest, as far as the first one holds it.
 * @param had contents of all files that the seat has ever had of its own
 */
export function branchBlobs(
  from: BlobSource,
  to: BlobStore,
  own: SeatPrivate,
  { images, layers, had }: { images: readonly Image[]; layers: readonly LayerMeta[]; had: ReadonlySet<Digest> },
): void {
  const bring = (digest: Digest) => {
    const bytes = from.get(digest);
    if (bytes) to.put(bytes);
  };
  const bringFiles = (files: ReadonlyMap<string, Change>) => {
    for (const change of files.values()) if (change.kind === 'file' && change.content) bring(change.content);
  };
  for (const { diffId, blob } of layers) {
    bring(blob);
    const files = from.layer(diffId);
    if (!files) continue;
    bringFiles(files);
    to.putLayer(diffId, files);
  }
  // A configuration that another engine has written.
  for (const { id } of images) bring(id);
  bringFiles(own.files);
  for (const trees of [own.uppers, own.volumes, own.tmpfs]) for (const files of trees.values()) bringFiles(files);
  // Programs remember which text they have read when they started. What they are told may look the same, and is not.
  const programs = JSON.stringify([
    ...own.processes.values(),
    ...own.execs.values(),
    ...(own.services?.values() ?? []),
  ]);
  for (const [digest] of programs.matchAll(DIGEST)) if (had.has(digest as Digest)) bring(digest as Digest);
}
