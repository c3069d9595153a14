import { hostLayerId } from '../../catalogue/host-layer';
import type { Container } from '../../model/container';
import type { RunTree, SandboxRun } from '../../model/sandbox-run';
import { layeredFs } from '../containers/container-fs';
import type { DaemonContext } from '../context';
import { containerMounts, mountPointsOf } from './container-mounts';

/** What a run inside a container must know of its mounts, as data. */
export function runMounts(ctx: DaemonContext, container: Container): Pick<SandboxRun, 'trees' | 'mounts' | 'readOnly'> {
  const readOnly = container.hostConfig.readonlyRootfs ? { readOnly: true } : {};
  if (mountPointsOf(container).length === 0) return readOnly;
  const mounts = containerMounts(ctx, container, layeredFs(ctx, container));
  const targets = [...new Set(mounts.map(({ target }) => target))];
  return { ...readOnly, mounts, trees: targets.map((target) => runTree(ctx, target)) };
}

function runTree({ own }: DaemonContext, target: string): RunTree {
  if (target === 'host') return { target, lower: [hostLayerId()], upper: [...own.files] };
  const name = target.slice(target.indexOf(':') + 1);
  const files = target.startsWith('volume:') ? own.volumes.get(name) : own.tmpfs.get(name);
  return { target, lower: [], upper: [...(files ?? [])] };
}
