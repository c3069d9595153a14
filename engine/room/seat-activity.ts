import type { SeatId } from '../model/room-state';

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
