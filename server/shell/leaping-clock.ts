import type { ScriptClock } from '#server/sandbox/script-clock';

interface Alarm {
  at: number;
  ring(): void;
}

/** What is to be done while time stands still is looked at this often, in case a script never rests. */
const LOOK_MS = 20;
/** A burst of work takes a 50th of its time; one that does not end takes its whole time from here on. */
const BURST_MS = 1_000;
const BURST_SHARE = 1 / 50;
/** Time that one `go` may leave out; who waits for longer than this waits really. */
const MOST_LEAPT_MS = 3_600_000;

/**
 * A time that leaves out what nobody would see: it goes only between `go` and `stop`, hardly goes while something is
 * being worked at, and when nothing is it leaps to the next alarm.
 *
 * The work is that of the scripts (`working`) and of the room. A room's own must be done when a turn of the event loop
 * ends, which holds for one that is kept in memory.
 */
export class LeapingClock implements ScriptClock {
  private readonly alarms = new Set<Alarm>();
  private readonly busy = new Set<string>();
  /** Time at the beginning of the burst of work, or at which it stands still. */
  private time: number;
  /** When the burst began, by this process's clock; null while time stands still. */
  private burst: number | null = null;
  private leapt = 0;
  private looking = false;
  private looks: NodeJS.Timeout | null = null;

  /** @param start milliseconds since 1970 */
  constructor(
    start: number,
    private readonly processClock: () => number = () => performance.now(),
  ) {
    this.time = start;
  }

  now(): number {
    return Math.floor(this.time + this.taken());
  }

  at(time: number, ring: () => void): () => void {
    const alarm = { at: time, ring };
    this.alarms.add(alarm);
    this.look();
    return () => this.alarms.delete(alarm);
  }

  after(milliseconds: number, ring: () => void): () => void {
    return this.at(this.now() + milliseconds, ring);
  }

  working(runId: string, is: boolean): void {
    if (is) this.busy.add(runId);
    else this.busy.delete(runId);
    this.look();
  }

  /** Whether no script is at work. */
  get rests(): boolean {
    return this.busy.size === 0;
  }

  go(): void {
    this.leapt = 0;
    this.burst = this.processClock();
    this.looks ??= setInterval(() => this.look(), LOOK_MS);
    this.look();
  }

  /** Time stands still from now on, after a last chance for scripts to come to rest, of at most so many milliseconds. */
  async stop(patience: number): Promise<void> {
    const until = this.processClock() + patience;
    this.settle();
    this.burst = null;
    while (this.busy.size > 0 && this.processClock() < until) await new Promise((turn) => setTimeout(turn, 2));
    if (this.looks) clearInterval(this.looks);
    this.looks = null;
  }

  private taken(): number {
    if (this.burst === null) return 0;
    const worked = this.processClock() - this.burst;
    return worked <= BURST_MS ? worked * BURST_SHARE : worked - BURST_MS * (1 - BURST_SHARE);
  }

  /** Two turns of the event loop from now, everything that has been begun has been told of. */
  private look(): void {
    if (this.looking || this.burst === null) return;
    this.looking = true;
    setImmediate(() => setImmediate(() => this.lookNow()));
  }

  private lookNow(): void {
    this.looking = false;
    if (this.burst === null) return;
    const { rests } = this;
    if (rests) this.settle();
    const next = this.next();
    if (!next) return;
    const away = next.at - this.now();
    if (away > 0 && (!rests || this.leapt + away > MOST_LEAPT_MS)) return;
    this.settle();
    if (away > 0) {
      this.time += away;
      this.leapt += away;
    }
    this.alarms.delete(next);
    next.ring();
    this.look();
  }

  /** Ends the burst and begins another. */
  private settle(): void {
    this.time = this.now();
    if (this.burst !== null) this.burst = this.processClock();
  }

  private next(): Alarm | null {
    let next: Alarm | null = null;
    for (const alarm of this.alarms) if (!next || alarm.at < next.at) next = alarm;
    return next;
  }
}
