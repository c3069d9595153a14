import type { ClaimsBoard } from '#engine/model/claims-board';
import type { ClaimView, MomentSource } from '../../claims/claim-model';
import type { ExamRowView } from '../../claims/exam-table';
import type { PollDesk } from '../lesson/desk-model';

/** The claims as those who lead see them. */
export interface ClaimsDesk {
  readonly board: Pick<ClaimsBoard, 'cards' | 'current' | 'shown' | 'table'>;
  /** The cards on the board with everything that is known of them. */
  readonly cards: readonly ClaimView[];
  readonly rows: readonly ExamRowView[];
  readonly source: MomentSource;
  /** The judging of the claim that is shown large; null while none is. */
  readonly poll: PollDesk | null;
  /** Numbers of the claims that the lesson's steps decide, in their order. */
  readonly ofLesson: readonly number[];
  /** Numbers of the claims that this class has done something about; null until its log has been asked. */
  readonly tried: readonly number[] | null;
  /** Address of the sheet for printing. */
  readonly sheetHref: string;
  /** While they are looked at, evidence is kept up to date. */
  readonly onLook: (looking: boolean) => void;
}
