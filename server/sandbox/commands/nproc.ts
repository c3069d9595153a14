import type { Command } from 'just-bash';
import { HOST_CPUS } from '#engine/model/kernel';
import { allowedCpus } from '../thread/cpu-set';
import type { RunContext } from '../thread/run-context';
import { printed } from './outcome';

/** `nproc`: those of the host that `--cpuset-cpus` leaves; `--all` counts them all. */
export function nprocCommand({ run }: RunContext): Command['execute'] {
  return async (args) => printed(`${args.includes('--all') ? HOST_CPUS : allowedCpus(run).length}\n`);
}
