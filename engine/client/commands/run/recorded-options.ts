import type { HostConfig } from '../../../model/container';
import { NAMESPACED_SETTINGS } from '../../../model/kernel-settings';
import type { JsonValue } from '../../../model/process';
import { ok, type Result } from '../../../model/result';
import type { Cli } from '../../cli';
import type { FlagValues } from '../../flags/flag';
import { readHostText } from '../../host-text';
import { RECORDED_FLAGS } from './recorded-flags';
import { ulimits } from './ulimit';

const NAMES = Object.keys(RECORDED_FLAGS);
/** What all defaults together come to. */
const NOTHING: Result<Recorded, string> = { ok: true, value: {} };

type Values = FlagValues<typeof RECORDED_FLAGS>;
type Recorded = NonNullable<HostConfig['recorded']>;

/**
 * What {@link RECORDED_FLAGS} set in the Engine API's `HostConfig`, by its own keys and without what is the default; or
 * what the client refuses, in docker's words where docker refuses it too.
 */
export function recordedOptions(cli: Cli, flags: Values, given: ReadonlySet<string>): Result<Recorded, string> {
  if (!NAMES.some((name) => given.has(name))) return NOTHING;
  const mistake = modeMistake(flags) ?? loggingMistake(flags) ?? settingMistake(flags.sysctl);
  if (mistake !== null) return { ok: false, error: mistake };
  const security = securityOptions(cli, flags['security-opt']);
  if (!security.ok) return security;
  if (flags['storage-opt'].some((option) => !option.includes('='))) {
    return { ok: false, error: 'invalid storage option' };
  }
  const swappiness = flags['memory-swappiness'];
  const all: Record<string, JsonValue> = {
    LogConfig: { Type: flags['log-driver'] || 'json-file', Config: pairs(flags['log-opt']) },
    Annotations: pairs(flags.annotation),
    CapAdd: [...flags['cap-add']],
    CapDrop: [...flags['cap-drop']],
    CgroupnsMode: flags.cgroupns,
    GroupAdd: [...flags['group-add']],
    IpcMode: flags.ipc,
    OomScoreAdj: flags['oom-score-adj'],
    Privileged: flags.privileged,
    SecurityOpt: security.value,
    StorageOpt: pairs(flags['storage-opt']),
    UsernsMode: flags.userns,
    ShmSize: flags['shm-size'],
    Sysctls: pairs(flags.sysctl),
    Runtime: flags.runtime,
    Isolation: flags.isolation,
    CpuShares: flags['cpu-shares'],
    CgroupParent: flags['cgroup-parent'],
    BlkioWeight: flags['blkio-weight'],
    CpuPeriod: flags['cpu-period'],
    CpuQuota: flags['cpu-quota'],
    CpusetCpus: flags['cpuset-cpus'],
    CpusetMems: flags['cpuset-mems'],
    MemoryReservation: flags['memory-reservation'],
    MemorySwap: flags['memory-swap'],
    MemorySwappiness: swappiness === -1 ? 0 : swappiness,
    OomKillDisable: flags['oom-kill-disable'],
    Ulimits: ulimits(flags.ulimit),
  };
  const asked = Object.fromEntries(Object.entries(all).filter(([, value]) => !isDefault(value)));
  // The client sends what follows from it, and not the option.
  const isOpen = flags['security-opt'].includes(OPEN_PATHS);
  return ok(isOpen ? { ...asked, MaskedPaths: [], ReadonlyPaths: [] } : asked);
}

function isDefault(value: JsonValue): boolean {
  if (typeof value !== 'object' || value === null) return !value;
  if (Array.isArray(value)) return value.length === 0;
  if ('Type' in value) return value.Type === 'json-file' && isDefault(value.Config ?? {});
  return Object.keys(value).length === 0;
}

/** `key=value`, or `key` alone for an empty value. */
function pairs(values: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    values.map((value) => {
      const at = value.indexOf('=');
      return at < 0 ? [value, ''] : [value.slice(0, at), value.slice(at + 1)];
    }),
  );
}

/** The namespaces that the client checks itself. Sharing one with the host or a container cannot be played. */
function modeMistake(flags: Values): string | null {
  const { pid, uts, userns, cgroupns, ipc } = flags;
  if (pid !== '') return /^(host|container:.+)$/.test(pid) ? shared('--pid', pid) : '--pid: invalid PID mode';
  if (uts !== '') return uts === 'host' ? shared('--uts', uts) : '--uts: invalid UTS mode';
  if (userns !== '' && userns !== 'host') return '--userns: invalid USER mode';
  if (!['', 'host', 'private'].includes(cgroupns)) return '--cgroupns: invalid CGROUP mode';
  if (ipc === 'host' || ipc.startsWith('container:')) return shared('--ipc', ipc);
  const swappiness = flags['memory-swappiness'];
  if (swappiness < -1 || swappiness > 100) {
    return `invalid value: ${swappiness}. Valid memory swappiness range is 0-100`;
  }
  return null;
}

function shared(flag: string, value: string): string {
  return `real Docker has "${flag} ${value}", but this room does not simulate shared namespaces`;
}

/** The kernel's settings are a fixed table here; whether a real one has another cannot be told. */
function settingMistake(settings: readonly string[]): string | null {
  const unknown = settings
    .map((setting) => setting.split('=', 1)[0] ?? '')
    .find((name) => !NAMESPACED_SETTINGS.has(name));
  if (unknown === undefined) return null;
  return `real Docker has "--sysctl ${unknown}" where its kernel has that setting, but this room does not simulate it`;
}

const OTHER_LOG_DRIVERS = ['awslogs', 'fluentd', 'gcplogs', 'gelf', 'journald', 'splunk', 'syslog'];

function loggingMistake(flags: Values): string | null {
  const driver = flags['log-driver'];
  if (driver === 'none' && flags['log-opt'].length > 0) return 'invalid logging opts for driver none';
  if (!OTHER_LOG_DRIVERS.includes(driver)) return null;
  return `real Docker has the logging driver "${driver}", but this room does not simulate it`;
}

const OPEN_PATHS = 'systempaths=unconfined';

/** A seccomp profile is a file of the student's; what it forbids is not played. */
function securityOptions(cli: Cli, options: readonly string[]): Result<string[], string> {
  const sent: string[] = [];
  for (const option of options) {
    const at = option.includes('=') ? option.indexOf('=') : option.indexOf(':');
    const [key, value] = at < 0 ? [option, ''] : [option.slice(0, at), option.slice(at + 1)];
    if (value === '' && key !== 'no-new-privileges') {
      return { ok: false, error: `Invalid --security-opt: ${JSON.stringify(option)}` };
    }
    if (key !== 'seccomp' || value === 'unconfined' || value === 'builtin') {
      if (option !== OPEN_PATHS) sent.push(option);
      continue;
    }
    const profile = readHostText(cli, value);
    if (!profile.ok) return { ok: false, error: `opening seccomp profile (${value}) failed: ${profile.error}` };
    const what = 'profiles of system calls of one\'s own, only "unconfined"';
    return { ok: false, error: `real Docker has "--security-opt ${option}", but this room does not simulate ${what}` };
  }
  return ok(sent);
}
