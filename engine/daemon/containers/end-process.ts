import type { Container } from '../../model/container';
import { endingProcess } from '../../programs/launch';
import type { DaemonContext } from '../context';
import { noteContainer } from '../events/note-container';
import { endExec } from '../exec/end-exec';
import { execsIn } from '../exec/execs-in';
import { stopHealth } from '../health/health-monitor';
import { notePlugs } from '../network/note-plugs';
import { endServices } from '../services/end-service';
import { releaseMounts } from '../volumes/release-mounts';
import { discardContainer } from './discard-container';
import { isAlive } from './find-container';

const FIRST_DELAY = 100;
const LONGEST_DELAY = 60_000;
/** A run that lasted this long (milliseconds) was a good one: the next delay begins at the shortest again. */
const GOOD_RUN = 10_000;

/**
 * The main process has ended: the container is exited, is about to be restarted by its policy, or with `--rm` is gone
 * (docker-facts §5.1, §5.3). Its other processes end with it. Ending what has already ended does nothing.
 */
export function endProcess(ctx: DaemonContext, id: string, code: number, reason?: 'oom'): void {
  const { tx, seat, host, own } = ctx;
  const container = host.containers.get(id);
  if (!container || !isAlive(container) || !('startedAt' in container.state)) return;
  const { state, stoppedByHand } = container;
  if (state.status === 'paused') {
    freezeEnd(ctx, container, code);
    return;
  }
  stopHealth(ctx, id);
  if (own.processes.has(id)) tx.emit({ type: 'process.set', seat, id, process: null });
  for (const exec of execsIn(ctx, id)) endExec(ctx, exec.id, 137);
  endServices(ctx, id);
  const { startedAt } = state;
  const finishedAt = tx.now;
  if (reason === 'oom') noteContainer(ctx, container, 'oom');
  const lasted = String(Math.floor((finishedAt - startedAt) / 1000));
  noteContainer(ctx, container, 'die', { exitCode: String(code), execDuration: lasted });
  if (restarts(container, code)) {
    const delay = nextDelay(container.restartDelay ?? 0, finishedAt - startedAt);
    const oom = reason === 'oom' && { oomKilled: true as const };
    const next = { status: 'restarting' as const, exitCode: code, startedAt, finishedAt, ...oom };
    tx.emit({ type: 'container.changed', seat, id, state: next, stoppedByHand, restartDelay: delay });
    notePlugs(ctx, container, 'disconnect');
    releaseMounts(ctx, container);
    tx.request({ type: 'wake', seat, container: id, at: finishedAt + delay });
    return;
  }
  tx.request({ type: 'wake', seat, container: id, at: null });
  const exited = {
    status: 'exited' as const,
    exitCode: code,
    startedAt,
    finishedAt,
    oomKilled: reason === 'oom',
    error: '',
  };
  tx.emit({ type: 'container.changed', seat, id, state: exited, stoppedByHand });
  notePlugs(ctx, container, 'disconnect');
  releaseMounts(ctx, container);
  if (container.hostConfig.autoRemove) discardContainer(ctx, id, { volumes: true });
}

/** What has ended while frozen is found to have ended when it is thawed. */
function freezeEnd(ctx: DaemonContext, container: Container, code: number): void {
  const { tx, seat } = ctx;
  const process = { ...endingProcess([container.path, ...container.args], code, 0), wakeAt: 0 };
  tx.emit({ type: 'process.set', seat, id: container.id, process });
}

function restarts({ hostConfig, stoppedByHand, restartCount }: Container, code: number): boolean {
  const { name, maximumRetryCount } = hostConfig.restartPolicy;
  if (stoppedByHand || name === 'no') return false;
  if (name !== 'on-failure') return true;
  return code !== 0 && (maximumRetryCount === 0 || restartCount < maximumRetryCount);
}

/** 100 ms, doubled each time up to a minute. */
export function nextDelay(before: number, lasted: number): number {
  if (before === 0 || lasted >= GOOD_RUN) return FIRST_DELAY;
  return Math.min(before * 2, LONGEST_DELAY);
}
