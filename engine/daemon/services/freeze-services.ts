import type { DaemonContext } from '../context';
import { scriptServices } from './services-of';

/** Stops the clocks of what scripts have started, or lets them go on (as `docker pause` and `unpause` do). */
export function freezeServices(ctx: DaemonContext, container: string, frozen: boolean): void {
  const { tx, seat } = ctx;
  for (const service of scriptServices(ctx, container)) {
    const { id, process } = service;
    if (process.wakeAt === null) continue;
    const wakeAt = frozen ? Math.max(0, process.wakeAt - tx.now) : tx.now + process.wakeAt;
    tx.emit({ type: 'service.set', seat, service: { ...service, process: { ...process, wakeAt } } });
    tx.request({ type: 'wake', seat, container, purpose: `service:${id}`, at: frozen ? null : wakeAt });
  }
}
