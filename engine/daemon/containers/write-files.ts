import type { Change, LayerEdit } from '../../model/file-tree';
import type { DaemonContext } from '../context';

/** Edits a container's writable layer, or with `host` the host's own files, and tells the room how full it is now. */
export function writeFiles(ctx: DaemonContext, target: string, edits: readonly LayerEdit[]): void {
  const { tx, seat, own, host } = ctx;
  if (edits.length === 0) return;
  if (target === 'host' || target.startsWith('build:')) {
    tx.emit({ type: 'files.changed', seat, target, edits });
    return;
  }
  const container = host.containers.get(target);
  if (!container) return;
  const upper = own.uppers.get(target);
  let { files, bytes } = container.writable;
  const before = new Map<string, Change | null>();
  for (const [path, change] of edits) {
    const was = before.has(path) ? before.get(path) : upper?.get(path);
    files += (change ? 1 : 0) - (was ? 1 : 0);
    bytes += sizeOf(change) - sizeOf(was);
    before.set(path, change);
  }
  tx.emit({ type: 'files.changed', seat, target, edits });
  if (files !== container.writable.files || bytes !== container.writable.bytes) {
    tx.emit({ type: 'container.grew', seat, id: target, files, bytes });
  }
}

function sizeOf(change: Change | null | undefined): number {
  return change?.kind === 'file' ? change.size : 0;
}
