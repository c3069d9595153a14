import type { SeatId } from '#engine/model/room-state';
import type { SeatActivity } from '#engine/room/seat-activity';
import type { SeatError } from '../ui/deck/seat-panel';

/** How many of a seat's errors are kept. */
const MOST = 20;

/** The commands that failed since this screen was opened, by seat: what seats did last is all that the server tells. */
export class ErrorLog {
  private readonly errors = new Map<SeatId, readonly SeatError[]>();

  /** Takes in what seats did last; what is known already is not noted twice. */
  note(activities: Iterable<SeatActivity>): void {
    for (const { seat, at, line, exitCode, error } of activities) {
      if (error === null || exitCode === null) continue;
      const known = this.of(seat);
      if (known[0]?.at === at && known[0].line === line) continue;
      this.errors.set(seat, [{ at, line, exitCode, error }, ...known].slice(0, MOST));
    }
  }

  /** Newest first. */
  of(seat: SeatId): readonly SeatError[] {
    return this.errors.get(seat) ?? [];
  }
}
