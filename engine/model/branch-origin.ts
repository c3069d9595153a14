import type { SeatId } from './room-state';

/** Where a room comes from that somebody has opened to try something from a moment of a recording on. */
export interface BranchOrigin {
  /** ID and title of the recorded room. */
  recording: string;
  title: string;
  /** Number of the last event that had happened, and its time: in milliseconds since 1970, and since the first event. */
  seq: number;
  at: number;
  into: number;
  /** Whose host it was. It has the same ID here and is the room's only seat. */
  seat: SeatId;
  /** By how many milliseconds the room's clock is behind the server's: on the host it is the moment of the recording. */
  behind: number;
}
