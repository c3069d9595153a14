import { type Capability, DEFAULT_CAPABILITIES } from './capability';

/** A limit of `setrlimit`; null for none. */
export interface Rlimit {
  soft: number | null;
  hard: number | null;
}

/** What the kernel keeps the processes of a container from, and lends them (decision 068). Plain data. */
export interface Confinement {
  /** What root has there, and what nobody can get beyond: the bounding set. */
  capabilities: readonly Capability[];
  /** `--privileged`: `/sys` and the cgroup may be written. */
  privileged: boolean;
  /** Whether `/proc/sys` may be written and nothing of `/proc` is hidden: `--privileged`, or `--security-opt systempaths=unconfined`. */
  writableSettings: boolean;
  /** Nobody gains rights by a program's owner or its file's capabilities. */
  noNewPrivileges: boolean;
  /** Whether system calls are filtered. */
  seccomp: boolean;
  /** `--sysctl` by name. */
  sysctls: Readonly<Record<string, string>>;
  /** `--ulimit` by name; the others are as Docker has them. */
  ulimits: Readonly<Record<string, Rlimit>>;
  oomScoreAdj: number;
  /** What `--group-add` adds to every process's groups. */
  groups: readonly number[];
  /** What `/proc/self/cgroup` names: `/` in a namespace of its own. */
  cgroup: string;
  /** The NIS domain name, `''` for none. */
  domainname: string;
}

/** A container for which nothing was asked. */
export const DEFAULT_CONFINEMENT: Confinement = {
  capabilities: DEFAULT_CAPABILITIES,
  privileged: false,
  writableSettings: false,
  noNewPrivileges: false,
  seccomp: true,
  sysctls: {},
  ulimits: {},
  oomScoreAdj: 0,
  groups: [],
  cgroup: '/',
  domainname: '',
};
