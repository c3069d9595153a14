import type { Container, MountRequest } from '../../model/container';
import type { JsonObject } from '../api/json-object';
import type { DaemonContext } from '../context';
import { shownLinks } from '../network/links/shown-links';

/** The `HostConfig` of `docker inspect`, keys in Docker's order, with engine 28's values for what a room does not simulate. */
export function inspectHostConfig(ctx: DaemonContext, container: Container): JsonObject {
  const { hostConfig } = container;
  const bindings: JsonObject = {};
  for (const { containerPort, protocol, hostIp, hostPort, lastHostPort } of hostConfig.portRequests) {
    const key = `${containerPort}/${protocol}`;
    const list = (bindings[key] as JsonObject[] | undefined) ?? [];
    list.push({ HostIp: hostIp, HostPort: hostPortText(hostPort, lastHostPort) });
    bindings[key] = list;
  }
  const { name, maximumRetryCount } = hostConfig.restartPolicy;
  const recorded = hostConfig.recorded ?? {};
  const { binds, mounts, tmpfs, volumesFrom } = hostConfig;
  return {
    Binds: binds && binds.length > 0 ? [...binds] : null,
    ContainerIDFile: '',
    LogConfig: { Type: 'json-file', Config: {} },
    NetworkMode:
      hostConfig.networkMode === '' || hostConfig.networkMode === 'default' ? 'bridge' : hostConfig.networkMode,
    PortBindings: bindings,
    RestartPolicy: { Name: name, MaximumRetryCount: maximumRetryCount },
    AutoRemove: hostConfig.autoRemove,
    VolumeDriver: '',
    VolumesFrom: volumesFrom && volumesFrom.length > 0 ? [...volumesFrom] : null,
    ConsoleSize: [0, 0],
    ...(recorded.Annotations !== undefined && { Annotations: recorded.Annotations }),
    CapAdd: null,
    CapDrop: null,
    CgroupnsMode: 'private',
    Dns: [...(hostConfig.dns ?? [])],
    DnsOptions: [...(hostConfig.dnsOptions ?? [])],
    DnsSearch: [...(hostConfig.dnsSearch ?? [])],
    ExtraHosts: hostConfig.extraHosts ? [...hostConfig.extraHosts] : null,
    GroupAdd: null,
    IpcMode: 'private',
    Cgroup: '',
    Links: shownLinks(ctx, container),
    OomScoreAdj: 0,
    PidMode: '',
    Privileged: false,
    PublishAllPorts: hostConfig.publishAllPorts,
    ReadonlyRootfs: hostConfig.readonlyRootfs,
    SecurityOpt: recorded.Privileged ? ['label=disable'] : null,
    ...(recorded.StorageOpt !== undefined && { StorageOpt: recorded.StorageOpt }),
    ...(tmpfs && tmpfs.length > 0 && { Tmpfs: Object.fromEntries(tmpfs) }),
    UTSMode: '',
    UsernsMode: '',
    ShmSize: 67_108_864,
    ...(recorded.Sysctls !== undefined && { Sysctls: recorded.Sysctls }),
    Runtime: 'runc',
    Isolation: '',
    CpuShares: 0,
    Memory: hostConfig.memory,
    NanoCpus: hostConfig.nanoCpus,
    CgroupParent: '',
    BlkioWeight: 0,
    BlkioWeightDevice: [],
    BlkioDeviceReadBps: [],
    BlkioDeviceWriteBps: [],
    BlkioDeviceReadIOps: [],
    BlkioDeviceWriteIOps: [],
    CpuPeriod: 0,
    CpuQuota: 0,
    CpuRealtimePeriod: 0,
    CpuRealtimeRuntime: 0,
    CpusetCpus: '',
    CpusetMems: '',
    Devices: [],
    DeviceCgroupRules: null,
    DeviceRequests: null,
    MemoryReservation: 0,
    MemorySwap: hostConfig.memory * 2,
    MemorySwappiness: null,
    OomKillDisable: null,
    PidsLimit: hostConfig.pidsLimit ?? null,
    Ulimits: [],
    CpuCount: 0,
    CpuPercent: 0,
    IOMaximumIOps: 0,
    IOMaximumBandwidth: 0,
    ...(mounts && mounts.length > 0 && { Mounts: mounts.map(mountRequest) }),
    MaskedPaths: recorded.Privileged
      ? null
      : ['/proc/asound', '/proc/acpi', '/proc/kcore', '/proc/keys', '/proc/timer_list', '/sys/firmware'],
    ReadonlyPaths: recorded.Privileged
      ? null
      : ['/proc/bus', '/proc/fs', '/proc/irq', '/proc/sys', '/proc/sysrq-trigger'],
    ...recorded,
    ...(hostConfig.init && { Init: true }),
  };
}

/** As the client sent it: what was not given is left out. */
function mountRequest({ type, source, target, readOnly, ...more }: MountRequest): JsonObject {
  const { noCopy, labels, tmpfsSize, tmpfsMode, propagation } = more;
  const tmpfs = { ...(tmpfsSize && { SizeBytes: tmpfsSize }), ...(tmpfsMode && { Mode: tmpfsMode }) };
  const volume = {
    ...(noCopy && { NoCopy: true }),
    ...(labels && labels.length > 0 && { Labels: Object.fromEntries(labels) }),
  };
  return {
    Type: type,
    ...(source !== '' && { Source: source }),
    Target: target,
    ...(readOnly && { ReadOnly: true }),
    ...(propagation !== undefined && { BindOptions: { Propagation: propagation } }),
    ...(Object.keys(volume).length > 0 && { VolumeOptions: volume }),
    ...(Object.keys(tmpfs).length > 0 && { TmpfsOptions: tmpfs }),
  };
}

function hostPortText(first: number | null, last?: number): string {
  if (first === null) return '';
  return last === undefined ? String(first) : `${first}-${last}`;
}
