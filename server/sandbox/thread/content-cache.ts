import { LRUCache } from 'lru-cache';
import type { Digest } from '#engine/model/digest';
import type { LayerFiles } from '#engine/model/file-tree';
import type { FromThread } from '../thread-messages';

const LAYERS = 48;
const BLOB_BYTES = 8 * 1024 * 1024;

/**
 * Layers and file contents by digest, asked for from the main thread when first needed. They are content-addressed, so
 * what one run has fetched is right for every later one.
 */
export class ContentCache {
  private readonly layers = new LRUCache<Digest, LayerFiles>({ max: LAYERS });
  private readonly blobs = new LRUCache<Digest, Uint8Array>({
    maxSize: BLOB_BYTES,
    sizeCalculation: (content) => content.length + 1,
  });
  private readonly wantedLayers = new Map<Digest, ((files: LayerFiles | null) => void)[]>();
  private readonly wantedBlobs = new Map<Digest, ((content: Uint8Array | null) => void)[]>();

  constructor(private readonly post: (message: FromThread) => void) {}

  /** The files of a layer; an unknown one counts as empty. */
  async layer(runId: string, diffId: Digest): Promise<LayerFiles> {
    const known = this.layers.get(diffId);
    if (known) return known;
    const files = await wait(this.wantedLayers, diffId, () => this.post({ type: 'want-layer', runId, diffId }));
    return files ?? new Map();
  }

  /** A content, or null when nobody has it. */
  async blob(runId: string, digest: Digest): Promise<Uint8Array | null> {
    return (
      this.blobs.get(digest) ?? wait(this.wantedBlobs, digest, () => this.post({ type: 'want-blob', runId, digest }))
    );
  }

  /** Keeps a content that a run has written. */
  keep(digest: Digest, content: Uint8Array): void {
    this.blobs.set(digest, content);
  }

  layerArrived(diffId: Digest, files: LayerFiles | null): void {
    if (files) this.layers.set(diffId, files);
    settle(this.wantedLayers, diffId, files);
  }

  blobArrived(digest: Digest, content: Uint8Array | null): void {
    if (content) this.blobs.set(digest, content);
    settle(this.wantedBlobs, digest, content);
  }
}

type Waiting<T> = Map<Digest, ((value: T) => void)[]>;

function wait<T>(waiting: Waiting<T>, digest: Digest, ask: () => void): Promise<T> {
  return new Promise((resolve) => {
    const others = waiting.get(digest);
    if (others) others.push(resolve);
    else {
      waiting.set(digest, [resolve]);
      ask();
    }
  });
}

function settle<T>(waiting: Waiting<T>, digest: Digest, value: T): void {
  const resolves = waiting.get(digest) ?? [];
  waiting.delete(digest);
  for (const resolve of resolves) resolve(value);
}
