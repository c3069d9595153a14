import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { RunProblem, RunReport, SandboxRun } from '#engine/model/sandbox-run';
import type { workerEntry } from '../worker-entry';
import type { RunSource } from './sandbox';
import type { ScriptClock } from './script-clock';
import { threadCpu } from './thread-cpu';
import { type FromThread, rouses, type ToThread } from './thread-messages';

/** A run that a thread has been given, from the main thread's side. */
export interface HandedRun {
  run: SandboxRun;
  /** Its number within the thread, which the thread writes down while the run has the processor. */
  ordinal: number;
  source: RunSource;
  report: (report: RunReport) => void;
  /** How often it was given something to do after it had begun. */
  told: number;
}

/** A loop that never ends has the processor nearly all the time, if it gets it. */
const BUSY_SHARE = 0.7;
/** A thread that is silent for so many times the limit is given up even when it was not busy. */
const SILENT_TIMES = 20;
const WITHOUT_CPU_TIMES = 3;
/** Heap of one thread. just-bash with its commands takes about 20 MB of it. */
const HEAP_MB = 96;
const YOUNG_MB = 16;

// A young generation that the server was started with would count for its threads too, whatever their own limits say,
// and fresh threads would spend their time on fresh memory (decision 069).
setFlagsFromString('--max-semi-space-size=0');

/**
 * One live worker thread.
 *
 * Invariant: each run in `runs` has not been reported as ended; it is taken out before its `ended` is passed on, so
 * that whatever happens to the thread it is reported once.
 */
export class SandboxWorkerHandle {
  readonly runs = new Map<string, HandedRun>();
  /** The ping that has not been answered yet: when it was sent and what the thread had used of the processor by then. */
  private unanswered: { at: number; cpu: number | null } | null = null;
  private readonly worker: Worker;
  private readonly current = new Int32Array(new SharedArrayBuffer(4));
  private ordinals = 0;
  /** How many runs it had been given at the last ping, and at the last ping that it has answered. */
  private asked = 0;
  private heard = 0;
  private tid: number | null = null;
  /** Whether the thread has loaded its code. */
  ready = false;
  private killedFor: RunProblem | null = null;

  constructor(
    private readonly events: {
      ready(handle: SandboxWorkerHandle): void;
      ended(handle: SandboxWorkerHandle, run: SandboxRun): void;
      /** The thread is gone; `culprit` is the run that had the processor, if any. */
      died(handle: SandboxWorkerHandle, culprit: SandboxRun | null): void;
    },
    /** Keeps the time of scripts; null where the thread does it itself. */
    private readonly clock: ScriptClock | null,
    { url, options }: ReturnType<typeof workerEntry>,
  ) {
    this.worker = new Worker(url, {
      ...options,
      env: {},
      workerData: { current: this.current, asksForTime: this.clock !== null },
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: YOUNG_MB },
    });
    this.worker.on('message', (message: FromThread) => this.take(message));
    this.worker.on('error', (error) => {
      // Not the fault of any script; whoever runs the server must see it.
      if (!this.ready) process.emitWarning(error instanceof Error ? error : String(error));
      this.die(isOutOfMemory(error) ? 'too-much-memory' : 'crashed');
    });
    this.worker.on('exit', () => this.die('crashed'));
    // A thread must not keep the process alive; listening to it would.
    this.worker.unref();
  }

  start(run: SandboxRun, source: RunSource, report: (report: RunReport) => void): void {
    this.ordinals += 1;
    this.runs.set(run.id, { run, ordinal: this.ordinals, source, report, told: 0 });
    this.post({ type: 'start', run, ordinal: this.ordinals, ...(this.clock && { now: this.clock.now() }) });
  }

  post(message: ToThread): void {
    const handed = 'runId' in message ? this.runs.get(message.runId) : undefined;
    if (handed && rouses(message)) handed.told += 1;
    this.worker.postMessage(message);
  }

  /** Asks for a sign of life, unless one is still owed. A thread that is still starting owes none. */
  ping(now: number): void {
    if (!this.ready || this.unanswered !== null) return;
    this.unanswered = { at: now, cpu: this.cpu() };
    this.asked = this.ordinals;
    this.post({ type: 'ping' });
  }

  /** Whether it has not shown, since it was given its last run, that it still takes turns. */
  get mayBeStuck(): boolean {
    return this.heard < this.ordinals;
  }

  /**
   * Whether the thread has been busy for so long without answering that it will not. On a machine with too much to do
   * a thread may be silent only because it got no turn, so its own processor time counts where that can be had.
   */
  isBlocked(now: number, limitMs: number): boolean {
    if (this.unanswered === null) return false;
    const silent = now - this.unanswered.at;
    const cpu = this.cpu();
    if (cpu === null || this.unanswered.cpu === null) return silent > WITHOUT_CPU_TIMES * limitMs;
    return silent > limitMs && (cpu - this.unanswered.cpu > BUSY_SHARE * limitMs || silent > SILENT_TIMES * limitMs);
  }

  /** The main thread was late itself: the answer may be waiting behind this very turn. */
  forgive(now: number): void {
    if (this.unanswered !== null) this.unanswered = { at: now, cpu: this.cpu() };
  }

  private cpu(): number | null {
    return this.tid === null ? null : threadCpu(this.tid);
  }

  /** Ends one run from outside, when its thread does not. */
  giveUp(runId: string, problem: RunProblem, code: number): void {
    const handed = this.runs.get(runId);
    if (handed) this.end(handed, problem, code);
  }

  /** Ends the thread and with it all its runs. */
  kill(problem: RunProblem): void {
    this.killedFor = problem;
    void this.worker.terminate();
    this.die(problem);
  }

  /** Ends the thread without a word: the server is stopping. */
  async close(): Promise<void> {
    this.runs.clear();
    this.killedFor = 'interrupted';
    await this.worker.terminate();
  }

  private take(message: FromThread): void {
    switch (message.type) {
      case 'ready':
        this.ready = true;
        this.tid = message.tid;
        this.events.ready(this);
        return;
      case 'pong':
        this.unanswered = null;
        this.heard = this.asked;
        return;
      case 'asleep':
        this.sleeps(message.runId, message.milliseconds, message.heard);
        return;
      case 'want-layer': {
        const files = this.runs.get(message.runId)?.source.layer(message.diffId) ?? null;
        this.post({ type: 'layer', diffId: message.diffId, files });
        return;
      }
      case 'want-blob': {
        const content = this.runs.get(message.runId)?.source.blob(message.digest) ?? null;
        this.post({ type: 'blob', digest: message.digest, content });
        return;
      }
      case 'report':
        this.reported(message.runId, message.report);
        return;
      default:
        message satisfies never;
    }
  }

  private sleeps(runId: string, milliseconds: number | null, heard: number): void {
    const { clock } = this;
    const handed = this.runs.get(runId);
    if (!clock || !handed) return;
    if (heard === handed.told) clock.working(runId, false);
    if (milliseconds === null) return;
    clock.after(milliseconds, () => {
      if (!this.runs.has(runId)) return;
      clock.working(runId, true);
      this.post({ type: 'awake', runId, now: clock.now() });
    });
  }

  private reported(runId: string, report: RunReport): void {
    const handed = this.runs.get(runId);
    if (!handed) return;
    if (report.type === 'ended') this.runs.delete(runId);
    handed.report(report);
    if (report.type === 'ended') this.events.ended(this, handed.run);
  }

  private end(handed: HandedRun, problem: RunProblem, code: number): void {
    const { run } = handed;
    this.runs.delete(run.id);
    handed.report({ type: 'ended', code, cwd: run.cwd, env: run.env, problem });
    this.events.ended(this, run);
  }

  /** Happens once, though a failing thread says so several times. */
  private die(problem: RunProblem): void {
    if (this.dead) return;
    this.dead = true;
    const runs = [...this.runs.values()];
    const current = Atomics.load(this.current, 0);
    const culprit = runs.find(({ ordinal }) => ordinal === current) ?? (runs.length === 1 ? runs[0] : undefined);
    this.events.died(this, culprit?.run ?? null);
    for (const handed of runs) {
      // Runs of others that shared the thread are not to blame.
      const own =
        culprit === undefined || handed.run.seat === culprit.run.seat ? (this.killedFor ?? problem) : 'crashed';
      this.end(handed, own, 137);
    }
  }

  private dead = false;
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
