import type { SandboxRun } from '#engine/model/sandbox-run';
import { confinementIn } from './confinement';

/** One line of `/proc/mounts`. */
export interface MountLine {
  source: string;
  place: string;
  type: string;
  options: string;
}

const DOCKER_FILES = ['/etc/resolv.conf', '/etc/hostname', '/etc/hosts'];
const DISK = '/dev/vda1';
/** What Docker keeps containers without privileges from writing, and from seeing. */
const READ_ONLY = ['/proc/bus', '/proc/fs', '/proc/irq', '/proc/sys', '/proc/sysrq-trigger'];
const OF_DEV = 'rw,nosuid,size=65536k,mode=755';
const HIDDEN: readonly (readonly [source: string, place: string, options: string])[] = [
  ['tmpfs', '/proc/acpi', 'ro,relatime'],
  ['tmpfs', '/proc/kcore', OF_DEV],
  ['tmpfs', '/proc/keys', OF_DEV],
  ['tmpfs', '/proc/timer_list', OF_DEV],
  ['tmpfs', '/sys/firmware', 'ro,relatime'],
];

/** The file systems that a run sees: on the host a disk, in a container an overlay, with what Docker mounts into it. */
export function mountsOf(run: SandboxRun): MountLine[] {
  const line = (source: string, place: string, type: string, options: string): MountLine => ({
    source,
    place,
    type,
    options,
  });
  const confinement = confinementIn(run);
  const kernel = confinement.privileged ? 'rw' : 'ro';
  const system = [
    line('proc', '/proc', 'proc', 'rw,nosuid,nodev,noexec,relatime'),
    line('tmpfs', '/dev', 'tmpfs', OF_DEV),
    line('devpts', '/dev/pts', 'devpts', 'rw,nosuid,noexec,relatime,gid=5,mode=620,ptmxmode=666'),
    line('sysfs', '/sys', 'sysfs', `${kernel},nosuid,nodev,noexec,relatime`),
    line('cgroup', '/sys/fs/cgroup', 'cgroup2', `${kernel},nosuid,nodev,noexec,relatime`),
    line('mqueue', '/dev/mqueue', 'mqueue', 'rw,nosuid,nodev,noexec,relatime'),
  ];
  const shared = 'rw,nosuid,nodev,noexec,relatime,size=65536k';
  if (run.place === 'host')
    return [line(DISK, '/', 'ext4', 'rw,relatime'), ...system, line('shm', '/dev/shm', 'tmpfs', shared)];
  const dir = `/var/lib/docker/overlay2/${run.target}`;
  const overlay = `${run.readOnly ? 'ro' : 'rw'},relatime,lowerdir=${dir}/lower,upperdir=${dir}/diff,workdir=${dir}/work`;
  const shown = (run.mounts ?? []).filter(({ destination }) => destination !== '/proc/sys');
  const own = shown.map(({ destination, target, readOnly, size }) => {
    const mode = readOnly ? 'ro' : 'rw';
    const limit = size === undefined ? '' : `,size=${Math.ceil(size / 1_024)}k`;
    return target.startsWith('tmpfs:')
      ? line(
          destination === '/dev/shm' ? 'shm' : 'tmpfs',
          destination,
          'tmpfs',
          `${mode},nosuid,nodev,noexec,relatime${limit}`,
        )
      : line(DISK, destination, 'ext4', `${mode},relatime`);
  });
  const hidden = confinement.writableSettings
    ? []
    : HIDDEN.map(([source, place, options]) => line(source, place, source, options));
  const fixed = confinement.writableSettings
    ? []
    : READ_ONLY.map((place) => line('proc', place, 'proc', 'ro,nosuid,nodev,noexec,relatime'));
  return [
    line('overlay', '/', 'overlay', overlay),
    ...system,
    ...own,
    ...DOCKER_FILES.map((path) => line(DISK, path, 'ext4', 'rw,relatime')),
    ...fixed,
    ...hidden,
  ];
}

/** As `/proc/mounts` has it. */
export function mountTable(run: SandboxRun): string {
  return mountsOf(run)
    .map(({ source, place, type, options }) => `${source} ${place} ${type} ${options} 0 0\n`)
    .join('');
}
