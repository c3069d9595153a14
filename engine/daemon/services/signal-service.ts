import { programNamed } from '../../programs/programs';
import { performStep } from '../containers/perform-step';
import { kills, parseSignal } from '../containers/signal';
import { surroundings } from '../containers/surroundings';
import type { DaemonContext } from '../context';
import { endService } from './end-service';

/** A signal for a service that a script has started. It is not PID 1: what it has no handler for may end it. */
export function signalService(ctx: DaemonContext, id: string, name: string): void {
  const service = ctx.own.services?.get(id);
  const container = service && ctx.host.containers.get(service.container);
  const signal = parseSignal(name);
  if (!service || !container || !signal) return;
  if (signal.name === 'KILL') {
    endService(ctx, id, 137);
    return;
  }
  // One that is frozen finds the signal when it is thawed, and its container is stopped by KILL until then.
  if (container.state.status !== 'running') return;
  const { process } = service;
  const around = surroundings(ctx, container, process.argv, process.around);
  const step = programNamed(process.program).signal(around, process.memory, signal.name);
  if (step) performStep(ctx, container, process, step);
  else if (kills(signal)) endService(ctx, id, 128 + signal.number);
}
