import type { HostConfig } from '../../model/container';
import { cpuSet } from '../../model/cpu-set';

const PERIOD = 100_000;

/** Percent of one core that a container can use: of `--cpus`, or quota and period, and of the processors of its set. */
export function mostCpu({ nanoCpus, recorded = {} }: HostConfig): number {
  const processors = cpuSet(recorded.CpusetCpus).length * 100;
  const { CpuQuota: quota, CpuPeriod: period } = recorded;
  const share = typeof quota === 'number' && quota > 0 ? (quota / (Number(period) || PERIOD)) * 100 : processors;
  return Math.min(processors, share, nanoCpus > 0 ? nanoCpus / 1e7 : processors);
}
