import type { Container } from '../../model/container';
import type { Change } from '../../model/file-tree';
import { KERNEL } from '../../model/kernel';
import { basename } from '../../model/path';
import type { ShellKind, User } from '../../model/process';
import type { ProcessLine, SandboxRun } from '../../model/sandbox-run';
import type { UnionFs } from '../../model/union-fs';
import type { DaemonContext } from '../context';
import { containerFs, imageOf, upperOf } from './container-fs';
import { isAlive } from './find-container';
import { mountedFiles } from './mounted-files';
import { processEnvironment } from './process-environment';
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
}

/** Something to be run inside a container, with all that the sandbox may see of it. */
export function sandboxRunFor(ctx: DaemonContext, container: Container, request: RunRequest): Omit<SandboxRun, 'id'> {
  const { program, tty = container.config.Tty, stdin = '', longLived = false } = request;
  const fs = containerFs(ctx, container);
  const user = request.user ?? userOf(ctx, fs, container);
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
    processes: processLines(ctx, container, user),
    kernel: KERNEL,
    ipAddress: container.ipAddress,
    longLived,
  };
}

function userOf(ctx: DaemonContext, fs: UnionFs, container: Container): User {
  const user = resolveUser(fs, (digest) => textAt(ctx, digest), container.config.User);
  return user.ok ? user.value : ROOT;
}

function withMounts(ctx: DaemonContext, container: Container): Map<string, Change> {
  const upper = new Map(upperOf(ctx, container));
  for (const [path, file] of mountedFiles(ctx, container)) if (!upper.has(path)) upper.set(path, file);
  return upper;
}

/** Which shell's ways of speaking the container has: that of the program itself if it is a shell, else of /bin/sh. */
export function shellFor(fs: UnionFs, argv: readonly string[]): ShellKind {
  if (basename(argv[0] ?? '') === 'bash') return 'bash';
  const sh = fs.stat('/bin/sh');
  if (sh?.kind === 'file' && sh.program === 'busybox') return 'ash';
  return sh?.kind === 'file' && sh.program === 'bash' ? 'bash' : 'dash';
}

/** What `ps` inside shows besides itself: the main process and waiting shells. */
export function processLines({ own }: DaemonContext, container: Container, user: User): ProcessLine[] {
  const { state } = container;
  if (!isAlive(container) || !('startedAt' in state)) return [];
  const process = own.processes.get(container.id);
  const argv =
    process?.kind === 'service' && process.program !== 'ending' ? process.argv : [container.path, ...container.args];
  const lines: ProcessLine[] = [
    { pid: 1, user: user.name || String(user.uid), startedAt: state.startedAt, command: argv.join(' ') },
  ];
  let pid = 7;
  for (const exec of own.execs.values()) {
    if (exec.container !== container.id) continue;
    const name = exec.process.kind === 'shell' ? exec.process.session.user.name : user.name;
    lines.push({ pid, user: name, startedAt: state.startedAt, command: exec.argv.join(' ') });
    pid += 7;
  }
  return lines;
}
