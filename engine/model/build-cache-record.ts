import type { Digest } from './digest';

/**
 * What BuildKit remembers of something it has done (docker-facts §6.3, §6.6). Public, so it tells of a step no more than
 * `docker history` would.
 */
export interface BuildCacheRecord {
  /** 25 characters, as BuildKit makes them. */
  id: string;
  /** Digest of all that the result depends on; equal keys have equal results. */
  key: Digest;
  /** The record this one was built on, null for the first. */
  parent: string | null;
  /** `exec.cachemount` is the folder of a `RUN --mount=type=cache`. */
  type: 'regular' | 'source.local' | 'exec.cachemount';
  /** As BuildKit lists it: `mount / from exec /bin/sh -c npm install`. */
  description: string;
  /** All layers up to and with this one's own, bottom first. */
  diffIds: readonly Digest[];
  /** Bytes of what it adds itself. */
  size: number;
  /** Milliseconds since 1970. */
  createdAt: number;
  lastUsedAt: number;
  usageCount: number;
}
