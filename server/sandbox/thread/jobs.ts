/** Commands that scripts are given in place of `&` and `wait`. */
export const SPAWN_COMMAND = '.drydock-spawn';
export const WAIT_COMMAND = '.drydock-wait';
/** The variable that stands for `$!`. */
export const LAST_JOB = '__drydock_last_job';

/** What `command &` has started, in the run's shell, in a shell within it, or in another job. */
export interface Job {
  /** The shell that has started it, as `shellId` calls it. */
  shell: string;
  /** As `jobs` and `%1` of its shell count them. */
  number: number;
  pid: number;
  text: string;
  /** Milliseconds since 1970. */
  startedAt: number;
  /** Its exit code once it has ended. */
  code: number | null;
  ended: Promise<number>;
  /** The server that is all of the job now; null when there is none. */
  serving: Serving | null;
  /** Says that the job has come to its server; set by whoever waits for that. */
  cameToServe: (() => void) | null;
  end(signal: string): void;
}

/** A server that the engine plays for a job. */
export interface Serving {
  signal(signal: string): void;
  /** Nobody waits for it any more: it goes on by itself. */
  leave(): void;
}

/** Of so many ended jobs the codes are known, as a shell remembers those of its children. */
const MOST_REMEMBERED = 500;

/** The jobs of a run, those of jobs among them. */
export class Jobs {
  private all: Job[] = [];
  private nextPid: number;

  constructor(shellPid: number) {
    this.nextPid = shellPid + 1;
  }

  /**
   * @param shell the shell whose job it is.
   * @param run begins the job; it must end soon after the signal is aborted.
   */
  start(shell: string, text: string, startedAt: number, run: (stop: AbortSignal, pid: number) => Promise<number>): Job {
    const stop = new AbortController();
    const pid = this.nextPid;
    this.nextPid += 1;
    let killed: number | null = null;
    const job: Job = {
      shell,
      number: (this.of(shell).at(-1)?.number ?? 0) + 1,
      pid,
      text,
      startedAt,
      code: null,
      serving: null,
      cameToServe: null,
      ended: run(stop.signal, pid).then((code) => {
        job.code = killed ?? code;
        this.forgetOldest();
        return job.code;
      }),
      end(signal) {
        // Signal 0 only asks whether it is there.
        if (signal === '0') return;
        if (job.serving) {
          job.serving.signal(signal);
          return;
        }
        killed = signal === 'KILL' ? 137 : 143;
        stop.abort();
      },
    };
    this.all.push(job);
    return job;
  }

  /** All that run, whoever started them. */
  running(): readonly Job[] {
    return this.all.filter(({ code }) => code === null);
  }

  /** Those of one shell that run or whose end has not been shown yet, oldest first. */
  of(shell: string): readonly Job[] {
    return this.all.filter((job) => job.shell === shell);
  }

  /** Their end has been shown: the shell knows them no more. */
  forget(shown: readonly Job[]): void {
    this.all = this.all.filter((job) => job.code === null || !shown.includes(job));
  }

  /** The job of a shell that `%1`, `%%` or a process ID means. */
  find(shell: string, name: string): Job | undefined {
    const own = this.of(shell);
    if (name === '%%' || name === '%+' || name === '%') return own.at(-1);
    if (name === '%-') return own.at(-2) ?? own.at(-1);
    if (name.startsWith('%')) return own.find(({ number }) => String(number) === name.slice(1));
    return own.find(({ pid }) => String(pid) === name);
  }

  withPid(pid: number): Job | undefined {
    return this.all.find((job) => job.pid === pid);
  }

  /** Waits until no job runs but servers, which are let go on without their shell. */
  async settled(): Promise<void> {
    const served = (job: Job) =>
      new Promise<void>((resolve) => {
        job.cameToServe = resolve;
      });
    // What runs may start more.
    for (;;) {
      const waiting = this.running().filter(({ serving }) => !serving);
      if (waiting.length === 0) break;
      await Promise.all(waiting.map((job) => Promise.race([job.ended, served(job)])));
    }
    for (const job of this.running()) {
      job.serving?.leave();
      job.serving = null;
    }
  }

  endAll(): void {
    for (const job of this.running()) job.end('KILL');
  }

  private forgetOldest(): void {
    const ended = this.all.filter(({ code }) => code !== null);
    if (ended.length > MOST_REMEMBERED) this.forget(ended.slice(0, 1));
  }
}
