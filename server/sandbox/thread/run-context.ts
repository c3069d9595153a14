import type { ResolvedCommandContext } from 'just-bash';
import type { User } from '#engine/model/process';
import type { RunReport, SandboxRun } from '#engine/model/sandbox-run';
import type { CallAnswer } from '#engine/room/effects';
import type { CommandSet } from '../commands/all-commands';
import type { Job, Jobs } from './jobs';
import type { Traps } from './traps';
import type { UnionFileSystem } from './union-file-system';

/** What Drydock's own commands may use of the run they are in. */
export interface RunContext {
  readonly run: SandboxRun;
  readonly fs: UnionFileSystem;
  readonly traps: Traps;
  readonly commands: CommandSet;
  readonly jobs: Jobs;
  /** Runs a text as a job of a shell (by its `shellId`), with the variables that it has now. */
  background(shell: string, text: string, shown: string, ctx: ResolvedCommandContext): Job;
  /** Waits for jobs; early, and with true, when a signal has a trap; early when the run is ended. */
  until(done: Promise<unknown>): Promise<boolean>;
  /** Resolves early, and with true, when the run is ended. */
  sleep(ms: number): Promise<boolean>;
  /** Calls the room, once it knows what the script has done so far; null when the run is ended meanwhile. */
  call(send: (callId: number) => RunReport): Promise<CallAnswer | null>;
  /** Tells the room something that needs no answer. */
  tell(report: RunReport): void;
  /** Prints in the middle of a command; only where `printsAtOnce`. */
  print(text: string): void;
  /** Likewise, to a stream that has been found to be the shell's own. */
  printTo(stream: 'stdout' | 'stderr', text: string): void;
  /** Lets others have the thread in the middle of a long command; true when the run is ended. */
  turn(): Promise<boolean>;
  /** Does something with another user's rights, and all that it starts. */
  actAs<T>(user: User, work: () => Promise<T>): Promise<T>;
  /** Ends the run at once with this code, as a signal does that nothing has a trap for. */
  die(code: number): void;
  /** Ends the run at once for want of memory. */
  starve(): void;
  /** The process ID of the script's own shell. */
  readonly shellPid: number;
  /** Whether the run's first program is a shell; set once it is known. */
  startsWithShell?: boolean;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** The shell's variables when one of these commands last ran; a trap sees them. */
  lastVariables?: Record<string, string>;
  trapFinished?: () => void;
}
