import type { Command } from 'just-bash';
import { cpuSet } from '#engine/model/cpu-set';
import { HOST_CPUS } from '#engine/model/kernel';
import type { RunContext } from '../thread/run-context';
import { printed } from './outcome';

/** `nproc`: those of the host that `--cpuset-cpus` leaves; `--all` counts them all. */
export function nprocCommand({ run }: RunContext): Command['execute'] {
  return async (args) =>
    printed(`${args.includes('--all') ? HOST_CPUS : cpuSet(run.limits?.more?.CpusetCpus).length}\n`);
}
