import type { Digest } from './digest';
import type { Change } from './file-tree';
import type { ShellKind, User } from './process';
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
  /** What `ps` shows besides the script itself: the container's main process and live execs. */
  processes: readonly ProcessLine[];
  /** What `uname`, `/proc`, `ip` and `hostname -i` answer. */
  kernel: string;
  ipAddress: string;
  /** True for a detached container's main process, which may sleep and loop for hours. */
  longLived: boolean;
}

export interface ProcessLine {
  pid: number;
  user: string;
  /** Milliseconds since 1970. */
  startedAt: number;
  command: string;
}

/** What a run tells about itself, in order. */
export type RunReport =
  | { type: 'output'; stream: 'stdout' | 'stderr'; text: string }
  /** Edits of the writable layer of its target, with the contents they name. */
  | { type: 'wrote'; edits: readonly (readonly [string, Change | null])[]; contents: readonly Uint8Array[] }
  | {
      type: 'docker';
      callId: number;
      argv: readonly string[];
      cwd: string;
      env: readonly string[];
      stdin: string;
      streaming: boolean;
    }
  | {
      type: 'http';
      callId: number;
      method: string;
      url: string;
      headers: readonly (readonly [string, string])[];
      body: string;
    }
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
