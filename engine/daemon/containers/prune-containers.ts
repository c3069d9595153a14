import type { DaemonContext } from '../context';
import { notePrune } from '../events/note-prune';
import type { Aged } from '../system/aged';
import { containerSize } from './container-size';
import { removeContainer } from './remove-container';

/** `POST /containers/prune`: removes what neither runs nor is paused; volumes stay. Answers IDs and bytes. */
export function pruneContainers(ctx: DaemonContext, fits: Aged): { deleted: string[]; reclaimed: number } {
  const deleted: string[] = [];
  let reclaimed = 0;
  for (const container of [...ctx.host.containers.values()]) {
    const { id, state, created, config } = container;
    if (!['created', 'exited', 'dead'].includes(state.status) || !fits(created, config.Labels)) continue;
    const { rw } = containerSize(ctx, container);
    if (!removeContainer(ctx, id, { force: false, volumes: false }).ok) continue;
    deleted.push(id);
    reclaimed += rw;
  }
  notePrune(ctx, 'container', reclaimed);
  return { deleted, reclaimed };
}
