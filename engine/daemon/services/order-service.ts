import type { Container } from '../../model/container';
import { parseSignal } from '../containers/signal';
import { signalProcess } from '../containers/signal-process';
import type { DaemonContext } from '../context';
import { scriptServices } from './services-of';
import { signalService } from './signal-service';

/** What a server's own program (`nginx -s reload`) sends to the running one: process 1, or what a script has started. */
export function orderService(ctx: DaemonContext, container: Container, program: string, order: string): void {
  const main = ctx.own.processes.get(container.id);
  const isMain = main?.kind === 'service' && main.program === program;
  const started = isMain
    ? undefined
    : scriptServices(ctx, container.id).find(({ process }) => process.program === program);
  const signal = parseSignal(order);
  if (started) signalService(ctx, started.id, order);
  else if (signal) signalProcess(ctx, container, signal);
}
