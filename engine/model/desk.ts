import type { LessonKey } from './lesson';
import type { Answers, PollId } from './poll';
import type { SeatId } from './room-state';

/** The ID under which the desk's private part is kept beside those of the seats. No seat has it. */
export const DESK: SeatId = 'desk';

/** What those who lead a class see and nobody else: the key to the lesson, who answered what, and who is stuck. */
export interface Desk {
  key: LessonKey | null;
  answers: Map<PollId, Map<SeatId, Answers>>;
  /** Who seems to be stuck in its step, until it goes on. */
  stuck: Map<SeatId, StuckSign>;
}

export interface StuckSign {
  /** ID of the step in which it is. */
  step: string;
  /** Milliseconds since 1970. */
  at: number;
  why: StuckReason;
}

/** Why somebody seems to be stuck: the same complaint again and again, or nothing typed for long. */
export type StuckReason = { kind: 'same-error'; error: string; times: number } | { kind: 'idle'; since: number };
