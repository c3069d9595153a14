import type { Confinement } from './confinement';
import type { Digest } from './digest';
import type { Change } from './file-tree';
import type { Interface } from './network';
import type { NetworkQuestion } from './network-reach';
import type { JsonValue, ShellKind, User } from './process';
import type { SeatId } from './room-state';

/** A script or a program for the sandbox, with all it may see. Plain data: it crosses to a worker thread. */
export interface SandboxRun {
  id: string;
  seat: SeatId;
  /** `host`, or the container whose file system it works on. */
  target: string;
  /** A whole script for the shell, or one program with its arguments, not to be parsed by a shell. */
  program: { kind: 'script'; text: string; args: readonly string[] } | { kind: 'argv'; argv: readonly string[] };
  shell: ShellKind;
  /** `host` shells know `docker`; containers have only what is in their files. */
  place: 'host' | 'container';
  env: readonly string[];
  cwd: string;
  user: User;
  hostname: string;
  tty: boolean;
  stdin: string;
  /** Layers below, bottom first, and the writable layer as it is now. */
  lower: readonly Digest[];
  upper: readonly (readonly [path: string, change: Change])[];
  /** Other files that it sees, each once, and where among its own. Absent: none; so with `readOnly`. */
  trees?: readonly RunTree[];
  mounts?: readonly RunMount[];
  /** Whether its own files cannot be written. */
  readOnly?: boolean;
  /** What `ps` shows besides the script itself: the container's main process and live execs. */
  processes: readonly ProcessLine[];
  /** What `uname`, `/proc`, `ip` and `hostname -i` answer. */
  kernel: string;
  /** Besides `lo`; the first one with a gateway has the default route. Empty on the network `none`. */
  interfaces: readonly Interface[];
  /** What the cgroup of its container says. Absent on a host. */
  limits?: CgroupLimits;
  /** What the kernel keeps it from. Absent: as Docker has it by default, and on a host nothing. */
  confinement?: Confinement;
  /** Milliseconds since 1970 at which the host was switched on. */
  bootedAt: number;
  /** What was typed at its terminal, oldest first; only where the script may ask for it. */
  history?: readonly string[];
  /** True for a detached container's main process, which may sleep and loop for hours. */
  longLived: boolean;
}

/** Bytes, billionths of a core, processes; 0 for no limit. */
export interface CgroupLimits {
  memory: number;
  nanoCpus: number;
  pids: number;
  /** Of the Engine API's `HostConfig` by their own keys: weights, sets, swap. Absent: as by default. */
  more?: Readonly<Record<string, JsonValue>>;
}

/** Files besides a run's own: of a volume, of the host, or a tmpfs. */
export interface RunTree {
  /** As in `files.changed`. */
  target: string;
  lower: readonly Digest[];
  upper: readonly (readonly [path: string, change: Change])[];
}

/** A place at which a tree is seen. */
export interface RunMount {
  /** Absolute, its symlinks followed. */
  destination: string;
  target: string;
  /** What of the tree is seen there; `/` for all of it. */
  root: string;
  readOnly: boolean;
  /** Bytes that it holds at the most, of a tmpfs that was given a size. */
  size?: number;
}

export interface ProcessLine {
  /** As the processes see it; `hostPid` is what the host sees. */
  pid: number;
  parent: number;
  hostPid: number;
  uid: number;
  user: string;
  /** Milliseconds since 1970. */
  startedAt: number;
  command: string;
  /** Memory that it keeps. */
  kib: number;
  terminal: boolean;
}

/** What a run tells about itself, in order. */
export type RunReport =
  | { type: 'output'; stream: 'stdout' | 'stderr'; text: string }
  /** Edits of the writable layer of its target, or of another tree that it sees, with the contents they name. */
  | {
      type: 'wrote';
      target?: string;
      edits: readonly (readonly [string, Change | null])[];
      contents: readonly Uint8Array[];
    }
  | {
      type: 'docker';
      callId: number;
      argv: readonly string[];
      cwd: string;
      env: readonly string[];
      stdin: Uint8Array;
      streaming: boolean;
      /** Both streams go to one place (`2>&1`): all that is printed is standard output, in its order. */
      merged?: true;
    }
  | {
      type: 'http';
      callId: number;
      method: string;
      url: string;
      headers: readonly (readonly [string, string])[];
      body: string;
    }
  | { type: 'network'; callId: number; question: NetworkQuestion }
  /** `kill` for a process that is not the run's own. */
  | { type: 'kill'; callId: number; pid: number; signal: string }
  /** A command that may be a server, for the engine to play. Answered at once. */
  | {
      type: 'serve';
      callId: number;
      argv: readonly string[];
      cwd: string;
      env: readonly string[];
      user: User;
      /** That of its job; absent for a command in front. */
      pid?: number;
      front: boolean;
      /** Its output goes where the run's own goes, at once. */
      atOnce: boolean;
      /** What it prints elsewhere is wanted while it runs: answers say so with every piece of it. */
      partly?: boolean;
      /** The script has replaced itself by it (`exec`). */
      replaces: boolean;
      /** The script has no answer of its own for what the program says when it serves nothing. */
      answersToo: boolean;
    }
  /** Waits for the end of what the call `served` has started, or for what it prints where that is wanted `partly`. */
  | { type: 'service-wait'; callId: number; served: number }
  /** A signal for what a `serve` call has started. */
  | { type: 'service-signal'; callId: number; signal: string }
  /** The script ends and leaves the service behind, as an interactive shell does with a job. */
  | { type: 'service-left'; callId: number }
  /** Once, of a long-lived run: it rests for the first time or has worked for a while, and has reported what it did. */
  | { type: 'begun' }
  /** The last report. `problem` says that a limit ended it. `cwd` and `env` are the shell's own at the end. */
  | { type: 'ended'; code: number; cwd: string; env: readonly string[]; problem: RunProblem | null };

export type RunProblem =
  | 'interrupted'
  | 'too-long'
  | 'too-much-output'
  | 'too-much-memory'
  | 'blocked'
  | 'crashed'
  | 'busy';
