import type { Change, LayerFiles } from './file-tree';

/**
 * A layer's records as bytes: a JSON array of `[path, change]`, sorted by path, keys in a fixed order and without
 * modification times, so that equal layers have equal listings.
 */
export function encodeListing(files: LayerFiles): Uint8Array {
  const rows = sortedChanges(files).map(([path, change]) => [path, canonicalChange(change)]);
  return new TextEncoder().encode(JSON.stringify(rows));
}

/** The records of a listing, or null when the bytes are something else. */
export function decodeListing(bytes: Uint8Array): LayerFiles | null {
  try {
    const rows: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return Array.isArray(rows) ? new Map(rows as [string, Change][]) : null;
  } catch {
    return null;
  }
}

/** Records in the order of archives and listings: by path, so that parents come before what is in them. */
export function sortedChanges(files: LayerFiles): [path: string, change: Change][] {
  return [...files].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

/** The same record without what image layers do not carry, its keys in a fixed order. */
export function canonicalChange(change: Change): Change {
  switch (change.kind) {
    case 'whiteout':
      return { kind: 'whiteout' };
    case 'dir':
      return {
        kind: 'dir',
        mode: change.mode,
        uid: change.uid,
        gid: change.gid,
        ...(change.opaque && { opaque: true }),
      };
    case 'symlink':
      return { kind: 'symlink', mode: change.mode, uid: change.uid, gid: change.gid, target: change.target };
    case 'file':
      return {
        kind: 'file',
        mode: change.mode,
        uid: change.uid,
        gid: change.gid,
        size: change.size,
        content: change.content,
        ...(change.program !== undefined && { program: change.program }),
      };
  }
}
