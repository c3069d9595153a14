import type { DaemonContext } from '../context';
import { endProcess } from './end-process';

/** KILL for the main process, by hand: it ends at once with 137, paused or not, and no policy starts it again. */
export function killProcess(ctx: DaemonContext, id: string): void {
  const { tx, seat, host, own } = ctx;
  const container = host.containers.get(id);
  if (!container) return;
  const { state } = container;
  if (state.status !== 'running' && state.status !== 'paused') return;
  const process = own.processes.get(id);
  if (process?.kind === 'script') tx.request({ type: 'abort', runId: process.run });
  const { pid, startedAt } = state;
  const thawed = { status: 'running' as const, pid, startedAt };
  tx.emit({ type: 'container.changed', seat, id, state: thawed, stoppedByHand: true });
  endProcess(ctx, id, 137);
}
