import { HOST_CPUS } from './kernel';
import type { JsonValue } from './process';

/** The processors of the host that `--cpuset-cpus` leaves (`0-1,3`); all when it says nothing. */
export function cpuSet(set: JsonValue | undefined): number[] {
  const all = Array.from({ length: HOST_CPUS }, (_, cpu) => cpu);
  if (typeof set !== 'string' || set === '') return all;
  const ranges = set.split(',').map((part) => part.trim().split('-').map(Number));
  return all.filter((cpu) => ranges.some(([first = 0, last = first]) => first <= cpu && cpu <= last));
}
