import type { Container, MountPoint } from '../../model/container';
import type { FileSystem } from '../../model/file-system';
import type { Change } from '../../model/file-tree';
import type { Image } from '../../model/image';
import { MountedFs } from '../../model/mounted-fs';
import { UnionFs } from '../../model/union-fs';
import type { DaemonContext } from '../context';
import { lowerLayers } from '../images/lower-layers';
import { containerMounts, treeOf } from '../volumes/container-mounts';

/** A container's writable layer as it is now; empty for one that has changed nothing. Not to be edited. */
export function upperOf({ own }: DaemonContext, container: Container): ReadonlyMap<string, Change> {
  return own.uppers.get(container.id) ?? NOTHING;
}

const NOTHING: ReadonlyMap<string, Change> = new Map();

/** The image a container was made from; it outlives its names for as long as the container does. */
export function imageOf({ state }: DaemonContext, container: Container): Image {
  const image = state.images.get(container.image);
  if (!image) throw new Error(`image ${container.image} of container ${container.id} is missing`);
  return image;
}

/**
 * A container's own files, without what is mounted into them, on a copy of its writable layer: writing to it changes
 * nothing but answers the edits.
 */
export function layeredFs(ctx: DaemonContext, container: Container): UnionFs {
  return new UnionFs(lowerLayers(ctx, imageOf(ctx, container)), new Map(upperOf(ctx, container)));
}

/** The same for a look at how things are: nothing is copied, so it is only for reading, and only until something is written. */
export function layeredView(ctx: DaemonContext, container: Container): Pick<UnionFs, 'realpath' | 'getLower'> {
  return new UnionFs(lowerLayers(ctx, imageOf(ctx, container)), upperOf(ctx, container) as Map<string, Change>);
}

/**
 * A container's files as a process in it sees them, with its mounts: on copies, so that writing changes nothing but
 * answers the edits that `writeFiles` takes.
 *
 * @param points the mounts that have been made so far; all of them when absent.
 */
export function containerFs(ctx: DaemonContext, container: Container, points?: readonly MountPoint[]): FileSystem {
  const base = layeredFs(ctx, container);
  const { readonlyRootfs } = container.hostConfig;
  const mounts = containerMounts(ctx, container, base, points);
  if (mounts.length === 0 && !readonlyRootfs) return base;
  const trees = new Map<string, UnionFs>();
  const files = (target: string) => () => {
    const tree = trees.get(target) ?? treeOf(ctx, target);
    trees.set(target, tree);
    return tree;
  };
  return new MountedFs(
    base,
    mounts.map((mount) => ({ ...mount, files: files(mount.target) })),
    readonlyRootfs,
  );
}
