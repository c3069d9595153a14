import { absent, windowsOnly } from '../../flags/kinds';

/** The flags of `docker run` and `docker create` that real Docker has and this room does not. */
export const ABSENT_CONTAINER_FLAGS = {
  'blkio-weight-device': absent('list', 'Block IO weight (relative device weight)', { shownDefault: '[]' }),
  'cpu-count': windowsOnly('cpu-count', 'int', 'CPU count (Windows only)'),
  'cpu-percent': windowsOnly('cpu-percent', 'int', 'CPU percent (Windows only)'),
  'cpu-rt-period': absent('int', 'Limit CPU real-time period in microseconds'),
  'cpu-rt-runtime': absent('int', 'Limit CPU real-time runtime in microseconds'),
  device: absent('list', 'Add a host device to the container'),
  'device-cgroup-rule': absent('list', 'Add a rule to the cgroup allowed devices list'),
  'device-read-bps': absent('list', 'Limit read rate (bytes per second) from a device', { shownDefault: '[]' }),
  'device-read-iops': absent('list', 'Limit read rate (IO per second) from a device', { shownDefault: '[]' }),
  'device-write-bps': absent('list', 'Limit write rate (bytes per second) to a device', { shownDefault: '[]' }),
  'device-write-iops': absent('list', 'Limit write rate (IO per second) to a device', { shownDefault: '[]' }),
  gpus: absent('gpu-request', "GPU devices to add to the container ('all' to pass all GPUs)"),
  'io-maxbandwidth': windowsOnly('io-maxbandwidth', 'bytes', 'Maximum IO bandwidth limit for the system drive'),
  'io-maxiops': windowsOnly('io-maxiops', 'uint', 'Maximum IOps limit for the system drive'),
  ip6: absent('string', 'IPv6 address (e.g., 2001:db8::33)', { missing: 'IPv6 networks' }),
  'kernel-memory': absent('bytes', 'Kernel memory limit'),
  'link-local-ip': absent('list', 'Container IPv4/IPv6 link-local addresses', { missing: 'IPv6 networks' }),
  'use-api-socket': absent('', 'Bind mount Docker API socket and required auth'),
};
