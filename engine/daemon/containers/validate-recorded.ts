import { CAPABILITIES } from '../../model/capability';
import type { HostConfig } from '../../model/container';
import { HOST_CPUS } from '../../model/kernel';
import type { JsonValue } from '../../model/process';
import { ok, type Result, refuse } from '../../model/result';

const LEAST_RESERVATION = 6 * 1024 * 1024;

const CAPABILITY_NAMES: ReadonlySet<string> = new Set(['ALL', ...CAPABILITIES]);

const LOG_OPTIONS: Readonly<Record<string, readonly string[]>> = {
  'json-file': [
    'compress',
    'env',
    'env-regex',
    'labels',
    'labels-regex',
    'max-file',
    'max-size',
    'mode',
    'max-buffer-size',
    'tag',
  ],
  local: ['compress', 'max-file', 'max-size', 'mode', 'max-buffer-size'],
};

/**
 * The daemon's checks of what is only kept (engine 28.2.2), and the options as it keeps them: capabilities have their
 * whole names, and what cgroup v2 does not have is left out (see {@link recordedWarnings}).
 */
export function validateRecorded(config: HostConfig): Result<HostConfig> {
  const { recorded } = config;
  if (recorded === undefined) return ok(config);
  const mistake = resourceMistake(config, recorded) ?? namesMistake(recorded) ?? logMistake(recorded.LogConfig);
  if (mistake !== null) return refuse(400, mistake);
  const { OomKillDisable, MemorySwappiness, ...kept } = recorded;
  const named: Record<string, JsonValue> = { ...kept };
  for (const key of ['CapAdd', 'CapDrop']) if (key in kept) named[key] = texts(kept[key]).map(wholeName);
  return ok({ ...config, recorded: named });
}

type Recorded = NonNullable<HostConfig['recorded']>;

function resourceMistake({ memory, nanoCpus }: HostConfig, recorded: Recorded): string | null {
  const of = (name: string) => (typeof recorded[name] === 'number' ? recorded[name] : 0);
  const swap = of('MemorySwap');
  if (memory > 0 && swap > 0 && swap < memory) {
    return 'Minimum memoryswap limit should be larger than memory limit, see usage';
  }
  if (memory === 0 && swap > 0) return 'You should always set the Memory limit when using Memoryswap limit, see usage';
  const reserved = of('MemoryReservation');
  if (reserved > 0 && reserved < LEAST_RESERVATION) return 'Minimum memory reservation allowed is 6MB';
  if (memory > 0 && reserved > memory) {
    return 'Minimum memory limit can not be less than memory reservation limit, see usage';
  }
  if (nanoCpus > 0 && of('CpuPeriod') > 0) return 'Conflicting options: Nano CPUs and CPU Period cannot both be set';
  if (nanoCpus > 0 && of('CpuQuota') > 0) return 'Conflicting options: Nano CPUs and CPU Quota cannot both be set';
  if (of('CpuShares') < 0) return `invalid CPU shares (${of('CpuShares')}): value must be a positive integer`;
  if (of('CpuPeriod') !== 0 && (of('CpuPeriod') < 1000 || of('CpuPeriod') > 1_000_000)) {
    return 'CPU cfs period cannot be less than 1ms (i.e. 1000) or larger than 1s (i.e. 1000000)';
  }
  if (of('CpuQuota') > 0 && of('CpuQuota') < 1000) return 'CPU cfs quota cannot be less than 1ms (i.e. 1000)';
  const weight = of('BlkioWeight');
  if (weight > 0 && (weight < 10 || weight > 1000)) return 'Range of blkio weight is from 10 to 1000';
  if (Math.abs(of('OomScoreAdj')) > 1000) {
    return `Invalid value ${of('OomScoreAdj')}, range for oom score adj is [-1000, 1000]`;
  }
  if (of('ShmSize') < 0) return 'SHM size can not be less than 0';
  return setMistake(recorded.CpusetCpus, 'cpus', HOST_CPUS) ?? setMistake(recorded.CpusetMems, 'mems', 1);
}

/** `0-3,5` must be a list of numbers and ranges of what the host has. */
function setMistake(value: JsonValue | undefined, of: 'cpus' | 'mems', count: number): string | null {
  if (typeof value !== 'string') return null;
  const ranges = value.split(',').map((part) => /^(\d+)(?:-(\d+))?$/.exec(part.trim()));
  const isRange = (range: RegExpExecArray | null) => range && Number(range[1]) <= Number(range[2] ?? range[1]);
  if (!ranges.every(isRange)) return `Invalid value ${value} for cpuset ${of}`;
  if (ranges.every((range) => Number(range?.[2] ?? range?.[1]) < count)) return null;
  const what = of === 'cpus' ? 'CPUs' : 'memory nodes';
  const available = count > 1 ? `0-${count - 1}` : '0';
  return `Requested ${what} are not available - requested ${value}, available: ${available}`;
}

function namesMistake(recorded: Recorded): string | null {
  for (const key of ['CapAdd', 'CapDrop']) {
    const unknown = texts(recorded[key]).find((name) => !CAPABILITY_NAMES.has(wholeName(name).replace(/^CAP_/, '')));
    if (unknown !== undefined) return `invalid ${key}: unknown capability: ${JSON.stringify(wholeName(unknown))}`;
  }
  const { CgroupParent, IpcMode, Isolation, Runtime, StorageOpt } = recorded;
  if (CgroupParent !== undefined && !/^.+\.slice$/.test(String(CgroupParent))) {
    return 'cgroup-parent for systemd cgroup should be a valid slice named as "xxx.slice"';
  }
  if (IpcMode !== undefined && !['none', 'private', 'shareable', 'host'].includes(String(IpcMode))) {
    return `invalid IPC mode: ${IpcMode}`;
  }
  if (Isolation !== undefined && Isolation !== 'default') return `invalid isolation '${Isolation}' on linux`;
  if (Runtime !== undefined && Runtime !== 'runc' && Runtime !== 'io.containerd.runc.v2') {
    return `unknown or invalid runtime name: ${Runtime}`;
  }
  const option = texts(recorded.SecurityOpt).find(
    (one) => !/^(label|apparmor|seccomp|no-new-privileges|systempaths|writable-cgroups)([=:]|$)/.test(one),
  );
  if (option !== undefined) return `invalid --security-opt 2: ${JSON.stringify(option)}`;
  if (StorageOpt !== undefined) {
    return "--storage-opt is supported only for overlay over xfs with 'pquota' mount option";
  }
  return null;
}

function logMistake(log: JsonValue | undefined): string | null {
  if (typeof log !== 'object' || log === null || Array.isArray(log)) return null;
  const driver = String(log.Type);
  if (driver === 'none') return null;
  const known = LOG_OPTIONS[driver];
  if (!known) return `logger: no log driver named '${driver}' is registered`;
  const unknown = Object.keys(log.Config ?? {}).find((name) => !known.includes(name));
  if (unknown === undefined) return null;
  return `unknown log opt '${unknown}' for ${driver === 'local' ? 'log driver local' : `${driver} log driver`}`;
}

function texts(value: JsonValue | undefined): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** `net_admin` is `CAP_NET_ADMIN`; `all` stays a word of its own. */
function wholeName(name: string): string {
  const upper = name.toUpperCase();
  return upper === 'ALL' || upper.startsWith('CAP_') ? upper : `CAP_${upper}`;
}
