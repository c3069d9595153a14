import { capabilityMask } from '#engine/model/capability';
import { cpuSet } from '#engine/model/cpu-set';
import { HOST_CPUS } from '#engine/model/kernel';
import { basename } from '#engine/model/path';
import type { ProcessLine, SandboxRun } from '#engine/model/sandbox-run';
import { confinementIn } from './confinement';
import { mountTable } from './mount-table';
import { rlimitsOf } from './rlimits';
import { shellPid } from './shell-pid';

type File = [path: string, text: () => string];

/** `/proc/PID` of all that a run can see, and of `self` (rules T3, T60). */
export function processFiles(run: SandboxRun): File[] {
  const own = ownLine(run);
  const others = run.processes.filter(({ pid }) => pid !== own.pid);
  const asks = { ...own, pid: own.pid + 1, hostPid: own.hostPid + 1, parent: own.pid, command: 'cat' };
  return [
    ...[...others, own].flatMap((line) => filesOf(run, line, `/proc/${line.pid}`)),
    ...filesOf(run, asks, '/proc/self'),
    ['/proc/self/cmdline', () => 'cat\0/proc/self/cmdline\0'],
  ];
}

/** The run's own shell or program. Its user is read when somebody asks: he may be another one by then. */
function ownLine(run: SandboxRun): ProcessLine {
  const pid = shellPid(run);
  const main = run.processes.find((line) => line.pid === pid);
  const command = run.program.kind === 'argv' ? run.program.argv.join(' ') : run.place === 'host' ? '-bash' : 'sh';
  const { uid, name: user } = run.user;
  return main ?? { pid, parent: 0, hostPid: pid, uid, user, startedAt: 0, command, kib: 1_700, terminal: run.tty };
}

function filesOf(run: SandboxRun, line: ProcessLine, folder: string): File[] {
  const words = line.command.split(' ');
  const name = basename(words[0] ?? '').replace(/:$/, '');
  const files: File[] = [
    [`${folder}/cmdline`, () => `${words.join('\0')}\0`],
    [`${folder}/comm`, () => `${name}\n`],
    [`${folder}/cgroup`, () => `0::${confinementIn(run).cgroup}\n`],
    [`${folder}/limits`, () => limits(run)],
    [`${folder}/mounts`, () => mountTable(run)],
    [`${folder}/oom_score_adj`, () => `${confinementIn(run).oomScoreAdj}\n`],
    [`${folder}/status`, () => status(run, line, name)],
    [`${folder}/stat`, () => `${line.pid} (${name}) S ${line.parent} ${line.pid} ${line.pid} 0 -1 4194560\n`],
  ];
  const isOwn = line.pid === 1 && run.place === 'container';
  if (!isOwn && folder !== '/proc/self') return files;
  return [...files, [`${folder}/environ`, () => `${run.env.filter((entry) => !entry.startsWith('?=')).join('\0')}\0`]];
}

function status(run: SandboxRun, line: ProcessLine, name: string): string {
  const { pid, parent, hostPid, kib } = line;
  const isOwn = !run.processes.some((one) => one.pid === pid);
  const uid = isOwn ? run.user.uid : line.uid;
  const gid = isOwn ? run.user.gid : line.uid;
  const confinement = confinementIn(run);
  const bounding = capabilityMask(confinement.capabilities);
  const effective = uid === 0 ? bounding : capabilityMask([]);
  const cpus = cpuSet(run.limits?.more?.CpusetCpus);
  const filters = confinement.seccomp ? 1 : 0;
  const groups = [...new Set([...(uid === 0 ? [0] : []), ...confinement.groups])].sort((a, b) => a - b);
  return `Name:\t${name}
Umask:\t0022
State:\t${isOwn ? 'R (running)' : 'S (sleeping)'}
Tgid:\t${pid}
Ngid:\t0
Pid:\t${pid}
PPid:\t${parent}
TracerPid:\t0
Uid:\t${`${uid}\t`.repeat(4).trimEnd()}
Gid:\t${`${gid}\t`.repeat(4).trimEnd()}
FDSize:\t64
Groups:\t${groups.map((group) => `${group} `).join('')}
NSpid:\t${run.place === 'host' ? pid : `${hostPid}\t${pid}`}
VmSize:\t${String(Math.round(kib * 1.7)).padStart(8)} kB
VmRSS:\t${String(kib).padStart(8)} kB
Threads:\t1
CapInh:\t${capabilityMask([])}
CapPrm:\t${effective}
CapEff:\t${effective}
CapBnd:\t${bounding}
CapAmb:\t${capabilityMask([])}
NoNewPrivs:\t${confinement.noNewPrivileges ? 1 : 0}
Seccomp:\t${filters * 2}
Seccomp_filters:\t${filters}
Cpus_allowed:\t${cpus.reduce((mask, cpu) => mask | (1 << cpu), 0).toString(16)}
Cpus_allowed_list:\t${cpus.length === HOST_CPUS ? `0-${HOST_CPUS - 1}` : cpus.join(',')}
Mems_allowed:\t1
Mems_allowed_list:\t0
`;
}

/** Rows of `/proc/PID/limits`, by Docker's names. */
const ROWS: readonly (readonly [title: string, name: string, unit: string])[] = [
  ['Max cpu time', 'cpu', 'seconds'],
  ['Max file size', 'fsize', 'bytes'],
  ['Max data size', 'data', 'bytes'],
  ['Max stack size', 'stack', 'bytes'],
  ['Max core file size', 'core', 'bytes'],
  ['Max resident set', 'rss', 'bytes'],
  ['Max processes', 'nproc', 'processes'],
  ['Max open files', 'nofile', 'files'],
  ['Max locked memory', 'memlock', 'bytes'],
  ['Max address space', 'as', 'bytes'],
  ['Max file locks', 'locks', 'locks'],
  ['Max pending signals', 'sigpending', 'signals'],
  ['Max msgqueue size', 'msgqueue', 'bytes'],
  ['Max nice priority', 'nice', ''],
  ['Max realtime priority', 'rtprio', ''],
  ['Max realtime timeout', 'rttime', 'us'],
];

function limits(run: SandboxRun): string {
  const row = (title: string, soft: string, hard: string, unit: string) =>
    `${title.padEnd(26)}${soft.padEnd(21)}${hard.padEnd(21)}${unit === '' ? '' : unit.padEnd(10)}\n`;
  const shown = (value: number | null | undefined) => (value == null ? 'unlimited' : String(value));
  const set = rlimitsOf(run);
  return [
    row('Limit', 'Soft Limit', 'Hard Limit', 'Units'),
    ...ROWS.map(([title, name, unit]) => row(title, shown(set[name]?.soft), shown(set[name]?.hard), unit)),
  ].join('');
}
