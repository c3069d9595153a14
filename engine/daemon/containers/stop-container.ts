import type { Container } from '../../model/container';
import { ok, type Result, refuse } from '../../model/result';
import { type Conversation, stopped } from '../../room/conversation';
import type { DaemonContext } from '../context';
import { noteContainer } from '../events/note-container';
import { noteKill } from '../events/note-kill';
import { discardContainer } from './discard-container';
import { findContainer, isAlive } from './find-container';
import { killProcess } from './kill-process';
import { unfreeze } from './pause-container';
import { parseSignal } from './signal';
import { signalProcess } from './signal-process';

/** Seconds between the polite signal and KILL when nobody says otherwise. */
const GRACE = 10;

export interface StopOptions {
  signal?: string;
  /** Seconds; below zero waits without end. */
  timeout?: number;
}

/**
 * `docker stop`: the container's stop signal (or the given one), then KILL after the grace time. A paused container is
 * thawed first; for a restarting one the restart is called off (docker-facts §5.1).
 *
 * @param now gives the context of the decision being made, which is another one after every wait
 */
export function* stopContainer(
  now: () => DaemonContext,
  name: string,
  { signal, timeout }: StopOptions,
): Conversation<Result<{ already: boolean }>> {
  const found = findContainer(now(), name);
  if (!found.ok) return found;
  const { id, config, state } = found.value;
  const text = signal || config.StopSignal || 'TERM';
  const wanted = parseSignal(text);
  if (!wanted) return refuse(400, `invalid signal: ${text}`);
  if (state.status === 'restarting') {
    stayExited(now(), found.value);
    noteContainer(now(), found.value, 'stop');
    return ok({ already: false });
  }
  if (!isAlive(found.value)) return ok({ already: true });
  unfreeze(now(), found.value);
  markStopped(now(), id);
  const running = now().host.containers.get(id);
  const seconds = graceOf(found.value, timeout);
  if (running && seconds !== 0) {
    noteKill(now(), running, wanted.number);
    signalProcess(now(), running, wanted);
  }
  if (alive(now(), id) && seconds !== 0) {
    const due = now().tx.now + seconds * 1000;
    let isAwaited = true;
    try {
      yield* stopped(id, seconds < 0 ? null : seconds * 1000);
      isAwaited = false;
    } finally {
      // Ctrl-C ends the client; the daemon goes on with what it was asked for.
      if (isAwaited && seconds > 0) finishLater(now(), id, 'stop', due);
    }
  }
  const stubborn = now().host.containers.get(id);
  if (stubborn && isAlive(stubborn)) {
    noteKill(now(), stubborn, 9);
    killProcess(now(), id);
  }
  noteContainer(now(), running ?? found.value, 'stop');
  return ok({ already: false });
}

/** Seconds that a container has to end by itself; below zero any number. */
export function graceOf({ config }: Container, timeout: number | undefined): number {
  return timeout ?? config.StopTimeout ?? GRACE;
}

/** Leaves the end of a stop or a restart to the daemon. */
export function finishLater({ tx, seat }: DaemonContext, id: string, purpose: 'stop' | 'restart', at: number): void {
  tx.request({ type: 'wake', seat, container: id, purpose, at });
}

/** Notes that somebody wants it stopped, so that no restart policy starts it again. */
export function markStopped({ tx, seat, host }: DaemonContext, id: string): void {
  const container = host.containers.get(id);
  if (!container || container.stoppedByHand) return;
  tx.emit({ type: 'container.changed', seat, id, state: container.state, stoppedByHand: true });
}

/** Calls off the restart of one that is about to be restarted; it keeps the code it ended with. */
export function stayExited(ctx: DaemonContext, { id, state, hostConfig }: Container): void {
  if (state.status !== 'restarting') return;
  const { tx, seat } = ctx;
  tx.request({ type: 'wake', seat, container: id, at: null });
  const { exitCode, startedAt, finishedAt, oomKilled = false } = state;
  const exited = { status: 'exited' as const, exitCode, startedAt, finishedAt, oomKilled, error: '' };
  tx.emit({ type: 'container.changed', seat, id, state: exited, stoppedByHand: true });
  if (hostConfig.autoRemove) discardContainer(ctx, id, { volumes: true });
}

function alive({ host }: DaemonContext, id: string): boolean {
  const container = host.containers.get(id);
  return container !== undefined && isAlive(container);
}
