import type { Container } from '../../model/container';
import { programNamed } from '../../programs/programs';
import type { DaemonContext } from '../context';
import { endProcess } from './end-process';
import { killProcess } from './kill-process';
import { performStep } from './perform-step';
import { kills, type Signal } from './signal';
import { surroundings } from './surroundings';

/**
 * Delivers a signal to the main process. It is PID 1: what it has no handler for is ignored, unless `--init` put a
 * tiny init before it, so that default actions apply (docker-facts §5.2). A program that npm has started is npm's child:
 * Ctrl-C, which npm passes on, ends it, and npm with it.
 */
export function signalProcess(ctx: DaemonContext, container: Container, signal: Signal): void {
  const { tx, own } = ctx;
  const { id, hostConfig } = container;
  const process = own.processes.get(id);
  if (signal.name === 'KILL') {
    killProcess(ctx, id);
    return;
  }
  if (container.state.status !== 'running' || !process) return;
  const isSpared = !hostConfig.init && !(signal.name === 'INT' && isRunByNpm(container));
  const byDefault = !isSpared && kills(signal) ? 128 + signal.number : null;
  switch (process.kind) {
    case 'service': {
      const around = surroundings(ctx, container, process.argv, process.around);
      const step = programNamed(process.program).signal(around, process.memory, signal.name);
      if (step) performStep(ctx, container, process, step);
      else if (byDefault !== null) endProcess(ctx, id, byDefault);
      return;
    }
    case 'shell':
      // A shell at its prompt ignores what would end it, except that its terminal is gone.
      if (signal.name === 'HUP') endProcess(ctx, id, 129);
      return;
    case 'script':
      if (byDefault !== null && !mayTrap(container)) {
        tx.request({ type: 'abort', runId: process.run });
        endProcess(ctx, id, byDefault);
      } else tx.request({ type: 'signal', runId: process.run, signal: signal.name });
      return;
    default:
      process satisfies never;
  }
}

/** Whether npm or yarn is the main process, and what is played in its place its child. */
function isRunByNpm({ path, args }: Container): boolean {
  return [path, ...args].some((word) => /^(exec )?(\/usr\/local\/bin\/)?(npm|yarn)( |$)/.test(word));
}

/** Whether the script says `trap` somewhere; only the sandbox can tell what it does with it. */
function mayTrap({ path, args }: Container): boolean {
  return [path, ...args].some((word) => /\btrap\b/.test(word));
}
