import type { BlobStore } from '../model/blob-store';
import { type Digest, digestOf } from '../model/digest';
import type { LayerFiles } from '../model/file-tree';

/** A blob store with nothing behind it. */
export class TestBlobs implements BlobStore {
  private readonly contents = new Map<Digest, Uint8Array>();
  private readonly layers = new Map<Digest, LayerFiles>();

  get(digest: Digest): Uint8Array | undefined {
    return this.contents.get(digest);
  }

  put(content: Uint8Array): Digest {
    const digest = digestOf(content);
    this.contents.set(digest, content);
    return digest;
  }

  layer(diffId: Digest): LayerFiles | undefined {
    return this.layers.get(diffId);
  }

  putLayer(diffId: Digest, files: LayerFiles): void {
    this.layers.set(diffId, files);
  }
}
