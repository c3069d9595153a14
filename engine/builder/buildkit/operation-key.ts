import type { Digest } from '../../model/digest';
import type { Operation } from './plan';
import { cacheKey } from './step-cache';

/**
 * What a step's result is remembered under: all that it depends on (docker-facts §6.3).
 *
 * @param before the key of the step before
 * @param content the hash of what it copies, '' for none
 * @param origin what stands for a stage or image that it mounts
 */
export function operationKey(
  operation: Operation,
  before: Digest,
  content: string,
  origin: (from: string | null) => unknown,
): Digest {
  switch (operation.kind) {
    case 'mkdir':
      return cacheKey(before, 'mkdir', operation.path, operation.user);
    case 'copy': {
      const { name, workingDir, destination, chown, mode } = operation;
      return cacheKey(before, name, content, workingDir, destination, chown, mode);
    }
    case 'run': {
      const { argv, env, cwd, user, network, script } = operation;
      const mounts = operation.mounts.map((mount) => [mount, origin(mount.from)]);
      return cacheKey(before, 'run', argv, env, cwd, user, network, mounts, script);
    }
  }
}
