import type { HostConfig, MountPoint, MountRequest } from '../../model/container';
import { madeMountPoint } from '../../model/made-mount-point';
import { normalisePath } from '../../model/path';
import { ok, type Result, refuse } from '../../model/result';
import { volumeMountpoint } from '../../model/volume';
import { BOUNDS } from '../bounds/bounds';
import { findContainer } from '../containers/find-container';
import type { DaemonContext } from '../context';
import { createVolume, PLAIN_VOLUME } from './create-volume';
import { discardAnonymous } from './discard-anonymous';
import { hostEntry } from './host-tree';
import { checkMount, checkTmpfs } from './mount-spec';
import { parseBind, parseVolumesFrom } from './parse-bind';

/**
 * What a new container is to have mounted: that of other containers, then what was asked for, then a volume without a
 * name for each `VOLUME` that nothing else covers. Volumes that are not there yet are made, and those with
 * a name stay even when something later is refused, as they do in Docker.
 *
 * @param volumes paths of `VOLUME` lines and of `-v /path`.
 * @param isFile whether the image has something else than a folder at a path.
 */
export function settleMounts(
  ctx: DaemonContext,
  hostConfig: HostConfig,
  volumes: readonly string[],
  isFile: (path: string) => boolean,
): Result<MountPoint[]> {
  const settled = new Map<string, MountPoint>();
  for (const raw of hostConfig.volumesFrom ?? []) {
    const from = parseVolumesFrom(raw);
    if (!from.ok) return from;
    const found = findContainer(ctx, from.value.container);
    if (!found.ok) return found;
    for (const mount of found.value.mounts) {
      settled.set(mount.destination, { ...mount, rw: mount.rw && from.value.rw, copyUp: false });
    }
  }
  const asked = new Set<string>();
  for (const [target] of hostConfig.tmpfs ?? []) {
    const fits = checkTmpfs(target);
    if (!fits.ok) return fits;
    asked.add(normalisePath(target));
  }
  for (const request of hostConfig.mounts ?? []) {
    const fits = checkRequest(ctx, request);
    if (!fits.ok) return fits;
  }
  const bound = (hostConfig.binds ?? []).map((raw) => () => bind(raw));
  const mounted = (hostConfig.mounts ?? []).map((request) => () => mount(ctx, request));
  for (const make of [...bound, ...mounted]) {
    const made = make();
    if (!made.ok) return made;
    const { destination } = made.value;
    if (asked.has(destination)) return refuse(400, `Duplicate mount point: ${destination}`);
    asked.add(destination);
    const named = withVolume(ctx, made.value);
    if (!named.ok) return named;
    settled.set(destination, named.value);
  }
  const refused = (...[status, message]: Parameters<typeof refuse>): Result<never> => {
    discardAnonymous(ctx, { mounts: [...settled.values()], hostConfig });
    return refuse(status, message);
  };
  for (const path of volumes) {
    const fits = checkMount({ type: 'volume', source: '', target: path }, false);
    if (!fits.ok) return refused(400, `invalid volume specification: '${path}': ${fits.error.message}`);
    const destination = normalisePath(path);
    if (settled.has(destination) || asked.has(destination)) continue;
    if (isFile(destination)) return refused(500, `cannot mount volume over existing file, file exists ${destination}`);
    const plain = { type: 'volume', name: '', source: '', destination, mode: '', rw: true, copyUp: true } as const;
    const named = withVolume(ctx, plain);
    if (!named.ok) return named;
    settled.set(destination, named.value);
  }
  // Those of other containers come on top of what was asked for.
  if (settled.size > BOUNDS.entries) {
    return refused(400, `this room's containers have at most ${BOUNDS.entries} mounts each`);
  }
  return ok([...settled.values()].map(madeMountPoint));
}

/** `z` is Docker's own mark on a volume, shown where no mode was given. */
function bind(raw: string): Result<MountPoint> {
  const parsed = parseBind(raw);
  if (!parsed.ok || parsed.value.type !== 'volume') return parsed;
  return ok({ ...parsed.value, mode: parsed.value.mode || 'z' });
}

function checkRequest(ctx: DaemonContext, { type, source, target, readOnly }: MountRequest): Result<void> {
  const fits = checkMount({ type, source, target }, readOnly);
  if (!fits.ok || type !== 'bind' || hostEntry(ctx, source)) return fits;
  return refuse(400, `invalid mount config for type "bind": bind source path does not exist: ${source}`);
}

function mount(ctx: DaemonContext, request: MountRequest): Result<MountPoint> {
  const { type, source, readOnly } = request;
  const common = { destination: normalisePath(request.target), rw: !readOnly };
  if (type === 'bind') return ok({ type, name: '', source: normalisePath(source), mode: '', ...common });
  if (type === 'tmpfs') return ok({ type, name: '', source: '', mode: '', ...common });
  const volume = createVolume(ctx, { ...PLAIN_VOLUME, name: source, labels: request.labels ?? [] });
  if (!volume.ok) return volume;
  const { name } = volume.value;
  return ok({ type: 'volume', name, source: '', mode: 'z', copyUp: request.noCopy !== true, ...common });
}

/** Looks for the volume of a mount, or makes it. */
function withVolume(ctx: DaemonContext, mount: MountPoint): Result<MountPoint> {
  if (mount.type !== 'volume') return ok(mount);
  const volume = createVolume(ctx, { ...PLAIN_VOLUME, name: mount.name });
  if (!volume.ok) return volume;
  const { name } = volume.value;
  return ok({ ...mount, name, source: volumeMountpoint(name) });
}
