import type { Container } from '../../model/container';
import type { Change } from '../../model/file-tree';
import type { Image } from '../../model/image';
import { UnionFs } from '../../model/union-fs';
import type { DaemonContext } from '../context';
import { lowerLayers } from '../images/lower-layers';

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
 * A container's merged files on a copy of its writable layer: writing to it changes nothing but answers the edits
 * that `writeFiles` takes.
 */
export function containerFs(ctx: DaemonContext, container: Container): UnionFs {
  return new UnionFs(lowerLayers(ctx, imageOf(ctx, container)), new Map(upperOf(ctx, container)));
}
