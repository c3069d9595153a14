import { setTimeout as wait } from 'node:timers/promises';
import { clock, wallClock } from './clock';

/** Node's timers count in 32 bits. */
const LONGEST_MS = 2 ** 30;

/** What sleeps in a run. */
export class Sleepers {
  /** By the time at which they want to be woken. */
  private readonly waiting: { due: number; wake: () => void }[] = [];

  /**
   * @param asleep tells the keeper of the time that the run sleeps for so many milliseconds, which then calls `awake`;
   *   null where sleeps are timers.
   */
  constructor(
    private readonly ended: AbortSignal,
    private readonly asleep: ((milliseconds: number) => void) | null,
  ) {}

  get some(): boolean {
    return this.waiting.length > 0;
  }

  /** Ends early with the run. */
  async sleep(milliseconds: number): Promise<void> {
    if (this.ended.aborted) return;
    if (!this.asleep) return this.byTimers(milliseconds);
    const { asleep } = this;
    await new Promise<void>((wake) => {
      this.waiting.push({ due: wallClock() + milliseconds, wake });
      asleep(milliseconds);
    });
  }

  /** The sleep that was told of and is due first is over. */
  awake(): void {
    this.waiting
      .sort((a, b) => a.due - b.due)
      .shift()
      ?.wake();
  }

  wakeAll(): void {
    for (const { wake } of this.waiting.splice(0)) wake();
  }

  private async byTimers(milliseconds: number): Promise<void> {
    const until = clock() + milliseconds;
    for (let left = milliseconds; left > 0 && !this.ended.aborted; left = until - clock()) {
      await wait(Math.min(left, LONGEST_MS), undefined, { signal: this.ended }).catch(() => {});
    }
  }
}
