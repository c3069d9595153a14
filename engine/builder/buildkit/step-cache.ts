import { BOUNDS } from '../../daemon/bounds/bounds';
import type { DaemonContext } from '../../daemon/context';
import { buildCacheId } from '../../daemon/images/build-cache-id';
import type { BuildCacheRecord } from '../../model/build-cache-record';
import { type Digest, digestOf } from '../../model/digest';

/** The key of something that depends on all that is given. */
export function cacheKey(...parts: readonly unknown[]): Digest {
  return digestOf(JSON.stringify(parts));
}

/** What is remembered under a key, or null. */
export function recall({ host }: DaemonContext, key: Digest): BuildCacheRecord | null {
  for (const record of host.buildCache.values()) if (record.key === key) return record;
  return null;
}

/** Notes that records have been used again. */
export function touch(ctx: DaemonContext, used: readonly BuildCacheRecord[]): void {
  for (const record of used) {
    const again = { ...record, lastUsedAt: ctx.tx.now, usageCount: record.usageCount + 1 };
    ctx.tx.emit({ type: 'build-cache.kept', seat: ctx.seat, record: again });
  }
}

/** Remembers a result under its key, in the place of an older one. */
export function keep(
  ctx: DaemonContext,
  made: Pick<BuildCacheRecord, 'key' | 'parent' | 'type' | 'description' | 'diffIds' | 'size'>,
): BuildCacheRecord {
  const { tx, seat, host } = ctx;
  const before = recall(ctx, made.key);
  const times = { createdAt: tx.now, lastUsedAt: tx.now, usageCount: 1 };
  const record: BuildCacheRecord = { id: before?.id ?? buildCacheId(tx), ...made, ...times };
  if (!before && host.buildCache.size >= BOUNDS.holds['build cache records']) {
    const oldest = [...host.buildCache.values()].sort((a, b) => a.lastUsedAt - b.lastUsedAt)[0];
    if (oldest) forget(ctx, [oldest]);
  }
  tx.emit({ type: 'build-cache.kept', seat, record });
  return record;
}

/** Takes records away, and what cache mounts hold. */
export function forget({ tx, seat }: DaemonContext, records: readonly BuildCacheRecord[]): void {
  if (records.length === 0) return;
  for (const { id, type } of records) {
    if (type === 'exec.cachemount') tx.emit({ type: 'container.forgotten', seat, id: mountTarget(id) });
  }
  tx.emit({ type: 'build-cache.pruned', seat, ids: records.map(({ id }) => id) });
}

/** Where the files of a cache mount are kept. */
export function mountTarget(id: string): string {
  return `build:${id}`;
}
