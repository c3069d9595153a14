import type { Container } from '../../model/container';
import { ok, type Result, refuse } from '../../model/result';
import type { Volume } from '../../model/volume';
import type { VolumeSummary } from '../api/volume-summary';
import type { DaemonContext } from '../context';

/** Volumes have no IDs and no prefixes: only the whole name will do. */
export function findVolume({ host }: DaemonContext, name: string): Result<Volume> {
  const volume = host.volumes.get(name);
  return volume ? ok(volume) : refuse(404, `get ${name}: no such volume`);
}

/** The containers that mention a volume, running or not: while there is one it cannot be removed. */
export function volumeUsers({ host }: DaemonContext, name: string): Container[] {
  return [...host.containers.values()].filter((container) => mentions(container, name));
}

/** All volumes of the host, with how many containers mention each. */
export function listVolumes({ host }: DaemonContext): VolumeSummary[] {
  const users = new Map<string, number>();
  for (const { mounts } of host.containers.values()) {
    const names = new Set(mounts.filter(({ type }) => type === 'volume').map(({ name }) => name));
    for (const name of names) users.set(name, (users.get(name) ?? 0) + 1);
  }
  return [...host.volumes.values()].map((volume) => ({ volume, users: users.get(volume.name) ?? 0 }));
}

function mentions({ mounts }: Container, name: string): boolean {
  return mounts.some((mount) => mount.type === 'volume' && mount.name === name);
}
