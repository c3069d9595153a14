import type { BlobStore } from '../model/blob-store';
import { catalogueBlobs, catalogueImage } from './catalogue';

/** Puts the layers and contents of images of the catalogue, by names such as `node:20-alpine`, into a test's blob store. */
export function stockWithCatalogue(blobs: BlobStore, ...names: readonly string[]): void {
  for (const name of names) {
    const [repository, tag = 'latest'] = name.split(':');
    const cooked = catalogueImage(`library/${repository}`, tag);
    if (!cooked) throw new Error(`the catalogue has no ${name}`);
    const { layers } = cooked;
    for (const { meta, files } of layers) {
      blobs.putLayer(meta.diffId, files);
      for (const change of files.values()) {
        const bytes = change.kind === 'file' && change.content ? catalogueBlobs.get(change.content) : undefined;
        if (bytes) blobs.put(bytes);
      }
    }
  }
}
