import type { SeatFlag } from '#engine/model/class-state';
import type { PictureSeat } from '../picture/picture-model';

/** What stands between a student and the class: what they say of themselves, and what the deck has for them. */
export interface BenchClass {
  readonly handUp: boolean;
  readonly flag: SeatFlag | null;
  /** An instructor may type in the terminals of this host. */
  readonly wantsHelp: boolean;
  readonly sharing: boolean;
  /** The seat looks on: its host takes nothing. */
  readonly watching: boolean;
  /** Names of the instructors who look at this seat now. */
  readonly watchedBy: readonly string[];
  readonly hints: readonly BenchHint[];
  /** What the class is asked to look up for; null while it works. An empty message says no more than that. */
  readonly freeze: { readonly message: string } | null;
  /** The seat that stands large on the wall, and whether it is this one. */
  readonly spotlight: { readonly seat: PictureSeat; readonly mine: boolean } | null;
  /** When somebody else put this host back to its beginning (milliseconds since 1970); null if nobody has. */
  readonly clearedAt: number | null;
  /** The command line that an undo would take back, shortened; null when there is none. */
  readonly undoLine: string | null;
}

export interface BenchHint {
  /** Another one for every hint, also of the same words. */
  readonly key: string;
  readonly text: string;
  readonly to: 'me' | 'all';
}

/** What a student does about it. Each resolves with whether the room took it; refusals are told elsewhere. */
export interface BenchSigns {
  readonly onHand: (up: boolean) => Promise<boolean>;
  readonly onFlag: (flag: SeatFlag | null) => Promise<boolean>;
  readonly onHelp: (wanted: boolean) => Promise<boolean>;
  readonly onShare: (sharing: boolean) => Promise<boolean>;
  readonly onUndo: () => Promise<boolean>;
  readonly onReset: () => Promise<boolean>;
}
