import type { DaemonContext } from '../context';
import { noteContainer } from '../events/note-container';
import { discardAnonymous } from '../volumes/discard-anonymous';

/** Takes a container without a process away with its writable layer, its log, its name and, where asked for, its anonymous volumes. */
export function discardContainer(ctx: DaemonContext, id: string, { volumes }: { volumes: boolean }): void {
  const { tx, seat, host } = ctx;
  const container = host.containers.get(id);
  if (!container) return;
  tx.request({ type: 'wake', seat, container: id, at: null });
  noteContainer(ctx, container, 'destroy');
  tx.emit({ type: 'container.removed', seat, id });
  tx.emit({ type: 'container.forgotten', seat, id });
  if (volumes) discardAnonymous(ctx, container);
}
