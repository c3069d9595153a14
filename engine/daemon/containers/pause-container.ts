import type { Container } from '../../model/container';
import { ok, type Result, refuse } from '../../model/result';
import type { DaemonContext } from '../context';
import { noteContainer } from '../events/note-container';
import { resumeHealth, stopHealth } from '../health/health-monitor';
import { freezeServices } from '../services/freeze-services';
import { findContainer } from './find-container';

/** `docker pause`: processes get no time, memory and address stay. */
export function pauseContainer(ctx: DaemonContext, name: string): Result<void> {
  const found = findContainer(ctx, name);
  if (!found.ok) return found;
  const { id, state } = found.value;
  if (state.status === 'paused') return refuse(409, `Container ${id} is already paused`);
  if (state.status === 'restarting') {
    return refuse(409, `Container ${id} is restarting, wait until the container is running`);
  }
  if (state.status !== 'running') return refuse(409, `container ${id} is not running`);
  freeze(ctx, found.value);
  return ok(undefined);
}

/** `docker unpause`. */
export function unpauseContainer(ctx: DaemonContext, name: string): Result<void> {
  const found = findContainer(ctx, name);
  if (!found.ok) return found;
  const { id, state } = found.value;
  if (state.status !== 'paused') return refuse(500, `Container ${id} is not paused`);
  unfreeze(ctx, found.value);
  return ok(undefined);
}

function freeze(ctx: DaemonContext, container: Container): void {
  const { id, state, stoppedByHand } = container;
  const { tx, seat, own } = ctx;
  if (state.status !== 'running') return;
  const process = own.processes.get(id);
  if (process?.kind === 'script') tx.request({ type: 'signal', runId: process.run, signal: 'STOP' });
  if (process?.kind === 'service' && process.wakeAt !== null) {
    tx.request({ type: 'wake', seat, container: id, at: null });
    const left = Math.max(0, process.wakeAt - tx.now);
    tx.emit({ type: 'process.set', seat, id, process: { ...process, wakeAt: left } });
  }
  freezeServices(ctx, id, true);
  const { pid, startedAt } = state;
  tx.emit({ type: 'container.changed', seat, id, state: { status: 'paused', pid, startedAt }, stoppedByHand });
  stopHealth(ctx, id);
  noteContainer(ctx, container, 'pause');
}

/** Lets a paused container go on; does nothing to others. */
export function unfreeze(ctx: DaemonContext, container: Container): void {
  const { id, state, stoppedByHand } = container;
  const { tx, seat, own } = ctx;
  if (state.status !== 'paused') return;
  const { pid, startedAt } = state;
  tx.emit({ type: 'container.changed', seat, id, state: { status: 'running', pid, startedAt }, stoppedByHand });
  noteContainer(ctx, container, 'unpause');
  resumeHealth(ctx, id);
  const process = own.processes.get(id);
  if (process?.kind === 'script') tx.request({ type: 'signal', runId: process.run, signal: 'CONT' });
  if (process?.kind === 'service' && process.wakeAt !== null) {
    const wakeAt = tx.now + process.wakeAt;
    tx.emit({ type: 'process.set', seat, id, process: { ...process, wakeAt } });
    tx.request({ type: 'wake', seat, container: id, at: wakeAt });
  }
  freezeServices(ctx, id, false);
}
