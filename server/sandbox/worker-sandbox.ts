import type { LayerEdit } from '#engine/model/file-tree';
import type { RunReport, SandboxRun } from '#engine/model/sandbox-run';
import type { CallAnswer } from '#engine/room/effects';
import { workerEntry } from '../worker-entry';
import { BackOff } from './back-off';
import { RunQueue } from './run-queue';
import type { RunSource, Sandbox } from './sandbox';
import { SandboxWorkerHandle } from './sandbox-worker-handle';
import type { ScriptClock } from './script-clock';
import { seatKey } from './seat-key';
import type { ToThread } from './thread-messages';
import { ThreadStarts } from './thread-starts';

interface Options {
  /** Threads at the most; beyond that seats share. */
  maximum: number;
  /** Threads kept ready without a run; up to twice as many stay, so that one run after another needs no new thread. */
  warm: number;
  /** A thread that is busy for this long without answering is ended. */
  blockedMs: number;
  /** Keeps the time of scripts; null where their sleeps are timers. */
  clock: ScriptClock | null;
  /** The code of the threads. */
  entry: ReturnType<typeof workerEntry>;
}

const DEFAULTS: Omit<Options, 'entry'> = { maximum: 24, warm: 2, blockedMs: 1_000, clock: null };
const HEARTBEAT_MS = 250;
/** After this long without a thread of its own a seat shares one. */
const PATIENCE_MS = 1_500;
/** Threads that may be loading their code at the same time. */
const STARTING = 2;
/** Reports after which a run has no work to do until the room has answered. */
const WAITING: ReadonlySet<RunReport['type']> = new Set([
  'docker',
  'http',
  'network',
  'serve',
  'service-wait',
  'ended',
]);
/** A run that does not end by itself after it was told to. */
const ABORT_GRACE_MS = 2_000;

/**
 * Runs scripts in worker threads.
 *
 * Invariant: all runs of a seat are in one thread at a time, so that a script inside a container that a host script
 * has started needs no second one (no deadlock), and runs on one file system share it. A thread serves the next seat
 * when its last run has ended. Where all threads are taken, seats share: nobody is refused.
 */
export class WorkerSandbox implements Sandbox {
  private readonly options: Options;
  private readonly workers = new Set<SandboxWorkerHandle>();
  private readonly seats = new Map<string, SandboxWorkerHandle>();
  private readonly runs = new Map<string, SandboxWorkerHandle>();
  private readonly queue = new RunQueue();
  private readonly backOff = new BackOff();
  private readonly starts = new ThreadStarts();
  private readonly heartbeat: NodeJS.Timeout;
  private lastBeat = performance.now();
  private closed = false;

  constructor(options: Partial<Options> = {}) {
    this.options = { ...DEFAULTS, entry: workerEntry('sandbox-worker'), ...options };
    this.heartbeat = setInterval(() => this.beat(), HEARTBEAT_MS);
    this.heartbeat.unref();
    this.keepReady();
  }

  start(run: SandboxRun, source: RunSource, report: (report: RunReport) => void): void {
    const now = performance.now();
    const left = this.backOff.left(seatKey(run), now);
    if (this.closed || left > 0) {
      const seconds = Math.ceil(left / 1_000);
      const text = `Your last script was stopped. Wait ${seconds} s before the next.\n`;
      report({ type: 'output', stream: 'stderr', text });
      report({ type: 'ended', code: 1, cwd: run.cwd, env: run.env, problem: 'busy' });
      return;
    }
    this.options.clock?.working(run.id, true);
    this.queue.add({ run, source, report: this.keepingTime(run.id, report), since: now, messages: [] });
    this.serve();
  }

  answer(runId: string, callId: number, answer: CallAnswer): void {
    this.options.clock?.working(runId, true);
    this.post(runId, { type: 'answer', runId, callId, answer });
  }

  sync(runId: string, edits: readonly LayerEdit[], target: string | null = null): void {
    this.post(runId, { type: 'sync', runId, target, edits });
  }

  signal(runId: string, signal: string): void {
    // A trap may have work to do; a run that has none says that it rests.
    this.options.clock?.working(runId, true);
    this.post(runId, { type: 'signal', runId, signal });
  }

  abort(runId: string): void {
    const waiting = this.queue.find(runId);
    if (waiting) {
      const { run, report } = waiting;
      this.queue.remove(runId);
      report({ type: 'ended', code: 130, cwd: run.cwd, env: run.env, problem: 'interrupted' });
      return;
    }
    const worker = this.runs.get(runId);
    if (!worker) return;
    this.options.clock?.working(runId, true);
    worker.post({ type: 'abort', runId });
    setTimeout(() => worker.giveUp(runId, 'interrupted', 130), ABORT_GRACE_MS).unref();
  }

  /** Ends all threads. Their runs report nothing more: a room that comes back knows that they are gone. */
  async close(): Promise<void> {
    this.closed = true;
    clearInterval(this.heartbeat);
    const workers = [...this.workers];
    this.workers.clear();
    await Promise.all(workers.map((worker) => worker.close()));
  }

  /** A run that waits for the room's answer, or has ended, has no work to do. */
  private keepingTime(runId: string, report: (report: RunReport) => void): (report: RunReport) => void {
    const { clock } = this.options;
    if (!clock) return report;
    return (told) => {
      if (WAITING.has(told.type)) clock.working(runId, false);
      report(told);
    };
  }

  private post(runId: string, message: ToThread): void {
    const waiting = this.queue.find(runId);
    if (waiting) waiting.messages.push(message);
    else this.runs.get(runId)?.post(message);
  }

  /** Gives threads to the runs that wait. */
  private serve(): void {
    if (this.closed) return;
    const now = performance.now();
    this.queue.offer((waiting) => {
      const key = seatKey(waiting.run);
      const worker = this.seats.get(key) ?? this.idle() ?? this.shared(now - waiting.since);
      if (!worker) return false;
      const { run, source, report, messages } = waiting;
      this.seats.set(key, worker);
      this.runs.set(run.id, worker);
      worker.start(run, source, report);
      for (const message of messages) worker.post(message);
      return true;
    });
    this.keepReady();
  }

  private idle(): SandboxWorkerHandle | null {
    return [...this.workers].find((worker) => worker.ready && worker.runs.size === 0) ?? null;
  }

  /**
   * For a run that has waited long enough when there can be no more threads: the thread with the fewest runs, but none
   * that may be stuck, for it would take its guests with it.
   */
  private shared(waitedMs: number): SandboxWorkerHandle | null {
    if (waitedMs < PATIENCE_MS || this.workers.size < this.options.maximum) return null;
    const [first, ...others] = [...this.workers].filter((worker) => worker.ready && !worker.mayBeStuck);
    if (!first) return null;
    return others.reduce((least, worker) => (worker.runs.size < least.runs.size ? worker : least), first);
  }

  private spawn(): SandboxWorkerHandle {
    const worker = new SandboxWorkerHandle(
      {
        ready: () => {
          this.starts.succeeded();
          this.serve();
        },
        ended: (handle, run) => this.ended(handle, run),
        died: (handle, culprit) => this.died(handle, culprit),
      },
      this.options.clock,
      this.options.entry,
    );
    this.workers.add(worker);
    return worker;
  }

  private ended(worker: SandboxWorkerHandle, run: SandboxRun): void {
    this.runs.delete(run.id);
    const key = seatKey(run);
    if (![...worker.runs.values()].some((other) => seatKey(other.run) === key)) this.seats.delete(key);
    this.serve();
    const unused = [...this.workers].filter((other) => other.runs.size === 0);
    if (worker.runs.size > 0 || !this.workers.has(worker) || unused.length <= 2 * this.options.warm) return;
    this.workers.delete(worker);
    void worker.close();
  }

  private died(worker: SandboxWorkerHandle, culprit: SandboxRun | null): void {
    this.workers.delete(worker);
    for (const [key, of] of this.seats) if (of === worker) this.seats.delete(key);
    if (culprit) this.backOff.strike(seatKey(culprit), performance.now());
    if (!worker.ready && !this.closed) this.startFailed();
    this.keepReady();
  }

  /** Something is wrong with the server itself: nobody is left waiting for a thread that does not come. */
  private startFailed(): void {
    this.starts.failed(performance.now());
    if (!this.starts.hopeless || this.workers.size > 0) return;
    this.queue.offer(({ run, report }) => {
      report({ type: 'output', stream: 'stderr', text: 'The sandbox of this server does not start.\n' });
      report({ type: 'ended', code: 1, cwd: run.cwd, env: run.env, problem: 'crashed' });
      return true;
    });
  }

  /** Starts threads for those who wait and as many to spare, a few at a time: each takes a while to load its code. */
  private keepReady(): void {
    if (this.closed || !this.starts.mayTry(performance.now())) return;
    const unused = [...this.workers].filter((worker) => worker.runs.size === 0);
    const starting = unused.filter((worker) => !worker.ready).length;
    const wanted = this.queue.length + this.options.warm - unused.length;
    const room = Math.min(this.options.maximum - this.workers.size, STARTING - starting, wanted);
    for (let count = 0; count < room; count += 1) this.spawn();
  }

  private beat(): void {
    const now = performance.now();
    // When this thread itself was late, the answers may be waiting behind this very turn.
    const late = now - this.lastBeat > 2 * HEARTBEAT_MS;
    this.lastBeat = now;
    this.serve();
    for (const worker of [...this.workers]) {
      if (late) worker.forgive(now);
      else if (worker.isBlocked(now, this.options.blockedMs)) worker.kill('blocked');
      else if (worker.runs.size > 0) worker.ping(now);
    }
  }
}
