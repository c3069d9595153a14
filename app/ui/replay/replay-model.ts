import type { ReactNode } from 'react';
import type { SeatId } from '#engine/model/room-state';
import type { FileMistake } from '#engine/recording/file-mistake';
import type { RecordingOverview } from '#engine/recording/overview';

/** How fast a recording can be played. */
export const SPEEDS = [0.5, 1, 2, 4, 8, 16] as const;
export type Speed = (typeof SPEEDS)[number];

/** What of the class is looked at: what all saw, one person's host, or what only those who lead saw. */
export type ReplayView = 'wall' | 'bench' | 'deck';

/** Where a player stands. Moments are *class time*: milliseconds since the first event. */
export interface PlayerNow {
  readonly at: number;
  /** The number of the last event that has happened by then; 0 before the first. */
  readonly seq: number;
  readonly playing: boolean;
  readonly speed: Speed;
  /** Whether stretches in which nothing happens are skipped. */
  readonly skipsIdle: boolean;
  /** The events of this moment are not there yet. */
  readonly waiting: boolean;
  /** The stop (see {@link Player.setStops}) it has paused at; null when it has not, and after the next play or seek. */
  readonly stop: number | null;
}

/** A recording being played. It starts at 0, paused; to play at the end begins again. */
export interface Player {
  readonly subscribe: (listener: () => void) => () => void;
  /** The same object until something of it changes. */
  readonly now: () => PlayerNow;
  readonly play: () => void;
  readonly pause: () => void;
  /** To a moment; what lies outside of the recording goes to its end or its beginning. */
  readonly seek: (at: number) => void;
  /** To just after the next event (1), or before the last one (-1). Pauses. */
  readonly step: (by: 1 | -1) => void;
  readonly setSpeed: (speed: Speed) => void;
  readonly setSkipsIdle: (skips: boolean) => void;
  /** While it plays, it pauses just before each of these moments. Seeking goes past them. */
  readonly setStops: (stops: readonly number[]) => void;
}

/** A command that was typed, or what it failed with. */
export interface SearchHit {
  readonly seq: number;
  /** Class time in milliseconds. */
  readonly at: number;
  readonly seat: SeatId;
  readonly kind: 'command' | 'error';
  /** One line. */
  readonly text: string;
}

/**
 * Looks for commands and errors with all words of the query. Tells what is found so far, in the order of time, as often
 * as there is more; `done` with the last. Nothing is told after the returned function has been called.
 */
export type ReplaySearch = (query: string, tell: (hits: readonly SearchHit[], done: boolean) => void) => () => void;

/** What else can be done with a recording. */
export type ReplayAction = 'share' | 'download' | 'try' | 'picture';

export interface ReplayScreenProps {
  readonly title: string;
  readonly overview: RecordingOverview;
  /** The class goes on: there is more than is played here. */
  readonly live: boolean;
  /** A file that ends before its end: it is played up to there. */
  readonly cut: boolean;
  /** What was asked for last has not come; it is asked for again. */
  readonly unanswered: boolean;
  readonly player: Player;
  readonly view: ReplayView;
  /** What this viewer may see; the wall always. */
  readonly views: readonly ReplayView[];
  readonly onView: (view: ReplayView) => void;
  /** Whom one follows: whose bench it is, and whose activity is shown first. */
  readonly seat: SeatId | null;
  readonly onSeat: (seat: SeatId | null) => void;
  /** Whether somebody's bench is among what this viewer may see. */
  readonly holds: (seat: SeatId) => boolean;
  /** The address of this moment, whole; null for a file, which has none. */
  readonly linkOf: (seq: number) => string | null;
  /** Null where no terminals are in the recording. */
  readonly onSearch: ReplaySearch | null;
  /** What is offered; the dialogs are among `dialogs`. */
  readonly actions: Readonly<Partial<Record<ReplayAction, () => void>>>;
  readonly dialogs?: ReactNode;
  /** What happens at this moment, in words. */
  readonly captions: ReactNode;
  /** Whether votes are put to the viewer before the class's answers are shown; null: there are none. */
  readonly asksVotes: boolean | null;
  readonly onAsksVotes: (asks: boolean) => void;
  /** A vote that waits for the viewer's own answer, or shows what the class has answered. */
  readonly question: ReactNode;
  /** The wall, the bench or the deck at this moment. */
  readonly children: ReactNode;
}

/** Why there is nothing to play. */
export type ReplayTrouble =
  | { readonly kind: 'missing' | 'private' | 'removed' | 'offline' | 'busy' | 'empty' | 'gone' }
  /** A file that cannot be read, or not any further: where, and why. */
  | { readonly kind: 'damaged'; readonly mistake: FileMistake };
