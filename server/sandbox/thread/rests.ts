import { clearTimeout, setTimeout } from 'node:timers';
import type { RunReport } from '#engine/model/sandbox-run';
import type { CallAnswer } from '#engine/room/effects';
import { Calls } from './calls';
import { orAborted } from './or-aborted';
import { Sleepers } from './sleepers';

interface Options {
  /** Aborted when the run ends: no rest lasts longer. */
  ended: AbortSignal;
  /** How long the run may work (ms); null without a limit. */
  limitMs: number | null;
  tooLong(): void;
  /** The run is about to sleep or to wait for a job, perhaps for long. */
  resting(): void;
  /** The room must know all that the run has done. */
  tellAll(): Promise<void>;
  report(report: RunReport): void;
  /** The run goes on. */
  rested(): void;
  /** Runs the traps of signals that have come in meanwhile. */
  runTraps(): Promise<void>;
  /**
   * Tells the keeper of the time that the run sleeps, or (null) that it has nothing to do until something comes that it
   * already waits for; null where sleeps are timers.
   */
  asleep: ((milliseconds: number | null) => void) | null;
}

/**
 * What a run waits for: time, the room's answers, its jobs.
 *
 * Invariant: before a rest of which the room must know, it knows all that the run has done before. The time limit counts
 * work only: a `docker run` in the foreground may last a whole lesson.
 */
export class Rests {
  private readonly calls = new Calls();
  private readonly sleepers: Sleepers;
  private limitTimer: NodeJS.Timeout | null = null;
  /** Ends the waiting for jobs when a signal has a trap. */
  private onTrap: (() => void) | null = null;

  constructor(private readonly options: Options) {
    this.sleepers = new Sleepers(options.ended, options.asleep);
  }

  answered(callId: number, answer: CallAnswer): void {
    this.calls.answered(callId, answer);
  }

  awake(): void {
    this.sleepers.awake();
  }

  /** A signal has come in. @param trapped whether there is a trap for it. */
  signalled(trapped: boolean): void {
    if (trapped && this.onTrap) this.onTrap();
    else if (this.some || this.onTrap) this.options.asleep?.(null);
  }

  async sleep(milliseconds: number): Promise<void> {
    this.options.resting();
    // Who keeps the time takes the run to be at rest from now on.
    if (this.options.asleep) await this.options.tellAll();
    await this.sleepers.sleep(milliseconds);
    this.options.rested();
    await this.options.runTraps();
  }

  /** Waits for jobs. A signal with a trap ends the waiting, as it does for `wait`; answers whether one did. */
  async until(done: Promise<unknown>): Promise<boolean> {
    const { options } = this;
    options.resting();
    // It may rest here for long: what it has done before must be seen.
    await options.tellAll();
    if (this.some) options.asleep?.(null);
    let interrupted = false;
    const signalled = new Promise<void>((resolve) => {
      this.onTrap = () => {
        interrupted = true;
        resolve();
      };
    });
    await orAborted(Promise.race([done, signalled]), options.ended);
    this.onTrap = null;
    options.rested();
    await options.runTraps();
    return interrupted;
  }

  /** Calls the room; null when the run ends before the answer. */
  async call(send: (callId: number) => RunReport): Promise<CallAnswer | null> {
    const { options } = this;
    if (options.ended.aborted) return null;
    await options.tellAll();
    if (options.ended.aborted) return null;
    this.disarmLimit();
    const answer = await this.calls.ask((callId) => options.report(send(callId)));
    this.armLimit();
    options.rested();
    return answer;
  }

  armLimit(): void {
    const { limitMs, tooLong } = this.options;
    if (limitMs === null || this.calls.some) return;
    this.disarmLimit();
    this.limitTimer = setTimeout(tooLong, limitMs);
  }

  disarmLimit(): void {
    if (this.limitTimer) clearTimeout(this.limitTimer);
  }

  /** The run has been ended: whatever rests comes back. */
  endAll(): void {
    this.calls.giveUp();
    this.sleepers.wakeAll();
  }

  /** Whether something of the run sleeps or waits for the room. */
  private get some(): boolean {
    return this.sleepers.some || this.calls.some;
  }
}
