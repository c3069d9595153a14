import type { Container } from '../../model/container';
import type { Digest } from '../../model/digest';
import type { Surroundings } from '../../programs/program';
import type { DaemonContext } from '../context';
import { addressOf } from '../network/interfaces-of';
import { lookUp } from '../network/resolve-name';
import { HOST_STACK, stackOf } from '../network/stack-of';
import { containerFs, upperOf } from './container-fs';
import { DOCKER_FILES, mountedFiles } from './mounted-files';
import { environmentMap, processEnvironment } from './process-environment';
import { resolveUser } from './resolve-user';
import { textAt } from './text-at';
import { withDockerFiles } from './with-docker-files';

/** What the main process of a container finds around it. */
export function surroundings(ctx: DaemonContext, container: Container, argv: readonly string[]): Surroundings {
  const { config } = container;
  const content = (digest: Digest) => textAt(ctx, digest);
  return {
    argv,
    cwd: config.WorkingDir || '/',
    ...lookAround(ctx, container, content),
    content,
    hostname: config.Hostname,
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
    env: environmentMap(processEnvironment(container, user.ok ? user.value : ROOT)),
    fs: withDockerFiles(
      fs,
      DOCKER_FILES.filter((path) => !upper.has(path)),
      () => mountedFiles(ctx, container),
    ),
  };
}

export const ROOT = { name: 'root', uid: 0, gid: 0, home: '/root' };
