import type { BuildCacheRecord } from '../../model/build-cache-record';

/** A record of BuildKit's cache. */
export interface BuildCacheUsage {
  id: string;
  type: BuildCacheRecord['type'];
  description: string;
  /** Bytes of its own layer or folder. */
  size: number;
  inUse: boolean;
  /** Its layer belongs to an image of this host too, so pruning it frees nothing. */
  shared: boolean;
  /** Milliseconds since 1970. */
  createdAt: number;
  lastUsed: number;
  usageCount: number;
}

export interface PrunedCache {
  ids: string[];
  /** Bytes. */
  reclaimed: number;
}
