import { readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second for every program. */
const TICK_MS = 10;

/** Milliseconds of processor time that a thread of this process has used, or null where the system does not tell. */
export function threadCpu(tid: number): number | null {
  try {
    const stat = readFileSync(`/proc/self/task/${tid}/stat`, 'utf8');
    // The second field is the name in parentheses and may hold anything; utime and stime are the 14th and 15th.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch {
    return null;
  }
}
