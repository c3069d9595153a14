import { parseReference } from '../../../model/reference';
import { absent, bytes, experimental, list, text, toggle } from '../../flags/kinds';
import { environmentMistake, labelMistake } from '../run/flag-checks';
import { extraHostMistake } from '../run/name-service-checks';

const SCHEDULER = { missing: 'the scheduler' };

/** The flags of the classic builder. */
export const BUILD_FLAGS = {
  'add-host': list('Add a custom host-to-IP mapping ("host:ip")', { check: extraHostMistake }),
  'build-arg': list('Set build-time variables', { check: environmentMistake }),
  'cache-from': absent('strings', 'Images to consider as cache sources', { missing: 'other caches' }),
  'cgroup-parent': absent('string', 'Set the parent cgroup for the "RUN" instructions during build', {
    missing: 'control groups',
  }),
  compress: toggle('Compress the build context using gzip', { silent: true }),
  'cpu-period': absent('int', 'Limit the CPU CFS (Completely Fair Scheduler) period', SCHEDULER),
  'cpu-quota': absent('int', 'Limit the CPU CFS (Completely Fair Scheduler) quota', SCHEDULER),
  'cpu-shares': absent('int', 'CPU shares (relative weight)', { short: 'c', ...SCHEDULER }),
  'cpuset-cpus': absent('string', 'CPUs in which to allow execution (0-3, 0,1)', SCHEDULER),
  'cpuset-mems': absent('string', 'MEMs in which to allow execution (0-3, 0,1)', SCHEDULER),
  'disable-content-trust': toggle('Skip image verification', { initial: true, silent: true }),
  file: text('Name of the Dockerfile (Default is "PATH/Dockerfile")', { short: 'f', completes: 'file' }),
  'force-rm': toggle('Always remove intermediate containers'),
  iidfile: text('Write the image ID to the file', { completes: 'file' }),
  isolation: absent('string', 'Container isolation technology', { missing: 'that' }),
  label: list('Set metadata for an image', { check: labelMistake }),
  memory: bytes('Memory limit', { short: 'm' }),
  'memory-swap': absent('bytes', 'Swap limit equal to memory plus swap: -1 to enable unlimited swap', {
    missing: 'swap',
  }),
  network: text('Set the networking mode for the RUN instructions during build', { initial: 'default' }),
  'no-cache': toggle('Do not use cache when building the image'),
  platform: text('Set platform if server is multi-platform capable'),
  pull: toggle('Always attempt to pull a newer version of the image'),
  quiet: toggle('Suppress the build output and print image ID on success', { short: 'q' }),
  rm: toggle('Remove intermediate containers after a successful build', { initial: true }),
  'security-opt': absent('strings', 'Security options', { missing: 'security options' }),
  'shm-size': absent('bytes', 'Size of "/dev/shm"', { missing: 'shared memory' }),
  squash: experimental('squash', '', 'Squash newly built layers into a single new layer'),
  tag: list('Name and optionally a tag in the "name:tag" format', {
    short: 't',
    completes: 'image',
    check: (value) => {
      const parsed = parseReference(value);
      return parsed.ok ? null : parsed.error;
    },
  }),
  target: text('Set the target build stage to build.'),
  ulimit: absent('ulimit', 'Ulimit options', { shownDefault: '[]', missing: 'limits for builds' }),
};
