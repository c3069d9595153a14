import type { BlobStore } from '../model/blob-store';
import { catalogueBlobs, wholeCatalogue } from './catalogue';

/** Puts the layers and contents of the whole catalogue into a test's blob store. */
export function stockWithCatalogue(blobs: BlobStore): void {
  for (const { layers } of wholeCatalogue()) {
    for (const { meta, files } of layers) {
      blobs.putLayer(meta.diffId, files);
      for (const change of files.values()) {
        const bytes = change.kind === 'file' && change.content ? catalogueBlobs.get(change.content) : undefined;
        if (bytes) blobs.put(bytes);
      }
    }
  }
}
