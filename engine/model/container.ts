import type { Digest } from './digest';
import type { ContainerConfig } from './image';
import type { Link } from './link';
import type { NetworkAttachment } from './network';
import type { JsonValue } from './process';

/** docker-facts §5.1. There is no state named "stopped". Times are milliseconds since 1970. */
export type ContainerState =
  | { status: 'created'; exitCode: number; error: string }
  | { status: 'running'; pid: number; startedAt: number }
  | { status: 'paused'; pid: number; startedAt: number }
  | { status: 'restarting'; exitCode: number; startedAt: number; finishedAt: number; oomKilled?: true }
  | { status: 'removing'; exitCode: number; startedAt: number; finishedAt: number }
  | { status: 'exited'; exitCode: number; startedAt: number; finishedAt: number; oomKilled: boolean; error: string }
  | { status: 'dead'; exitCode: number; startedAt: number; finishedAt: number; error: string };

export interface RestartPolicy {
  name: 'no' | 'always' | 'on-failure' | 'unless-stopped';
  /** 0 means without limit. */
  maximumRetryCount: number;
}

/** What was asked for with `-p`; hostPort null means "any free one". */
export interface PortRequest {
  hostIp: string;
  hostPort: number | null;
  /** The last one of a range to choose from, which begins with `hostPort`. Absent: that one only. */
  lastHostPort?: number;
  containerPort: number;
  protocol: 'tcp' | 'udp';
}

/** A door that is open while the container runs. */
export interface PortBinding {
  hostIp: string;
  hostPort: number;
  containerPort: number;
  protocol: 'tcp' | 'udp';
}

/** `--mount`, or an entry of the Engine API's `HostConfig.Mounts`. */
export interface MountRequest {
  type: string;
  source: string;
  target: string;
  readOnly: boolean;
  /** `volume-nocopy`. */
  noCopy?: boolean;
  /** `volume-label`, for a volume that is made. */
  labels?: readonly (readonly [string, string])[];
  /** `bind-propagation`: kept and shown. */
  propagation?: string;
  /** `tmpfs-size` in bytes and `tmpfs-mode`. */
  tmpfsSize?: number;
  tmpfsMode?: number;
}

/** Something mounted into a container's files, settled at creation (docker-facts §7.1). */
export interface MountPoint {
  type: 'volume' | 'bind' | 'tmpfs';
  /** Of a volume, else `''`. */
  name: string;
  /** Path on the host, `''` for tmpfs. */
  source: string;
  destination: string;
  /** As it was given: `ro`, `z`, `''` … */
  mode: string;
  rw: boolean;
  /** Whether an empty volume is filled from the image at first use. */
  copyUp?: boolean;
}

/** What a health check has found out so far (docker-facts §5.4). */
export interface Health {
  status: 'starting' | 'healthy' | 'unhealthy';
  failingStreak: number;
}

export interface HostConfig {
  portRequests: readonly PortRequest[];
  publishAllPorts: boolean;
  autoRemove: boolean;
  restartPolicy: RestartPolicy;
  networkMode: string;
  init: boolean;
  readonlyRootfs: boolean;
  /** Bytes, 0 for no limit. */
  memory: number;
  /** Billionths of a core, 0 for no limit. */
  nanoCpus: number;
  /** Processes at the most; absent, and after an update 0, for no limit. */
  pidsLimit?: number;
  /**
   * Settings of the kernel's separations and limits, by their keys in the Engine API. Absent: all as Docker has them by
   * default.
   */
  recorded?: Readonly<Record<string, JsonValue>>;
  /** `-v`, verbatim but for relative host paths, which the client makes absolute. Absent: none; so with the next three. */
  binds?: readonly string[];
  mounts?: readonly MountRequest[];
  /** Target and options of each `--tmpfs`. */
  tmpfs?: readonly (readonly [target: string, options: string])[];
  volumesFrom?: readonly string[];
  /** `name:address`, the address may be `host-gateway`. Absent: none; so with the next three. */
  extraHosts?: readonly string[];
  dns?: readonly string[];
  dnsSearch?: readonly string[];
  dnsOptions?: readonly string[];
  /** Absent: none. */
  links?: readonly Link[];
}

/** The parts of a create request beyond the image's own configuration. */
export interface ContainerSettings extends ContainerConfig {
  Hostname: string;
  /** Absent for none. */
  Domainname?: string;
  Tty: boolean;
  OpenStdin: boolean;
  StopTimeout?: number;
}

/** A container as everybody in the room sees it. What is in its files, logs and processes is in {@link SeatPrivate}. */
export interface Container {
  /** 64 hex digits. */
  id: string;
  /** Without the leading slash that the Engine API shows. */
  name: string;
  image: Digest;
  /** The reference as typed at create; `ps` shows it while it still leads to `image`. */
  imageRef: string;
  /** Milliseconds since 1970. */
  created: number;
  /** The program and its arguments: entrypoint and command joined. */
  path: string;
  args: readonly string[];
  config: ContainerSettings;
  hostConfig: HostConfig;
  state: ContainerState;
  restartCount: number;
  /** How often it has been started, by whomever; absent in older logs: never. */
  starts?: number;
  /** Milliseconds that the restart policy waited last, 0 when it was started by hand (docker-facts §5.3). */
  restartDelay?: number;
  /** Set by stop and kill, so that restart policies know (docker-facts §5.3). */
  stoppedByHand: boolean;
  mounts: readonly MountPoint[];
  /** In the order in which they were asked for; the first decides the default route. */
  networks: readonly NetworkAttachment[];
  /** Null without a health check, and before the first start. */
  health: Health | null;
  /** Empty unless running or paused. */
  ports: readonly PortBinding[];
  /** How full the writable layer is. */
  writable: { files: number; bytes: number };
  /** True for the container of a build step, which `docker ps` shows and the picture leaves out. */
  intermediate: boolean;
}
