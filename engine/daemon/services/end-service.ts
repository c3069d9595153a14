import type { DaemonContext } from '../context';
import { scriptServices } from './services-of';

/** A service that a script has started is over. One that is over already stays so. */
export function endService(ctx: DaemonContext, id: string, code: number): void {
  const { tx, seat, own } = ctx;
  const service = own.services?.get(id);
  if (!service) return;
  tx.request({ type: 'wake', seat, container: service.container, purpose: `service:${id}`, at: null });
  tx.emit({ type: 'service.ended', seat, id, code });
}

/** With process 1 all others of its container end. */
export function endServices(ctx: DaemonContext, container: string): void {
  for (const { id } of scriptServices(ctx, container)) endService(ctx, id, 137);
}
