import { digestOf } from '../../model/digest';
import { HOST_CPUS, HOST_MEMORY, KERNEL } from '../../model/kernel';
import { UtcTime } from '../../model/utc-time';
import type { JsonObject } from '../api/json-object';
import type { DaemonContext } from '../context';
import { ENGINE_VERSION } from './versions';

/** The JSON of `GET /info`: the fields that the client prints (docker-facts §8.8). */
export function info({ host, state, seat, tx }: DaemonContext): JsonObject {
  const count = { running: 0, paused: 0, stopped: 0 };
  for (const { state: it } of host.containers.values()) {
    if (it.status === 'paused') count.paused += 1;
    else if (it.status === 'running' || it.status === 'restarting') count.running += 1;
    else count.stopped += 1;
  }
  return {
    ID: digestOf(`engine ${state.room.id} ${seat}`).slice(7, 43),
    Containers: host.containers.size,
    ContainersRunning: count.running,
    ContainersPaused: count.paused,
    ContainersStopped: count.stopped,
    Images: host.images.size,
    Driver: 'overlay2',
    DriverStatus: [
      ['Backing Filesystem', 'extfs'],
      ['Supports d_type', 'true'],
      ['Using metacopy', 'false'],
      ['Native Overlay Diff', 'true'],
      ['userxattr', 'false'],
    ],
    Plugins: {
      Volume: ['local'],
      Network: ['bridge', 'host', 'ipvlan', 'macvlan', 'null', 'overlay'],
      Authorization: null,
      Log: ['awslogs', 'fluentd', 'gcplogs', 'gelf', 'journald', 'json-file', 'local', 'splunk', 'syslog'],
    },
    MemoryLimit: true,
    SwapLimit: true,
    CpuCfsPeriod: true,
    CpuCfsQuota: true,
    CPUShares: true,
    CPUSet: true,
    PidsLimit: true,
    IPv4Forwarding: true,
    Debug: false,
    NFd: 24,
    OomKillDisable: false,
    NGoroutines: 40,
    SystemTime: new UtcTime(tx.now).rfc3339,
    LoggingDriver: 'json-file',
    CgroupDriver: 'systemd',
    CgroupVersion: '2',
    NEventsListener: 0,
    KernelVersion: KERNEL,
    OperatingSystem: 'Drydock (simulated host)',
    OSVersion: '12',
    OSType: 'linux',
    Architecture: 'x86_64',
    IndexServerAddress: 'https://index.docker.io/v1/',
    RegistryConfig: {
      IndexConfigs: {
        'docker.io': { Mirrors: [], Name: 'docker.io', Official: true, Secure: true },
        'registry:5000': { Mirrors: [], Name: 'registry:5000', Official: false, Secure: false },
      },
      InsecureRegistryCIDRs: ['::1/128', '127.0.0.0/8'],
      Mirrors: ['http://registry:5000/'],
    },
    NCPU: HOST_CPUS,
    MemTotal: HOST_MEMORY,
    GenericResources: null,
    DockerRootDir: '/var/lib/docker',
    HttpProxy: '',
    HttpsProxy: '',
    NoProxy: '',
    Name: 'host',
    Labels: [],
    ExperimentalBuild: false,
    ServerVersion: ENGINE_VERSION,
    Runtimes: { 'io.containerd.runc.v2': { path: 'runc' }, runc: { path: 'runc' } },
    DefaultRuntime: 'runc',
    Swarm: {
      NodeID: '',
      NodeAddr: '',
      LocalNodeState: 'inactive',
      ControlAvailable: false,
      Error: '',
      RemoteManagers: null,
    },
    LiveRestoreEnabled: false,
    Isolation: '',
    InitBinary: 'docker-init',
    ContainerdCommit: { ID: '05044ec0a9a75232cad458027ca83437aae3f4da' },
    RuncCommit: { ID: 'v1.2.5-0-g59923ef' },
    InitCommit: { ID: 'de40ad0' },
    SecurityOptions: ['name=seccomp,profile=builtin', 'name=cgroupns'],
    FirewallBackend: { Driver: 'iptables' },
    CDISpecDirs: ['/etc/cdi', '/var/run/cdi'],
    Warnings: null,
  };
}
