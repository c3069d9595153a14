import type { RunContext } from '../thread/run-context';

/** Whether the run can reach package archives: everything but a container without a network can. */
export function hasNetwork({ run }: RunContext): boolean {
  return run.place === 'host' || run.interfaces.some(({ gateway }) => gateway !== '');
}
