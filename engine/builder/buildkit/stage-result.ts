import type { BuildCacheRecord } from '../../model/build-cache-record';
import type { Digest } from '../../model/digest';
import type { HistoryEntry } from '../../model/image';

/** What the operations of a stage have come to so far. */
export interface StageResult {
  /** Of all that it depends on. */
  key: Digest;
  /** Layers, bottom first. */
  diffIds: readonly Digest[];
  /** The record of its last step, null right after FROM. */
  last: BuildCacheRecord | null;
  /** Lines of the base and of this stage; those of steps whose time is not known yet have none. */
  history: readonly UndatedEntry[];
}

/** A line of history; `created` is null for what makes no layer. */
export type UndatedEntry = Omit<HistoryEntry, 'created'> & { created: string | null };
