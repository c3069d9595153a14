import type { ClaimView } from '../claims/claim-model';
import type { LessonDeeds, LessonView } from '../lesson/lesson-model';
import type { PollCardView, PollDeeds } from '../poll/poll-model';

/** What the class is taught and asked, as one bench is shown it. */
export interface BenchTeaching {
  /** Null while no lesson is open. */
  readonly lesson: LessonView | null;
  /** The question of the step; null when it has none. */
  readonly question: PollCardView | null;
  /** The statements that the class judges and tests; null while it does not. */
  readonly claims: BenchClaims | null;
  readonly deeds: LessonDeeds & PollDeeds;
}

export interface BenchClaims {
  /** The one that it looks at now; null for none, or all of them. */
  readonly now: BenchClaim | null;
  /** All that lie on the board; none while it is not shown. */
  readonly board: readonly ClaimView[];
  /** Where the sheet to be printed is; null before the board has been shown. */
  readonly sheetHref: string | null;
}

export interface BenchClaim {
  readonly view: ClaimView;
  /** Null before the class is asked what it thinks of it. */
  readonly poll: PollCardView | null;
}
