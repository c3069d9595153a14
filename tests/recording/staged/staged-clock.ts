import type { ScriptClock } from '#server/sandbox/script-clock';

interface Alarm {
  readonly at: number;
  readonly ring: () => void;
}

/** How long this machine's clock is left to scripts before it is looked again whether they have come to rest. */
const LOOK_MS = 2;

/**
 * A time that stands still while anything is being done, and leaps from one appointment to the next: whatever happens
 * has the same moment each time, however busy the machine is.
 */
export class StagedClock implements ScriptClock {
  private readonly alarms: Alarm[] = [];
  private readonly busy = new Set<string>();

  /** @param time milliseconds since 1970 */
  constructor(private time: number) {}

  now(): number {
    return this.time;
  }

  /** Goes on to a moment, never back. */
  reach(at: number): void {
    this.time = Math.max(this.time, at);
  }

  at(at: number, ring: () => void): () => void {
    const alarm = { at, ring };
    const later = this.alarms.findIndex((other) => other.at > at);
    this.alarms.splice(later < 0 ? this.alarms.length : later, 0, alarm);
    return () => {
      const place = this.alarms.indexOf(alarm);
      if (place >= 0) this.alarms.splice(place, 1);
    };
  }

  after(milliseconds: number, ring: () => void): () => void {
    return this.at(this.time + milliseconds, ring);
  }

  working(runId: string, is: boolean): void {
    if (is) this.busy.add(runId);
    else this.busy.delete(runId);
  }

  /** When the next appointment is; null for none. Those of one moment are kept in the order in which they were made. */
  get next(): number | null {
    return this.alarms[0]?.at ?? null;
  }

  ring(): void {
    const alarm = this.alarms.shift();
    if (!alarm) return;
    this.reach(alarm.at);
    alarm.ring();
  }

  /** Waits until no script has anything to do and everybody has been told what the last ones did. */
  async rests(): Promise<void> {
    for (let quiet = 0; quiet < 2; quiet = this.busy.size > 0 ? 0 : quiet + 1) {
      if (this.busy.size > 0) await new Promise((turn) => setTimeout(turn, LOOK_MS));
      await new Promise((turn) => setImmediate(turn));
    }
  }
}
