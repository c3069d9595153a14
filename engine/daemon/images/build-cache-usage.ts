import { forget } from '../../builder/buildkit/step-cache';
import type { BuildCacheRecord } from '../../model/build-cache-record';
import { chainIds, chainOf } from '../../model/chain-ids';
import type { Digest } from '../../model/digest';
import type { BuildCacheUsage, PrunedCache } from '../api/build-cache-usage';
import type { DaemonContext } from '../context';
import { notePrune } from '../events/note-prune';

/** BuildKit's cache as `docker system df -v` lists it. Nothing of it is in use between two builds. */
export function buildCacheUsage(ctx: DaemonContext): BuildCacheUsage[] {
  const shared = sharedTops(ctx);
  return [...ctx.host.buildCache.values()].map((record) => ({
    id: record.id,
    type: record.type,
    description: record.description,
    size: record.size,
    inUse: false,
    shared: shared(record),
    createdAt: record.createdAt,
    lastUsed: record.lastUsedAt,
    usageCount: record.usageCount,
  }));
}

/**
 * `POST /build/prune`. Without `all` the steps of images that are still here stay, so that they can be built again from
 * the cache.
 */
export function pruneBuildCache(
  ctx: DaemonContext,
  options: { all: boolean; keepBytes?: number; unusedSince?: number },
): PrunedCache {
  const { all, keepBytes = 0, unusedSince } = options;
  const shared = sharedTops(ctx);
  const records = [...ctx.host.buildCache.values()].sort((a, b) => a.lastUsedAt - b.lastUsedAt);
  let held = records.reduce((sum, { size }) => sum + size, 0);
  let reclaimed = 0;
  const gone: BuildCacheRecord[] = [];
  for (const record of records) {
    if (keepBytes > 0 && held <= keepBytes) break;
    if (!all && shared(record)) continue;
    if (unusedSince !== undefined && record.lastUsedAt >= unusedSince) continue;
    gone.push(record);
    held -= record.size;
    if (!shared(record)) reclaimed += record.size;
  }
  forget(ctx, gone);
  notePrune(ctx, 'builder', reclaimed);
  return { ids: gone.map(({ id }) => id), reclaimed };
}

/** Whether all layers up to a record's own are the beginning of an image of this host. */
function sharedTops({ host, state }: DaemonContext): (record: BuildCacheRecord) => boolean {
  const chains = new Set<Digest>();
  for (const id of host.images.keys()) {
    const image = state.images.get(id);
    for (const chainId of image ? chainIds(image) : []) chains.add(chainId);
  }
  return ({ diffIds }) => {
    const top = chainOf(diffIds).at(-1);
    return top !== undefined && chains.has(top);
  };
}
