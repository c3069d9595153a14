import type { Digest } from './digest';
import type { LayerFiles } from './file-tree';

/**
 * File contents and layer listings of a room by content address; each is kept once. The server's room keeps them all
 * in memory and hands new ones to the store together with the events that name them.
 */
export interface BlobStore {
  get(digest: Digest): Uint8Array | undefined;
  /** Keeps content and answers its address. */
  put(content: Uint8Array): Digest;
  /** The files of a layer by diffID, from the room or from the catalogue. */
  layer(diffId: Digest): LayerFiles | undefined;
  putLayer(diffId: Digest, files: LayerFiles): void;
}
