import { programNamed } from '../../programs/programs';
import type { DaemonContext } from '../context';
import { performStep } from './perform-step';
import { beginProcess } from './start-container';
import { surroundings } from './surroundings';

/**
 * The time a container asked for has come: its restart policy starts it, or its program does what it waited for.
 * A call that comes too early is put off, one that nobody waits for any more does nothing.
 */
export function wakeContainer(ctx: DaemonContext, id: string): void {
  const { tx, seat, host, own } = ctx;
  const container = host.containers.get(id);
  if (!container) return;
  const { state } = container;
  if (state.status === 'restarting') {
    const due = state.finishedAt + (container.restartDelay ?? 0);
    if (due > tx.now) tx.request({ type: 'wake', seat, container: id, at: due });
    else beginProcess(ctx, container, { restarted: true });
    return;
  }
  const process = own.processes.get(id);
  if (state.status !== 'running' || process?.kind !== 'service' || process.wakeAt === null) return;
  if (process.wakeAt > tx.now) {
    tx.request({ type: 'wake', seat, container: id, at: process.wakeAt });
    return;
  }
  const step = programNamed(process.program).wake?.(
    surroundings(ctx, container, process.argv, process.around),
    process.memory,
  );
  performStep(ctx, container, process, { wakeAt: null, ...step });
}
