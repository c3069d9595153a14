import type { BlobStore } from '../model/blob-store';
import type { Result } from '../model/result';
import { type BuildFailure, failure } from './build-failure';
import type { CopySource } from './copy-source';
import { unpackArchive } from './unpack-archive';

/** The sources of an ADD, local archives as the directories that they unpack to. */
export function unpackSources(
  sources: readonly CopySource[],
  blobs: Pick<BlobStore, 'get' | 'put'>,
): Result<CopySource[], BuildFailure> {
  const all: CopySource[] = [];
  for (const source of sources) {
    const { entry } = source;
    const bytes = entry.kind === 'file' && entry.content !== null ? blobs.get(entry.content) : undefined;
    const unpacked = bytes ? unpackArchive(bytes, blobs) : { kind: 'plain' as const };
    if (unpacked.kind === 'refused') return failure(`ADD failed: ${source.name}: ${unpacked.why}`);
    if (unpacked.kind === 'plain') all.push(source);
    else {
      const below = unpacked.entries.map(([path, one]) => [path.slice(1), one] as const);
      all.push({ ...source, entry: ROOT, below, keepsOwners: true });
    }
  }
  return { ok: true, value: all };
}

const ROOT = { kind: 'dir', mode: 0o755, uid: 0, gid: 0 } as const;
