import type { BlobStore } from './blob-store';
import { type Digest, digestOf } from './digest';
import type { LayerFiles } from './file-tree';
import { decodeListing, encodeListing } from './layer-listing';

/** Blobs that are there without having been put, such as those of the catalogue's images. */
export type BlobSource = Pick<BlobStore, 'get' | 'layer'>;

export interface Blob {
  /** SHA-256 of `bytes`, or {@link listingKey} of the layer whose listing `bytes` is. */
  digest: Digest;
  bytes: Uint8Array;
}

/**
 * Under which key a layer's listing is kept. Not the diffID: that is the address of the layer's archive, which a student
 * may have as a file (`docker save`, unpacked).
 */
export function listingKey(diffId: Digest): Digest {
  return digestOf(`listing of ${diffId}`);
}

/**
 * A room's blobs in memory.
 *
 * Invariant: every blob that was put is handed out by `takeNew` exactly once; a batch of events that names a blob is
 * stored together with it, or the room could not be opened again.
 */
export class MemoryBlobStore implements BlobStore {
  private readonly blobs = new Map<Digest, Uint8Array>();
  private readonly listings = new Map<Digest, LayerFiles>();
  /** Layers of `given` that were asked for; apart from `listings`, as this room does not hold them. */
  private readonly lent = new Map<Digest, LayerFiles>();
  private fresh: Blob[] = [];
  /** What this room holds itself. */
  readonly held: BlobSource = {
    get: (digest) => this.blobs.get(digest),
    layer: (diffId) => this.listings.get(diffId) ?? this.listed(diffId),
  };

  /** @param given looked into when this room has no such blob. Asked only then: a catalogue builds itself to answer. */
  constructor(private readonly given: BlobSource) {}

  get(digest: Digest): Uint8Array | undefined {
    return this.blobs.get(digest) ?? this.given.get(digest);
  }

  put(content: Uint8Array): Digest {
    const digest = digestOf(content);
    if (!this.blobs.has(digest)) this.keep(digest, content);
    return digest;
  }

  layer(diffId: Digest): LayerFiles | undefined {
    return this.listings.get(diffId) ?? this.lent.get(diffId) ?? this.held.layer(diffId) ?? this.borrowed(diffId);
  }

  putLayer(diffId: Digest, files: LayerFiles): void {
    if (this.listings.has(diffId) || this.blobs.has(listingKey(diffId))) return;
    this.listings.set(diffId, files);
    this.keep(listingKey(diffId), encodeListing(files));
  }

  /** Puts back what an earlier `takeNew` gave, when a room is opened again. */
  restore(digest: Digest, bytes: Uint8Array): void {
    this.blobs.set(digest, bytes);
  }

  /** What was put since the last call. */
  takeNew(): Blob[] {
    const taken = this.fresh;
    this.fresh = [];
    return taken;
  }

  private listed(diffId: Digest): LayerFiles | undefined {
    // Older rooms kept listings under the diffID itself.
    const bytes = this.blobs.get(listingKey(diffId)) ?? this.blobs.get(diffId);
    const files = bytes && decodeListing(bytes);
    if (!files) return undefined;
    this.listings.set(diffId, files);
    return files;
  }

  private borrowed(diffId: Digest): LayerFiles | undefined {
    const files = this.given.layer(diffId);
    if (files) this.lent.set(diffId, files);
    return files;
  }

  private keep(digest: Digest, bytes: Uint8Array): void {
    this.blobs.set(digest, bytes);
    this.fresh.push({ digest, bytes });
  }
}
