import { HOST_CPUS } from '#engine/model/kernel';
import type { SandboxRun } from '#engine/model/sandbox-run';

/** The processors that a run may use: those of `--cpuset-cpus` (`0-1,3`), else all. */
export function allowedCpus({ limits }: SandboxRun): number[] {
  const set = limits?.more?.CpusetCpus;
  const all = Array.from({ length: HOST_CPUS }, (_, cpu) => cpu);
  if (typeof set !== 'string' || set === '') return all;
  const ranges = set.split(',').map((part) => part.trim().split('-').map(Number));
  return all.filter((cpu) => ranges.some(([first = 0, last = first]) => first <= cpu && cpu <= last));
}
