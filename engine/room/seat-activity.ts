import type { SeatId, SeatPrivate } from '../model/room-state';
import type { LastLine } from '../model/terminal';

/** What a seat did last, for those who lead the class: its last command line and what became of it. */
export interface SeatActivity {
  seat: SeatId;
  /** Milliseconds since 1970 at which the line was entered or ended, whichever is later. */
  at: number;
  /** The last line typed at the host's prompt, in whichever terminal; cut after 200 characters. */
  line: string;
  /** Null while it runs. */
  exitCode: number | null;
  /** The last line on stderr of the last command line that failed; null when the last one went well. */
  error: string | null;
}

/** Of all terminals, the line about which there is news last; null before the first and after a reset. Costs next to nothing. */
export function seatActivity(own: SeatPrivate): SeatActivity | null {
  let latest: LastLine | undefined;
  for (const { tty, last } of own.terminals.values()) {
    if (tty && last && (!latest || last.at >= latest.at)) latest = last;
  }
  return latest ? { seat: own.seat, ...latest } : null;
}
