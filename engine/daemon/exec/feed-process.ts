import { programNamed } from '../../programs/programs';
import { performStep } from '../containers/perform-step';
import { surroundings } from '../containers/surroundings';
import type { DaemonContext } from '../context';

/** Gives a line of standard input (null: its end) to the service that is a container's main process. */
export function feedProcess(ctx: DaemonContext, id: string, line: string | null): void {
  const container = ctx.host.containers.get(id);
  const process = ctx.own.processes.get(id);
  if (container?.state.status !== 'running' || process?.kind !== 'service') return;
  const step = programNamed(process.program).input?.(surroundings(ctx, container, process.argv), process.memory, line);
  if (step) performStep(ctx, container, process, step);
}

/** All that a client without a terminal sends, and then the end. */
export function feedAll(ctx: DaemonContext, id: string, text: string): void {
  for (const line of text.match(/[^\n]*\n|[^\n]+$/g) ?? []) feedProcess(ctx, id, line.replace(/\n$/, ''));
  feedProcess(ctx, id, null);
}
