import type { HostConfig } from '../../model/container';
import { atLeast, command } from '../command';
import { eachTarget } from '../each-target';
import { absent, bytes, processors, text, whole } from '../flags/kinds';
import { parseRestartPolicy } from './run/restart-policy';

const CPU = { missing: 'the scheduler' };

export const update = command({
  summary: 'Update configuration of one or more containers',
  usage: '[OPTIONS] CONTAINER [CONTAINER...]',
  aliases: 'docker container update, docker update',
  flags: {
    'blkio-weight': absent('uint16', 'Block IO (relative weight), between 10 and 1000, or 0 to disable', {
      shownDefault: '0',
      missing: 'disks',
    }),
    'cpu-period': absent('int', 'Limit CPU CFS (Completely Fair Scheduler) period', CPU),
    'cpu-quota': absent('int', 'Limit CPU CFS (Completely Fair Scheduler) quota', CPU),
    'cpu-rt-period': absent('int', 'Limit the CPU real-time period in microseconds', CPU),
    'cpu-rt-runtime': absent('int', 'Limit the CPU real-time runtime in microseconds', CPU),
    'cpu-shares': absent('int', 'CPU shares (relative weight)', { short: 'c', ...CPU }),
    cpus: processors('Number of CPUs'),
    'cpuset-cpus': absent('string', 'CPUs in which to allow execution (0-3, 0,1)', CPU),
    'cpuset-mems': absent('string', 'MEMs in which to allow execution (0-3, 0,1)', CPU),
    memory: bytes('Memory limit', { short: 'm' }),
    'memory-reservation': absent('bytes', 'Memory soft limit', { missing: 'soft limits' }),
    'memory-swap': absent('bytes', 'Swap limit equal to memory plus swap: -1 to enable unlimited swap', {
      missing: 'swap',
    }),
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
    if (given.has('memory')) changes.memory = flags.memory;
    if (given.has('cpus')) changes.nanoCpus = flags.cpus;
    if (given.has('pids-limit')) changes.pidsLimit = flags['pids-limit'];
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
