import { bytes, list, text, toggle, whole } from '../../flags/kinds';
import { ulimitMistake } from './ulimit';

/**
 * Flags of `docker run` and `create` that set the kernel's separations and limits. They are checked as Docker checks
 * them, kept by the Engine API's keys, and take effect inside (decision 068).
 */
export const RECORDED_FLAGS = {
  annotation: list('Add an annotation to the container (passed through to the OCI runtime)', {
    shown: 'map',
    shownDefault: 'map[]',
    silent: true,
  }),
  'blkio-weight': whole('Block IO (relative weight), between 10 and 1000, or 0 to disable', {
    shown: 'uint16',
    shownDefault: '0',
    most: 65_535,
  }),
  'cap-add': list('Add Linux capabilities'),
  'cap-drop': list('Drop Linux capabilities'),
  'cgroup-parent': text('Optional parent cgroup for the container'),
  cgroupns: text(
    `Cgroup namespace to use (host|private)
'host':    Run the container in the Docker host's cgroup namespace
'private': Run the container in its own private cgroup namespace
'':        Use the cgroup namespace as configured by the
           default-cgroupns-mode option on the daemon (default)`,
    { completes: { of: ['host', 'private'] } },
  ),
  cidfile: text('Write the container ID to the file', { completes: 'file' }),
  'cpu-period': whole('Limit CPU CFS (Completely Fair Scheduler) period'),
  'cpu-quota': whole('Limit CPU CFS (Completely Fair Scheduler) quota'),
  'cpu-shares': whole('CPU shares (relative weight)', { short: 'c' }),
  'cpuset-cpus': text('CPUs in which to allow execution (0-3, 0,1)'),
  'cpuset-mems': text('MEMs in which to allow execution (0-3, 0,1)'),
  domainname: text('Container NIS domain name'),
  'group-add': list('Add additional groups to join'),
  ipc: text('IPC mode to use', { completes: { of: ['host', 'none', 'private', 'shareable'] } }),
  isolation: text('Container isolation technology', { silent: true }),
  'log-driver': text('Logging driver for the container', { completes: { of: ['json-file', 'local', 'none'] } }),
  'log-opt': list('Log driver options'),
  'memory-reservation': bytes('Memory soft limit'),
  'memory-swap': bytes("Swap limit equal to memory plus swap: '-1' to enable unlimited swap", { unlimited: true }),
  'memory-swappiness': whole('Tune container memory swappiness (0 to 100)', { initial: -1 }),
  'oom-kill-disable': toggle('Disable OOM Killer'),
  'oom-score-adj': whole("Tune host's OOM preferences (-1000 to 1000)"),
  pid: text('PID namespace to use'),
  platform: text('Set platform if server is multi-platform capable', { completes: { of: ['linux/amd64'] } }),
  privileged: toggle('Give extended privileges to this container'),
  runtime: text('Runtime to use for this container', { silent: true, completes: { of: ['runc'] } }),
  'security-opt': list('Security Options'),
  'shm-size': bytes('Size of /dev/shm'),
  'storage-opt': list('Storage driver options for the container'),
  sysctl: list('Sysctl options', { shown: 'map', shownDefault: 'map[]', check: sysctlMistake }),
  ulimit: list('Ulimit options', { shown: 'ulimit', shownDefault: '[]', check: ulimitMistake }),
  userns: text('User namespace to use', { silent: true, completes: { of: ['host'] } }),
  uts: text('UTS namespace to use'),
};

const KERNEL_SYSCTLS = ['msgmax', 'msgmnb', 'msgmni', 'sem', 'shmall', 'shmmax', 'shmmni', 'shm_rmid_forced'];

/** Docker's complaint about a value of `--sysctl`, or null: only what belongs to a namespace may be set. */
function sysctlMistake(value: string): string | null {
  const at = value.indexOf('=');
  const name = at < 0 ? '' : value.slice(0, at);
  const isKernel = name.startsWith('kernel.') && KERNEL_SYSCTLS.includes(name.slice(7));
  return isKernel || /^(net|fs\.mqueue)\./.test(name) ? null : `sysctl '${value}' is not allowed`;
}
