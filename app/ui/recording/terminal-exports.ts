import type { SeatId } from '#engine/model/room-state';
import type { CastVersion } from '#engine/recording/asciicast';

/** How a terminal is taken away. */
export interface CastChoice {
  readonly version: CastVersion;
  /** Pauses are at most two seconds long. */
  readonly shortPauses: boolean;
}

export interface ExportedTerminal {
  /** `t1`, `t2` … */
  readonly id: string;
  /** The file, made when it is asked for. */
  readonly cast: (choice: CastChoice) => { readonly name: string; readonly content: Blob };
}

/** How far the reading is, from 0 to 1, or what there is to be taken. */
export type TerminalsRead = { readonly share: number } | { readonly terminals: readonly ExportedTerminal[] };

/** The terminals of a recording that somebody may see. */
export interface TerminalExports {
  readonly seats: readonly { readonly id: SeatId; readonly name: string }[];
  /** Who is chosen first. */
  readonly first: SeatId;
  /** Reads the terminals of a seat. Nothing is told after the returned function has been called. */
  readonly read: (seat: SeatId, tell: (read: TerminalsRead) => void) => () => void;
}
