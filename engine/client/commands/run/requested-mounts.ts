import type { HostConfig, MountRequest } from '../../../model/container';
import { ok, type Result } from '../../../model/result';
import { parseMount } from './parse-mount';
import { parseVolumeSpec } from './volume-spec';

interface MountFlags {
  volume: readonly string[];
  mount: readonly string[];
  tmpfs: readonly string[];
  'volumes-from': readonly string[];
}

/** The parts of a create request that the mount flags make. */
export interface RequestedMounts {
  hostConfig: Pick<HostConfig, 'binds' | 'mounts' | 'tmpfs' | 'volumesFrom'>;
  /** Paths that want a volume without a name. */
  volumes: string[];
}

/** What `-v`, `--mount`, `--tmpfs` and `--volumes-from` ask for; the same twice counts once, as in the client. */
export function requestedMounts(flags: MountFlags, cwd: string): Result<RequestedMounts, string> {
  const binds: string[] = [];
  const volumes: string[] = [];
  for (const spec of new Set(flags.volume)) {
    const parsed = parseVolumeSpec(spec, cwd);
    if (!parsed.ok) return parsed;
    if (parsed.value.kind === 'bind') binds.push(parsed.value.bind);
    else volumes.push(parsed.value.path);
  }
  const mounts: MountRequest[] = [];
  for (const text of flags.mount) {
    const parsed = parseMount(text, cwd);
    if (!parsed.ok) return parsed;
    mounts.push(parsed.value);
  }
  const tmpfs = new Map(flags.tmpfs.map(targetAndOptions));
  const hostConfig = {
    ...(binds.length > 0 && { binds }),
    ...(mounts.length > 0 && { mounts }),
    ...(tmpfs.size > 0 && { tmpfs: [...tmpfs] }),
    ...(flags['volumes-from'].length > 0 && { volumesFrom: [...flags['volumes-from']] }),
  };
  return ok({ hostConfig, volumes });
}

function targetAndOptions(text: string): [target: string, options: string] {
  const at = text.indexOf(':');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
