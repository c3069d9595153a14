import type { Digest } from '#engine/model/digest';
import type { LayerFiles } from '#engine/model/file-tree';
import { decodeListing } from '#engine/model/layer-listing';
import { listingKey } from '#engine/model/memory-blob-store';
import type { RecordingSource } from './recording-source';

/**
 * The contents of a recording, fetched when they are looked at. What comes with public images is no part of it: that is
 * made here, by the catalogue that made it for the class.
 */
export class RecordedContents {
  private readonly layers = new Map<Digest, Promise<LayerFiles | null>>();

  /** Some layer has come from the catalogue, so that a file may: to tell that it does not, all images would be made. */
  private lent = false;

  constructor(private readonly source: RecordingSource) {}

  /** Null when it is not known. */
  async blob(digest: Digest): Promise<Uint8Array | null> {
    const held = await this.source.blob(digest).catch(() => null);
    return held ?? (this.lent ? ((await catalogue()).get(digest) ?? null) : null);
  }

  /** Null when it is not known. */
  layer(diffId: Digest): Promise<LayerFiles | null> {
    const layer = this.layers.get(diffId) ?? this.read(diffId);
    this.layers.set(diffId, layer);
    return layer;
  }

  /** What a host's own file system begins with. */
  async host(): Promise<LayerFiles> {
    return (await import('#engine/catalogue/host-layer')).hostLayer();
  }

  private async read(diffId: Digest): Promise<LayerFiles | null> {
    const listing = await this.source.blob(listingKey(diffId)).catch(() => {
      // Asked for again next time: the network may be back.
      this.layers.delete(diffId);
      return null;
    });
    if (listing) return decodeListing(listing);
    const lent = (await catalogue()).layer(diffId);
    this.lent ||= lent !== undefined;
    return lent ?? null;
  }
}

/** Too much to be loaded before somebody asks. */
async function catalogue() {
  return (await import('#engine/catalogue/catalogue')).catalogueBlobs;
}
