import type { SeatId } from '#engine/model/room-state';
import type { UserCommand } from '#engine/room/command';

/** Nobody else in the room is served while these are decided: hosts are made anew, and command lines carried out at once. */
const LONG: ReadonlySet<UserCommand['type']> = new Set<UserCommand['type']>([
  'class.give',
  'host.reset',
  'lesson.set-up',
]);
/** Milliseconds of such turns that a seat has at once, and how much of them it has again for each that passes. */
const MOST = 10_000;
const REFILL = 0.5;

interface Account {
  busy: boolean;
  left: number;
  at: number;
}

/**
 * Long turns of the seats of a room: each has one at a time, on however many screens, and not one after the other for
 * ever. A class that is given the same all at once is not held up by it.
 */
export class LongTurns {
  private readonly accounts = new Map<SeatId, Account>();

  /** @param clock milliseconds */
  constructor(private readonly clock: () => number = () => performance.now()) {}

  /** Has a command decided; answers null, and does nothing, when its seat has another one under way or has had too many. */
  async take<T>(seat: SeatId, { type }: UserCommand, decide: () => Promise<T>): Promise<T | null> {
    if (!LONG.has(type)) return decide();
    const began = this.clock();
    const account = this.accounts.get(seat) ?? { busy: false, left: MOST, at: began };
    if (account.busy) return null;
    account.left = Math.min(MOST, account.left + (began - account.at) * REFILL);
    account.at = began;
    this.accounts.set(seat, account);
    if (account.left <= 0) return null;
    account.busy = true;
    try {
      return await decide();
    } finally {
      account.at = this.clock();
      account.left -= account.at - began;
      account.busy = false;
    }
  }
}
