import { cpuSet } from '#engine/model/cpu-set';
import { HOST_CPUS } from '#engine/model/kernel';
import type { CgroupLimits, SandboxRun } from '#engine/model/sandbox-run';

const PERIOD = 100_000;

/** The control group of a container, as cgroup v2 shows it: what each limit of Docker comes to there (rules T7, T62). */
export function cgroupFiles(run: SandboxRun, folder: string, limits: CgroupLimits): [string, () => string][] {
  const { memory, nanoCpus, pids, more = {} } = limits;
  const of = (key: string) => (typeof more[key] === 'number' ? more[key] : 0);
  const text = (key: string) => (typeof more[key] === 'string' ? more[key] : '');
  const most = (bytes: number) => (bytes > 0 ? String(bytes) : 'max');
  const used = () => run.processes.reduce((sum, { kib }) => sum + kib * 1_024, 0);
  const period = of('CpuPeriod') || PERIOD;
  const quota = nanoCpus > 0 ? Math.round((nanoCpus / 1e9) * PERIOD) : of('CpuQuota');
  const swap = of('MemorySwap') === 0 ? memory : of('MemorySwap') - memory;
  const files: Record<string, () => string> = {
    'cgroup.controllers': () => 'cpuset cpu io memory hugetlb pids rdma misc',
    'cgroup.procs': () => run.processes.map(({ pid }) => pid).join('\n'),
    'cgroup.type': () => 'domain',
    'cpu.max': () => `${quota > 0 ? quota : 'max'} ${period}`,
    'cpu.weight': () => String(of('CpuShares') > 0 ? weightOf(of('CpuShares')) : 100),
    'cpuset.cpus': () => text('CpusetCpus'),
    'cpuset.cpus.effective': () => listOf(cpuSet(more.CpusetCpus)),
    'cpuset.mems': () => text('CpusetMems'),
    'cpuset.mems.effective': () => '0',
    'io.weight': () => `default ${of('BlkioWeight') > 0 ? ioWeightOf(of('BlkioWeight')) : 100}`,
    'memory.current': () => String(used()),
    'memory.high': () => 'max',
    'memory.low': () => String(of('MemoryReservation')),
    'memory.max': () => most(memory),
    'memory.swap.current': () => '0',
    'memory.swap.max': () => (memory > 0 && swap === 0 ? '0' : most(swap)),
    'pids.current': () => String(run.processes.length),
    'pids.max': () => most(pids),
  };
  return Object.entries(files).map(([name, make]) => [
    `${folder}/${name}`,
    () => {
      const shown = make();
      return shown === '' ? '\n' : `${shown}\n`;
    },
  ]);
}

/** What runc makes of the shares of cgroup v1 (2 to 262144). */
function weightOf(shares: number): number {
  return 1 + Math.floor(((Math.min(262_144, Math.max(2, shares)) - 2) * 9_999) / 262_142);
}

/** Likewise of the weight of blkio (10 to 1000). */
function ioWeightOf(weight: number): number {
  return 1 + Math.floor(((weight - 10) * 9_999) / 990);
}

function listOf(cpus: readonly number[]): string {
  return cpus.length === HOST_CPUS && HOST_CPUS > 1 ? `0-${HOST_CPUS - 1}` : cpus.join(',');
}
