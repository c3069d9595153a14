import type { LessonSheet } from './lesson';
import type { SeatId } from './room-state';

/** The lesson that a class is taught, and how far everybody is. All of it is public. */
export interface ClassLesson {
  sheet: LessonSheet;
  /** Milliseconds since 1970. */
  openedAt: number;
  /** Who goes on to the next step: the instructor with the whole class, or everybody for themselves. */
  pace: Pace;
  /** The step that the class is shown, by its place in the sheet; null before the first. What seats are shown in a self-paced lesson is in their progress. */
  index: number | null;
  /** When the class came to it. */
  shownAt: number;
  /** Nothing counts and nobody goes on until the lesson is taken up again. */
  paused: boolean;
  /** Steps that the class does not do, by ID. */
  skipped: readonly string[];
  /** By seat; a seat that has reached nothing may have none. */
  progress: Map<SeatId, SeatProgress>;
}

export const PACES = ['instructor', 'self'] as const;
export type Pace = (typeof PACES)[number];

export interface SeatProgress {
  /** The step it is at in a self-paced lesson, and since when. */
  index: number;
  since: number;
  /** When each goal was reached, in milliseconds since 1970, by step ID and the goal's place; null: not yet. */
  goals: Readonly<Record<string, readonly (number | null)[]>>;
  /** When a step was done, by its ID. */
  done: Readonly<Record<string, number>>;
  /** Hints that were looked at, by step ID. */
  hints: Readonly<Record<string, number>>;
}
