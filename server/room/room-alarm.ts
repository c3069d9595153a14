/** Calls once when a clock shows a time (milliseconds since 1970), and answers how to call that off. */
export type WakeAt = (at: number, ring: () => void) => () => void;

/** Longer than this a timer of the process cannot wait. */
const LONGEST = 2 ** 31 - 1;

/** `WakeAt` by this process's timers. A ring that comes early, as after {@link LONGEST}, finds nothing due. */
export function wakeByTimer(clock: () => number): WakeAt {
  return (at, ring) => {
    const timer = setTimeout(ring, Math.min(Math.max(0, at - clock()), LONGEST));
    return () => clearTimeout(timer);
  };
}

/** The one time at which a room wants to be woken next. */
export class RoomAlarm {
  private at: number | null = null;
  private callOff: (() => void) | null = null;

  constructor(
    private readonly wakeAt: WakeAt,
    private readonly ring: () => void,
  ) {}

  /** @param at null for never */
  set(at: number | null): void {
    if (at === this.at) return;
    this.callOff?.();
    this.callOff = null;
    this.at = at;
    if (at === null) return;
    this.callOff = this.wakeAt(at, () => {
      this.at = null;
      this.ring();
    });
  }
}
