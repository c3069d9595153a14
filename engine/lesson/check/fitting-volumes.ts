import type { VolumePattern } from '../../model/check';
import { normalisePath } from '../../model/path';
import type { Volume } from '../../model/volume';
import type { HostView } from './host-view';

/** The volumes of the host that fit a pattern. */
export function fittingVolumes(view: HostView, { name, anonymous, used, holds }: VolumePattern): Volume[] {
  const { volumes } = view.host;
  const named = name === undefined ? [...volumes.values()] : [volumes.get(name)].flatMap((volume) => volume ?? []);
  return named.filter(
    (volume) =>
      (anonymous === undefined || volume.anonymous === anonymous) &&
      (used === undefined || isUsed(view, volume) === used) &&
      (holds === undefined || isIn(view, volume, holds)),
  );
}

function isUsed({ host }: HostView, { name }: Volume): boolean {
  for (const { mounts } of host.containers.values()) {
    if (mounts.some((mount) => mount.type === 'volume' && mount.name === name)) return true;
  }
  return false;
}

function isIn({ own }: HostView, { name }: Volume, path: string): boolean {
  const change = own.volumes.get(name)?.get(normalisePath(`/${path}`));
  return change !== undefined && change.kind !== 'whiteout';
}
