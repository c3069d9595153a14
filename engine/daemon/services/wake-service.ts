import { programNamed } from '../../programs/programs';
import { performStep } from '../containers/perform-step';
import { surroundings } from '../containers/surroundings';
import type { DaemonContext } from '../context';

/** The time has come that a service of a script asked for; too early it is put off, too late it does nothing. */
export function wakeService(ctx: DaemonContext, id: string): void {
  const { tx, seat, own, host } = ctx;
  const service = own.services?.get(id);
  const container = service && host.containers.get(service.container);
  const wakeAt = service?.process.wakeAt ?? null;
  if (!service || !container || wakeAt === null || container.state.status !== 'running') return;
  if (wakeAt > tx.now) {
    tx.request({ type: 'wake', seat, container: container.id, purpose: `service:${id}`, at: wakeAt });
    return;
  }
  const { process } = service;
  const around = surroundings(ctx, container, process.argv, process.around);
  performStep(ctx, container, process, {
    wakeAt: null,
    ...programNamed(process.program).wake?.(around, process.memory),
  });
}
