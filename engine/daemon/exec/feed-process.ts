import type { Container } from '../../model/container';
import type { Process } from '../../model/process';
import { endingProcess } from '../../programs/launch';
import type { Step } from '../../programs/program';
import { programNamed } from '../../programs/programs';
import { performStep } from '../containers/perform-step';
import { surroundings } from '../containers/surroundings';
import type { DaemonContext } from '../context';

type Service = Extract<Process, { kind: 'service' }>;

/** Gives a line of standard input (null: its end) to the service that is a container's main process. */
export function feedProcess(ctx: DaemonContext, id: string, line: string | null): void {
  const fed = stepFor(ctx, id, line);
  if (fed) performStep(ctx, fed.container, fed.process, fed.step);
}

/**
 * All that a client without a terminal sends while it starts a container, and then the end. A program that ends of it
 * does so a moment after its start, when the client already waits for that.
 */
export function feedAll(ctx: DaemonContext, id: string, text: string): void {
  const { tx, seat } = ctx;
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  for (const line of [...lines.map((each) => each.replace(/\n$/, '')), null]) {
    const fed = stepFor(ctx, id, line);
    if (!fed) continue;
    const { container, process, step } = fed;
    const { exit, ...before } = step;
    performStep(ctx, container, process, before);
    if (exit === undefined) continue;
    tx.emit({ type: 'process.set', seat, id, process: endingProcess(process.argv, exit, tx.now) });
    tx.request({ type: 'wake', seat, container: id, at: tx.now });
    return;
  }
}

function stepFor(
  ctx: DaemonContext,
  id: string,
  line: string | null,
): { container: Container; process: Service; step: Step } | null {
  const container = ctx.host.containers.get(id);
  const process = ctx.own.processes.get(id);
  if (container?.state.status !== 'running' || process?.kind !== 'service') return null;
  const step = programNamed(process.program).input?.(
    surroundings(ctx, container, process.argv, process.around),
    process.memory,
    line,
  );
  return step ? { container, process, step } : null;
}
