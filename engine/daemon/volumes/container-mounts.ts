import type { Container, MountPoint } from '../../model/container';
import type { FileSystem } from '../../model/file-system';
import type { RunMount } from '../../model/sandbox-run';
import { UnionFs } from '../../model/union-fs';
import type { DaemonContext } from '../context';
import { hostRealpath, hostTree } from './host-tree';
import { tmpfsSize } from './tmpfs-size';
import { volumeKind } from './volume-options';

/**
 * Where in a container's files which others are seen, as far as they are there: a tmpfs only while the container lives.
 *
 * @param base the container's own files, by whose symlinks destinations are meant.
 * @param points those that have been made so far; all of them when absent.
 */
export function containerMounts(
  ctx: DaemonContext,
  container: Container,
  base: Pick<FileSystem, 'realpath'>,
  points: readonly MountPoint[] = mountPointsOf(container),
): RunMount[] {
  if (points.length === 0) return [];
  const tmpfs = ctx.own.tmpfs.get(container.id);
  return points
    .filter(({ type, destination }) => type !== 'tmpfs' || tmpfs?.has(destination))
    .map((point) => ({ destination: placeOf(base, point.destination), ...shownAt(ctx, container, point) }));
}

/** All mounts of a container: those that inspection lists, and those of `--tmpfs`, which it does not. */
export function mountPointsOf({ mounts, hostConfig }: Container): readonly MountPoint[] {
  if (!hostConfig.tmpfs || hostConfig.tmpfs.length === 0) return mounts;
  const scratch = hostConfig.tmpfs.map(([destination, options]) => ({
    type: 'tmpfs' as const,
    name: '',
    source: '',
    destination,
    mode: options,
    rw: !options.split(',').includes('ro'),
  }));
  return [...mounts, ...scratch];
}

function shownAt(ctx: DaemonContext, container: Container, point: MountPoint): Omit<RunMount, 'destination'> {
  const { id } = container;
  const { type, name, destination } = point;
  const readOnly = !point.rw;
  if (type === 'tmpfs') {
    const size = tmpfsSize(container, point);
    return { target: `tmpfs:${id}`, root: destination, readOnly, ...(size > 0 && { size }) };
  }
  if (type === 'bind') return { target: 'host', root: hostRealpath(ctx, point.source), readOnly };
  const volume = ctx.host.volumes.get(name);
  const kind = volume ? volumeKind(volume) : null;
  if (kind?.kind === 'bind') {
    return { target: 'host', root: hostRealpath(ctx, kind.device), readOnly: readOnly || kind.readOnly };
  }
  return { target: `volume:${name}`, root: '/', readOnly };
}

/** `/var/run` of an image is often a link to `/run`. */
function placeOf(base: Pick<FileSystem, 'realpath'>, destination: string): string {
  try {
    return base.realpath(destination);
  } catch {
    return destination;
  }
}

/** A tree of files by its target name, on a copy: `host`, `volume:NAME`, `tmpfs:CONTAINER`. */
export function treeOf(ctx: DaemonContext, target: string): UnionFs {
  if (target === 'host') return hostTree(ctx);
  const name = target.slice(target.indexOf(':') + 1);
  const { volumes, tmpfs } = ctx.own;
  return new UnionFs([], new Map((target.startsWith('volume:') ? volumes : tmpfs).get(name)));
}
