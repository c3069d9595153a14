import type { SandboxRun } from '#engine/model/sandbox-run';

/** The process ID of the run's first process: 1 in a container of its own, else some after those that are there. */
export function shellPid(run: SandboxRun): number {
  const last = Math.max(0, ...run.processes.map(({ pid }) => pid));
  return last === 0 ? 1 : last + 6;
}
