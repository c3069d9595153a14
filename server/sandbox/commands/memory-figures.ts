import { HOST_MEMORY } from '#engine/model/kernel';
import type { RunContext } from '../thread/run-context';

/** Memory of the host in KiB, as `/proc/meminfo` tells it in every container too: cgroups are not shown there. */
export interface MemoryFigures {
  total: number;
  used: number;
  free: number;
  shared: number;
  buffers: number;
  cached: number;
  available: number;
}

const SYSTEM = 286_000;
const BUFFERS = 41_236;
const CACHED = 764_692;
const SHARED = 1_284;

/** What runs on the host and the run can see of is part of what is used; so all `free` agree with all `ps`. */
export function memoryOf({ run }: Pick<RunContext, 'run'>): MemoryFigures {
  const total = HOST_MEMORY / 1_024;
  const processes = run.processes.reduce((sum, { kib }) => sum + kib, 0);
  const used = SYSTEM + processes + BUFFERS + CACHED;
  const free = total - used;
  return { total, used, free, shared: SHARED, buffers: BUFFERS, cached: CACHED, available: free + CACHED };
}
