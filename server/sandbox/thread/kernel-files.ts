import { HOST_CPUS, HOST_MEMORY } from '#engine/model/kernel';
import type { SandboxRun } from '#engine/model/sandbox-run';
import { memoryOf } from '../commands/memory-figures';
import { cgroupFiles } from './cgroup-files';
import { wallClock } from './clock';
import { confinementIn } from './confinement';
import { mountTable } from './mount-table';
import { processFiles } from './process-files';

const CGROUP = '/sys/fs/cgroup';

/** What the kernel shows as files: `/proc`, and the cgroup of the container (rules T6, T7). */
export function kernelFiles(run: SandboxRun): [path: string, text: () => string][] {
  return [
    ['/proc/version', () => `Linux version ${run.kernel} (drydock@classroom) #1 SMP PREEMPT_DYNAMIC\n`],
    ['/proc/cmdline', () => 'BOOT_IMAGE=/boot/vmlinuz root=/dev/vda1 ro quiet\n'],
    ['/proc/cpuinfo', () => Array.from({ length: HOST_CPUS }, (_, at) => processor(at)).join('\n')],
    ['/proc/meminfo', () => meminfo(run)],
    ['/proc/uptime', () => `${seconds(run)} ${seconds(run)}\n`],
    ['/proc/loadavg', () => `0.00 0.01 0.05 1/${run.processes.length + 110} ${run.processes.at(-1)?.pid ?? 1}\n`],
    ['/proc/filesystems', () => 'nodev\tproc\nnodev\ttmpfs\nnodev\toverlay\nnodev\tcgroup2\n\text4\n'],
    ['/proc/mounts', () => mountTable(run)],
    ...processFiles(run),
    ...(run.limits ? cgroupFiles(run, cgroupFolder(run), run.limits) : []),
  ];
}

/** Where a container sees its own group: at the root, unless it shares the host's namespace. */
function cgroupFolder(run: SandboxRun): string {
  const { cgroup } = confinementIn(run);
  return cgroup === '/' ? CGROUP : `${CGROUP}${cgroup}`;
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
