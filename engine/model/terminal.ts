import type { Blocks } from './blocks';
import type { Scrollback } from './scrollback';

/** A terminal on the bench: what was typed and printed, and what is running in front. */
export interface Terminal {
  id: string;
  /**
   * Whether a person's screen is behind it. Without one (scripts, checks) there is no standard input, progress is not
   * drawn and `-it` is refused, as for a client whose output is captured.
   */
  tty: boolean;
  /** Letters in a line of the screen from which a line was typed last; null where nobody has told. */
  columns: number | null;
  cwd: string;
  /** Exported variables of the host shell, `NAME=value`. */
  env: readonly string[];
  /** Lines typed at the host's prompt, oldest first, bounded. */
  history: Blocks<string>;
  /** What is on the screen, bounded. */
  scrollback: Scrollback;
  /** Exit code of the last job, for `$?` and the picture of the prompt. */
  lastCode: number;
  /** The last line that was typed at its prompt and holds something, and what has become of it; absent before the first. */
  last?: LastLine;
  job: Job | null;
  /** Counts jobs; the ID of the next one. */
  nextJob: number;
}

export interface LastLine {
  /** Cut after {@link LAST_LINE} characters. */
  line: string;
  /** Milliseconds since 1970 at which it was entered or, later, ended. */
  at: number;
  /** Null while it runs. */
  exitCode: number | null;
  /** What it said last on stderr when it failed; plain text, cut like the line. */
  error: string | null;
}

/** Characters of it that are shown to whoever leads the class. */
export const LAST_LINE = 200;

export interface Job {
  id: number;
  line: string;
  /** Milliseconds since 1970. */
  startedAt: number;
  /** Set while the job is attached to a process of a container, so that it can be taken up again after a restart. */
  attached: Attachment | null;
  /** The prompt of the program that waits for a line of input, null while it is busy. */
  prompt: string | null;
  /** What was typed to its programs, oldest first, bounded; no line of the shell's. */
  history: Blocks<string>;
  /** What is typed at the prompt is not to be shown. */
  secret?: true;
}

/** Whether a line that is typed goes to the job rather than to the shell behind it. */
export function takesLines(job: Job | null | undefined): boolean {
  return job?.attached?.stdin === true || (job?.prompt ?? null) !== null;
}

export interface Attachment {
  container: string;
  /** The exec this terminal is attached to; null for the main process. */
  exec: string | null;
  stdin: boolean;
  tty: boolean;
  /** What of its output is shown (`--attach`); absent: all. */
  streams?: readonly ('stdout' | 'stderr')[];
  /** Ctrl-C ends the client alone (`--sig-proxy=false`); absent: it is passed on. */
  sigProxy?: false;
}

export const HISTORY_LINES = 500;
