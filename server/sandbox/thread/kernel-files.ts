import { HOST_CPUS, HOST_MEMORY } from '#engine/model/kernel';
import { basename } from '#engine/model/path';
import type { ProcessLine, SandboxRun } from '#engine/model/sandbox-run';
import { memoryOf } from '../commands/memory-figures';
import { wallClock } from './clock';
import { mountTable } from './mount-table';

const CGROUP = '/sys/fs/cgroup';
const PERIOD = 100_000;

/** What the kernel shows as files: `/proc`, and the cgroup of the container (rules T6, T7). */
export function kernelFiles(run: SandboxRun): [path: string, text: () => string][] {
  return [
    ['/proc/version', () => `Linux version ${run.kernel} (drydock@classroom) #1 SMP PREEMPT_DYNAMIC\n`],
    ['/proc/sys/kernel/hostname', () => `${run.hostname}\n`],
    ['/proc/sys/kernel/osrelease', () => `${run.kernel}\n`],
    ['/proc/sys/kernel/ostype', () => 'Linux\n'],
    ['/proc/sys/kernel/pid_max', () => '4194304\n'],
    ['/proc/sys/net/ipv4/ip_forward', () => '1\n'],
    ['/proc/cmdline', () => 'BOOT_IMAGE=/boot/vmlinuz root=/dev/vda1 ro quiet\n'],
    ['/proc/cpuinfo', () => Array.from({ length: HOST_CPUS }, (_, at) => processor(at)).join('\n')],
    ['/proc/meminfo', () => meminfo(run)],
    ['/proc/uptime', () => `${seconds(run)} ${seconds(run)}\n`],
    ['/proc/loadavg', () => `0.00 0.01 0.05 1/${run.processes.length + 110} ${run.processes.at(-1)?.pid ?? 1}\n`],
    ['/proc/filesystems', () => 'nodev\tproc\nnodev\ttmpfs\nnodev\toverlay\nnodev\tcgroup2\n\text4\n'],
    ['/proc/mounts', () => mountTable(run)],
    ['/proc/self/mounts', () => mountTable(run)],
    ['/proc/self/cgroup', () => '0::/\n'],
    ['/proc/self/cmdline', () => 'cat\0/proc/self/cmdline\0'],
    ['/proc/self/comm', () => 'cat\n'],
    ...run.processes.flatMap((line) => processFiles(run, line)),
    ...(run.limits ? cgroupFiles(run, run.limits) : []),
  ];
}

function processFiles(run: SandboxRun, line: ProcessLine): [string, () => string][] {
  const words = line.command.split(' ');
  const name = basename(words[0] ?? '').replace(/:$/, '');
  return [
    [`/proc/${line.pid}/cmdline`, () => `${words.join('\0')}\0`],
    [`/proc/${line.pid}/comm`, () => `${name}\n`],
    [`/proc/${line.pid}/cgroup`, () => '0::/\n'],
    [`/proc/${line.pid}/mounts`, () => mountTable(run)],
    [`/proc/${line.pid}/status`, () => status(run, line, name)],
    [`/proc/${line.pid}/stat`, () => `${line.pid} (${name}) S ${line.parent} ${line.pid} ${line.pid} 0 -1 4194560\n`],
    ...(line.pid === 1 && run.place === 'container'
      ? ([[`/proc/1/environ`, () => `${run.env.filter((entry) => !entry.startsWith('?=')).join('\0')}\0`]] as [
          string,
          () => string,
        ][])
      : []),
  ];
}

function status(run: SandboxRun, { pid, parent, hostPid, uid, kib }: ProcessLine, name: string): string {
  const four = `${uid}\t${uid}\t${uid}\t${uid}`;
  const numbers = run.place === 'host' ? String(pid) : `${hostPid}\t${pid}`;
  return `Name:\t${name}
Umask:\t0022
State:\tS (sleeping)
Tgid:\t${pid}
Pid:\t${pid}
PPid:\t${parent}
Uid:\t${four}
Gid:\t${four}
NSpid:\t${numbers}
VmSize:\t${String(Math.round(kib * 1.7)).padStart(8)} kB
VmRSS:\t${String(kib).padStart(8)} kB
Threads:\t1
`;
}

function cgroupFiles(
  run: SandboxRun,
  { memory, nanoCpus, pids }: NonNullable<SandboxRun['limits']>,
): [string, () => string][] {
  const used = run.processes.reduce((sum, { kib }) => sum + kib * 1_024, 0);
  return [
    [`${CGROUP}/cgroup.controllers`, () => 'cpuset cpu io memory hugetlb pids rdma misc\n'],
    [`${CGROUP}/cgroup.procs`, () => run.processes.map(({ pid }) => `${pid}\n`).join('')],
    [`${CGROUP}/memory.max`, () => `${memory === 0 ? 'max' : memory}\n`],
    [`${CGROUP}/memory.current`, () => `${used}\n`],
    [`${CGROUP}/memory.swap.max`, () => `${memory === 0 ? 'max' : memory}\n`],
    [`${CGROUP}/cpu.max`, () => `${nanoCpus === 0 ? 'max' : Math.round((nanoCpus / 1e9) * PERIOD)} ${PERIOD}\n`],
    [`${CGROUP}/cpu.weight`, () => '100\n'],
    [`${CGROUP}/pids.max`, () => `${pids === 0 ? 'max' : pids}\n`],
    [`${CGROUP}/pids.current`, () => `${run.processes.length}\n`],
  ];
}

function processor(at: number): string {
  return `processor\t: ${at}
vendor_id\t: Drydock
cpu family\t: 6
model name\t: Drydock simulated CPU @ 2.40GHz
cpu MHz\t\t: 2400.000
cache size\t: 16384 KB
physical id\t: 0
siblings\t: ${HOST_CPUS}
core id\t\t: ${at}
cpu cores\t: ${HOST_CPUS}
flags\t\t: fpu vme de pse tsc msr pae mce cx8 apic sep
bogomips\t: 4800.00
`;
}

function meminfo(run: SandboxRun): string {
  const { free, available, buffers, cached, shared } = memoryOf({ run });
  const rows: readonly [string, number][] = [
    ['MemTotal', HOST_MEMORY / 1_024],
    ['MemFree', free],
    ['MemAvailable', available],
    ['Buffers', buffers],
    ['Cached', cached],
    ['Shmem', shared],
    ['SwapTotal', 0],
    ['SwapFree', 0],
  ];
  return rows.map(([name, kib]) => `${`${name}:`.padEnd(16)}${String(kib).padStart(8)} kB\n`).join('');
}

function seconds({ bootedAt }: SandboxRun): string {
  return (Math.max(0, wallClock() - bootedAt) / 1_000).toFixed(2);
}
