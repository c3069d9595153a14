import type { DaemonContext } from '../context';
import { notePrune } from '../events/note-prune';
import type { Aged } from '../system/aged';
import { networkKind } from './network-kind';
import { removeNetwork } from './remove-network';

/** `POST /networks/prune`: removes the networks of one's own that no running container is in. Answers names. */
export function pruneNetworks(ctx: DaemonContext, fits: Aged): { deleted: string[] } {
  const deleted: string[] = [];
  for (const { id, name, created, labels } of [...ctx.host.networks.values()]) {
    if (networkKind(name) !== 'user-defined' || !fits(created, labels)) continue;
    if (removeNetwork(ctx, id).ok) deleted.push(name);
  }
  notePrune(ctx, 'network', 0);
  return { deleted };
}
