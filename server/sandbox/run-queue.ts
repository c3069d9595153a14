import type { RunReport, SandboxRun } from '#engine/model/sandbox-run';
import type { RunSource } from './sandbox';
import type { ToThread } from './thread-messages';

/** A run that has no thread yet, and what has come for it meanwhile. */
export interface WaitingRun {
  run: SandboxRun;
  source: RunSource;
  report: (report: RunReport) => void;
  /** By `performance.now()`. */
  since: number;
  messages: ToThread[];
}

/** Runs that wait for a thread, first come first served. */
export class RunQueue {
  private waiting: WaitingRun[] = [];

  get length(): number {
    return this.waiting.length;
  }

  add(waiting: WaitingRun): void {
    this.waiting.push(waiting);
  }

  find(runId: string): WaitingRun | undefined {
    return this.waiting.find(({ run }) => run.id === runId);
  }

  remove(runId: string): void {
    this.waiting = this.waiting.filter(({ run }) => run.id !== runId);
  }

  /** Offers every run in turn; those that are taken leave the queue. */
  offer(take: (waiting: WaitingRun) => boolean): void {
    for (const waiting of [...this.waiting]) {
      if (take(waiting)) this.remove(waiting.run.id);
    }
  }
}
