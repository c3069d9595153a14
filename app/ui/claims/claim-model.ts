import type { Judgement } from '#engine/claims/judgements';
import type { Finding } from '#engine/model/claims-board';
import type { PollResult, Round } from '#engine/model/poll';
import type { PictureSeat } from '../picture/picture-model';

/** A statement on its card, with what a class has made of it so far. */
export interface ClaimView {
  /** Its number in the list of claims. */
  readonly id: number;
  /** Whether it is so; null where it is not to be told yet. */
  readonly verdict: Judgement | null;
  /** How the class has judged it; null before it was asked. */
  readonly judging: ClaimJudging | null;
  /** What the class's own doing says; null where nobody has asked its log yet. */
  readonly findings: readonly Finding[] | null;
  /** A step of the course that shows it; null where none is known. */
  readonly step: ClaimStep | null;
}

export interface ClaimJudging {
  readonly open: boolean;
  readonly round: Round;
  /** How many have answered in this round, of how many. */
  readonly answered: number;
  readonly people: number;
  /** Counts by judgement; null where they are not to be seen yet. */
  readonly result: PollResult | null;
}

/** Titles of a lesson and one of its steps. */
export interface ClaimStep {
  readonly lesson: string;
  readonly step: string;
}

/** Where the numbers of evidence lead: to the moments they were counted from, in the recording. */
export interface MomentSource {
  readonly roomId: string;
  /** Null for somebody who is not known any more. */
  readonly seatOf: (seat: string) => PictureSeat | null;
}

/** What fills a row of the table image ↔ container, one side of it. */
export interface ExamCellView {
  /** The claims that the cell is about. */
  readonly claims: readonly number[];
  /** What the class has found out, the strongest first; those that prove nothing yet are left out. */
  readonly findings: readonly Finding[];
  /**
   * For a cell without findings: a claim whose test would fill it, and the step that does; whether the class's log was
   * asked and knows of nobody.
   */
  readonly untried: { readonly claim: number; readonly step: ClaimStep | null; readonly asked: boolean } | null;
}
