import type { SeatId } from '../model/room-state';

/** Something that was done on a host, as its owner would tell it. `at` in milliseconds since 1970. */
export type Doing =
  | {
      kind: 'line';
      at: number;
      line: string;
      /** Null while it runs. */
      code: number | null;
      /** How long it took, in milliseconds. */
      took: number;
      /** What it complained of last, where it failed. */
      complaint: string | null;
      /** Lines that were typed to its programs. */
      inputs: readonly string[];
      /** Who typed it, where that was somebody else. */
      by?: SeatId;
    }
  | { kind: 'saved' | 'deleted'; at: number; path: string }
  /** The example was laid out; something was given; the host was put back to its beginning. */
  | { kind: 'example' | 'given' | 'reset'; at: number };

export type DoneLine = Extract<Doing, { kind: 'line' }>;
