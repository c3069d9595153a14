import type { ResolvedCommandContext } from 'just-bash';
import type { User } from '#engine/model/process';
import type { RunReport, SandboxRun } from '#engine/model/sandbox-run';
import type { CallAnswer } from '#engine/room/effects';
import type { CommandSet } from '../commands/all-commands';
import type { JobFiles, JobStreams } from './job-files';
import type { Job, Jobs } from './jobs';
import type { Traps } from './traps';
import type { UnionFileSystem } from './union-file-system';

/** What is to run as a job. */
export interface NewJob {
  /** The shell that starts it. */
  shell: string;
  text: string;
  /** The text as the list of jobs shows it. */
  shown: string;
  /** Where its output goes, when not to the streams of its shell. */
  streams: JobStreams | null;
}

/** What Drydock's own commands may use of the run they are in. */
export interface RunContext {
  readonly run: SandboxRun;
  readonly fs: UnionFileSystem;
  readonly traps: Traps;
  readonly commands: CommandSet;
  readonly jobs: Jobs;
  /** Runs a text as a job of a shell (by its `shellId`), with the variables that it has now. */
  background(job: NewJob, ctx: ResolvedCommandContext): Job;
  /** Files that the output of jobs goes to. */
  readonly jobFiles: JobFiles;
  /** Waits for jobs; early, and with true, when a signal has a trap; early when the run is ended. */
  until(done: Promise<unknown>): Promise<boolean>;
  /** Resolves early, and with true, when the run is ended. */
  sleep(ms: number): Promise<boolean>;
  /** Calls the room, once it knows what the script has done so far; null when the run is ended meanwhile. */
  call(send: (callId: number) => RunReport): Promise<CallAnswer | null>;
  /** Tells the room something that needs no answer. */
  tell(report: RunReport): void;
  /** Prints in the middle of a command, to where its variables say; only where `printsAtOnce`. */
  print(env: ReadonlyMap<string, string>, stream: 'stdout' | 'stderr', text: string): void;
  /** Prints to a stream of the run itself. */
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
