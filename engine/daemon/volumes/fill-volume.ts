import type { MountPoint } from '../../model/container';
import type { Entry, LayerEdit } from '../../model/file-tree';
import type { UnionFs } from '../../model/union-fs';
import { writeTree } from '../containers/write-files';
import type { DaemonContext } from '../context';

/**
 * Copies what a new container has at a volume's destination into the volume, with owners and modes, if the volume is
 * empty and nobody said `nocopy` (docker-facts §7.1). The folder's own owner and mode go along, so that a program that
 * is not root can write there.
 *
 * @param base the container's own files.
 */
export function fillVolume(ctx: DaemonContext, base: UnionFs, mount: MountPoint): void {
  if (mount.type !== 'volume' || !mount.copyUp) return;
  const volume = ctx.host.volumes.get(mount.name);
  if (!volume || volume.options.length > 0 || volume.holds.files > 0) return;
  const source = base.stat(mount.destination);
  if (source?.kind !== 'dir') return;
  const real = base.realpath(mount.destination);
  const edits: LayerEdit[] = [['/', copied(source)]];
  for (const [path, entry] of base.walk(real)) edits.push([path.slice(real.length), copied(entry)]);
  writeTree(ctx, `volume:${mount.name}`, edits);
}

/** What hides a layer below in an image hides nothing in a volume. */
function copied(entry: Entry): Entry {
  if (entry.kind !== 'dir') return entry;
  const { opaque: _, ...plain } = entry;
  return plain;
}
