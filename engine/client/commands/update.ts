import type { HostConfig } from '../../model/container';
import type { JsonValue } from '../../model/process';
import { atLeast, command } from '../command';
import { eachTarget } from '../each-target';
import { absent, bytes, processors, text, whole } from '../flags/kinds';
import { parseRestartPolicy } from './run/restart-policy';

const REAL_TIME = { missing: 'a real-time scheduler' };

/** Flags whose values are kept and shown, by their keys in the Engine API. */
const RECORDED = {
  'blkio-weight': 'BlkioWeight',
  'cpu-period': 'CpuPeriod',
  'cpu-quota': 'CpuQuota',
  'cpu-shares': 'CpuShares',
  'cpuset-cpus': 'CpusetCpus',
  'cpuset-mems': 'CpusetMems',
  'memory-reservation': 'MemoryReservation',
  'memory-swap': 'MemorySwap',
} as const;

export const update = command({
  summary: 'Update configuration of one or more containers',
  usage: '[OPTIONS] CONTAINER [CONTAINER...]',
  aliases: 'docker container update, docker update',
  flags: {
    'blkio-weight': whole('Block IO (relative weight), between 10 and 1000, or 0 to disable', {
      shown: 'uint16',
      shownDefault: '0',
      most: 65_535,
    }),
    'cpu-period': whole('Limit CPU CFS (Completely Fair Scheduler) period'),
    'cpu-quota': whole('Limit CPU CFS (Completely Fair Scheduler) quota'),
    'cpu-rt-period': absent('int', 'Limit the CPU real-time period in microseconds', REAL_TIME),
    'cpu-rt-runtime': absent('int', 'Limit the CPU real-time runtime in microseconds', REAL_TIME),
    'cpu-shares': whole('CPU shares (relative weight)', { short: 'c' }),
    cpus: processors('Number of CPUs'),
    'cpuset-cpus': text('CPUs in which to allow execution (0-3, 0,1)'),
    'cpuset-mems': text('MEMs in which to allow execution (0-3, 0,1)'),
    memory: bytes('Memory limit', { short: 'm' }),
    'memory-reservation': bytes('Memory soft limit'),
    'memory-swap': bytes('Swap limit equal to memory plus swap: -1 to enable unlimited swap', { unlimited: true }),
    'pids-limit': whole('Tune container pids limit (set -1 for unlimited)'),
    restart: text('Restart policy to apply when a container exits', { completes: 'restart policy' }),
  },
  takes: atLeast(1),
  completes: ['container'],
  run: ({ cli, flags, given, args }) => {
    if (given.size === 0) {
      cli.err('you must provide one or more flags when using this command\n');
      return 1;
    }
    const changes: Partial<HostConfig> = {};
    if (given.has('restart')) {
      const policy = parseRestartPolicy(flags.restart);
      if (!policy.ok) {
        cli.err(`${policy.error}\n`);
        return 1;
      }
      changes.restartPolicy = policy.value;
    }
    if (flags.memory !== 0) changes.memory = flags.memory;
    if (flags.cpus !== 0) changes.nanoCpus = flags.cpus;
    if (given.has('pids-limit')) changes.pidsLimit = Math.max(0, flags['pids-limit']);
    const recorded: Record<string, JsonValue> = {};
    for (const [flag, key] of Object.entries(RECORDED) as [keyof typeof RECORDED, string][]) {
      // What is zero or empty is left as it was.
      if (given.has(flag) && flags[flag]) recorded[key] = flags[flag];
    }
    if (Object.keys(recorded).length > 0) changes.recorded = recorded;
    const warnings: string[] = [];
    const code = eachTarget(cli, args, (name) => {
      const updated = cli.daemon.containerUpdate(name, changes);
      if (updated.ok) warnings.push(...updated.value.warnings);
      return updated;
    });
    if (warnings.length > 0) cli.out(`${warnings.join('\n')}\n`);
    return code;
  },
});
