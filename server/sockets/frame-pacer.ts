/** About 30 frames a second: what costs is the number of frames, hardly what is in them. */
const INTERVAL_MS = 33;

/**
 * Decides when a frame leaves: the first thing after a pause at once, what follows within the interval together.
 * `flush` is called when there is something to send and the time has come.
 */
export class FramePacer {
  private lastSent = Number.NEGATIVE_INFINITY;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly flush: () => void,
    private readonly clock: () => number = () => performance.now(),
  ) {}

  /** Something is waiting to be sent. */
  nudge(): void {
    if (this.timer) return;
    const wait = this.lastSent + INTERVAL_MS - this.clock();
    if (wait <= 0) this.send();
    else this.timer = setTimeout(() => this.send(), wait);
  }

  stop(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }

  private send(): void {
    this.timer = null;
    this.lastSent = this.clock();
    this.flush();
  }
}
