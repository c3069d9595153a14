import type { LayerEdit } from '#engine/model/file-tree';
import type { RunReport, SandboxRun } from '#engine/model/sandbox-run';
import type { CallAnswer } from '#engine/room/effects';
import { BackOff } from './back-off';
import type { RunSource, Sandbox } from './sandbox';
import { SandboxWorkerHandle } from './sandbox-worker-handle';
import { seatKey } from './seat-key';

interface Options {
  /** Threads at the most; beyond that seats share. */
  maximum: number;
  /** Threads kept ready without a run. */
  warm: number;
  /** A thread that does not answer for this long is ended. */
  blockedMs: number;
}

const DEFAULTS: Options = { maximum: 24, warm: 1, blockedMs: 1_000 };
const HEARTBEAT_MS = 250;
/** A run that does not end by itself after it was told to. */
const ABORT_GRACE_MS = 2_000;

/**
 * Runs scripts in worker threads.
 *
 * Invariant: all runs of a seat are in one thread at a time, so that a script inside a container that a host script
 * has started needs no second one (no deadlock), and runs on one file system share it. A thread serves the next seat
 * when its last run has ended.
 */
export class WorkerSandbox implements Sandbox {
  private readonly options: Options;
  private readonly workers = new Set<SandboxWorkerHandle>();
  private readonly seats = new Map<string, SandboxWorkerHandle>();
  private readonly runs = new Map<string, SandboxWorkerHandle>();
  private readonly backOff = new BackOff();
  private readonly heartbeat: NodeJS.Timeout;
  private lastBeat = performance.now();
  private closed = false;

  constructor(options: Partial<Options> = {}) {
    this.options = { ...DEFAULTS, ...options };
    this.heartbeat = setInterval(() => this.beat(), HEARTBEAT_MS);
    this.heartbeat.unref();
    this.keepWarm();
  }

  start(run: SandboxRun, source: RunSource, report: (report: RunReport) => void): void {
    const key = seatKey(run);
    const left = this.backOff.left(key, performance.now());
    if (this.closed || left > 0) {
      const seconds = Math.ceil(left / 1_000);
      report({
        type: 'output',
        stream: 'stderr',
        text: `Your last script was stopped. Wait ${seconds} s before the next.\n`,
      });
      report({ type: 'ended', code: 1, cwd: run.cwd, env: run.env, problem: 'busy' });
      return;
    }
    const worker = this.seats.get(key) ?? this.choose();
    this.seats.set(key, worker);
    this.runs.set(run.id, worker);
    worker.start(run, source, report);
  }

  answer(runId: string, callId: number, answer: CallAnswer): void {
    this.runs.get(runId)?.post({ type: 'answer', runId, callId, answer });
  }

  sync(runId: string, edits: readonly LayerEdit[]): void {
    this.runs.get(runId)?.post({ type: 'sync', runId, edits });
  }

  signal(runId: string, signal: string): void {
    this.runs.get(runId)?.post({ type: 'signal', runId, signal });
  }

  abort(runId: string): void {
    const worker = this.runs.get(runId);
    if (!worker) return;
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

  /** A thread without runs, else a new one, else the one with the fewest runs that is not in trouble. */
  private choose(): SandboxWorkerHandle {
    const all = [...this.workers];
    const idle = all.find((worker) => worker.runs.size === 0);
    if (idle) return idle;
    if (all.length < this.options.maximum) return this.spawn();
    const answering = all.filter((worker) => worker.unanswered === null);
    const [first, ...others] = answering.length > 0 ? answering : all;
    if (!first) return this.spawn();
    return others.reduce((least, worker) => (worker.runs.size < least.runs.size ? worker : least), first);
  }

  private spawn(): SandboxWorkerHandle {
    const worker = new SandboxWorkerHandle({
      ended: (handle, run) => this.ended(handle, run),
      died: (handle, culprit) => this.died(handle, culprit),
    });
    this.workers.add(worker);
    return worker;
  }

  private ended(worker: SandboxWorkerHandle, run: SandboxRun): void {
    this.runs.delete(run.id);
    const key = seatKey(run);
    if (![...worker.runs.values()].some((other) => seatKey(other.run) === key)) this.seats.delete(key);
    if (worker.runs.size > 0 || !this.workers.has(worker)) return;
    const idle = [...this.workers].filter((other) => other.runs.size === 0);
    if (idle.length <= this.options.warm) return;
    this.workers.delete(worker);
    void worker.close();
  }

  private died(worker: SandboxWorkerHandle, culprit: SandboxRun | null): void {
    this.workers.delete(worker);
    for (const [key, of] of this.seats) if (of === worker) this.seats.delete(key);
    if (culprit) this.backOff.strike(seatKey(culprit), performance.now());
    this.keepWarm();
  }

  private keepWarm(): void {
    if (this.closed) return;
    const idle = [...this.workers].filter((worker) => worker.runs.size === 0).length;
    if (idle < this.options.warm && this.workers.size < this.options.maximum) this.spawn();
  }

  private beat(): void {
    const now = performance.now();
    // When this thread itself was late, the answers may be waiting behind this very turn.
    const late = now - this.lastBeat > 2 * HEARTBEAT_MS;
    this.lastBeat = now;
    for (const worker of [...this.workers]) {
      if (worker.unanswered === null) {
        if (worker.runs.size > 0) worker.ping(now);
      } else if (late) worker.unanswered = now;
      else if (now - worker.unanswered > this.options.blockedMs) worker.kill('blocked');
    }
  }
}
