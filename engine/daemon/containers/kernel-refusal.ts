import type { Container } from '../../model/container';
import type { Digest } from '../../model/digest';
import type { FileSystem } from '../../model/file-system';
import { fitsSetting } from '../../model/kernel-settings';
import { ok, type Result, refuse } from '../../model/result';
import { resolveGroups } from './resolve-groups';
import { RUNTIME, RUNTIME_INIT } from './runtime-words';

/**
 * What the runtime cannot do at a start of what was asked of the kernel: a group that the container does not know, a
 * setting of a namespace that is not its own, a value that does not fit.
 */
export function kernelRefusal(
  { hostConfig }: Container,
  fs: FileSystem,
  content: (digest: Digest) => string | null,
): Result<void> {
  if (hostConfig.recorded === undefined) return ok(undefined);
  const groups = resolveGroups(fs, content, hostConfig.recorded.GroupAdd);
  if (!groups.ok) return groups;
  const settings = hostConfig.recorded.Sysctls;
  if (typeof settings !== 'object' || settings === null) return ok(undefined);
  for (const [name, value] of Object.entries(settings)) {
    if (hostConfig.networkMode === 'host' && name.startsWith('net.')) {
      return refuse(400, `${RUNTIME}sysctl ${JSON.stringify(name)} not allowed in host network namespace: unknown`);
    }
    if (!fitsSetting(name, String(value))) {
      return refuse(400, `${RUNTIME_INIT}write /proc/sys/${name.replaceAll('.', '/')}: invalid argument: unknown`);
    }
  }
  return ok(undefined);
}
