import type { RunContext } from '../thread/run-context';

/** Whether the run can reach package archives: everything but a container without a network card can. */
export function hasNetwork({ run }: RunContext): boolean {
  return run.place === 'host' || run.interfaces.length > 0;
}
