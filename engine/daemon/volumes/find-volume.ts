import type { Container } from '../../model/container';
import { ok, type Result, refuse } from '../../model/result';
import type { Volume } from '../../model/volume';
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

/** Names of all volumes that some container mentions. */
export function usedVolumes({ host }: DaemonContext): Set<string> {
  const used = new Set<string>();
  for (const { mounts } of host.containers.values()) {
    for (const { type, name } of mounts) if (type === 'volume') used.add(name);
  }
  return used;
}

function mentions({ mounts }: Container, name: string): boolean {
  return mounts.some((mount) => mount.type === 'volume' && mount.name === name);
}
