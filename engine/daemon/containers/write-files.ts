import type { MountPoint } from '../../model/container';
import type { Change, LayerEdit } from '../../model/file-tree';
import { MountTable } from '../../model/mount-table';
import type { DaemonContext } from '../context';
import { containerMounts, mountPointsOf } from '../volumes/container-mounts';
import { layeredView } from './container-fs';

/**
 * Edits a container's files, or with `host` the host's own. Each edit goes to the files that its path belongs to: the
 * container's writable layer, or what is mounted there.
 *
 * @param points the mounts that have been made so far; all of them when absent.
 */
export function writeFiles(
  ctx: DaemonContext,
  target: string,
  edits: readonly LayerEdit[],
  points?: readonly MountPoint[],
): void {
  const container = ctx.host.containers.get(target);
  const mounted = container ? (points ?? mountPointsOf(container)) : [];
  if (!container || mounted.length === 0) {
    writeTree(ctx, target, edits);
    return;
  }
  const table = new MountTable(containerMounts(ctx, container, layeredView(ctx, container), mounted));
  const sorted = new Map<string, LayerEdit[]>();
  for (const [path, change] of edits) {
    const found = table.find(path);
    const tree = found?.mount.target ?? target;
    const edit: LayerEdit = [found?.inner ?? path, change];
    const known = sorted.get(tree);
    if (known) known.push(edit);
    else sorted.set(tree, [edit]);
  }
  for (const [tree, own] of sorted) writeTree(ctx, tree, own);
}

/**
 * Edits one tree of files (`host`, a container's writable layer, `volume:NAME`, `tmpfs:CONTAINER`, `build:STEP`) by its own paths and
 * tells the room how full it is now. One that is gone takes nothing.
 */
export function writeTree(ctx: DaemonContext, target: string, edits: readonly LayerEdit[]): void {
  const { tx, seat, own, host } = ctx;
  if (edits.length === 0) return;
  const volume = target.startsWith('volume:') ? host.volumes.get(target.slice('volume:'.length)) : undefined;
  const container = host.containers.get(target.startsWith('tmpfs:') ? target.slice('tmpfs:'.length) : target);
  if (target !== 'host' && !target.startsWith('build:') && !volume && !container) return;
  // Counted before, as the event edits what is counted.
  const grown = volume
    ? grownBy(volume.holds, own.volumes.get(volume.name), edits)
    : container && container.id === target
      ? grownBy(container.writable, own.uppers.get(target), edits)
      : null;
  tx.emit({ type: 'files.changed', seat, target, edits });
  if (!grown) return;
  if (volume) tx.emit({ type: 'volume.grew', seat, name: volume.name, ...grown });
  else tx.emit({ type: 'container.grew', seat, id: target, ...grown });
}

interface Fullness {
  files: number;
  bytes: number;
}

/** How full a tree will be, or null when that does not change. A volume's own folder is not in it. */
function grownBy(
  now: Fullness,
  tree: ReadonlyMap<string, Change> | undefined,
  edits: readonly LayerEdit[],
): Fullness | null {
  let { files, bytes } = now;
  const before = new Map<string, Change | null>();
  for (const [path, change] of edits) {
    if (path === '/') continue;
    const was = before.has(path) ? before.get(path) : tree?.get(path);
    files += (change ? 1 : 0) - (was ? 1 : 0);
    bytes += sizeOf(change) - sizeOf(was);
    before.set(path, change);
  }
  return files === now.files && bytes === now.bytes ? null : { files, bytes };
}

function sizeOf(change: Change | null | undefined): number {
  return change?.kind === 'file' ? change.size : 0;
}
