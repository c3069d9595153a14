/** Commands that scripts are given in place of `&` and `wait`. */
export const SPAWN_COMMAND = '.drydock-spawn';
export const WAIT_COMMAND = '.drydock-wait';
/** The variable that stands for `$!`. */
export const LAST_JOB = '__drydock_last_job';

/** A job of the run's shell: what `command &` has started. */
export interface Job {
  /** As `jobs` and `%1` count them. */
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

/** The jobs of a run. */
export class Jobs {
  private readonly all: Job[] = [];
  private nextPid: number;

  constructor(shellPid: number) {
    this.nextPid = shellPid + 1;
  }

  /** @param run begins the job; it must end soon after the signal is aborted. */
  start(text: string, startedAt: number, run: (stop: AbortSignal, pid: number) => Promise<number>): Job {
    const stop = new AbortController();
    const pid = this.nextPid;
    this.nextPid += 1;
    let killed: number | null = null;
    const job: Job = {
      number: (this.all.at(-1)?.number ?? 0) + 1,
      pid,
      text,
      startedAt,
      code: null,
      serving: null,
      cameToServe: null,
      ended: run(stop.signal, pid).then((code) => {
        job.code = killed ?? code;
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

  running(): readonly Job[] {
    return this.all.filter(({ code }) => code === null);
  }

  /** Those that are running and those that have ended since they were last shown. */
  take(): Job[] {
    const shown = [...this.all];
    this.all.splice(0, this.all.length, ...shown.filter(({ code }) => code === null));
    return shown;
  }

  /** The job that `%1`, `%%` or a process ID means. */
  find(name: string): Job | undefined {
    if (name === '%%' || name === '%+' || name === '%') return this.all.at(-1);
    if (name.startsWith('%')) return this.all.find(({ number }) => String(number) === name.slice(1));
    return this.all.find(({ pid }) => String(pid) === name);
  }

  /** Waits until each job has ended or is a server, and lets the servers go on without their shell. */
  async settled(): Promise<void> {
    const waiting = this.running().filter(({ serving }) => !serving);
    const served = (job: Job) =>
      new Promise<void>((resolve) => {
        job.cameToServe = resolve;
      });
    await Promise.all(waiting.map((job) => Promise.race([job.ended, served(job)])));
    for (const job of this.running()) {
      job.serving?.leave();
      job.serving = null;
    }
  }

  endAll(): void {
    for (const job of this.running()) job.end('KILL');
  }
}
