import type { LessonDeeds, LessonView } from '../lesson/lesson-model';
import type { PollCardView, PollDeeds } from '../poll/poll-model';

/** What the class is taught and asked, as one bench is shown it. */
export interface BenchTeaching {
  /** Null while no lesson is open. */
  readonly lesson: LessonView | null;
  /** The question of the step; null when it has none. */
  readonly question: PollCardView | null;
  /** The statement that the class looks at now; null for none. */
  readonly claim: BenchClaim | null;
  readonly deeds: LessonDeeds & PollDeeds;
}

export interface BenchClaim {
  /** Its number in the list of claims. */
  readonly claim: number;
  /** Null before the class is asked what it thinks of it. */
  readonly poll: PollCardView | null;
}
