import type { Container } from '../../model/container';
import type { FileSystem } from '../../model/file-system';
import type { ShellSession, User } from '../../model/process';
import { ok, type Result, refuse } from '../../model/result';
import { clientFor } from '../../programs/clients/clients';
import { findExecutable } from '../../programs/find-executable';
import type { Printed, Surroundings } from '../../programs/program';
import { programFor } from '../../programs/programs';
import { type Conversation, execEnded, run } from '../../room/conversation';
import type { ExecRequest } from '../api/exec-request';
import type { Output } from '../api/output';
import { containerFs } from '../containers/container-fs';
import { isAlive } from '../containers/find-container';
import { environmentMap, processEnvironment } from '../containers/process-environment';
import { resolveUser } from '../containers/resolve-user';
import { sandboxRunFor, shellFor } from '../containers/sandbox-run-for';
import { ROOT } from '../containers/surroundings';
import { textAt } from '../containers/text-at';
import type { DaemonContext } from '../context';
import { noteExec, noteExecEnd } from '../events/note-exec';
import { addressOf } from '../network/interfaces-of';
import { knownLinks } from '../network/links/known-links';
import { orderService } from '../services/order-service';
import { plannedIn, takePlanned } from './create-exec';
import { beginClient, playClient } from './play-client';

const EXEC_FAILED = 'OCI runtime exec failed: exec failed: ';
const RUNTIME = `${EXEC_FAILED}unable to start container process: `;
/** The engine takes every "not a directory" for a mount that does not fit. */
const MOUNT_ADVICE =
  'Are you trying to mount a directory onto a file (or vice-versa)? Check if the specified host path exists and is the expected type';

/** What an exec has been found to be. */
type Begun =
  | { kind: 'refused'; code: number; message: string }
  | { kind: 'ends'; code: number; print: readonly Printed[] }
  | { kind: 'shell' }
  /** A client that waits for a line. */
  | { kind: 'client'; argv: readonly string[]; tty: boolean; print: readonly Printed[]; session: ShellSession }
  | { kind: 'script'; run: ReturnType<typeof sandboxRunFor> };

/** `POST /exec/{id}/start`, attached. Answers the exit code; what could not be started is told on standard output. */
export function* startExec(
  now: () => DaemonContext,
  id: string,
  output: Output,
  stdin: string | undefined,
): Conversation<number> {
  const container = plannedIn(now(), id);
  const begun = beginExec(now(), id, stdin);
  switch (begun.kind) {
    case 'refused':
      output.out(`${begun.message}\r\n`);
      return begun.code;
    case 'ends':
      for (const { stream, text } of begun.print) output[stream === 'stdout' ? 'out' : 'err'](text);
      noteExecEnd(now(), container, id, begun.code);
      return begun.code;
    case 'client': {
      for (const { stream, text } of begun.print) output[stream === 'stdout' ? 'out' : 'err'](text);
      const { argv, tty } = begun;
      const exec = {
        id,
        container: container ?? '',
        argv,
        tty,
        process: { kind: 'shell' as const, session: begun.session },
      };
      now().tx.emit({ type: 'exec.started', seat: now().seat, exec });
      return yield* execEnded(id, exec.container);
    }
    case 'shell': {
      const exec = now().own.execs.get(id);
      return exec ? yield* execEnded(id, exec.container) : 137;
    }
    case 'script': {
      const { code } = yield* run(begun.run);
      noteExecEnd(now(), container, id, code);
      return code;
    }
  }
}

/** `docker exec -d`: nobody hears of its output, only of a start that failed and, in `docker events`, of its end. */
export function detachExec(ctx: DaemonContext, id: string): Result<void> {
  const container = plannedIn(ctx, id);
  const begun = beginExec(ctx, id, undefined);
  if (begun.kind === 'ends') noteExecEnd(ctx, container, id, begun.code);
  if (begun.kind === 'refused') return refuse(400, begun.message);
  if (begun.kind !== 'script') return ok(undefined);
  ctx.tx.request({
    type: 'run',
    run: { ...begun.run, id: `${ctx.state.room.id}/exec.${ctx.tx.randomHex(8)}` },
    mainOf: null,
    execOf: id,
  });
  return ok(undefined);
}

/** Finds out what a planned exec is, and begins it where the engine plays it. */
export function beginExec(ctx: DaemonContext, id: string, stdin: string | undefined): Begun {
  const plan = takePlanned(ctx, id);
  const container = plan && ctx.host.containers.get(plan.container);
  if (!plan || !container || !isAlive(container)) {
    return { kind: 'refused', code: 126, message: `${RUNTIME}container is not running: unknown` };
  }
  const { request } = plan;
  noteExec(ctx, container.id, id, 'exec_start', request.argv);
  const fs = containerFs(ctx, container);
  const user = userOf(ctx, fs, container, request);
  const links = knownLinks(ctx, container);
  const known = links.ok ? { links: links.value } : {};
  const env = processEnvironment(container, user, { ...known, tty: request.tty, more: request.env });
  const cwd = request.workingDir || container.config.WorkingDir || '/';
  if (!cwd.startsWith('/')) {
    return { kind: 'refused', code: 128, message: `${EXEC_FAILED}Cwd must be an absolute path: unknown` };
  }
  const place = fs.stat(cwd);
  if (place?.kind !== 'dir') {
    const why = place ? `not a directory: unknown: ${MOUNT_ADVICE}` : 'no such file or directory: unknown';
    const message = `${RUNTIME}chdir to cwd (${JSON.stringify(cwd)}) set in config.json failed: ${why}`;
    return { kind: 'refused', code: 127, message };
  }
  const variables = environmentMap(env);
  const [name = ''] = request.argv;
  const executable = findExecutable(fs, name, variables.get('PATH'), cwd);
  if (!executable.ok) {
    return { kind: 'refused', code: executable.code, message: `${RUNTIME}${executable.message}: unknown` };
  }
  const client = clientFor(executable.entry);
  if (client) {
    const { argv, tty } = request;
    const session = { shell: shellFor(fs, []), cwd, env, user, hostname: container.config.Hostname, lastCode: 0 };
    const call = { client, argv, tty, session };
    if (!request.stdin || stdin !== undefined) {
      return { kind: 'ends', ...playClient(ctx, container, call, request.stdin ? (stdin ?? '') : '') };
    }
    const played = beginClient(ctx, container, call, true);
    if ('exit' in played) return { kind: 'ends', code: played.exit, print: played.print };
    return { kind: 'client', argv, tty, print: played.print, session: played.session };
  }
  const around: Surroundings = {
    argv: request.argv,
    env: variables,
    cwd,
    fs,
    content: (digest) => textAt(ctx, digest),
    hostname: container.config.Hostname,
    ipAddress: addressOf(ctx, container),
    now: ctx.tx.now,
    tty: request.tty,
    stdin: request.stdin && stdin === undefined,
  };
  const found = programFor(executable.entry, request.argv);
  const started = found?.program.start({ ...around, argv: found.argv });
  if (started?.kind === 'shell') {
    const base = { shell: started.shell, cwd, env, user, hostname: container.config.Hostname, lastCode: 0 };
    const session: ShellSession = { ...base, ...(request.privileged && { privileged: true }) };
    const exec = {
      id,
      container: container.id,
      argv: request.argv,
      tty: request.tty,
      process: { kind: 'shell' as const, session },
    };
    ctx.tx.emit({ type: 'exec.started', seat: ctx.seat, exec });
    return { kind: 'shell' };
  }
  // Questions such as `nginx -t`; a shell without input has nothing to do either, unless it was sent some.
  const fedShell = started?.kind === 'ends' && stdin && /^(ash|bash|dash)$/.test(found?.program.name ?? '');
  if (started?.kind === 'ends' && !started.leaves && !fedShell && found?.program.name !== 'cat') {
    if (started.sends !== undefined) orderService(ctx, container, found?.program.name ?? '', started.sends);
    return started;
  }
  const program = fedShell ? { script: stdin } : { argv: request.argv };
  const text = fedShell ? '' : (stdin ?? '');
  const lent = request.privileged ? { privileged: true } : {};
  return {
    kind: 'script',
    run: sandboxRunFor(ctx, container, { program, env, cwd, user, tty: request.tty, stdin: text, ...lent }),
  };
}

function userOf(ctx: DaemonContext, fs: FileSystem, container: Container, request: ExecRequest): User {
  const user = resolveUser(fs, (digest) => textAt(ctx, digest), request.user || container.config.User);
  return user.ok ? user.value : ROOT;
}
