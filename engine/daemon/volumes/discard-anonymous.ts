import type { Container } from '../../model/container';
import type { DaemonContext } from '../context';
import { volumeUsers } from './find-volume';
import { discardVolume } from './remove-volume';

/** `rm -v`, `--rm` and a container that was refused after all: takes its volumes that nobody named and no other container mentions. */
export function discardAnonymous(
  ctx: DaemonContext,
  { mounts, hostConfig }: Pick<Container, 'mounts' | 'hostConfig'>,
): void {
  const named = new Set([
    ...(hostConfig.binds ?? []).map((bind) => bind.split(':')[0]),
    ...(hostConfig.mounts ?? []).map(({ source }) => source),
  ]);
  for (const { type, name } of mounts) {
    if (type !== 'volume' || named.has(name)) continue;
    if (ctx.host.volumes.get(name)?.anonymous && volumeUsers(ctx, name).length === 0) discardVolume(ctx, name);
  }
}
