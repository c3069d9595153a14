import type { DaemonContext } from '../context';

/** Takes a container without a process away with its writable layer, its log and its name. */
export function discardContainer(ctx: DaemonContext, id: string): void {
  const { tx, seat, host } = ctx;
  if (!host.containers.has(id)) return;
  tx.request({ type: 'wake', seat, container: id, at: null });
  tx.emit({ type: 'container.removed', seat, id });
  tx.emit({ type: 'container.forgotten', seat, id });
}
