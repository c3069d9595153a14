import type { Container } from '../../model/container';
import type { Digest } from '../../model/digest';
import type { Surroundings } from '../../programs/program';
import type { DaemonContext } from '../context';
import { addressOf } from '../network/interfaces-of';
import { lookUp } from '../network/resolve-name';
import { HOST_STACK, stackOf } from '../network/stack-of';
import { confinementOf } from './confinement-of';
import { containerFs, upperOf } from './container-fs';
import { DOCKER_FILES, mountedFiles } from './mounted-files';
import { environmentMap, processVariables } from './process-environment';
import { resolveUser } from './resolve-user';
import { textAt } from './text-at';
import { withDockerFiles } from './with-docker-files';

/**
 * What a process of a container finds around it.
 *
 * @param around where a script has started it; absent for what the container itself says.
 */
export function surroundings(
  ctx: DaemonContext,
  container: Container,
  argv: readonly string[],
  around?: { cwd: string; env: readonly string[] },
): Surroundings {
  const { config } = container;
  const content = (digest: Digest) => textAt(ctx, digest);
  const seen = lookAround(ctx, container, content);
  return {
    argv,
    cwd: around?.cwd ?? (config.WorkingDir || '/'),
    ...seen,
    ...(around && { env: environmentMap(around.env) }),
    content,
    hostname: config.Hostname,
    ...boundsOf(container),
    resolve: (name) => lookUp(ctx, { stack: stackOf(ctx, container) ?? HOST_STACK, self: container }, name),
    ipAddress: addressOf(ctx, container),
    now: ctx.tx.now,
    tty: config.Tty,
    stdin: config.OpenStdin,
  };
}

function lookAround(
  ctx: DaemonContext,
  container: Container,
  content: Surroundings['content'],
): Pick<Surroundings, 'env' | 'fs'> {
  const fs = containerFs(ctx, container);
  const user = resolveUser(fs, content, container.config.User);
  const upper = upperOf(ctx, container);
  return {
    env: processVariables(container, user.ok ? user.value : ROOT),
    fs: withDockerFiles(
      fs,
      DOCKER_FILES.filter((path) => !upper.has(path)),
      () => mountedFiles(ctx, container),
    ),
  };
}

/** What was asked of the kernel, as far as programs ask after it. */
function boundsOf(container: Container): Pick<Surroundings, 'capabilities' | 'openFiles'> {
  const confinement = confinementOf(container);
  if (!confinement) return {};
  const isRoot = /^(|root|0)(:|$)/.test(container.config.User);
  const { capabilities, ulimits } = confinement;
  return { ...(isRoot && { capabilities }), ...(ulimits.nofile && { openFiles: ulimits.nofile }) };
}

export const ROOT = { name: 'root', uid: 0, gid: 0, home: '/root' };
