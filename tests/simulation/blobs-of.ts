import { catalogueBlobs } from '#engine/catalogue/catalogue';
import { type Blob, MemoryBlobStore } from '#engine/model/memory-blob-store';
import type { PlayedClass } from './played-class';

const HELD = new WeakMap<MemoryBlobStore, Map<string, Blob>>();

/** Every blob that a class holds, however often it is asked; the store itself hands out each once. */
export function blobsOf({ blobs }: Pick<PlayedClass, 'blobs'>): Blob[] {
  const held = HELD.get(blobs) ?? new Map<string, Blob>();
  HELD.set(blobs, held);
  for (const blob of blobs.takeNew()) held.set(blob.digest, blob);
  return [...held.values()];
}

/** A store of its own for a class that begins with these blobs. */
export function storeWith(blobs: readonly Blob[]): MemoryBlobStore {
  const store = new MemoryBlobStore(catalogueBlobs);
  for (const { digest, bytes } of blobs) store.restore(digest, bytes);
  HELD.set(store, new Map(blobs.map((blob) => [blob.digest, blob])));
  return store;
}
