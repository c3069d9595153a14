import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Container } from '../../model/container';
import type { Process } from '../../model/process';
import { type DaemonError, ok, type Result, refuse } from '../../model/result';
import { endingProcess, type Launch, launch } from '../../programs/launch';
import type { DaemonContext } from '../context';
import { noteContainer } from '../events/note-container';
import { feedAll } from '../exec/feed-process';
import { beginClient, playClient } from '../exec/play-client';
import { startHealth } from '../health/health-monitor';
import { notePlugs } from '../network/note-plugs';
import { plugIn } from '../network/plug-in';
import { withFreePorts } from '../network/port-conflict';
import { prepareMounts } from '../volumes/prepare-mounts';
import { releaseMounts } from '../volumes/release-mounts';
import { containerFs } from './container-fs';
import { discardContainer } from './discard-container';
import { findContainer } from './find-container';
import { kernelRefusal } from './kernel-refusal';
import { logRotation } from './log-rotation';
import { leaveFiles } from './perform-step';
import { printLog } from './print-log';
import { processEnvironment } from './process-environment';
import { resolveUser } from './resolve-user';
import { RUNTIME_INIT, TASK } from './runtime-words';
import { sandboxRunFor, shellFor } from './sandbox-run-for';
import { starved } from './starved';
import { surroundings } from './surroundings';
import { textAt } from './text-at';

/** Bytes that the kernel takes. */
const LONGEST_HOST_NAME = 64;

/** `POST /containers/{name}/start`. One that is `restarting` counts as running. */
export function startContainer(
  ctx: DaemonContext,
  name: string,
  { stdin }: { stdin?: string } = {},
): Result<{ already: boolean }> {
  const found = findContainer(ctx, name);
  if (!found.ok) return found;
  switch (found.value.state.status) {
    case 'running':
    case 'restarting':
      return ok({ already: true });
    case 'paused':
      return refuse(409, 'cannot start a paused container, try unpause instead');
    case 'removing':
    case 'dead':
      return refuse(409, 'container is marked for removal and cannot be started');
    default: {
      const begun = beginProcess(ctx, found.value, { restarted: false, stdin });
      return begun.ok ? ok({ already: false }) : begun;
    }
  }
}

/**
 * Gives a container a process, an address and its ports. When that fails the container stays what it was, with the
 * error and its code in its state (docker-facts §5.1), or goes away if it was made with `--rm`.
 */
export function beginProcess(
  ctx: DaemonContext,
  container: Container,
  { restarted, stdin }: { restarted: boolean; stdin?: string | undefined },
): Result<void> {
  const plugs = plugIn(ctx, container);
  const next = plugs.ok ? { ...container, networks: plugs.value.networks, ports: plugs.value.ports } : container;
  notePlugs(ctx, next, 'connect');
  const mounted = prepareMounts(ctx, container);
  const fail = (error: DaemonError, exitCode: number) => {
    notePlugs(ctx, next, 'disconnect');
    releaseMounts(ctx, container);
    return failed(ctx, container, error, exitCode);
  };
  if (!mounted.ok) return fail(mounted.error, mounted.error.message.startsWith(TASK) ? 127 : 128);
  const fs = containerFs(ctx, container);
  const user = resolveUser(fs, (digest) => textAt(ctx, digest), container.config.User);
  if (!user.ok) return fail(user.error, 128);
  const settled = kernelRefusal(container, fs, (digest) => textAt(ctx, digest));
  if (!settled.ok) return fail(settled.error, 128);
  const rotation = logRotation(container.hostConfig);
  if (typeof rotation === 'string') {
    return fail({ status: 400, message: `${TASK}failed to initialize logging driver: ${rotation}` }, 128);
  }
  const { Hostname } = container.config;
  // Encoding takes longer than anything else here, and a character takes three bytes at most.
  if (Hostname.length * 3 > LONGEST_HOST_NAME && utf8ToBytes(Hostname).length > LONGEST_HOST_NAME) {
    return fail({ status: 400, message: `${RUNTIME_INIT}sethostname: invalid argument: unknown` }, 128);
  }
  const cwd = container.config.WorkingDir || '/';
  const place = fs.stat(cwd);
  if (place?.kind !== 'dir') {
    const why = place ? 'not a directory' : 'no such file or directory';
    const message = `${RUNTIME_INIT}chdir to cwd (${JSON.stringify(cwd)}) set in config.json failed: ${why}: unknown`;
    return fail({ status: 400, message }, 127);
  }
  const { tx, seat, host } = ctx;
  const begun = withFreePorts(ctx, next, launch(surroundings(ctx, next, [container.path, ...container.args])));
  if (begun.kind === 'refused') {
    return fail({ status: 400, message: `${RUNTIME_INIT}${begun.message}: unknown` }, begun.code);
  }
  // The network is the last thing that can fail: what cannot be executed is found out before (docker-facts §4.1).
  if (!plugs.ok) return fail(plugs.error, 128);
  tx.emit({ type: 'container.started', seat, id: container.id, pid: host.nextPid, ...plugs.value, restarted });
  const running = host.containers.get(container.id) as Container;
  noteContainer(ctx, running, 'start');
  const given = container.config.OpenStdin ? stdin : undefined;
  if ('writes' in begun) leaveFiles(ctx, running, begun.writes ?? []);
  const wanted = processOf(ctx, running, begun, user.value, given);
  const process = starved(running, wanted, tx.now);
  tx.emit({ type: 'process.set', seat, id: container.id, process });
  if ('print' in begun && begun.kind !== 'client' && process === wanted) printLog(ctx, container.id, begun.print);
  const wakeAt = process.kind === 'service' ? process.wakeAt : null;
  if (wakeAt !== null) tx.request({ type: 'wake', seat, container: container.id, at: wakeAt });
  if (process.kind === 'service' && given !== undefined) feedAll(ctx, container.id, given);
  startHealth(ctx, running);
  return ok(undefined);
}

export function processOf(
  ctx: DaemonContext,
  container: Container,
  begun: Exclude<Launch, { kind: 'refused' }>,
  user: Parameters<typeof processEnvironment>[1],
  stdin: string | undefined,
): Process {
  const { config } = container;
  if (begun.kind === 'service') return begun.process;
  const env = processEnvironment(container, user);
  if (begun.kind === 'client') return clientProcess(ctx, container, begun, env, user, stdin);
  if (begun.kind === 'shell' && (stdin === undefined || config.Tty)) {
    const cwd = config.WorkingDir || '/';
    return { kind: 'shell', session: { shell: begun.shell, cwd, env, user, hostname: config.Hostname, lastCode: 0 } };
  }
  // A shell that is fed from a pipe reads its whole script from there.
  const program = begun.kind === 'shell' ? { script: stdin ?? '' } : { argv: begun.argv };
  const run = sandboxRunFor(ctx, container, {
    program,
    user,
    env,
    stdin: begun.kind === 'shell' ? '' : (stdin ?? ''),
    longLived: true,
    ...(begun.kind === 'shell' && { shell: begun.shell }),
  });
  const id = `${ctx.state.room.id}/${container.id.slice(0, 12)}.${ctx.tx.randomHex(6)}`;
  ctx.tx.request({ type: 'run', run: { ...run, id }, mainOf: container.id });
  return { kind: 'script', run: id };
}

/** A client of a server is asked at once; it has ended then, or waits for a line. */
function clientProcess(
  ctx: DaemonContext,
  container: Container,
  { client, argv, print: before }: Extract<Launch, { kind: 'client' }>,
  env: readonly string[],
  user: Parameters<typeof processEnvironment>[1],
  stdin: string | undefined,
): Process {
  const { Tty: tty, OpenStdin, WorkingDir, Hostname: hostname } = container.config;
  const shell = shellFor(containerFs(ctx, container), []);
  const session = { shell, cwd: WorkingDir || '/', env, user, hostname, lastCode: 0 };
  const call = { client, argv, tty, session };
  if (!OpenStdin || stdin !== undefined) {
    const { print, code } = playClient(ctx, container, call, stdin ?? '');
    printLog(ctx, container.id, [...before, ...print]);
    return endingProcess(argv, code, ctx.tx.now);
  }
  const played = beginClient(ctx, container, call, true);
  printLog(ctx, container.id, [...before, ...played.print]);
  return 'exit' in played ? endingProcess(argv, played.exit, ctx.tx.now) : { kind: 'shell', session: played.session };
}

function failed(ctx: DaemonContext, container: Container, error: DaemonError, exitCode: number): Result<never> {
  const { tx, seat } = ctx;
  const { id, state, stoppedByHand } = container;
  const next =
    'finishedAt' in state
      ? {
          status: 'exited' as const,
          exitCode,
          startedAt: state.startedAt,
          finishedAt: state.finishedAt,
          oomKilled: false,
          error: error.message,
        }
      : { status: 'created' as const, exitCode, error: error.message };
  tx.emit({ type: 'container.changed', seat, id, state: next, stoppedByHand });
  if (container.hostConfig.autoRemove) discardContainer(ctx, id, { volumes: true });
  return { ok: false, error };
}
