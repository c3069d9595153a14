import type { Container } from '../../model/container';
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
  const fs = containerFs(ctx, container);
  const content = (digest: Parameters<typeof textAt>[1]) => textAt(ctx, digest);
  const user = resolveUser(fs, content, config.User);
  const env = processEnvironment(container, user.ok ? user.value : ROOT);
  return {
    argv,
    env: environmentMap(env),
    cwd: config.WorkingDir || '/',
    fs: withDockerFiles(
      fs,
      DOCKER_FILES.filter((path) => !upperOf(ctx, container).has(path)),
      () => mountedFiles(ctx, container),
    ),
    content,
    hostname: config.Hostname,
    resolve: (name) => lookUp(ctx, { stack: stackOf(ctx, container) ?? HOST_STACK, self: container }, name),
    ipAddress: addressOf(ctx, container),
    now: ctx.tx.now,
    tty: config.Tty,
    stdin: config.OpenStdin,
  };
}

export const ROOT = { name: 'root', uid: 0, gid: 0, home: '/root' };
