import { hostLayerId } from '../../catalogue/host-layer';
import type { Container } from '../../model/container';
import type { RunMount, RunTree, SandboxRun } from '../../model/sandbox-run';
import { layeredFs } from '../containers/container-fs';
import type { DaemonContext } from '../context';
import { containerMounts, mountPointsOf } from './container-mounts';
import { SETTING_FOLDERS, settingMounts } from './setting-mounts';

/** What a run inside a container must know of its mounts, as data. */
export function runMounts(ctx: DaemonContext, container: Container): Pick<SandboxRun, 'trees' | 'mounts' | 'readOnly'> {
  const readOnly = container.hostConfig.readonlyRootfs ? { readOnly: true } : {};
  const points = mountPointsOf(container);
  const own = points.length === 0 ? [] : containerMounts(ctx, container, layeredFs(ctx, container));
  const hasNone = container.hostConfig.recorded?.IpcMode === 'none';
  const isTaken = hasNone || points.some(({ destination }) => destination === SHARED);
  const settings = settingMounts(container);
  const mounts = [...own, ...(isTaken ? [] : [sharedMemory(container)]), ...settings];
  const targets = [...new Set(mounts.map(({ target }) => target))];
  const seed = settings.length > 0 ? SETTING_SEED : SEED;
  return { ...readOnly, mounts, trees: targets.map((target) => runTree(ctx, target, seed)) };
}

/** Where every container has a tmpfs, which the engine knows only by what is in it. */
const SHARED = '/dev/shm';
const FOLDER = { kind: 'dir', mode: 0o755, uid: 0, gid: 0 } as const;
const ROOT = { ...FOLDER, mode: 0o1777 } as const;

/** Its root, with the folder above by which it is found. */
const SEED: RunTree['upper'] = [
  ['/dev', FOLDER],
  [SHARED, ROOT],
];
/** Likewise with the folders of the kernel's settings, for whoever may write them. */
const SETTING_SEED: RunTree['upper'] = [...SEED, ...SETTING_FOLDERS.map((path) => [path, FOLDER] as const)];

function sharedMemory({ id, hostConfig }: Container): RunMount {
  const given = hostConfig.recorded?.ShmSize;
  const size = typeof given === 'number' && given > 0 ? given : 64 * 1024 ** 2;
  return { destination: SHARED, target: `tmpfs:${id}`, root: SHARED, readOnly: false, size };
}

function runTree({ own }: DaemonContext, target: string, seed: RunTree['upper']): RunTree {
  if (target === 'host') return { target, lower: [hostLayerId()], upper: [...own.files] };
  const name = target.slice(target.indexOf(':') + 1);
  const files = target.startsWith('volume:') ? own.volumes.get(name) : own.tmpfs.get(name);
  const shared = target.startsWith('tmpfs:') && !files?.has(SHARED) ? seed : [];
  return { target, lower: [], upper: [...shared, ...(files ?? [])] };
}
