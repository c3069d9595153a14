import type { Container } from '../../model/container';
import type { Digest } from '../../model/digest';
import type { FileSystem } from '../../model/file-system';
import type { Change } from '../../model/file-tree';
import { KERNEL } from '../../model/kernel';
import { basename } from '../../model/path';
import type { ShellKind, User } from '../../model/process';
import type { CgroupLimits, SandboxRun } from '../../model/sandbox-run';
import type { DaemonContext } from '../context';
import { containerInterfaces } from '../network/interfaces-of';
import { runMounts } from '../volumes/run-mounts';
import { confinementOf } from './confinement-of';
import { containerFs, imageOf, upperOf } from './container-fs';
import { mountedFiles } from './mounted-files';
import { processEnvironment } from './process-environment';
import { processLines } from './process-lines';
import { resolveGroups } from './resolve-groups';
import { resolveUser } from './resolve-user';
import { ROOT } from './surroundings';
import { textAt } from './text-at';

export interface RunRequest {
  /** A program with its arguments, or a whole script for the container's shell. */
  program: { argv: readonly string[] } | { script: string };
  /** Complete; made from the container's own when absent. */
  env?: readonly string[];
  cwd?: string;
  user?: User;
  tty?: boolean;
  stdin?: string;
  shell?: ShellKind;
  longLived?: boolean;
  /** `docker exec --privileged`. */
  privileged?: boolean;
}

/** Something to be run inside a container, with all that the sandbox may see of it. */
export function sandboxRunFor(ctx: DaemonContext, container: Container, request: RunRequest): Omit<SandboxRun, 'id'> {
  const { program, tty = container.config.Tty, stdin = '', longLived = false } = request;
  const fs = containerFs(ctx, container);
  const user = request.user ?? userOf(ctx, fs, container);
  const content = (digest: Digest) => textAt(ctx, digest);
  const groups = resolveGroups(fs, content, container.hostConfig.recorded?.GroupAdd);
  const confinement = confinementOf(container, groups.ok ? groups.value : [], request.privileged);
  return {
    seat: ctx.seat,
    target: container.id,
    program:
      'argv' in program ? { kind: 'argv', argv: program.argv } : { kind: 'script', text: program.script, args: [] },
    shell: request.shell ?? shellFor(fs, 'argv' in program ? program.argv : []),
    place: 'container',
    env: request.env ?? processEnvironment(container, user, { tty }),
    cwd: request.cwd ?? (container.config.WorkingDir || '/'),
    user,
    hostname: container.config.Hostname,
    tty,
    stdin,
    lower: imageOf(ctx, container).diffIds,
    upper: [...withMounts(ctx, container)],
    ...runMounts(ctx, container),
    processes: processLines(ctx, container),
    kernel: KERNEL,
    interfaces: containerInterfaces(ctx, container),
    limits: limitsOf(container),
    ...(confinement && { confinement }),
    bootedAt: ctx.state.room.openedAt,
    longLived,
  };
}

function userOf(ctx: DaemonContext, fs: FileSystem, container: Container): User {
  const user = resolveUser(fs, (digest) => textAt(ctx, digest), container.config.User);
  return user.ok ? user.value : ROOT;
}

function withMounts(ctx: DaemonContext, container: Container): Map<string, Change> {
  const upper = new Map(upperOf(ctx, container));
  for (const [path, file] of mountedFiles(ctx, container)) if (!upper.has(path)) upper.set(path, file);
  return upper;
}

/** Which shell's ways of speaking the container has: that of the program itself if it is a shell, else of /bin/sh. */
export function shellFor(fs: FileSystem, argv: readonly string[]): ShellKind {
  if (basename(argv[0] ?? '') === 'bash') return 'bash';
  const sh = fs.stat('/bin/sh');
  if (sh?.kind === 'file' && sh.program === 'busybox') return 'ash';
  return sh?.kind === 'file' && sh.program === 'bash' ? 'bash' : 'dash';
}

function limitsOf({ hostConfig }: Container): CgroupLimits {
  const { memory, nanoCpus, pidsLimit = 0, recorded } = hostConfig;
  return { memory, nanoCpus, pids: Math.max(0, pidsLimit), ...(recorded && { more: recorded }) };
}
